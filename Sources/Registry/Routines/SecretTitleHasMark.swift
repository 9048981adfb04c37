/// A title is hidden only under a secrecy mark that covers it.
///
/// Source: OSL 5:2 second paragraph (the matter may be left out only where needed) and TF 2:20
/// (a note of secrecy names its provision).
package enum SecretTitleHasMark: DocumentRoutine {
  package static let rule = Rule(
    id: "secret-title-mark", name: "Hemlig rubrik har lagrum", source: "OSL 5:2 st 2; TF 2:20",
    text: """
      En rubrik får ersättas med ordet ”sekretess” bara om en sekretessmarkering med lagrum \
      omfattar den.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    var found: [Objection] = []
    let isHidden = dossier.content.title.disclosure == .secret
    if isHidden != dossier.isMarked(.title), isHidden || dossier.content.title.disclosure == .open {
      found.append(isHidden ? .unmarked : .openThoughMarked(.publicTitle))
    }
    if let facts = dossier.caseFacts {
      let isMarked = facts.secrecy.contains { $0.scopes.contains(.title) }
      switch facts.content.title.disclosure {
      case .secret: if !isMarked { found.append(.caseUnmarked) }
      case .open: if isMarked { found.append(.openThoughMarked(.caseTitle)) }
      case .neutral: break
      }
    }
    return found
  }
}

extension Objection {
  /// Told at the mark that is missing, for that is what is to be done.
  fileprivate static let unmarked = Objection(
    rule: SecretTitleHasMark.rule, severity: .blocked, field: .secrecy,
    reason: Wording(
      "Rubriken är dold utan sekretessmarkering.",
      english: "The title is hidden without a secrecy mark."),
    remedy: addMark)

  fileprivate static let caseUnmarked = Objection(
    rule: SecretTitleHasMark.rule, severity: .blocked, field: .secrecy,
    reason: Wording(
      "Ärendemeningen är dold utan sekretessmarkering.",
      english: "The case's title is hidden without a secrecy mark."),
    remedy: addMark)

  private static let addMark = Wording(
    "Lägg till en markering med lagrum som omfattar rubriken, eller visa rubriken öppet.",
    english: "Add a mark with a provision that covers the title, or show the title.")

  fileprivate static func openThoughMarked(_ field: Field) -> Objection {
    Objection(
      rule: SecretTitleHasMark.rule, severity: .blocked, field: field,
      reason: Wording(
        "Rubriken är sekretessmarkerad men skulle visas öppet.",
        english: "The title has a secrecy mark but would be shown openly."),
      remedy: Wording(
        "Välj neutral rubrik eller ordet ”sekretess”.",
        english: "Give it a neutral title, or hide it."))
  }
}
