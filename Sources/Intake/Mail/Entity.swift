/// A message or a part of one, with what its header says of its body.
struct Entity {
  let type: String
  let contentType: ParameterizedValue
  let encoding: TransferEncoding
  let body: Bytes
  let contentID: String?
  private let disposition: ParameterizedValue
  private let declaredName: String?

  init(_ headers: HeaderBlock, defaultType: String, _ notices: inout NoticeList) {
    body = headers.body
    encoding = TransferEncoding(parsing: headers.first("content-transfer-encoding"))
    contentType = ParameterizedValue(parsing: headers.first("content-type") ?? [])
    disposition = ParameterizedValue(parsing: headers.first("content-disposition") ?? [])
    type = Self.corrected(contentType.value, defaultType)
    contentID = headers.first("content-id").flatMap { MessageIDs.parse($0).first }
    declaredName =
      disposition.text("filename", &notices) ?? contentType.text("name", &notices)
      ?? disposition.text("name", &notices) ?? contentType.text("filename", &notices)
  }

  private static func corrected(_ declared: String, _ standard: String) -> String {
    let halves = declared.split(separator: "/", omittingEmptySubsequences: false)
    if halves.count >= 2, !halves[0].isEmpty, !halves[1].isEmpty {
      return "\(halves[0])/\(halves[1])"
    }
    switch halves.first {
    case "multipart": return "multipart/mixed"
    case "html": return "text/html"
    case "application", "image", "audio", "video": return "application/octet-stream"
    default: return standard
    }
  }

  /// The name it was sent with, safe to show; may be empty.
  func name(_ notices: inout NoticeList) -> String { FileName.safe(declaredName ?? "") }

  var isInline: Bool {
    disposition.value == "inline" || disposition.value != "attachment" && contentID != nil
  }

  /// Whether it holds a message that can be read as one.
  var isMessage: Bool {
    switch type {
    case "message/rfc822", "message/global", "message/news": true
    default: false
    }
  }

  /// Whether it is text to be read and not a file.
  func isBodyText(isRoot: Bool) -> Bool {
    guard disposition.value != "attachment", (declaredName ?? "").isEmpty else { return false }
    switch type {
    case "text/plain", "text/html", "text/markdown", "text/enriched", "text/richtext",
      "text/x-plain",
      "text/unknown", "text/ascii":
      return true
    default: return isRoot && type.hasPrefix("text/") && type != "text/calendar"
    }
  }

  /// Whether it is a file that its sender meant to be read in the message.
  var isNamedText: Bool {
    disposition.value != "attachment" && (type == "text/plain" || type == "text/html")
  }
}
