import Registry

/// What becomes of files on the web, in few words.
extension Phrases {
  /// How many files are shown and how many are not, with the rule that keeps them back: one line where
  /// all that are withheld have the same reason, else one for each further reason.
  static func publicFiles(_ files: [PublicFile]) -> [(text: String, notes: [String])] {
    let shown = files.count { $0.standing == .released }
    let undecided = files.count { $0.standing == .undecided }
    var counts = [
      shown > 0 ? "\(shown) publiceras" : nil, undecided > 0 ? "\(undecided) inte valt" : nil,
    ].compactMap(\.self)
    var lines: [(text: String, notes: [String])] = []
    var told: Set<WithholdingReason> = []
    for file in files {
      guard case .withheld(let reason) = file.standing, told.insert(reason).inserted else {
        continue
      }
      let count = files.count { $0.standing == .withheld(reason) }
      counts.append("\(count) publiceras inte (\(reason.swedish))")
      lines.append((counts.joined(separator: ", "), notes(on: rule(of: reason))))
      counts = []
    }
    if !counts.isEmpty { lines.append((counts.joined(separator: ", "), [])) }
    return lines
  }

  /// The rule or routine by which a file is withheld for a reason.
  private static func rule(of reason: WithholdingReason) -> Rule {
    switch reason {
    case .secrecy: SecretDocumentIsNotPublished.rule
    case .personalData: FileHoldsNoPrivateData.rule
    case .copyright, .other: WithholdingSaysWhy.rule
    }
  }

  private static func notes(on rule: Rule) -> [String] {
    let paragraph = rule.source.prefix { $0 != ";" }
    return [
      "‹regel: \(rule.name), \(rule.source)›", "‹regel: \(rule.name)›", "‹\(rule.source)›",
      "‹\(paragraph)›",
    ]
  }
}
