/// Something about a message that whoever registers it should know.
package enum Notice: Hashable, Sendable {
  case encryptedSMIME
  case encryptedPGP
  /// A message within this one is encrypted.
  case encryptedWithin
  case signedSMIME
  case signedPGP
  /// The message carries Outlook's winmail.dat, in which attachments may hide.
  case winmail
  /// A character set that nothing here can decode, by the name the message gave it.
  case unknownCharset(String)
  /// Some bytes did not fit the encoding they were said to be in.
  case damagedEncoding
  /// A transfer encoding was declared that the content does not have.
  case wrongTransferEncoding
  /// The end of the message is missing.
  case truncatedMultipart
  /// A multipart that does not say where its parts begin.
  case missingBoundary
  case nestedTooDeep
  case tooManyParts
  /// One piece of a message that was sent in several.
  case partial
  /// There are no header fields to read.
  case noHeader
  case empty

  /// A short word for lists and logs, such as `encrypted-smime` or `unknown-charset:x-foo`.
  package var code: String {
    switch self {
    case .encryptedSMIME: "encrypted-smime"
    case .encryptedPGP: "encrypted-pgp"
    case .encryptedWithin: "encrypted-within"
    case .signedSMIME: "signed-smime"
    case .signedPGP: "signed-pgp"
    case .winmail: "winmail"
    case .unknownCharset(let name): "unknown-charset:\(name)"
    case .damagedEncoding: "damaged-encoding"
    case .wrongTransferEncoding: "wrong-transfer-encoding"
    case .truncatedMultipart: "truncated-multipart"
    case .missingBoundary: "missing-boundary"
    case .nestedTooDeep: "nested-too-deep"
    case .tooManyParts: "too-many-parts"
    case .partial: "partial"
    case .noHeader: "no-header"
    case .empty: "empty"
    }
  }
}
