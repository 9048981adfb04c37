/// What a sealed content is, by the type that it begins with (CMS, RFC 5652).
enum SealedContent {
  case signed
  case encrypted

  /// Of bytes in DER or BER; nil where they are no content of these kinds.
  init?(_ bytes: [UInt8]) {
    // A sequence, its length in one or several bytes, and the type.
    guard bytes.count > 4, bytes[0] == 0x30 else { return nil }
    let type = bytes[(bytes[1] > 0x80 ? 2 + Int(bytes[1] & 0x7F) : 2)...]
    if type.starts(with: Self.pkcs7 + [2]) {
      self = .signed
    } else if type.starts(with: Self.pkcs7 + [3]) || type.starts(with: Self.pkcs7 + [6])
      || type.starts(with: Self.authenticated)
    {
      self = .encrypted
    } else {
      return nil
    }
  }

  // 1.2.840.113549.1.7
  private static let pkcs7: [UInt8] = [6, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7]
  // 1.2.840.113549.1.9.16.1.23
  private static let authenticated: [UInt8] = [
    6, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 9, 16, 1, 23,
  ]
}
