/// Letters read from UTF-8, without their case and foreign accents.
enum Letters {
  /// What a byte may be in a word.
  static let other: UInt8 = 0
  static let lower: UInt8 = 1
  static let upper: UInt8 = 2
  static let digit: UInt8 = 3
  static let joiner: UInt8 = 4
  static let wide: UInt8 = 5

  /// The class of each byte; `wide` begins a character of several bytes.
  static let classes: [UInt8] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): lower
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): upper
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit
    case UInt8(ascii: "-"), UInt8(ascii: "'"): joiner
    case 0xC2...0xFF: wide
    default: other
    }
  }

  /// An ASCII letter made small; another byte as it is.
  static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }

  /// The scalar that begins at an index and its length in bytes.
  static func scalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    func next(_ offset: Int) -> UInt32 {
      index + offset < bytes.count ? UInt32(bytes[index + offset] & 0x3F) : 0
    }
    switch first {
    case 0..<0x80: return (UInt32(first), 1)
    case 0xC0..<0xE0: return (UInt32(first & 0x1F) << 6 | next(1), 2)
    case 0xE0..<0xF0: return (UInt32(first & 0x0F) << 12 | next(1) << 6 | next(2), 3)
    case 0xF0...0xFF:
      return (UInt32(first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    default: return (0xFFFD, 1)
    }
  }

  /// The class of a scalar beyond ASCII.
  static func wideClass(_ scalar: UInt32) -> UInt8 {
    switch scalar {
    // ”m²” has no figure; only beside another is it one of a number.
    case 0xB2, 0xB3, 0xB9, 0xD7, 0xF7: other
    case 0x386, 0x388...0x38F: upper
    case 0xC0...0xDE: upper
    case 0xDF...0xFF: lower
    case 0x100...0x137, 0x14A...0x178: scalar & 1 == 0 ? upper : lower
    case 0x139...0x148, 0x179...0x17E: scalar & 1 == 1 ? upper : lower
    case 0x218...0x21B: scalar & 1 == 0 ? upper : lower
    case 0x391...0x3A9, 0x400...0x42F: upper
    case 0xAD, 0x2010, 0x2011, 0x2019, 0x200B...0x200D, 0x2060, 0xFEFF: joiner
    case let value where DigitSequence.digit(value) != nil: digit
    case 0xFF21...0xFF3A: upper
    case 0x17F...0x2AF, 0x300...0x36F, 0x3AC...0x3CE, 0x430...0x5FF, 0x620...0x65F,
      0x66E...0x6D3, 0x1E00...0x1FFF, 0x3040...0x9FFF, 0xAC00...0xD7A3, 0xFF41...0xFF5A:
      lower
    default: other
    }
  }

  /// U+00C0 to U+00DF; the lower-case half is the same, 32 further on.
  private static let latinLetters: [UInt32] = Array(
    "aaaaäåäceeeeiiiidnooooö×öuuuuyts".unicodeScalars.map(\.value))
  /// U+0100 to U+017F.
  private static let extended: [UInt32] = Array(
    ("aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
      + "lllnnnnnnnnnooooooöörrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").unicodeScalars.map(
        \.value))

  /// The small letter without its accent, except å, ä and ö, which are letters of their own.
  static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 65...90: scalar + 32
    case 0xC0...0xDF: latinLetters[Int(scalar - 0xC0)]
    case 0xE0...0xFF: latinLetters[Int(scalar - 0xE0)]
    case 0x100...0x17F: extended[min(Int(scalar - 0x100), extended.count - 1)]
    case 0x218, 0x219: 115
    case 0x21A, 0x21B: 116
    case 0x391...0x3A9, 0x410...0x42F: scalar + 32
    case 0xFF21...0xFF3A: scalar - 0xFF21 + 97
    case 0xFF41...0xFF5A: scalar - 0xFF41 + 97
    case 0x2010, 0x2011: 45
    case 0x2019: 39
    default: scalar
    }
  }

  /// A word's letters, folded, as UTF-8; soft hyphens and zero-width characters fall away.
  static func folded(_ bytes: [UInt8], _ range: Range<Int>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(range.count)
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        result.append(lowered(byte))
        index += 1
        continue
      }
      let (value, length) = scalar(bytes, index)
      index += length
      if value == 0xAD || (0x200B...0x200D).contains(value) || (0x300...0x36F).contains(value) {
        continue
      }
      let letter = folded(value)
      switch letter {
      case 0..<0x80: result.append(UInt8(letter))
      case 0x80..<0x800: result += [UInt8(0xC0 | letter >> 6), UInt8(0x80 | letter & 0x3F)]
      default: result += bytes[(index - length)..<min(index, bytes.count)]
      }
    }
    return result
  }
}
