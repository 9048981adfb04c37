extension Correspondent {
  /// Whether a text gives a private person's last name, with its capital, or in capitals alone.
  ///
  /// Nobody else in a letter is as sure to be a private person as the one who has sent it.
  package func isNamedAsPerson(in text: String) -> Bool {
    guard kind == .person, let last = lastName, last.unicodeScalars.count > 1 else { return false }
    let bytes = Array(text.utf8)
    return [last.prefix(1).uppercased() + last.dropFirst(), last.uppercased()].contains {
      Self.holds(Array($0.composed.utf8), in: bytes)
    }
  }

  /// ”Ek” of ”Anna Ek” and of ”Ek, Anna”.
  var lastName: String? {
    name.split(separator: ",", maxSplits: 1).first?.split(whereSeparator: \.isWhitespace).last
      .map(String.init)
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
