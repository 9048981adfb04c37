/// What a text says: its letters, made small, and digits, so that it does not matter how it was typed, quoted
/// or broken into lines.
package enum SaidWords {
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

  /// Whether a text says some words, one after the other; each number stands there whole.
  ///
  /// What parts two numbers is not the same everywhere, but that they are two is: `KS 2026/1-12` is neither
  /// `KS 2026/11-2` nor `KS 2026/112`. Zeros before a number are nothing.
  package static func holds(_ words: String, in text: String) -> Bool {
    let (words, text) = (SaidNumbers(words), SaidNumbers(text))
    let count = words.signs.count
    guard let last = words.signs.last, text.signs.count >= count else { return false }
    let hasNumber = words.signs.contains { $0 >= SaidNumbers.end }
    return (0...(text.signs.count - count)).contains { place in
      // ”KSN 2026/1” is not of SN.
      (!hasNumber || text.isStart[place])
        && zip(words.signs, text.signs[place..<(place + count)]).allSatisfy(SaidNumbers.areSame)
        // ”KS 2026/0001-1” is not the case, and has the case's number in it.
        && (last < SaidNumbers.end || text.signs[place + count - 1] == last)
    }
  }
}

/// What a text says, with its numbers told apart.
private struct SaidNumbers {
  /// The number ends.
  static let end: UInt8 = 0xFE
  /// The number ends, and the next is tied to it by a sign: `2026/0001`.
  private static let tied: UInt8 = 0xFF

  /// As ``SaidWords/letters(in:)``, with a sign after each number.
  private(set) var signs: [UInt8] = []
  /// Whether a word or a number begins there.
  private(set) var isStart: [Bool] = []

  private enum Sign {
    case letters([UInt8])
    case digit(UInt8)
    /// What is neither, and whether it ties a number to the next.
    case other(ties: Bool)
    case unseen
  }

  init(_ text: String) {
    signs.reserveCapacity(text.utf8.count)
    isStart.reserveCapacity(text.utf8.count)
    var before = Sign.other(ties: false)
    var isTied = false
    for scalar in text.unicodeScalars {
      let sign = Self.sign(scalar)
      if case .unseen = sign { continue }
      if case .digit(let digit) = sign {
        if isTied { signs[signs.count - 1] = Self.tied }
        if case .digit = before, signs.last == 0x30, isLoneZero {
          signs[signs.count - 1] = digit
        } else {
          if case .digit = before { add(digit, isStart: false) } else { add(digit, isStart: true) }
        }
        isTied = false
      } else {
        var hasEnded = false
        if case .digit = before {
          add(Self.end, isStart: false)
          hasEnded = true
        }
        isTied = if hasEnded, case .other(ties: true) = sign { true } else { false }
        if case .letters(let letters) = sign {
          let goesOn = if case .letters = before { true } else { false }
          for (index, letter) in letters.enumerated() {
            add(letter, isStart: index == 0 && !goesOn)
          }
        }
      }
      before = sign
    }
    if case .digit = before { add(Self.end, isStart: false) }
  }

  private mutating func add(_ sign: UInt8, isStart begins: Bool) {
    signs.append(sign)
    isStart.append(begins)
  }

  /// Whether the zero that stands last begins its number.
  private var isLoneZero: Bool { isStart[isStart.count - 1] }

  private static func sign(_ scalar: Unicode.Scalar) -> Sign {
    switch scalar.value {
    case 0x30...0x39: .digit(UInt8(scalar.value))
    case 0x41...0x5A: .letters([UInt8(scalar.value) | 0x20])
    case 0x61...0x7A: .letters([UInt8(scalar.value)])
    case 0..<0x80: .other(ties: !scalar.properties.isWhitespace && scalar != "," && scalar != ";")
    case 0xff10...0xff19: .digit(UInt8(scalar.value - 0xff10 + 0x30))
    default: far(scalar)
    }
  }

  private static func far(_ scalar: Unicode.Scalar) -> Sign {
    if scalar.properties.isDefaultIgnorableCodePoint { return .unseen }
    let letters = SaidWords.letters(in: String(scalar))
    return letters.isEmpty ? .other(ties: !scalar.properties.isWhitespace) : .letters(letters)
  }

  static func areSame(_ one: UInt8, _ other: UInt8) -> Bool {
    one == other || one >= end && other >= end
  }
}
