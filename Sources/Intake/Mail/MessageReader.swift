/// Walks over the parts of one message and gathers text, files and notices.
struct MessageReader {
  var notices = NoticeList()
  private(set) var attachments: [Attachment] = []
  private(set) var forwarded: [Message] = []
  private var pieces: [TextPiece] = []
  /// Texts with file names of their own, which are the body where there is no other.
  private var spares: [TextPiece] = []
  private var parts = 0
  /// How many messages and multiparts this one lies in.
  private let depth: Int

  static let deepest = 20
  static let mostParts = 5000

  init(depth: Int) { self.depth = depth }

  /// The bytes with line feeds where every line ends in a lone carriage return.
  static func lineFed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes[...].find(.lineFeed, from: 0) == nil,
      bytes[...].find(.carriageReturn, from: 0) != nil
    else { return bytes }
    return bytes.map { $0 == .carriageReturn ? .lineFeed : $0 }
  }

  mutating func read(_ headers: HeaderBlock) {
    let entity = Entity(headers, defaultType: "text/plain", &notices)
    pieces = read(entity, depth: depth, isRoot: true)
  }

  /// The readable text, once everything is read.
  mutating func finished() -> (text: String, source: Message.TextSource) {
    var text: [UInt8] = []
    var source = Message.TextSource.none
    let hasBody = pieces.contains { !$0.isBlank }
    for piece in hasBody ? pieces : spares {
      let bytes = piece.readable
      guard !bytes[...].isBlank else { continue }
      if !text.isEmpty { text += [.lineFeed, .lineFeed] }
      text += bytes
      if source != .plain { source = piece.isHTML ? .html : .plain }
    }
    if text[...].find("-----BEGIN PGP ", from: 0) != nil {
      if text[...].find("-----BEGIN PGP MESSAGE", from: 0) != nil { notices.add(.encryptedPGP) }
      if text[...].find("-----BEGIN PGP SIGNED", from: 0) != nil { notices.add(.signedPGP) }
    }
    return (String(composing: text), source)
  }

  /// Reads a part and returns the text in it that belongs to the body.
  private mutating func read(_ entity: Entity, depth: Int, isRoot: Bool) -> [TextPiece] {
    parts += 1
    guard parts <= Self.mostParts else {
      notices.add(.tooManyParts)
      return []
    }
    if entity.type.hasPrefix("multipart/") {
      guard depth < Self.deepest else {
        notices.add(.nestedTooDeep)
        attach(entity)
        return []
      }
      return readMultipart(entity, depth: depth)
    }
    if entity.isMessage {
      readMessage(entity, depth: depth)
      return []
    }
    if entity.type == "message/partial" { notices.add(.partial) }
    if entity.isBodyText(isRoot: isRoot) { return readText(entity) }
    if entity.isNamedText { spares += readText(entity) }
    attach(entity)
    return []
  }

  private mutating func readMultipart(_ entity: Entity, depth: Int) -> [TextPiece] {
    switch entity.type {
    case "multipart/encrypted": notices.add(.encryptedPGP)
    case "multipart/signed":
      let isPGP = entity.contentType.bytes("protocol")?.begins(with: "application/pgp") ?? false
      notices.add(isPGP ? .signedPGP : .signedSMIME)
    default: break
    }
    var multipart = Multipart(entity)
    if multipart.parts.isEmpty, entity.encoding.isReal {
      // Some programs encode a multipart whole, which no standard allows.
      let body = entity.encoding.decoded(entity.body).bytes
      multipart = Multipart(entity, body: body[...])
    }
    guard !multipart.parts.isEmpty else {
      if entity.body.isBlank { return [] }
      notices.add(.missingBoundary)
      return readText(entity)
    }
    if !multipart.isClosed { notices.add(.truncatedMultipart) }
    let defaultType = entity.type == "multipart/digest" ? "message/rfc822" : "text/plain"
    var children: [[TextPiece]] = []
    for part in multipart.parts {
      let headers = HeaderBlock(parsing: part, outermost: false)
      let child = Entity(headers, defaultType: defaultType, &notices)
      children.append(read(child, depth: depth + 1, isRoot: false))
    }
    guard entity.type == "multipart/alternative" else { return children.flatMap { $0 } }
    // The plain alternative is what the sender wrote for readers like ours.
    if let plain = children.first(where: { $0.contains { !$0.isHTML && !$0.isBlank } }) {
      return plain
    }
    return children.last { $0.contains { !$0.isBlank } } ?? []
  }

  private mutating func readText(_ entity: Entity) -> [TextPiece] {
    var bytes = decoded(entity)
    if entity.type != "text/html" {
      let files = Uuencoding.files(in: bytes[...])
      for file in files.reversed() { bytes.removeSubrange(file.range) }
      for file in files {
        let name = FileName.safe(
          String(composing: Charset.decode(file.name, as: nil).bytes))
        let type = MediaType.sniff(file.bytes, name: name)
        attachments.append(Attachment(name: name, mediaType: type, bytes: file.bytes))
      }
    }
    let isHTML = entity.type == "text/html"
    var charset = entity.contentType.bytes("charset")?.trimmed.lowercasedText
    if charset == nil, isHTML { charset = HTMLCharset.declared(in: bytes[...]) }
    let text = Charset.decode(bytes[...], as: charset)
    if let notice = text.notice { notices.add(notice) }
    let isFlowed = entity.contentType.bytes("format")?.matches("flowed") ?? false
    let deletes = entity.contentType.bytes("delsp")?.matches("yes") ?? false
    return [
      TextPiece(bytes: text.bytes, isHTML: isHTML, isFlowed: isFlowed, deletesSpace: deletes)
    ]
  }

  private mutating func decoded(_ entity: Entity) -> [UInt8] {
    let (bytes, fits) = entity.encoding.decoded(entity.body)
    if !fits { notices.add(.wrongTransferEncoding) }
    return bytes
  }

  private mutating func readMessage(_ entity: Entity, depth: Int) {
    let bytes = decoded(entity)
    guard depth < Self.deepest else {
      notices.add(.nestedTooDeep)
      attach(entity)
      return
    }
    let message = Message(parsing: Self.lineFed(bytes)[...], depth: depth + 1)
    for notice in message.notices {
      switch notice {
      case .nestedTooDeep, .winmail, .encryptedWithin: notices.add(notice)
      case .encryptedSMIME, .encryptedPGP: notices.add(.encryptedWithin)
      default: break
      }
    }
    attachments.append(
      Attachment(
        kind: .message, name: entity.name(&notices), mediaType: entity.type, bytes: bytes,
        contentID: entity.contentID, isInline: entity.isInline))
    forwarded.append(message)
  }

  /// What to tell of a sealed content: what it is, and where that cannot be seen, what it is said to be.
  private static func notice(ofSealed bytes: [UInt8], _ entity: Entity) -> Notice? {
    let kind = entity.contentType.bytes("smime-type")
    switch SealedContent(bytes) {
    case .encrypted?: return .encryptedSMIME
    // Certificates alone are no message.
    case _ where kind?.matches("certs-only") ?? false: return nil
    case .signed?: return .signedSMIME
    case nil: return kind?.matches("signed-data") ?? false ? .signedSMIME : .encryptedSMIME
    }
  }

  private mutating func attach(_ entity: Entity) {
    let bytes = decoded(entity)
    let name = entity.name(&notices)
    var contents: [Attachment] = []
    switch entity.type {
    case "application/pkcs7-mime", "application/x-pkcs7-mime":
      if let notice = Self.notice(ofSealed: bytes, entity) { notices.add(notice) }
    case "application/pgp-encrypted": notices.add(.encryptedPGP)
    default:
      // Some programs send what is sealed as any file; a signature beside its text is told elsewhere.
      switch SealedContent(bytes) {
      case .encrypted?: notices.add(.encryptedSMIME)
      case .signed? where name.lowercased().hasSuffix(".p7m"): notices.add(.signedSMIME)
      default: break
      }
    }
    if TNEF.isTNEF(bytes) {
      notices.add(.winmail)
      contents = TNEF.attachments(in: bytes)
    }
    attachments.append(
      Attachment(
        name: name, mediaType: entity.type, bytes: bytes, contentID: entity.contentID,
        isInline: entity.isInline, contents: contents))
  }
}
