/// What a text says: its letters, made small, and digits, so that it does not matter how it was typed, quoted
/// or broken into lines.
package enum SaidWords {
  private static func isDigit(_ letter: UInt8) -> Bool { (0x30...0x39).contains(letter) }

  /// Letters, made small, and digits; of other signs none.
  package static func letters(in text: some StringProtocol) -> [UInt8] {
    // The bytes of a text are known to lie side by side here, whatever kind of text it is.
    text.utf8.withContiguousStorageIfAvailable(letters)
      ?? Array(text.utf8).withUnsafeBufferPointer(letters)
  }

  private static func letters(in text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    words.reserveCapacity(text.count)
    var bytes = text.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case 0x41...0x5A: words.append(byte | 0x20)
      case 0x30...0x39, 0x61...0x7A: words.append(byte)
      // Signs of Latin-1, among them the hyphen that is not seen; and Western capital letters.
      case 0xC2: _ = bytes.next()
      case 0xC3:
        guard let next = bytes.next() else { break }
        words.append(byte)
        words.append((0x80...0x9E).contains(next) ? next | 0x20 : next)
      // Dashes, quotation marks, spaces and marks that are not seen.
      case 0xE2, 0xE3: _ = (bytes.next(), bytes.next())
      case 0xEF: add(wide: (bytes.next() ?? 0, bytes.next() ?? 0), to: &words)
      case 0x80...: words.append(byte)
      default: break
      }
    }
    return words
  }

  /// Letters that are set as one sign, ”ﬁ”, or as wide as Chinese signs are; others are as they are.
  private static func add(wide: (UInt8, UInt8), to words: inout [UInt8]) {
    switch wide {
    case (0xAC, 0x80...0x86): words += ligatures[Int(wide.1 - 0x80)]
    case (0xBC, 0x90...0x99): words.append(wide.1 - 0x90 + 0x30)
    case (0xBC, 0xA1...0xBA): words.append(wide.1 - 0xA1 + 0x61)
    case (0xBD, 0x81...0x9A): words.append(wide.1 - 0x81 + 0x61)
    // Wide signs, and the mark that a text begins with.
    case (0xBC, _), (0xBD, 0x80...0xA5), (0xBB, 0xBF): break
    default: words += [0xEF, wide.0, wide.1]
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"].map { Array($0.utf8) }

  /// Whether a text says some words, one after the other; a number stands there whole.
  package static func holds(_ words: String, in text: String) -> Bool {
    let (words, text) = (letters(in: words), letters(in: text))
    return !words.isEmpty && text.count >= words.count
      && (0...(text.count - words.count)).contains { place in
        let end = place + words.count
        let goesOn =
          end < text.count && isDigit(words[words.count - 1]) && isDigit(text[end])
        return !goesOn && text[place...].starts(with: words)
      }
  }
}
