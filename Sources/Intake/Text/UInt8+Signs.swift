/// The bytes that mail syntax is made of.
extension UInt8 {
  static var tab: UInt8 { 9 }
  static var lineFeed: UInt8 { 10 }
  static var carriageReturn: UInt8 { 13 }
  static var space: UInt8 { 32 }

  init(sign: Unicode.Scalar) { self = UInt8(truncatingIfNeeded: sign.value) }

  @inline(__always)
  static func == (byte: UInt8, sign: Unicode.Scalar) -> Bool { UInt32(byte) == sign.value }

  @inline(__always)
  static func != (byte: UInt8, sign: Unicode.Scalar) -> Bool { UInt32(byte) != sign.value }

  @inline(__always)
  static func ~= (sign: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == sign.value }

  var isSpace: Bool { self == 32 || (self >= 9 && self <= 13) || self == 0 }
  var isDigit: Bool { self >= 48 && self <= 57 }
  var isLetter: Bool {
    let low = self | 32
    return low >= 97 && low <= 122
  }
  var lowercased: UInt8 { self >= 65 && self <= 90 ? self + 32 : self }

  /// The value of a hexadecimal digit, or nil.
  var hexValue: UInt8? {
    switch self {
    case 48...57: self - 48
    case 65...70: self - 55
    case 97...102: self - 87
    default: nil
    }
  }
}
