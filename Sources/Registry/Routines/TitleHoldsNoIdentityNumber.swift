/// A title that the public reads holds no personal identity or coordination number, nor a birth date.
///
/// Source: Helsingborg 3.2. Titles are what leaked where authorities were fined.
package enum TitleHoldsNoIdentityNumber: DocumentRoutine {
  package static let rule = Rule(
    id: "title-identity-number", name: "Inget personnummer i rubriken",
    source: "Helsingborg 3.2",
    text: """
      Personnummer, samordningsnummer och födelsedatum publiceras aldrig, inte heller i en rubrik. Om ett \
      äldre datum, och ett nummer som liknar ett personnummer, sägs vad det är för något.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    check(dossier.content.title, .title, dossier)
      + (dossier.caseFacts.map { check($0.content.title, .caseTitle, dossier) } ?? [])
  }

  private static func check(_ title: Title, _ field: Field, _ dossier: Dossier) -> [Objection] {
    guard let shown = title.publicText else { return [] }
    let field = field == .caseTitle || title.disclosure == .open ? field : .publicTitle
    let findings = PersonalDataScanner(today: dossier.today).findings(in: shown)
    let words = title.namesOfficials ?? ""
    // The store refuses all that has the form, whatever it is the number of.
    let forms = IdentityNumberForm.all(in: shown).filter { form in
      !findings.contains { $0.hasShapeOfIdentityNumber && $0.text.contains(form) }
    }
    let numbers =
      forms.map { Objection.otherNumber($0, in: field) }
      + findings.compactMap { finding -> Objection? in
        if finding.kind.isIdentityNumber { return .identityNumber(finding, in: field) }
        if forms.contains(where: { finding.text.contains($0) || $0.contains(finding.text) }) {
          return nil
        }
        switch finding.doubt {
        // Whoever reads it cannot tell it from a person's number.
        case .otherNumber: return .otherNumber(finding.text, in: field)
        case .divided: return .dividedNumber(finding, in: field)
        case .unusual: return isTold(finding.text, by: words) ? nil : .unusual(finding, in: field)
        case nil: return nil
        }
      }
    guard numbers.isEmpty else { return numbers }
    let dates = HeadingDates(shown)
    let births = dates.births.map { Objection.birthDate($0, in: field) }
    guard births.isEmpty else { return births }
    return dates.old(before: dossier.content.datedOn ?? dossier.content.arrivedOn)
      .filter { !isTold($0, by: words) }.map { .oldDate($0, in: field) }
  }

  /// Whether words say of a date what it is the date of, or of a number what it is the number of.
  private static func isTold(_ date: String, by words: String) -> Bool {
    let small = words.lowercased()
    let said = small.split { !$0.isLetter }.map(String.init)
    // ”1964-08-23 är avtalets”, ”beslutsdatum”
    let isNamed = small.contains(date.lowercased()) || said.contains { $0.hasSuffix("datum") }
    return isNamed && said.contains { $0.count > 4 } && !TitleNamesNoPrivatePerson.denies(words)
      && !said.contains { $0.hasPrefix("född") || $0.hasPrefix("födel") || $0.hasPrefix("person") }
  }
}

extension Objection {
  fileprivate static func identityNumber(_ finding: Finding, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .blocked, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser innehåller \(finding.kind.swedish): "
          + "\(finding.text).",
        english: "\(Self.title(field).english) that the public reads holds a "
          + "\(finding.kind.english): \(finding.text)."),
      remedy: Wording(
        """
        Skriv om den utan numret, eller ge den en neutral offentlig rubrik. Är det en dag och en tid, \
        skriv dem som 2026-11-20 kl. 9.15.
        """,
        english: """
          Write it without the number, or give it a neutral public title. If it is a day and a time, \
          write them as 2026-11-20 kl. 9.15.
          """))
  }

  fileprivate static func birthDate(_ text: String, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .blocked, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser innehåller ett födelsedatum: \(text).",
        english: "\(Self.title(field).english) that the public reads holds a birth date: \(text)."),
      remedy: Wording(
        "Skriv om den utan datumet, eller ge den en neutral offentlig rubrik.",
        english: "Write it without the date, or give it a neutral public title."))
  }

  fileprivate static func oldDate(_ text: String, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .open, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser har ett datum som kan vara någons "
          + "födelsedatum: \(text).",
        english: "\(Self.title(field).english) that the public reads holds a date that may be "
          + "somebody's birth date: \(text)."),
      remedy: Wording(
        """
        Skriv om den utan datumet. Är det datum för ett avtal, ett beslut eller något annat, skriv det \
        under ”Rubrik bedömd”: ”\(text) är avtalets datum”.
        """,
        english: """
          Write it without the date. If it is the date of an agreement, a decision or something else, say so \
          as namesOfficials: “\(text) är avtalets datum”.
          """))
  }

  fileprivate static func otherNumber(_ text: String, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .blocked, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser har ett nummer som ser ut som ett personnummer: "
          + "\(text).",
        english:
          "\(Self.title(field).english) that the public reads holds a number that looks like a "
          + "personal identity number: \(text)."),
      remedy: Wording(
        """
        Är det en dag och en tid, skriv dem som 2026-11-20 kl. 9.15. Annars skriv numret utan \
        bindestreck eller mellanslag och säg före det vad det är, fakturanummer till exempel, eller låt \
        det stå i handlingen.
        """,
        english: """
          If it is a day and a time, write them as 2026-11-20 kl. 9.15. Otherwise write the number \
          without its dash or space and say before it what it is, such as fakturanummer, or leave it to \
          the document.
          """))
  }

  fileprivate static func unusual(_ finding: Finding, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .open, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser har det som kan vara ett personnummer: "
          + "\(finding.text).",
        english: "\(Self.title(field).english) that the public reads holds what may be an identity "
          + "number: \(finding.text)."),
      remedy: Wording(
        """
        Skriv om den utan siffrorna. Är de något annat, säg det under ”Rubrik bedömd”: \
        ”\(finding.text) är fakturans nummer”.
        """,
        english: """
          Write it without the figures. If they are of something else, say so as namesOfficials: \
          “\(finding.text) är fakturans nummer”.
          """))
  }

  fileprivate static func dividedNumber(_ finding: Finding, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .open, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser har det som kan vara ett personnummer i delar: "
          + "\(finding.text).",
        english: "\(Self.title(field).english) that the public reads holds what may be an identity "
          + "number in parts: \(finding.text)."),
      remedy: Wording(
        "Skriv om den utan siffrorna, eller ge den en neutral offentlig rubrik.",
        english: "Write it without the figures, or give it a neutral public title."))
  }
}
