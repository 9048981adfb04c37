/// The texts in a digital signature: whom its certificates name, with their numbers and addresses.
///
/// A signature is DER (ITU-T X.690), in a PDF as one string of bytes (ISO 32000-1, 12.8.3.3). Swedish signing
/// services put the signer's identity number into the certificate.
enum SignatureText {
  /// The texts in the order they stand in; none where the bytes are no DER.
  static func texts(in bytes: [UInt8]) -> [String] {
    guard bytes.first == sequence else { return [] }
    var texts: [String] = []
    read(bytes[...], depth: 0, into: &texts)
    return texts
  }

  private static let sequence: UInt8 = 0x30
  private static let octets: UInt8 = 0x04
  private static let wideText: UInt8 = 0x1E
  /// UTF-8, numeric, printable, teletex, IA5, visible and general strings.
  private static let narrowTexts: Set<UInt8> = [0x0C, 0x12, 0x13, 0x14, 0x16, 0x1A, 0x1B]
  /// Certificates lie some ten deep.
  private static let deepest = 40

  private static func read(_ bytes: ArraySlice<UInt8>, depth: Int, into texts: inout [String]) {
    var rest = bytes
    while let (tag, content, end) = element(rest), depth < deepest {
      if narrowTexts.contains(tag) {
        texts.append(text(content))
      } else if tag == wideText {
        let units = stride(from: content.startIndex, to: content.endIndex - 1, by: 2).map {
          UInt16(content[$0]) << 8 | UInt16(content[$0 + 1])
        }
        texts.append(String(decoding: units, as: UTF16.self))
      } else if tag & 0x20 != 0 || tag == octets {
        // What is in octets may be DER again, as in extensions of certificates.
        read(content, depth: depth + 1, into: &texts)
      } else if tag & 0xC0 == 0x80 {
        // A name in a list of other names, such as an address of e-mail.
        let name = text(content)
        if name.allSatisfy({ $0.isASCII && !$0.isNewline && $0 >= " " }) { texts.append(name) }
      }
      rest = bytes[end...]
    }
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(validating: bytes, as: UTF8.self)
      ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
  }

  /// The first element of some bytes, or nil where they do not begin with a whole one.
  private static func element(
    _ bytes: ArraySlice<UInt8>
  ) -> (tag: UInt8, content: ArraySlice<UInt8>, end: Int)? {
    guard let tag = bytes.first, bytes.count > 1, tag & 0x1F != 0x1F else { return nil }
    var start = bytes.startIndex + 2
    var length = Int(bytes[bytes.startIndex + 1])
    if length == 0x80 {
      // Of a length that is not told: it is read to where its own ends, or the bytes do.
      return (tag, bytes[start...], bytes.endIndex)
    }
    if length > 0x80 {
      let count = length - 0x80
      guard count <= 4, bytes.endIndex - start >= count else { return nil }
      length = bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
      start += count
    }
    guard length <= bytes.endIndex - start else { return nil }
    return (tag, bytes[start..<start + length], start + length)
  }
}
