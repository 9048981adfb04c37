/// Digits that stand together in a text, with what stands between them.
///
/// Any Unicode digits are read; soft hyphens and zero-width characters are passed over.
struct DigitSequence {
  /// What stands before a digit.
  struct Gap: OptionSet {
    let rawValue: UInt16
    static let space = Gap(rawValue: 1)
    static let dash = Gap(rawValue: 2)
    static let plus = Gap(rawValue: 4)
    static let line = Gap(rawValue: 8)
    static let slash = Gap(rawValue: 16)
    static let opening = Gap(rawValue: 32)
    static let dot = Gap(rawValue: 64)
    static let closing = Gap(rawValue: 128)
    /// A sign that parts the figures of a file's name or of a table.
    static let mark = Gap(rawValue: 256)
  }

  private(set) var digits: [Int] = []
  /// The gap before each digit; the first has none.
  private(set) var gaps: [Gap] = []
  /// Where each digit ends, in bytes.
  private(set) var ends: [Int] = []
  let start: Int
  /// The byte after what was read.
  private(set) var next: Int

  /// Reads at most `limit` digits from an index on.
  init(_ bytes: [UInt8], at start: Int, limit: Int) {
    self.start = start
    next = start
    var index = start
    var gap: Gap = []
    var gapLength = 0
    while index < bytes.count, digits.count < limit,
      // About a dash there may be room, as where the text stood in columns.
      gapLength <= (gap.isDisjoint(with: [.dash, .plus]) ? 4 : 8)
    {
      let (value, length) = Letters.scalar(bytes, index)
      if let digit = Self.digit(value) {
        digits.append(digit)
        gaps.append(gap)
        index += length
        ends.append(index)
        gap = []
        gapLength = 0
        continue
      }
      switch value {
      case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: gap.insert(.space)
      case 0x0A, 0x0D, 0x2028, 0x2029: gap.insert(.line)
      case let value where Self.isDash(value): gap.insert(.dash)
      case 0x2B, 0xFF0B: gap.insert(.plus)
      case 0x2F: gap.insert(.slash)
      case 0x2E: gap.insert(.dot)
      case 0x28, 0x5B, 0xFF08: gap.insert(.opening)
      case 0x29, 0x5D, 0xFF09: gap.insert(.closing)
      // Not the marks between the columns of an exported table, where a day stands before an amount.
      case 0x21...0x23, 0x27, 0x2A, 0x3A, 0x3D, 0x5C, 0x5F, 0x7C, 0x7E, 0xB7, 0x2019, 0x2022,
        0x2219, 0x22C5, 0xFF1A, 0xFF3F, 0xFF5C:
        gap.insert(.mark)
      case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF:
        index += length
        continue
      default:
        next = index
        return
      }
      gapLength += 1
      index += length
    }
    next = index
  }

  /// Whether a sign is a dash or is taken for one by who reads it.
  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    // 0x96 and 0x97 are dashes of windows-1252 that were not decoded.
    case 0x2D, 0x96, 0x97, 0xAF, 0x2D7, 0x5BE, 0x1806, 0x2010...0x2015, 0x2043, 0x207B, 0x208B,
      0x2212, 0x2500, 0x2501, 0x2796, 0x2E3A, 0x2E3B, 0x30FC, 0xFE31, 0xFE32, 0xFE58, 0xFE63,
      0xFF0D:
      true
    default: false
    }
  }

  /// The value of a decimal digit in any script that Swedish post has been seen to hold.
  static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar - 0x30)
    case 0xB2, 0xB3: Int(scalar - 0xB0)
    case 0xB9: 1
    case 0x2070: 0
    case 0x2074...0x2079: Int(scalar - 0x2070)
    case 0x2080...0x2089: Int(scalar - 0x2080)
    case 0x660...0x669: Int(scalar - 0x660)
    case 0x6F0...0x6F9: Int(scalar - 0x6F0)
    case 0xff10...0xff19: Int(scalar - 0xff10)
    case 0x966...0x96F: Int(scalar - 0x966)
    case 0x9E6...0x9EF: Int(scalar - 0x9E6)
    case 0xE50...0xE59: Int(scalar - 0xE50)
    case 0x1D7CE...0x1D7FF: Int((scalar - 0x1D7CE) % 10)
    default: nil
    }
  }

  /// The number that some of the digits make.
  func number(_ range: Range<Int>) -> Int { range.reduce(0) { $0 * 10 + digits[$1] } }
}
