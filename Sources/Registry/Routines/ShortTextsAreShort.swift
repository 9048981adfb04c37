/// A title, a name or a reason is short: what is long belongs in the document.
///
/// Source: OSL 5:2 (what the document is about, in short). The schema keeps the same bound.
package enum ShortTextsAreShort: DocumentRoutine {
  package static let rule = Rule(
    id: "text-length", name: "Uppgifterna är korta", source: "OSL 5:2",
    text: """
      I diariet står i korthet vad handlingen rör. Rubriker, namn, skäl och andra korta uppgifter \
      har högst 1 000 tecken.
      """)

  /// The most signs of a short text, as the schema counts them.
  package static let most = 1_000

  package static func objections(to dossier: Dossier) -> [Objection] {
    let content = dossier.content
    var found =
      objections(to: content.title.text, .title)
      + objections(to: content.title.namesOfficials ?? "", .namesOfficials)
      + objections(to: content.type.name, .type)
      + objections(to: content.correspondent.name, .correspondent)
      + objections(to: content.correspondent.contact, .correspondent)
      + objections(to: content.correspondent.email, .correspondent)
      + objections(to: content.publicSender.text ?? "", .publicSender)
      + objections(to: content.classification ?? "", .classification)
    if case .neutral(let text) = content.title.disclosure {
      found += objections(to: text, .publicTitle)
    }
    if let facts = dossier.caseFacts {
      let title = facts.content.title
      found += objections(to: title.text, .caseTitle)
      found += objections(to: title.namesOfficials ?? "", .namesOfficials)
      found += objections(to: facts.content.classification ?? "", .classification)
      if case .neutral(let text) = title.disclosure { found += objections(to: text, .caseTitle) }
    }
    for (index, file) in dossier.files.enumerated() {
      switch file.decision {
      case .publish(let words): found += objections(to: words ?? "", .file(index))
      case .withhold(.other(let words)): found += objections(to: words, .file(index))
      case .undecided, .withhold: break
      }
    }
    for mark in dossier.secrecy + (dossier.caseFacts?.secrecy ?? []) {
      found += objections(to: mark.authority, .secrecy)
    }
    return found
  }

  /// A text as it is proposed for a short field: cut after a word where it is too long.
  package static func shortened(_ text: String) -> String {
    guard text.unicodeScalars.count > most else { return text }
    let start = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    return start.lastIndex(of: " ").map { String(start[..<$0]) } ?? start
  }

  /// What is amiss with the length of one text.
  package static func objections(to text: String, _ field: Field) -> [Objection] {
    // Most texts are far from the bound, and bytes are counted at once.
    guard text.utf8.count > most, case let count = text.unicodeScalars.count, count > most else {
      return []
    }
    return [
      Objection(
        rule: rule, severity: .blocked, field: field,
        reason: Wording(
          "Uppgiften har \(count) tecken.", english: "The text has \(count) characters."),
        remedy: Wording(
          "Korta den till högst 1 000; en rubrik läses bäst under 150.",
          english: "Shorten it to 1,000 at most; a title is best under 150."))
    ]
  }
}
