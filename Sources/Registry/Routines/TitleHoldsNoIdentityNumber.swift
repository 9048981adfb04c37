/// A title that the public reads holds no personal identity or coordination number.
///
/// Source: Helsingborg 3.2. Titles are what leaked where authorities were fined.
package enum TitleHoldsNoIdentityNumber: DocumentRoutine {
  package static let rule = Rule(
    id: "title-identity-number", name: "Inget personnummer i rubriken",
    source: "Helsingborg 3.2",
    text: "Personnummer och samordningsnummer publiceras aldrig, inte heller i en rubrik.")

  package static func objections(to dossier: Dossier) -> [Objection] {
    check(dossier.content.title, .title)
      + (dossier.caseFacts.map { check($0.content.title, .caseTitle) } ?? [])
  }

  private static func check(_ title: Title, _ field: Field) -> [Objection] {
    guard let shown = title.publicText else { return [] }
    let numbers = PersonalDataScanner().findings(in: shown).filter(\.kind.isIdentityNumber)
    return numbers.map {
      .identityNumber(
        $0, in: field == .caseTitle || title.disclosure == .open ? field : .publicTitle)
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
        "Skriv om den utan numret, eller ge den en neutral offentlig rubrik.",
        english: "Write it without the number, or give it a neutral public title."))
  }
}
