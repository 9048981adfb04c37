/// What kind of file bytes are.
package enum MediaType {
  /// The media type by the bytes themselves, or by the name where they could be anything.
  package static func sniff(_ bytes: [UInt8], name: String) -> String {
    let top = bytes.prefix(1024)
    for (sign, type) in signs where top.starts(with: sign) { return type }
    if top.starts(with: [0x50, 0x4B, 3, 4]) { return zipped(bytes) ?? named(name, from: zips) }
    if top.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return named(name, from: compounds) }
    if top.starts(with: [0x52, 0x49, 0x46, 0x46]), top.dropFirst(8).begins(with: "WEBP") {
      return "image/webp"
    }
    if top.dropFirst(4).begins(with: "ftyp") {
      return top.dropFirst(8).begins(with: "hei") ? "image/heic" : "video/mp4"
    }
    // Rubbish before the sign is common, and readers allow a thousand bytes of it; a letter that speaks
    // of the sign is a letter.
    if top.find("%PDF-", from: 0) != nil {
      return looksLikeMail(bytes[...]) ? "message/rfc822" : "application/pdf"
    }
    return text(bytes, name: name)
  }

  private static func text(_ bytes: [UInt8], name: String) -> String {
    let top = bytes.prefix(4096)
    let isText = !top.contains { $0 < 32 && !$0.isSpace && $0 != 27 } && !top.contains(0)
    guard isText, !top.isEmpty else {
      let type = known[ending(name)]
      return type ?? "application/octet-stream"
    }
    let start = Bytes(top).trimmed
    for tag: StaticString in ["<!doctype html", "<html", "<head", "<body"]
    where start.begins(with: tag) {
      return "text/html"
    }
    if let type = known[ending(name)], !type.hasPrefix("application/") || type.hasSuffix("xml") {
      return type
    }
    if start.begins(with: "<?xml") { return "application/xml" }
    if looksLikeMail(bytes[...]) { return "message/rfc822" }
    return "text/plain"
  }

  private static func looksLikeMail(_ bytes: Bytes) -> Bool {
    let headers = HeaderBlock(parsing: bytes.prefix(65_536), outermost: true)
    let names = Set(headers.fields.map(\.name))
    let usual: Set = ["from", "to", "subject", "date", "message-id", "received", "mime-version"]
    return names.intersection(usual).count >= 3
  }

  /// What a ZIP file is by the names of the first files in it.
  private static func zipped(_ bytes: [UInt8]) -> String? {
    let top = bytes.prefix(4096)
    // OpenDocument begins with its own type, stored as it is.
    if bytes.count > 38, bytes[30...].begins(with: "mimetype") {
      let rest = bytes[38...].prefix(100)
      for (sign, type) in documents where rest.starts(with: sign.utf8) { return type }
    }
    let ends: [Bytes] = [top, bytes.suffix(65_536)]
    for part in ends {
      for (folder, type) in packages where contains(part, folder) { return type }
    }
    return nil
  }

  private static func contains(_ bytes: Bytes, _ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return false }
    var at = bytes.startIndex
    while let hit = bytes.find(first, from: at) {
      if bytes[hit...].starts(with: wanted) { return true }
      at = hit + 1
    }
    return false
  }

  private static func ending(_ name: String) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(sign: ".")) else { return "" }
    return Bytes(name.utf8[name.utf8.index(after: dot)...].prefix(10)).lowercasedText
  }

  private static func named(_ name: String, from types: [String: String]) -> String {
    types[ending(name)] ?? types[""] ?? "application/octet-stream"
  }

  private static let signs: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "application/pdf"),
    ([0x49, 0x49, 0x2A, 0], "image/tiff"), ([0x4D, 0x4D, 0, 0x2A], "image/tiff"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "image/png"), ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF8".utf8), "image/gif"), (Array("{\\rtf".utf8), "application/rtf"),
    ([0x78, 0x9F, 0x3E, 0x22], "application/ms-tnef"), ([0x1F, 0x8B], "application/gzip"),
    (Array("Rar!".utf8), "application/vnd.rar"),
    ([0x37, 0x7A, 0xBC, 0xAF], "application/x-7z-compressed"),
    (Array("-----BEGIN PGP MESSAGE".utf8), "application/pgp-encrypted"),
    (Array("BEGIN:VCALENDAR".utf8), "text/calendar"), (Array("BEGIN:VCARD".utf8), "text/vcard"),
    (Array("%!PS".utf8), "application/postscript"), (Array("ID3".utf8), "audio/mpeg"),
  ]

  private static let openDocument = "application/vnd.oasis.opendocument."
  private static let office = "application/vnd.openxmlformats-officedocument."

  private static let documents: [(String, String)] = ["text", "spreadsheet", "presentation"].map {
    (openDocument + $0, openDocument + $0)
  }

  private static let packages: [(String, String)] = [
    ("word/", office + "wordprocessingml.document"), ("xl/", office + "spreadsheetml.sheet"),
    ("ppt/", office + "presentationml.presentation"),
  ]

  private static let zips = [
    "": "application/zip", "docx": office + "wordprocessingml.document",
    "xlsx": office + "spreadsheetml.sheet", "pptx": office + "presentationml.presentation",
    "odt": openDocument + "text", "ods": openDocument + "spreadsheet",
    "odp": openDocument + "presentation",
  ]

  private static let compounds = [
    "": "application/x-ole-storage", "doc": "application/msword",
    "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
    "msg": "application/vnd.ms-outlook", "docx": "application/x-encrypted-ooxml",
    "xlsx": "application/x-encrypted-ooxml", "pptx": "application/x-encrypted-ooxml",
  ]

  private static let known = [
    "txt": "text/plain", "csv": "text/csv", "htm": "text/html", "html": "text/html",
    "eml": "message/rfc822", "ics": "text/calendar", "vcf": "text/vcard", "md": "text/markdown",
    "xml": "application/xml", "svg": "image/svg+xml", "p7s": "application/pkcs7-signature",
    "p7m": "application/pkcs7-mime", "asc": "application/pgp-signature",
    "pdf": "application/pdf", "bmp": "image/bmp", "dwg": "image/vnd.dwg", "mp3": "audio/mpeg",
  ]
}
