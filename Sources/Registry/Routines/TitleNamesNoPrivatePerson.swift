/// A title that the public reads names no private person.
///
/// Source: Helsingborg 3.1 and 3.2. Officials and elected members may be named where the data has
/// to do with their duty or mandate; somebody must have judged that it does.
package enum TitleNamesNoPrivatePerson: DocumentRoutine {
  package static let rule = Rule(
    id: "title-private-person", name: "Ingen privatperson i rubriken",
    source: "Helsingborg 3.1, 3.2",
    text: """
      Uppgifter om privatpersoner publiceras inte. Tjänstepersoner och förtroendevalda får nämnas \
      när det hör till tjänsten eller uppdraget.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    check(dossier.content.title, .title, sender: dossier.content.correspondent)
      + (dossier.caseFacts.map { check($0.content.title, .caseTitle, sender: nil) } ?? [])
  }

  private static func check(
    _ title: Title, _ field: Field, sender: Correspondent?
  ) -> [Objection] {
    guard let shown = title.publicText, title.namesOfficials == nil else { return [] }
    let findings = PersonalDataScanner().findings(in: shown)
    var texts = findings.filter(\.kind.pointsAtPerson).map { "\($0.text) (\($0.kind.swedish))" }
    if let sender, sender.kind == .person, texts.isEmpty, sender.isNamed(in: shown) {
      texts = ["\(sender.name) (avsändarens namn)"]
    }
    if texts.isEmpty, let word = findings.first(where: { $0.kind == .sensitive }) {
      return [.sensitive(word.text, in: field)]
    }
    guard !texts.isEmpty else { return [] }
    return [.privatePerson(texts.joined(separator: ", "), in: field)]
  }
}

extension Finding.Kind {
  /// Whether it tells who somebody is.
  ///
  /// A word about health or crime in a title that names nobody is the matter itself, and identity
  /// numbers have a rule of their own.
  fileprivate var pointsAtPerson: Bool {
    switch self {
    case .personName, .email, .phone, .streetAddress: true
    case .personalIdentityNumber, .coordinationNumber, .sensitive: false
    }
  }
}

extension Correspondent {
  /// Whether a text holds the correspondent's whole name or last name as words of its own.
  func isNamed(in text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    let names = name.lowercased().split(separator: " ").map(String.init)
    guard let last = names.last, last.count > 2 else { return false }
    return words.contains(last) || words.contains("\(last)s")
  }
}

extension Objection {
  fileprivate static func sensitive(_ word: String, in field: Field) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .notice, field: field,
      reason:
        "\(field == .caseTitle ? "Ärendemeningen" : "Rubriken") har ett känsligt ord: \(word).",
      remedy: "Går det att förstå vem det gäller, ge en neutral offentlig rubrik.")
  }

  fileprivate static func privatePerson(_ texts: String, in field: Field) -> Objection {
    Objection(
      rule: TitleNamesNoPrivatePerson.rule, severity: .open, field: field,
      reason: "\(field == .caseTitle ? "Ärendemeningen" : "Rubriken") kan röra en privatperson: "
        + "\(texts).",
      remedy: """
        Skriv om den eller ge en neutral offentlig rubrik. Gäller det en tjänsteperson eller \
        förtroendevald i uppdraget, ange det under ”Namn får visas”.
        """)
  }
}
