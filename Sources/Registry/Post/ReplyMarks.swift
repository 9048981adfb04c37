/// The marks that mail programs put before the subject of what is answered or sent on.
package enum ReplyMarks {
  private static let replies: Set<String> = ["sv", "svar", "re", "aw", "antw", "vs"]
  private static let forwards: Set<String> = ["vb", "fw", "fwd", "wg", "tr"]

  /// A subject as it was before it was answered or sent on.
  package static func without(_ subject: String) -> String {
    let subject = subject.tidied
    var rest = subject[...]
    while let next = marks(before: rest) { rest = next.rest }
    return rest.isEmpty ? subject : String(rest)
  }

  /// What stands behind the first mark, `Sv:`, `Re[2]:` or `[EXTERN]`, and the mark's word, if it has one.
  private static func marks(before text: Substring) -> (word: String?, rest: Substring)? {
    if text.first == "[", let end = text.prefix(30).firstIndex(of: "]") {
      // A number in brackets is a case's.
      let tag = text[text.index(after: text.startIndex)..<end]
      guard !tag.contains(where: \.isNumber) else { return nil }
      return (nil, text[text.index(after: end)...].drop { $0 == " " })
    }
    guard let colon = text.prefix(12).firstIndex(of: ":") else { return nil }
    let word = text[..<colon].prefix(while: \.isLetter).lowercased()
    let count = text[..<colon].dropFirst(word.count)
    let isMark = replies.contains(word) || forwards.contains(word)
    guard isMark, count.allSatisfy({ $0.isNumber || "[]() ".contains($0) }) else { return nil }
    return (word, text[text.index(after: colon)...].drop { $0 == " " })
  }

  /// A subject without all that programs and people put before what it says: tags in brackets, whatever they
  /// hold, and words that end with a colon.
  package static func bare(_ subject: String) -> String {
    var rest = without(subject)[...]
    while true {
      if let first = rest.first, first == "[" || first == "(",
        let end = rest.prefix(60).firstIndex(of: first == "[" ? "]" : ")")
      {
        rest = rest[rest.index(after: end)...].drop { $0 == " " }
      } else if let colon = rest.prefix(25).firstIndex(of: ":"), colon > rest.startIndex {
        rest = rest[rest.index(after: colon)...].drop { $0 == " " }
      } else if let word = ["angående ", "ang ", "ang. "].first(where: rest.lowercased().hasPrefix)
      {
        rest = rest.dropFirst(word.count)
      } else {
        return rest.isEmpty ? subject : String(rest)
      }
    }
  }

  /// A subject without the number of the case that it is to be registered in, which its document bears
  /// anyway.
  package static func without(_ subject: String, number: String) -> String {
    let text = without(subject)
    guard !number.isEmpty, let range = text.firstRange(of: number) else { return text }
    var before = text[..<range.lowerBound].split(separator: " ").map(String.init)
    while let last = before.last, !last.contains(where: \.isNumber),
      announcing.contains(last.lowercased().filter(\.isLetter))
    {
      before.removeLast()
    }
    let signs: Set<Character> = [" ", ",", ":", ";", "(", ")", "[", "]", "–", "-", "#"]
    let tail = text[range.upperBound...].drop { signs.contains($0) }
    // Two numbers that are joined are left for a person to write.
    guard !["och", "samt", "resp"].contains(String(tail.prefix { $0.isLetter })) else {
      return text
    }
    // ”Överklagande av beslut i ärende KS 2026/0001” leaves nothing for ”i” to lead to.
    while let last = before.last, leading.contains(last.lowercased()) { before.removeLast() }
    let head = String(
      before.joined(separator: " ").reversed().drop { signs.contains($0) }.reversed())
    let rest = [head, String(tail)].filter { !$0.isEmpty }.joined(separator: " ")
    guard rest.count(where: \.isLetter) > 3 else { return text }
    // What stood behind the number begins the title now.
    return rest.prefix(1).uppercased() + rest.dropFirst()
  }

  /// Words that lead to a number; signs by themselves too.
  private static let announcing: Set<String> = [
    "", "dnr", "diarienummer", "diarienr", "ärende", "ärendenummer", "ert", "vårt", "er", "vår",
    "beteckning", "ref",
  ]

  private static let leading: Set<String> = [
    "i", "av", "om", "till", "för", "på", "med", "från", "över", "gällande", "angående", "ang",
    "avseende", "enligt", "rörande", "beträffande",
  ]

  /// Whether the subject says that something is answered.
  package static func isReply(_ subject: String) -> Bool {
    var rest = subject.tidied[...]
    while let next = marks(before: rest) {
      if let word = next.word { return replies.contains(word) }
      rest = next.rest
    }
    return false
  }
}
