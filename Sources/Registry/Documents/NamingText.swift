/// A text in which names are looked for, as it is read: without hyphens at the ends of lines and without
/// signs that are not seen, with one space between words.
package struct NamingText {
  private let bytes: [UInt8]
  private let small: [UInt8]

  package init(_ text: String) {
    bytes = Self.read(Array(text.composed.utf8))
    small = Self.small(bytes)
  }

  /// The same text without the rings and dots of å, ä and ö, as some keyboards write it.
  package var withoutDots: NamingText {
    var bare = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "å", "ä": bare += "a"
      case "ö": bare += "o"
      case "Å", "Ä": bare += "A"
      case "Ö": bare += "O"
      case "é", "è": bare += "e"
      case "ü": bare += "u"
      default: bare.unicodeScalars.append(scalar)
      }
    }
    return NamingText(bare)
  }

  /// The text as words are looked for in it.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  private static func read(_ bytes: [UInt8]) -> [UInt8] {
    var read: [UInt8] = []
    read.reserveCapacity(bytes.count)
    var index = 0
    func follows(_ signs: UInt8...) -> Bool {
      index + signs.count < bytes.count
        && signs.indices.allSatisfy { bytes[index + 1 + $0] == signs[$0] }
    }
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      // The soft hyphen, and the space that does not break.
      case 0xC2 where follows(0xAD): index += 1
      case 0xC2 where follows(0xA0):
        index += 1
        if read.last != 0x20 { read.append(0x20) }
      case 0xE2
      where index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (0x8B...0x8F).contains(bytes[index + 2]):
        index += 2
      // A hyphen at the end of a line, with a small letter on the next.
      case 0x2D
      where follows(0x0A) && index + 2 < bytes.count
        && ((0x61...0x7A).contains(bytes[index + 2]) || bytes[index + 2] == 0xC3):
        index += 1
      case 0x20, 0x09, 0x0A, 0x0D: if read.last != 0x20 { read.append(0x20) }
      default: read.append(byte)
      }
      index += 1
    }
    return read
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

  /// A word in small letters, and whether it is written with a capital.
  struct Word {
    let small: String
    let isCapital: Bool
  }

  /// Its words in small letters, and its addresses of e-mail, each as one and as its words.
  var smallWords: [String] { words.map(\.small) }

  /// The same with how they are written.
  var words: [Word] {
    var words: [Word] = []
    func append(_ range: Range<Int>) {
      words.append(
        Word(
          small: String(decoding: small[range], as: UTF8.self),
          isCapital: isCapital(at: range.lowerBound)))
    }
    for piece in small.split(whereSeparator: { $0 <= 0x20 || "<>,;:()\"'[]".utf8.contains($0) }) {
      if piece.contains(UInt8(ascii: "@")) { append(piece.startIndex..<piece.endIndex) }
      for word in piece.split(whereSeparator: { !Self.isLetter($0) && !(0x80..<0xC0).contains($0) })
      {
        append(word.startIndex..<word.endIndex)
      }
    }
    return words
  }

  /// Whether some of its letters are capitals and some are not, so that a capital tells something.
  var hasBothCases: Bool {
    var capitals = false
    var smalls = false
    for index in bytes.indices where Self.isLetter(bytes[index]) && bytes[index] < 0x80 {
      if bytes[index] & 0x20 == 0 { capitals = true } else { smalls = true }
      if capitals, smalls { return true }
    }
    return false
  }

  private func isCapital(at index: Int) -> Bool {
    bytes[index] == 0xC3
      ? index + 1 < bytes.count && (0x80...0x9E).contains(bytes[index + 1])
      : (0x41...0x5A).contains(bytes[index])
  }

  /// Whether words stand by themselves somewhere, or with the s of a genitive.
  package func holds(_ words: String) -> Bool {
    Self.holds(Array(words.composed.utf8), in: bytes)
  }

  /// The same whatever the case, of words in small letters.
  func holdsSmall(_ words: String) -> Bool {
    Self.holds(Array(words.composed.utf8), in: small)
  }

  private static func holds(_ word: [UInt8], in text: [UInt8]) -> Bool {
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { start in
      guard text[start] == first, text[start..<start + word.count].elementsEqual(word),
        !isLetter(endingAt: start, text)
      else { return false }
      let end = start + word.count
      let isGenitive = end < text.count && text[end] | 0x20 == UInt8(ascii: "s")
      return !isLetter(at: end, text) || isGenitive && !isLetter(at: end + 1, text)
    }
  }

  private static func isLetter(at index: Int, _ text: [UInt8]) -> Bool {
    guard index < text.count else { return false }
    return isLetter(text[index])
  }

  private static func isLetter(endingAt end: Int, _ text: [UInt8]) -> Bool {
    var index = end - 1
    // To where the sign begins.
    while index >= 0, (0x80..<0xC0).contains(text[index]) { index -= 1 }
    return index >= 0 && isLetter(text[index])
  }

  /// Whether a letter begins with a byte; those of Latin-1's signs and of punctuation begin none.
  private static func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 ? (0x41...0x5A).contains(byte & 0xDF) : byte != 0xC2 && byte != 0xE2
  }
}
