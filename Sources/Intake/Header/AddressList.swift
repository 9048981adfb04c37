/// Reads the addresses of a header field; groups are flattened.
struct AddressList {
  private let bytes: Bytes
  private var at: Int
  private var mailboxes: [Mailbox] = []
  private var words: [Word] = []
  private var comments: [Bytes] = []
  private var angle: Bytes?
  private var hasSign = false
  /// Beyond these, a closing sign has been looked for in vain.
  private var noQuoteAfter = Int.max
  private var noCommentAfter = Int.max
  private var notices: NoticeList

  private struct Word {
    var bytes: Bytes
    var isQuoted: Bool
    var isAfterSpace: Bool
  }

  static func parse(_ value: Bytes, _ notices: inout NoticeList) -> [Mailbox] {
    var list = AddressList(bytes: value, at: value.startIndex, notices: notices)
    list.run()
    notices = list.notices
    return list.mailboxes
  }

  private init(bytes: Bytes, at: Int, notices: NoticeList) {
    self.bytes = bytes
    self.at = at
    self.notices = notices
  }

  private mutating func run() {
    var isAfterSpace = false
    while at < bytes.endIndex {
      let byte = bytes[at]
      if byte.isSpace {
        isAfterSpace = true
        at += 1
        continue
      }
      switch byte {
      case ",", ";":
        finish()
        at += 1
      case "<": readAngle()
      case "\"":
        if let content = quoted() {
          words.append(Word(bytes: content, isQuoted: true, isAfterSpace: isAfterSpace))
        }
      case "(":
        if !readComment() {
          words.append(
            Word(bytes: bytes[(at - 1)..<at], isQuoted: false, isAfterSpace: isAfterSpace))
        }
      case ":" where angle == nil && !hasSign:
        // What came before is the name of a group.
        words = []
        comments = []
        at += 1
      default:
        let start = at
        at = endOfAtom(start)
        let word = bytes[start..<at]
        if Self.has("@", word) { hasSign = true }
        words.append(Word(bytes: word, isQuoted: false, isAfterSpace: isAfterSpace))
      }
      isAfterSpace = false
    }
    finish()
  }

  private func endOfAtom(_ start: Int) -> Int {
    // Broken programs leave commas and the like within encoded words.
    if bytes.begins(with: "=?", at: start) {
      var index = start + 2
      var marks = 0
      let limit = min(bytes.endIndex, start + 300)
      while index < limit, !bytes[index].isSpace, bytes[index] != "<" {
        if bytes[index] == "?" {
          marks += 1
          if marks > 2, index + 1 < limit, bytes[index + 1] == "=" { return index + 2 }
        }
        index += 1
      }
    }
    var index = start + 1
    var isAddress = bytes[start] == "@"
    while index < bytes.endIndex {
      switch bytes[index] {
      case ",", ";", "<", "\"", "(": return index
      case ":" where !isAddress: return index
      case "@":
        isAddress = true
        index += 1
      case let byte where byte.isSpace: return index
      default: index += 1
      }
    }
    return index
  }

  /// The content of a quoted string, with the quoting taken away; nil and one step where it is open.
  private mutating func quoted() -> Bytes? {
    let start = at
    at += 1
    guard start < noQuoteAfter else { return nil }
    var content: [UInt8] = []
    var index = at
    while index < bytes.endIndex {
      if bytes[index] == "\"" {
        at = index + 1
        return content[...]
      }
      if bytes[index] == "\\", index + 1 < bytes.endIndex { index += 1 }
      content.append(bytes[index])
      index += 1
    }
    noQuoteAfter = start
    return nil
  }

  /// Steps over a comment and keeps it; false, and one step, where it is never closed.
  private mutating func readComment() -> Bool {
    let start = at
    at += 1
    guard start < noCommentAfter else { return false }
    var depth = 1
    var index = at
    while index < bytes.endIndex {
      switch bytes[index] {
      case "\\": index += 1
      case "(": depth += 1
      case ")": depth -= 1
      default: break
      }
      if depth == 0 {
        comments.append(bytes[(start + 1)..<index])
        at = index + 1
        return true
      }
      index += 1
    }
    noCommentAfter = start
    return false
  }

  private mutating func readAngle() {
    let start = at + 1
    var index = start
    var isQuoted = false
    var hasSign = false
    while index < bytes.endIndex {
      let byte = bytes[index]
      if byte == "\\" { index += 1 }
      if byte == "\"" { isQuoted.toggle() }
      if byte == "@" { hasSign = true }
      if byte == ">", !isQuoted { break }
      // An address that is never closed ends where the next begins.
      if byte == "<", !isQuoted { break }
      if byte == ",", hasSign, index > start, bytes[start] != "@" { break }
      index += 1
    }
    index = min(index, bytes.endIndex)
    let content = bytes[start..<index]
    if angle == nil || !content.isBlank { angle = content }
    at = index
    if index < bytes.endIndex, bytes[index] == ">" { at += 1 }
  }

