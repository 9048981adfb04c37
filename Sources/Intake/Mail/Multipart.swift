/// The parts between the boundaries of a multipart body.
struct Multipart {
  private(set) var parts: [Bytes] = []
  /// Whether the closing boundary was there.
  private(set) var isClosed = false

  init(_ entity: Entity) { self.init(entity, body: entity.body) }

  init(_ entity: Entity, body: Bytes) {
    if let declared = entity.contentType.bytes("boundary") {
      let boundary = Self.unfolded(declared)
      if !boundary.isEmpty { split(body, at: boundary) }
      if parts.isEmpty {
        // A space at the end of a boundary is lost on the way.
        let trimmed = boundary.trimmed
        if trimmed.count < boundary.count, !trimmed.isEmpty { split(body, at: trimmed) }
      }
    }
    if parts.isEmpty, let guess = Self.guess(body) { split(body, at: guess) }
  }

  private static func unfolded(_ boundary: Bytes) -> Bytes {
    boundary.filter { $0 != .carriageReturn && $0 != .lineFeed && $0 != 0 }[...]
  }

  private mutating func split(_ body: Bytes, at boundary: Bytes) {
    var start: Int?
    var at = body.startIndex
    while at < body.endIndex {
      if body[at] == "-", let (next, closes) = Self.delimiter(body, at, boundary) {
        if let start { keep(body, start, at) }
        start = next
        if closes {
          isClosed = true
          // More parts after the end come from programs that joined two messages.
          start = nil
        }
        at = next
        if parts.count >= MessageReader.mostParts { return }
        continue
      }
      guard let feed = body.find(.lineFeed, from: at) else { break }
      at = feed + 1
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
  }

  /// Keeps a part without the line break that belongs to the boundary after it.
  private mutating func keep(_ body: Bytes, _ start: Int, _ boundary: Int) {
    var end = boundary
    if end > start, body[end - 1] == .lineFeed { end -= 1 }
    if end > start, body[end - 1] == .carriageReturn { end -= 1 }
    parts.append(body[start..<end])
  }

  /// Whether a delimiter line begins at an index: where the next line begins, and if it closes.
  private static func delimiter(_ body: Bytes, _ at: Int, _ boundary: Bytes) -> (Int, Bool)? {
    let end = at + 2 + boundary.count
    guard end <= body.endIndex, body[at + 1] == "-", body[(at + 2)..<end].elementsEqual(boundary)
    else { return nil }
    let (lineEnd, next) = body.line(from: end)
    let rest = body[end..<lineEnd]
    if rest.isBlank { return (next, false) }
    // Programs that join lines leave text after the closing boundary.
    if rest.count >= 2, rest.first.map({ $0 == "-" }) ?? false, rest[rest.startIndex + 1] == "-" {
      return rest.dropFirst(2).isBlank ? (next, true) : nil
    }
    return nil
  }

  /// The boundary that the body itself shows: a line of dashes and signs with a field after it.
  private static func guess(_ body: Bytes) -> Bytes? {
    var at = body.startIndex
    while at < body.endIndex {
      let (end, next) = body.line(from: at)
      if end - at > 2, end - at < 100, body.begins(with: "--", at: at),
        body.begins(with: "content-", at: next)
      {
        return body[(at + 2)..<end].trimmed
      }
      at = next
    }
    return nil
  }
}
