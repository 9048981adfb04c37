extension Correspondent {
  /// Whether a text gives a private person's last name, with its capital, or in capitals alone; or the
  /// first and last names beside each other, however they are written.
  ///
  /// Nobody else in a letter is as sure to be a private person as the one who has sent it.
  package func isNamedAsPerson(in text: String) -> Bool {
    guard kind == .person, let last = lastName, last.unicodeScalars.count > 1 else { return false }
    let bytes = Array(text.utf8)
    let isNamed = [last.prefix(1).uppercased() + last.dropFirst(), last.uppercased()].contains {
      Self.holds(Array($0.composed.utf8), in: bytes)
    }
    guard !isNamed, let first = firstName else { return isNamed }
    let small = Self.small(bytes)
    let whole = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return [
      whole, "\(first) \(last)", "\(last) \(first)", "\(last), \(first)", "\(first).\(last)",
    ].contains {
      Self.holds(Self.small(Array($0.composed.utf8)), in: small)
    }
  }

  /// Letters made small, as far as Western names have them.
  private static func small(_ bytes: [UInt8]) -> [UInt8] {
    var small = bytes
    for index in small.indices {
      let isCapital =
        index > 0 && bytes[index - 1] == 0xC3
        ? (0x80...0x9E).contains(bytes[index]) : (0x41...0x5A).contains(bytes[index])
      if isCapital { small[index] |= 0x20 }
    }
    return small
  }

  /// Whether a letter or another text gives the name, whoever's it is.
  package func isNamedInLetter(_ text: String) -> Bool {
    kind == .organisation ? isNamedAsOrganisation(in: text) : isNamedAsPerson(in: text)
  }

  /// Whether a text holds an organisation's name, though without its form, with och for &, written
  /// together, or only as far as it takes to know it.
  func isNamedAsOrganisation(in text: String) -> Bool {
    let words = Self.compactWords(name).filter { !Self.forms.contains($0) }
    guard let first = words.first else { return false }
    let all = Self.compactWords(text).joined()
    if words.count > 1, words.joined().count > 5, all.contains(words.joined()) { return true }
    // Two words of a name are enough, or one that is as long as two.
    let short = words.prefix(2).joined()
    if words.count > 1, short.count >= 8 { return all.contains(short) }
    return Self.compactWords(text).contains { $0 == first || $0 == first + "s" }
  }

  private static let forms: Set<String> = [
    "ab", "hb", "kb", "publ", "aktiebolag", "handelsbolag", "kommanditbolag", "ekonomisk",
    "förening",
  ]

  private static func compactWords(_ text: String) -> [String] {
    text.lowercased().replacing("&", with: " och ")
      .split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// ”Ek” of ”Anna Ek” and of ”Ek, Anna”.
  var lastName: String? {
    name.split(separator: ",", maxSplits: 1).first?.split(whereSeparator: \.isWhitespace).last
      .map(String.init)
  }

  /// ”Anna” of both; nil where there is one name only.
  private var firstName: String? {
    let parts = name.split(separator: ",", maxSplits: 1).map {
      $0.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    if parts.count == 2 { return parts[1].first }
    return parts.first.flatMap { $0.count > 1 ? $0.first : nil }
  }

  /// Whether a word stands by itself somewhere, or with the s of a genitive.
  private static func holds(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    func isLetter(_ index: Int) -> Bool {
      guard text.indices.contains(index) else { return false }
      let byte = text[index]
      return byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF)
    }
    return (0...(text.count - word.count)).contains { start in
      guard text[start] == first, text[start..<start + word.count].elementsEqual(word),
        !isLetter(start - 1)
      else { return false }
      let end = start + word.count
      let isGenitive = text.indices.contains(end) && text[end] | 0x20 == UInt8(ascii: "s")
      return !isLetter(end) || isGenitive && !isLetter(end + 1)
    }
  }
}
