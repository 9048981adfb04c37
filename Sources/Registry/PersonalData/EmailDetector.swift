/// Finds e-mail addresses by their @.
struct EmailDetector {
  let bytes: [UInt8]

  /// The address around an @, if there is one.
  func finding(at sign: Int) -> RawFinding? {
    var start = sign
    while start > 0, sign - start < 64, isLocal(bytes[start - 1]) { start -= 1 }
    while start < sign,
      [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'")].contains(bytes[start])
    {
      start += 1
    }
    // Not in the middle of a letter of several bytes.
    while start < sign, bytes[start] & 0xC0 == 0x80 { start += 1 }
    var end = sign + 1
    var lastDot: Int?
    while end < bytes.count, end - sign < 254, isDomain(bytes[end]) {
      if bytes[end] == UInt8(ascii: ".") {
        guard end + 1 < bytes.count, isDomain(bytes[end + 1]), bytes[end + 1] != UInt8(ascii: ".")
        else { break }
        lastDot = end
      }
      end += 1
    }
    while end > sign, bytes[end - 1] == UInt8(ascii: "-") { end -= 1 }
    guard start < sign, let lastDot, lastDot > sign + 1, end - lastDot > 2 else { return nil }
    return RawFinding(kind: .email, range: start..<end, why: "e-postadress")
  }

  private func isLocal(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Letters.classes[Int(byte)] != Letters.other
      || Array("._%+!#$&*=?^{}~/".utf8).contains(byte)
  }

  private func isDomain(_ byte: UInt8) -> Bool {
    byte >= 0xC3 && byte < 0xE0 || byte & 0xC0 == 0x80
      || (Letters.classes[Int(byte)] != Letters.other && byte < 0x80 && byte != UInt8(ascii: "'"))
      || byte == UInt8(ascii: ".")
  }
}
