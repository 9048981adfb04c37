/// Header text with its encoded words (RFC 2047) read, with all that goes wrong in them.
struct EncodedWords {
  private let bytes: Bytes
  private var result: [UInt8] = []
  /// Bytes of encoded words next to each other in one charset, for characters split between them.
  private var pending: (charset: String, bytes: [UInt8])?
  private var noEndAfter = Int.max
  private var notices: NoticeList

  /// Decodes a value that may be folded; white space at the ends goes.
  static func decode(_ value: Bytes, _ notices: inout NoticeList) -> String {
    if value.isASCII, value.find("=?", from: value.startIndex) == nil {
      return String(decoding: tidied(value), as: UTF8.self)
    }
    var reader = EncodedWords(bytes: value, notices: notices)
    reader.run()
    notices = reader.notices
    return String(composing: tidied(reader.result[...]))
  }

  private init(bytes: Bytes, notices: NoticeList) {
    self.bytes = bytes
    self.notices = notices
  }

  private mutating func run() {
    var plain = bytes.startIndex
    var at = plain
    while let start = bytes.find("=?", from: at) {
      guard let word = word(at: start) else {
        at = start + 2
        continue
      }
      // White space between two encoded words only carries the fold.
      if pending == nil || !bytes[plain..<start].isBlank { flush(raw: plain..<start) }
      take(word)
      plain = word.end
      at = word.end
    }
    flush(raw: plain..<bytes.endIndex)
  }

  private struct Word {
    var charset: String
    var content: [UInt8]
    var end: Int
  }

  private mutating func take(_ word: Word) {
    if let open = pending, open.charset == word.charset, Charset.mayBeSplit(word.charset) {
      pending?.bytes += word.content
    } else {
      flushPending()
      pending = (word.charset, word.content)
    }
  }

  private mutating func flushPending() {
    guard let open = pending else { return }
    pending = nil
    let decoded = Charset.decode(open.bytes[...], as: open.charset)
    if let notice = decoded.notice { notices.add(notice) }
    result += decoded.bytes
  }

  private mutating func flush(raw range: Range<Int>) {
    flushPending()
    guard !range.isEmpty else { return }
    let decoded = Charset.decode(bytes[range], as: nil)
    if let notice = decoded.notice { notices.add(notice) }
    result += decoded.bytes
  }

  /// The encoded word that begins at an index, or nil.
  private mutating func word(at start: Int) -> Word? {
    var index = start + 2
    let limit = min(bytes.endIndex, index + 60)
    while index < limit, bytes[index] != "?", !bytes[index].isSpace { index += 1 }
    guard index > start + 2, index + 2 < bytes.endIndex, bytes[index] == "?" else { return nil }
    let charset = bytes[(start + 2)..<index].lowercasedText
    let kind = bytes[index + 1].lowercased
    guard bytes[index + 2] == "?", kind == "q" || kind == "b" else { return nil }
    let content = index + 3
    guard content < noEndAfter else { return nil }
    guard let end = end(of: content) else {
      noEndAfter = content
      return nil
    }
    let text = bytes[content..<end]
    return Word(charset: charset, content: kind == "b" ? base64(text) : quoted(text), end: end + 2)
  }

  private func end(of content: Int) -> Int? {
    var at = content
    while let mark = bytes.find(UInt8(sign: "?"), from: at) {
      if mark + 1 < bytes.endIndex, bytes[mark + 1] == "=" { return mark }
      at = mark + 1
    }
    return nil
  }

  private func base64(_ text: Bytes) -> [UInt8] { TransferEncoding.base64(text) }

  private func quoted(_ text: Bytes) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      if byte == "_" {
        content.append(.space)
      } else if byte == "=", index + 1 < text.endIndex, let high = text[index].hexValue,
        let low = text[index + 1].hexValue
      {
        content.append(high << 4 | low)
        index += 2
      } else if byte == .carriageReturn || byte == .lineFeed {
        // A fold within the word is no part of it, nor is its indentation.
        while index < text.endIndex, text[index].isSpace { index += 1 }
      } else {
        content.append(byte)
      }
    }
    return content
  }

  /// Folds and control characters as single spaces, none at the ends.
  static func tidied(_ bytes: Bytes) -> [UInt8] {
    let bytes = bytes.trimmed
    guard bytes.contains(where: { $0 < 32 || $0 == 127 }) else { return Array(bytes) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte >= 32, byte != 127 {
        result.append(byte)
      } else if byte.isSpace, byte != 0 {
        while index < bytes.endIndex, bytes[index].isSpace { index += 1 }
        while result.last == .space { result.removeLast() }
        result.append(.space)
      }
    }
    return result
  }
}
