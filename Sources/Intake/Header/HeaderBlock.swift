/// The header fields of a message or a part, and where its body begins.
struct HeaderBlock {
  /// One field; the value still has its line breaks and comments.
  struct Field {
    /// In lower case.
    let name: String
    let value: Bytes
  }

  private(set) var fields: [Field] = []
  private(set) var body: Bytes

  /// The value of the first field with a name in lower case.
  func first(_ name: String) -> Bytes? { fields.first { $0.name == name }?.value }

  /// The values of all fields with a name in lower case.
  func all(_ name: String) -> [Bytes] { fields.filter { $0.name == name }.map(\.value) }

  /// Reads fields until a blank line or what cannot be a field.
  ///
  /// - Parameter outermost: Whether these bytes begin a message, before which mail programs leave
  ///   envelope lines and blank lines.
  init(parsing bytes: Bytes, outermost: Bool) {
    body = bytes
    var at = bytes.startIndex
    if outermost { at = Self.skipEnvelope(bytes) }
    while at < bytes.endIndex {
      let (end, next) = bytes.line(from: at)
      if end == at {
        body = bytes[next...]
        return
      }
      if bytes[at] == .space || bytes[at] == .tab {
        if Self.endsHeader(bytes, blank: at..<end, next: next) {
          body = bytes[next...]
          return
        }
        extend(to: end, in: bytes)
        at = next
      } else if let colon = Self.colon(bytes, at, end) {
        append(bytes, at, colon, end)
        at = next
      } else if Self.isEnvelope(bytes, at) || Self.isStray(bytes, end: end, next: next, at) {
        at = next
      } else {
        break
      }
    }
    // The blank line is missing: what is no field is the body.
    body = bytes[at...]
  }

  private mutating func append(_ bytes: Bytes, _ at: Int, _ colon: Int, _ end: Int) {
    var last = colon
    while last > at, bytes[last - 1].isSpace { last -= 1 }
    let value = bytes[(colon + 1)..<end]
    let name = bytes[at..<last].lowercasedText
    // A lone carriage return ends a line where another field follows it.
    if let bare = value.find(.carriageReturn, from: value.startIndex) {
      var start = bare + 1
      while start < end, bytes[start] == .carriageReturn { start += 1 }
      if let second = Self.colon(bytes, start, end), second - start > 1 {
        fields.append(Field(name: name, value: bytes[(colon + 1)..<bare]))
        return append(oneOf: bytes, start, second, end)
      }
    }
    fields.append(Field(name: name, value: value))
  }

  private mutating func append(oneOf bytes: Bytes, _ at: Int, _ colon: Int, _ end: Int) {
    var (start, colon) = (at, colon)
    while true {
      let name = bytes[start..<colon].trimmed.lowercasedText
      let value = bytes[(colon + 1)..<end]
      guard let bare = value.find(.carriageReturn, from: value.startIndex),
        let second = Self.colon(bytes, bare + 1, end)
      else {
        fields.append(Field(name: name, value: value))
        return
      }
      fields.append(Field(name: name, value: bytes[(colon + 1)..<bare]))
      (start, colon) = (bare + 1, second)
    }
  }

  private mutating func extend(to end: Int, in bytes: Bytes) {
    guard let last = fields.popLast() else { return }
    fields.append(Field(name: last.name, value: bytes[last.value.startIndex..<end]))
  }

  /// The colon after a field name that begins at an index, or nil.
  private static func colon(_ bytes: Bytes, _ at: Int, _ end: Int) -> Int? {
    var index = at
    while index < end, bytes[index] > 32, bytes[index] < 127, bytes[index] != ":" { index += 1 }
    guard index > at, index - at < 200 else { return nil }
    while index < end, bytes[index] == .space || bytes[index] == .tab { index += 1 }
    return index < end && bytes[index] == ":" ? index : nil
  }

  /// A line of nothing but spaces folds a field, unless no field or fold comes after it.
  private static func endsHeader(_ bytes: Bytes, blank: Range<Int>, next: Int) -> Bool {
    guard bytes[blank].isBlank, next < bytes.endIndex else { return false }
    let (end, _) = bytes.line(from: next)
    if end == next || bytes[next] == .space || bytes[next] == .tab { return false }
    return colon(bytes, next, end) == nil
  }

  /// Whether a line that is no field stands between fields that mail programs write.
  private static func isStray(_ bytes: Bytes, end: Int, next: Int, _ at: Int) -> Bool {
    guard end - at < 200, next < bytes.endIndex, !bytes.begins(with: "--", at: at) else {
      return false
    }
    let (lineEnd, _) = bytes.line(from: next)
    guard let colon = colon(bytes, next, lineEnd) else { return false }
    let name = bytes[next..<colon].trimmed.lowercasedText
    return known.contains(name) || name.hasPrefix("x-") || name.hasPrefix("content-")
  }

  private static let known: Set<String> = [
    "from", "to", "cc", "subject", "date", "received", "message-id", "mime-version", "reply-to",
    "return-path", "delivered-to", "sender", "references", "in-reply-to", "bcc", "precedence",
    "list-id", "dkim-signature", "authentication-results", "user-agent", "importance",
  ]

  static func isEnvelope(_ bytes: Bytes, _ at: Int) -> Bool {
    var start = at
    while start < bytes.endIndex, bytes[start] == ">" { start += 1 }
    return bytes.begins(with: "From ", at: start) && bytes[start] == "F"
  }

  private static func skipEnvelope(_ bytes: Bytes) -> Int {
    var at = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at += 3 }
    while at < bytes.endIndex {
      let (end, next) = bytes.line(from: at)
      guard
        end == at || isEnvelope(bytes, at) || isColonEnvelope(bytes[at..<end])
          || bytes[at..<end].isBlank
      else { return at }
      at = next
    }
    return at
  }

  /// `From: a@b.example  Thu Aug 29 16:52:52 2002`, an mbox line that some program took for a field.
  private static func isColonEnvelope(_ line: Bytes) -> Bool {
    guard line.begins(with: "From: "), line.count < 200, !line.contains(UInt8(sign: "<")) else {
      return false
    }
    let words = line.split(whereSeparator: \.isSpace)
    guard words.count == 7, let year = words.last, year.count == 4, year.allSatisfy(\.isDigit)
    else { return false }
    return words[5].count == 8 && words[5].contains(UInt8(sign: ":")) && words[2].count == 3
  }
}
