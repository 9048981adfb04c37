/// A person's name, taken apart: what it may be known by in a text.
///
/// ”Tuva Rådström-Eklöv”, ”Rådström, Tuva”, ”Rådström Tuva (mamma)” and ”Tuva och Bo Rådström” are all read.
struct PersonName {
  private(set) var given: [String] = []
  /// Last names, and the parts of those that are joined.
  private(set) var last: [String] = []
  /// First and last name beside each other, either way, in small letters.
  private(set) var whole: [String] = []

  init(_ name: String) {
    let plain = Self.withoutAsides(name)
    let words = plain.split(whereSeparator: \.isWhitespace).map(String.init)
    for person in words.split(whereSeparator: { Self.joins.contains($0.lowercased()) }) {
      read(person.joined(separator: " "))
    }
    if words.count > 1 { whole.append(words.joined(separator: " ").lowercased()) }
  }

  private mutating func read(_ name: String) {
    let parts = name.split(separator: ",", maxSplits: 1).map { Self.names(in: String($0)) }
    guard var names = parts.first, let final = names.popLast() else { return }
    var first = names + (parts.count > 1 ? parts[1] : [])
    var surname = final
    // As it is sorted, without the comma: what stands last is a first name.
    if parts.count == 1, let front = names.first, Self.isGiven(final), !Self.isGiven(front) {
      surname = front
      first = Array(names.dropFirst()) + [final]
    } else if names.count > 1, let double = names.last, Self.isSurname(double) {
      last += Self.pieces(of: double)
      first.removeAll { $0 == double }
    }
    last += Self.pieces(of: surname)
    given += first.flatMap { Self.pieces(of: $0) }
    for name in first {
      for text in [
        "\(name) \(surname)", "\(surname) \(name)", "\(surname), \(name)", "\(name).\(surname)",
      ] {
        whole.append(text.lowercased())
      }
    }
  }

  /// A name without what is said of the person in parentheses, and without quotation marks.
  private static func withoutAsides(_ name: String) -> String {
    var depth = 0
    return String(
      name.filter { character in
        if "([".contains(character) { depth += 1 }
        defer { if ")]".contains(character), depth > 0 { depth -= 1 } }
        return depth == 0 && !")]\"”“„".contains(character)
      })
  }

  /// The words that are names; where some have capitals, those without are something else.
  private static func names(in text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace)
      .map { String($0.drop { !$0.isLetter }.reversed().drop { !$0.isLetter }.reversed()) }
      .filter {
        $0.count > 1 && !$0.contains(where: \.isNumber) && !others.contains($0.lowercased())
      }
    let capitals = words.filter { $0.first?.isUppercase == true }
    return capitals.isEmpty ? words : capitals
  }

  private static let joins: Set<String> = ["och", "&", "samt", "/", "+", "med"]
  private static let others: Set<String> = [
    "jr", "sr", "junior", "senior", "fd", "f.d", "född", "mamma", "pappa", "förälder", "fru",
    "herr",
  ]

  /// The name and, where it is joined of several, each of them.
  private static func pieces(of name: String) -> [String] {
    let pieces = name.split { "-–’'".contains($0) }.map(String.init)
    return pieces.count > 1 ? [name] + pieces.filter { $0.count > 2 } : [name]
  }

  private static func traits(of word: String) -> WordTraits {
    WordLexicon.shared.traits(ofWord: word)
  }

  private static func isGiven(_ word: String) -> Bool { traits(of: word).contains(.given) }

  /// Whether two words are a first name or an initial and a last name, either way.
  static func isWhole(_ one: String, _ other: String) -> Bool {
    let isInitial = one.count == 2 && one.hasSuffix(".")
    return isInitial && isSurname(other) || isGiven(other) && isSurname(one)
      || isGiven(one) && isSurname(other)
  }

  private static func isSurname(_ word: String) -> Bool {
    let traits = traits(of: word)
    return traits.contains(.surname) && !traits.contains(.given)
  }

  /// Whether a word is known as a first name and as nothing else.
  private static func isOnlyGiven(_ word: String) -> Bool {
    let traits = traits(of: word)
    return traits.contains(.given) && traits.isDisjoint(with: [.common, .place, .surname])
  }

  /// Whether a title, or another short text, holds a last name as a word of its own or as the beginning of
  /// a longer one, or another of the names with its capital, but for the first word, which has one anyway.
  ///
  /// - Parameter asOther: Whether somebody else has written what the title is of; names have capitals then.
  func stands(inTitle text: String, asOther: Bool = false) -> Bool {
    // ”skog” in a letter from Nils Skog is a wood.
    let words = text.split { !$0.isLetter }.map(String.init).filter {
      $0.first?.isUppercase == true || !Self.traits(of: $0).contains(.common)
    }
    let capitals = words.filter { $0.first?.isUppercase == true }
    func holds(_ name: String, _ words: some Sequence<String>) -> Bool {
      let name = name.lowercased()
      return words.contains { [name, "\(name)s"].contains($0.lowercased()) }
    }
    // ”ek” may be a tree, but hardly ”Ek” in a letter from Bo Ek.
    if last.contains(where: { holds($0, $0.count > 2 && !asOther ? words : capitals) }) {
      return true
    }
    let bare = (asOther ? capitals : words).map(Self.bare)
    let whole = words.map(Self.bare)
    for name in last.map(Self.bare) where name.count > 4 {
      // ”rådströmärendet”
      let isJoined =
        name.count > 6 && whole.contains { $0.hasPrefix(name) && $0.count > name.count + 3 }
      if isJoined || bare.contains(name) || bare.contains("\(name)s") { return true }
    }
    let later = words.dropFirst().filter { $0.first?.isUppercase == true }
    return given.contains {
      $0.count > 3 && (holds($0, later) || Self.isOnlyGiven($0) && holds($0, words))
    }
  }

  /// Small letters from a to z, as a name is written where the keyboard has no others.
  private static func bare(_ word: String) -> String {
    let folded = Letters.folded(Array(word.utf8), 0..<word.utf8.count)
    var bare: [UInt8] = []
    bare.reserveCapacity(folded.count)
    for (index, byte) in folded.enumerated() {
      switch (byte, index > 0 ? folded[index - 1] : 0) {
      case (0xA5, 0xC3), (0xA4, 0xC3): bare[bare.count - 1] = UInt8(ascii: "a")
      case (0xB6, 0xC3): bare[bare.count - 1] = UInt8(ascii: "o")
      default: bare.append(byte)
      }
    }
    return String(decoding: bare, as: UTF8.self)
  }

  /// Whether a text gives first and last name beside each other.
  func isWhole(in text: NamingText) -> Bool { whole.contains { text.holdsSmall($0) } }

  /// Whether a text gives a last name, with its capital or in capitals alone; or first and last name
  /// beside each other, however they are written.
  ///
  /// - Parameter asOther: Whether the text is of somebody else, in which a short last name alone may be
  ///   a word or a place.
  func stands(in text: NamingText, asOther: Bool = false) -> Bool {
    let fewest = asOther ? 5 : 2
    let names = last.filter { $0.count >= fewest }
    let isNamed = names.contains { name in
      // A name that is typed in capitals is written otherwise in a letter.
      let rest =
        name == name.uppercased() ? name.dropFirst().lowercased() : String(name.dropFirst())
      return text.holds(name.prefix(1).uppercased() + rest) || text.holds(name.uppercased())
    }
    return isNamed || isWhole(in: text)
  }
}