  private mutating func finish() {
    defer {
      words = []
      comments = []
      angle = nil
      hasSign = false
    }
    if let angle {
      let address = Self.address(angle)
      var name = phrase(words)
      if name.isEmpty { name = commentText() }
      if !address.isEmpty || !name.isEmpty {
        mailboxes.append(Mailbox(name: name, address: address))
      }
      return
    }
    guard !words.isEmpty else { return }
    finishBare()
  }

  /// An address without brackets, perhaps with spaces about its signs or a name before it.
  private mutating func finishBare() {
    guard let sign = words.firstIndex(where: { !$0.isQuoted && Self.has("@", $0.bytes) }) else {
      if words.count == 1, !words[0].isQuoted {
        let address = EncodedWords.decode(words[0].bytes, &notices)
        let isAddress = !words[0].bytes.begins(with: "=?") || address.contains("@")
        mailboxes.append(
          Mailbox(name: isAddress ? commentText() : address, address: isAddress ? address : ""))
      } else {
        mailboxes.append(Mailbox(name: phrase(words), address: ""))
      }
      return
    }
    var (first, last) = (sign, sign)
    while first > 0, Self.joins(words[first - 1], words[first]) { first -= 1 }
    while last + 1 < words.count, Self.joins(words[last], words[last + 1]) { last += 1 }
    var address: [UInt8] = []
    for word in words[first...last] {
      address += word.isQuoted ? Self.quoting(word.bytes) : Array(word.bytes)
    }
    var name = phrase(Array(words[..<first] + words[(last + 1)...]))
    if name.isEmpty { name = commentText() }
    mailboxes.append(Mailbox(name: name, address: Self.text(address[...])))
  }

  private static func quoting(_ bytes: Bytes) -> [UInt8] {
    var quoted: [UInt8] = [34]
    for byte in bytes {
      if byte == "\"" || byte == "\\" { quoted.append(UInt8(sign: "\\")) }
      quoted.append(byte)
    }
    return quoted + [34]
  }

  private static func has(_ sign: Unicode.Scalar, _ bytes: Bytes) -> Bool {
    bytes.contains(UInt8(sign: sign))
  }

  /// Whether two words are halves of one address: an at sign or full stop stands between.
  private static func joins(_ one: Word, _ other: Word) -> Bool {
    if !other.isAfterSpace, one.isQuoted || other.isQuoted || !has("@", one.bytes) { return true }
    let signs: [UInt8] = [46, 64]
    return signs.contains(one.bytes.last ?? 0) || signs.contains(other.bytes.first ?? 0)
  }

  private mutating func phrase(_ words: [Word]) -> String {
    var joined: [UInt8] = []
    for word in words {
      if !joined.isEmpty, word.isAfterSpace || word.isQuoted { joined.append(.space) }
      joined += word.bytes
    }
    return EncodedWords.decode(joined[...], &notices)
  }

  private mutating func commentText() -> String {
    var joined: [UInt8] = []
    for comment in comments {
      if !joined.isEmpty { joined.append(.space) }
      joined += comment.filter { $0 != "\\" }
    }
    return EncodedWords.decode(joined[...], &notices)
  }

  /// The address within brackets: no comments, no spaces, no route before it.
  private static func address(_ content: Bytes) -> String {
    var result: [UInt8] = []
    var depth = 0
    var isQuoted = false
    for byte in content {
      if byte == "\"", depth == 0 { isQuoted.toggle() }
      if byte == "(", !isQuoted { depth += 1 }
      if depth == 0, isQuoted ? byte >= 32 : !byte.isSpace { result.append(byte) }
      if byte == ")", !isQuoted, depth > 0 { depth -= 1 }
    }
    var address = result[...]
    if address.first.map({ $0 == "@" }) ?? false,
      let colon = address.lastIndex(of: UInt8(sign: ":"))
    {
      address = address[(colon + 1)...]
    }
    if address.begins(with: "mailto:") { address = address.dropFirst(7) }
    return text(address)
  }

  private static func text(_ bytes: Bytes) -> String {
    if bytes.begins(with: "=?") {
      var ignored = NoticeList()
      return EncodedWords.decode(bytes, &ignored)
    }
    return String(decoding: Charset.decode(bytes, as: nil).bytes, as: UTF8.self)
  }
}
