/// A title that the public reads holds no personal identity or coordination number.
///
/// Source: Helsingborg 3.2. Titles are what leaked where authorities were fined.
package enum TitleHoldsNoIdentityNumber: DocumentRoutine {
  package static let rule = Rule(
    id: "title-identity-number", name: "Inget personnummer i rubriken",
    source: "Helsingborg 3.2",
    text: "Personnummer och samordningsnummer publiceras aldrig, inte heller i en rubrik.")

  package static func objections(to dossier: Dossier) -> [Objection] {
    check(dossier.content.title, .title, dossier.today)
      + (dossier.caseFacts.map { check($0.content.title, .caseTitle, dossier.today) } ?? [])
  }

  private static func check(_ title: Title, _ field: Field, _ today: CivilDate) -> [Objection] {
    guard let shown = title.publicText else { return [] }
    let field = field == .caseTitle || title.disclosure == .open ? field : .publicTitle
    return PersonalDataScanner(today: today).findings(in: shown).compactMap { finding in
      if finding.kind.isIdentityNumber { return .identityNumber(finding, in: field) }
      switch finding.doubt {
      // Whoever reads it cannot tell it from a person's number.
      case .otherNumber: return .otherNumber(finding, in: field)
      case .divided: return .dividedNumber(finding, in: field)
      case nil: return nil
      }
    }
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

  fileprivate static func otherNumber(_ finding: Finding, in field: Field) -> Objection {
    Objection(
      rule: TitleHoldsNoIdentityNumber.rule, severity: .blocked, field: field,
      reason: Wording(
        "\(Self.title(field).swedish) som allmänheten läser har ett nummer som ser ut som ett personnummer: "
          + "\(finding.text).",
        english:
          "\(Self.title(field).english) that the public reads holds a number that looks like a "
          + "personal identity number: \(finding.text)."),
      remedy: Wording(
        """
        Är det en dag och en tid, skriv dem som 2026-11-20 kl. 9.15. Annars skriv numret utan \
        bindestreck, eller låt det stå i handlingen.
        """,
        english: """
          If it is a day and a time, write them as 2026-11-20 kl. 9.15. Otherwise write the number \
          without its dash, or leave it to the document.
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
