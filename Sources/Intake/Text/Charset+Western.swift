extension Charset {
  /// windows-1252 to UTF-8, its five unassigned bytes as the control characters they are on the web.
  static func western(_ bytes: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 4 + 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else if byte < 0xA0 {
        append(scalar: upper[Int(byte - 0x80)], to: &result)
      } else {
        result.append(byte < 0xC0 ? 0xC2 : 0xC3)
        result.append(byte & 0xBF)
      }
    }
    return result
  }

  /// The character that windows-1252 has at a place between 128 and 159.
  static func upperWestern(_ value: UInt32) -> UInt32 { UInt32(upper[Int(value - 0x80)]) }

  /// Writes a scalar value as UTF-8; one that cannot be is written as U+FFFD.
  static func append(scalar: UInt16, to result: inout [UInt8]) {
    append(scalar: Unicode.Scalar(scalar) ?? "\u{FFFD}", to: &result)
  }

  /// Writes a scalar as UTF-8.
  static func append(scalar: Unicode.Scalar, to result: inout [UInt8]) {
    result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private static let upper: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
