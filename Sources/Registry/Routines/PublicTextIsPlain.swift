/// What the public reads is written in letters and signs that can be seen for what they are.
///
/// Source: OSL 4:1 (nothing in the register may hinder insight) and Helsingborg 3.2: invisible signs and
/// letters of other scripts that look like ours hide names and numbers from every search.
package enum PublicTextIsPlain: DocumentRoutine {
  package static let rule = Rule(
    id: "plain-text", name: "Synliga tecken i publik text", source: "OSL 4:1; Helsingborg 3.2",
    text: """
      Rubriker och avsändare som allmänheten läser skrivs med latinska bokstäver, siffror och \
      vanliga skiljetecken, utan osynliga tecken.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    var found: [Objection] = []
    let title = dossier.content.title
    if let text = title.publicText {
      found += check(text, title.disclosure == .open ? .title : .publicTitle)
    }
    if let text = dossier.caseFacts?.content.title.publicText { found += check(text, .caseTitle) }
    if let text = dossier.content.publicSender.text { found += check(text, .publicSender) }
    return found
  }

  private static func check(_ text: String, _ field: Field) -> [Objection] {
    guard let stranger = text.unicodeScalars.first(where: { !isPlain($0) }) else { return [] }
    let number = String(stranger.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - number.count)) + number
    return [
      Objection(
        rule: rule, severity: .blocked, field: field,
        reason: Wording(
          "Texten har ett tecken som inte syns eller inte hör till vår skrift (U+\(padded)).",
          english: "The text has a sign that does not show or is of another script (U+\(padded))."),
        remedy: Wording("Skriv om texten för hand.", english: "Type the text anew by hand."))
    ]
  }

  /// Latin letters with their marks composed, the digits 0 to 9, and signs of ordinary print.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7e, 0xa1...0xac, 0xae...0xb1, 0xb4...0xb8, 0xbb...0x24f, 0x1e00...0x1eff: true
    // Dashes, quotation marks, bullet, ellipsis, per mille, primes, euro, numero, trade mark, minus.
    case 0x2010...0x2015, 0x2018...0x201e, 0x2020...0x2022, 0x2026, 0x2030, 0x2032, 0x2033,
      0x20ac, 0x2116, 0x2122, 0x2212:
      true
    default: false
    }
  }
}
