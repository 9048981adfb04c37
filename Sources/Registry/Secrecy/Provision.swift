/// A provision of Offentlighets- och sekretesslagen that a mark may rest on.
package struct Provision: Hashable, Sendable {
  /// How it is written: `21:3 st1`.
  package let reference: String
  /// What it is called, such as "hälsa, sexualliv".
  package let name: String
  package let protects: String
  package let test: SecrecyTest
  /// The most years that secrecy can last for a datum in a public document, or nil where the law
  /// states no ceiling.
  package let years: Int?
  /// From when this row of the table has held.
  package let validFrom: CivilDate
  /// The last day that it held, or nil while it does.
  package let validTo: CivilDate?

  /// Whether the provision was in force that day.
  package func isValid(on day: CivilDate) -> Bool {
    validFrom <= day && validTo.map { day <= $0 } ?? true
  }

  /// The provision in the words of the law, chapter first.
  ///
  /// For example "21 kap. 3 § första stycket OSL".
  package var swedish: String {
    let words = reference.split(separator: " ")
    let numbers = words.first?.split(separator: ":", maxSplits: 1) ?? []
    guard numbers.count == 2 else { return "\(reference) OSL" }
    var section = String(numbers[1])
    if words.count > 1, words[1].count == 1 { section += " \(words[1])" }
    let paragraphs = ["st1": "första", "st2": "andra", "st3": "tredje"]
    let paragraph = words.last.flatMap { paragraphs[String($0)] }.map { " \($0) stycket" } ?? ""
    return "\(numbers[0]) kap. \(section) §\(paragraph) OSL"
  }
}

/// How secrecy is tried under a provision (skaderekvisit).
package enum SecrecyTest: String, Hashable, Sendable {
  /// No test: secrecy always (absolut sekretess).
  case absolute
  /// Secrecy unless it is clear that no harm is done (omvänt skaderekvisit).
  case presumedSecret
  /// Secrecy only if harm can be assumed (rakt skaderekvisit).
  case presumedOpen
  /// As ``presumedOpen``, with a still higher bar (kvalificerat rakt).
  case stronglyPresumedOpen
  /// Different tests for different data within the section.
  case mixed

  /// The presumption in words, never as a code (OSL 4:1).
  package var swedish: String {
    switch self {
    case .absolute: "absolut sekretess"
    case .presumedSecret: "presumtion för sekretess"
    case .presumedOpen: "presumtion för offentlighet"
    case .stronglyPresumedOpen: "stark presumtion för offentlighet"
    case .mixed: "olika prövning för olika uppgifter"
    }
  }
}
