/// What is set once and shown on every page holds no identity number and no person's own address.
///
/// Source: Helsingborg 3.2. Names of authorities, titles and the way to reach a registrator go on the
/// web without being reviewed with each document, so they are looked at when they are set.
package enum SettingNamesNoPerson: Routine {
  package static let rule = Rule(
    id: "setting-person", name: "Inga personuppgifter i inställningar", source: "Helsingborg 3.2",
    text: """
      Namn på kommun och nämnder, titlar och kontaktuppgifter visas på varje sida. De får inte \
      innehålla personnummer, en enskild persons e-postadress eller, annat än för tjänstepersoner, \
      ett personnamn; det gäller också mallen för diarienummer. Ett namn på en ort eller organisation som får \
      visas är inte heller ett personnamn.
      """)

  /// Whose a setting is.
  package enum Subject: Hashable, Sendable {
    /// An officer has a name.
    case officer
    /// The municipality and its authorities are reached at the office.
    case office
    /// What is set as a place's name is nowhere taken for a person's.
    case place
  }

  /// What is amiss with a setting that the web shows.
  package static func objections(
    to text: String, _ field: Field, of subject: Subject = .officer
  ) -> [Objection] {
    let names: [Finding] =
      switch subject {
      case .officer: []
      case .office:
        PublicSenderIsNoPerson.personalData(in: text).filter { $0.kind == .personName }
          + firstNames(text)
      case .place:
        PersonalDataScanner().findings(in: text).filter { isWholeName($0) && isAll($0, of: text) }
          + lastName(text) + fullName(text)
      }
    let findings =
      PersonalDataScanner().findings(in: text).filter {
        // An officer is shown by name alone; the office's telephone is set elsewhere.
        isOfAPerson($0) || subject == .officer && [.phone, .streetAddress].contains($0.kind)
      } + numbers(text) + names
    return findings.prefix(1).map { finding in
      Objection(
        rule: rule, severity: .blocked, field: field,
        reason: Wording(
          "”\(finding.text)” ser ut som \(finding.kind.swedish) och skulle visas på webben.",
          english:
            "“\(finding.text)” looks like personal data (\(finding.kind.english)) and would be shown on the web."
        ),
        remedy: subject == .place
          ? Wording(
            """
            Ange ortens eller organisationens hela namn, till exempel Sörby Strand eller Kvinnojouren \
            Olivia; ett personnamn kan inte vara ett.
            """,
            english: """
              Give the whole name of the place or the organisation, such as Sörby Strand or Kvinnojouren \
              Olivia.
              """)
          : Wording(
            "Skriv en uppgift som gäller funktionen, till exempel registrator@exempelby.example.",
            english: "Give the office's own, such as registrator@exempelby.example.")
      )
    }
  }

  /// What has the form of an identity number, which the store refuses whatever it is.
  private static func numbers(_ text: String) -> [Finding] {
    IdentityNumberForm.all(in: text).map { form in
      Finding(
        kind: .personalIdentityNumber, start: 0, end: form.unicodeScalars.count, text: form,
        why: "har formen av ett personnummer")
    }
  }

  /// What is amiss with a diary number as it is printed, or with a template's own text, by the same finder
  /// as titles.
  package static func objections(toNumber text: String, _ field: Field = .number) -> [Objection] {
    let scanner = PersonalDataScanner()
    let findings =
      scanner.findings(in: text).filter { $0.hasShapeOfIdentityNumber || $0.kind == .email }
      + scanner.findings(inHeading: text).filter { $0.kind == .personName }
    return findings.prefix(1).map { finding in
      Objection(
        rule: rule, severity: .blocked, field: field,
        reason: Wording(
          "”\(finding.text)” i diarienumret ser ut som \(finding.kind.swedish).",
          english: "“\(finding.text)” in the diary number looks like personal data "
            + "(\(finding.kind.english))."),
        remedy: Wording(
          "Låt mallen bara ha nämndens kod, året, löpnumret och skiljetecken.",
          english: "Let the template have the code, the year, the serial number and signs between.")
      )
    }
  }

  /// The refusal of a template that prints more than numbers.
  package static func objectionToTemplate(_ template: NumberTemplate) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .other("template"),
      reason: Wording(
        "Mallen ”\(template.text)” har egen text utöver några bokstäver och skiljetecken.",
        english:
          "The template “\(template.text)” has text of its own beyond a few letters and signs."),
      remedy: Wording(
        "Skriv högst tolv bokstäver och - / . : _ , mellan fälten, inga siffror.",
        english: "Write at most twelve letters and - / . : _ , between the fields, and no digits."))
  }

  /// What is amiss with everything that is set once and that the web shows.
  ///
  /// Looked at again at each publication: a rule may have become stricter, and a setting may have been
  /// written past the commands.
  package static func objections(
    to municipality: Municipality, _ authorities: [Authority], _ officers: [Officer]
  ) -> [Objection] {
    objections(to: municipality.name, .other("municipality.title"), of: .office)
      + objections(to: municipality.contact, .other("municipality.contact"), of: .office)
      + authorities.flatMap { objections(to: $0.name, .other("authority \($0.code)"), of: .office) }
      + officers.flatMap { officer in
        objections(to: officer.publicName, .other("officer \(officer.login)"))
          + objections(
            toTitle: officer.title, ofHidden: officer.hidesName ? officer.name : nil,
            .other("officer \(officer.login)"))
      }
  }

  /// What is amiss with an officer's title that is shown in place of the name.
  package static func objections(
    toTitle title: String, ofHidden name: String?, _ field: Field = .other("title")
  ) -> [Objection] {
    guard let name else { return [] }
    let parts = name.lowercased().split { !$0.isLetter }.map(String.init).filter { part in
      let letters = Letters.folded(Array(part.utf8), 0..<part.utf8.count)
      return part.count > 1 && !WordLexicon.shared.traits(of: letters).contains(.title)
    }
    let words = Set(title.lowercased().split { !$0.isLetter }.map(String.init))
    let names = PersonalDataScanner().findings(inHeading: title).filter { $0.kind == .personName }
    guard let told = parts.first(where: { words.contains($0) }) ?? names.first?.text else {
      return []
    }
    return [
      Objection(
        rule: rule, severity: .blocked, field: field,
        reason: Wording(
          "Titeln visas i stället för ett skyddat namn, men innehåller ”\(told)”.",
          english: "The title is shown in place of a protected name, but holds “\(told)”."),
        remedy: Wording("Skriv titeln utan namn.", english: "Write the title without a name."))
    ]
  }

  private static func isOfAPerson(_ finding: Finding) -> Bool {
    if finding.hasShapeOfIdentityNumber { return true }
    return switch finding.kind {
    case .personalIdentityNumber, .coordinationNumber: true
    case .email: isNamed(finding.text)
    // The telephone and the street are the office's own; officers and firms have names.
    case .phone, .streetAddress, .personName, .sensitive: false
    }
  }

  /// Whether a name is one that persons alone have: a first and a last name, or a first name by itself.
  ///
  /// Villages are called as last names are.
  private static func isWholeName(_ finding: Finding) -> Bool {
    guard finding.kind == .personName else { return false }
    let words = ScannedText(finding.text)
    let traits = words.words.map { WordLexicon.shared.traits(of: words.folded($0)) }
    guard let first = traits.first, let last = traits.last, let end = words.words.last else {
      return false
    }
    let isPatronymic = words.folded(end).suffix(4).elementsEqual("sson".utf8)
    // Björk is a first name to few and a tree to most, and stands in the names of many places.
    let isFirstName = first.contains(.given) && first.isDisjoint(with: [.surname, .common])
    return isPatronymic || isFirstName && (traits.count > 1 || !last.contains(.place))
  }

  /// Whether a name is all of a text, or has no word beside it that tells of a place or an organisation.
  private static func isAll(_ finding: Finding, of text: String) -> Bool {
    let words = text.tidied.split(separator: " ").map(String.init)
    if words.count == 2, PersonName.isWhole(words[0], words[1]) { return true }
    return text.replacing(finding.text, with: "").count(where: \.isLetter) < 2
  }

  /// A last name by itself of the kind that no place is called.
  private static func lastName(_ text: String) -> [Finding] {
    let word = text.tidied
    guard !word.contains(" "),
      ["sson", "qvist", "kvist"].contains(where: word.lowercased().hasSuffix)
    else { return [] }
    return [personName(word)]
  }

  /// A first name and what may be a last name, however common both words are: `Stig Falk`.
  private static func fullName(_ text: String) -> [Finding] {
    let words = text.tidied.split(separator: " ").map(String.init)
    guard words.count == 2, !OrganisationWords.stand(in: text) else { return [] }
    let (first, last) = (traits(words[0]), traits(words[1]))
    let end = words[1].lowercased()
    // ”Björk Strand” lies by the water.
    if placeWords.contains(end) || !last.isDisjoint(with: [.place, .organisation]) { return [] }
    let isFirstName =
      first.contains(.given) && first.isDisjoint(with: [.place, .organisation])
      && (!first.contains(.surname) || last.contains(.surname))
    let isLastName =
      last.contains(.surname) && last.isDisjoint(with: [.common, .given])
      && first.isDisjoint(with: [.common, .place, .organisation, .organisationNext])
      && !placeWords.contains(words[0].lowercased())
    return isFirstName || isLastName ? [personName(text)] : []
  }

  /// Words that places are called by, beside their names.
  private static let placeWords: Set<String> = [
    "strand", "norra", "södra", "östra", "västra", "lilla", "stora", "gamla", "nya", "övre",
    "nedre",
    "inre", "yttre", "torg", "gård", "äng", "dal", "park", "skola", "kyrka", "by", "udde", "hamn",
    "center", "centrum", "bruk", "station", "herrgård", "säteri", "säby", "holme", "ö", "sjö", "å",
    "bro",
    "kvarn", "hage", "backe", "allmänning", "slott", "camping", "villa", "kvarteret", "byn",
  ]

  /// A first name in small letters: `Ring maja på 070-174 06 05`.
  private static func firstNames(_ text: String) -> [Finding] {
    let others: WordTraits = [
      .common, .place, .organisation, .language, .title, .kin, .surname, .personVerb, .genitive,
    ]
    let pieces = text.split(whereSeparator: \.isWhitespace)
      .filter { !$0.contains("@") && !$0.contains("www") }
    let words: [String] = pieces.flatMap { piece in
      piece.split { !$0.isLetter && $0 != "-" }.map(String.init)
    }
    let names = words.filter { word in
      let known = traits(word)
      return word.count > 2 && word == word.lowercased() && known.contains(.given)
        && known.isDisjoint(with: others)
    }
    return names.map(personName)
  }

  private static func personName(_ text: String) -> Finding {
    Finding(
      kind: .personName, start: 0, end: text.unicodeScalars.count, text: text, why: "personnamn")
  }

  private static func traits(_ word: String) -> WordTraits {
    WordLexicon.shared.traits(ofWord: word)
  }

  /// Whether the part before the at sign is a person's name: `anna.svensson@…`, `annasvensson@…`.
  private static func isNamed(_ address: String) -> Bool {
    let parts = address.lowercased().prefix { $0 != "@" }.split { !$0.isLetter }
    if parts.contains(where: { SenderPersons.isUnknown(String($0)) && OfficeAddress.isJoined($0) })
    {
      return true
    }
    let words = address.prefix { $0 != "@" }.split { !$0.isLetter }.map(\.capitalizedWord)
    let findings = PersonalDataScanner().findings(in: words.joined(separator: " "))
    return findings.contains { $0.kind == .personName }
  }
}

extension PlaceNames {
  /// Those of them that are no person's name, whoever has written them down.
  package var trusted: PlaceNames {
    PlaceNames(
      names.filter {
        SettingNamesNoPerson.objections(to: $0, .other("name"), of: .place).isEmpty
      })
  }
}

extension Substring {
  fileprivate var capitalizedWord: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
