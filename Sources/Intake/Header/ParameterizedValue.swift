/// A value such as `text/plain; charset=utf-8`, from Content-Type or Content-Disposition.
struct ParameterizedValue {
  /// What comes before the first semicolon, without comments and spaces, in lower case.
  private(set) var value = ""
  private var plain: [String: Bytes] = [:]
  /// Pieces of RFC 2231 values: by name, in the order of their numbers.
  private var pieces: [String: [Piece]] = [:]

  private struct Piece {
    var number: Int
    var isEncoded: Bool
    var bytes: Bytes
  }

  init(parsing bytes: Bytes) {
    var scanner = Scanner(bytes: bytes, at: bytes.startIndex)
    value = scanner.head().lowercasedText
    // A message with more parameters than this is made to hurt.
    for _ in 0..<200 {
      guard let (name, content) = scanner.parameter() else { break }
      keep(name, content)
    }
  }

  private mutating func keep(_ name: Bytes, _ content: Bytes) {
    guard let star = name.find(UInt8(sign: "*"), from: name.startIndex) else {
      let key = name.lowercasedText
      if plain[key] == nil { plain[key] = content }
      return
    }
    let key = name[..<star].lowercasedText
    var rest = name[(star + 1)...]
    var isEncoded = rest.isEmpty
    if rest.last.map({ $0 == "*" }) ?? false {
      isEncoded = true
      rest = rest.dropLast()
    }
    var number = 0
    for digit in rest.prefix(9) where digit.isDigit { number = number * 10 + Int(digit - 48) }
    pieces[key, default: []].append(Piece(number: number, isEncoded: isEncoded, bytes: content))
  }

  /// The text of a parameter in any of the ways mail writes it, or nil.
  func text(_ name: String, _ notices: inout NoticeList) -> String? {
    if let pieces = pieces[name] { return joined(pieces, &notices) }
    return plain[name].map { EncodedWords.decode($0, &notices) }
  }

  /// The bytes of a parameter that must not be decoded, such as a boundary.
  func bytes(_ name: String) -> Bytes? {
    if let value = plain[name] { return value }
    guard let pieces = pieces[name] else { return nil }
    return pieces.sorted { $0.number < $1.number }.flatMap(\.bytes)[...]
  }

  private func joined(_ pieces: [Piece], _ notices: inout NoticeList) -> String {
    let ordered = pieces.sorted { $0.number < $1.number }
    guard ordered.contains(where: \.isEncoded) else {
      // Some programs number pieces of an encoded word.
      return EncodedWords.decode(ordered.flatMap(\.bytes)[...], &notices)
    }
    var charset: String?
    var content: [UInt8] = []
    for (index, piece) in ordered.enumerated() {
      var bytes = piece.bytes
      let tick = UInt8(sign: "'")
      if index == 0, let first = bytes.find(tick, from: bytes.startIndex),
        let second = bytes.find(tick, from: first + 1),
        piece.isEncoded || first > bytes.startIndex && second - first < 9
      {
        charset = bytes[..<first].lowercasedText
        bytes = bytes[(second + 1)...]
      } else if piece.isEncoded, let charset, !charset.isEmpty,
        let first = bytes.prefix(40).find(tick, from: bytes.startIndex),
        bytes[..<first].lowercasedText == charset
      {
        // Some programs say the charset again in every piece.
        bytes = bytes[(first + 1)...]
      }
      content += piece.isEncoded ? Self.unescaped(bytes) : Array(bytes)
    }
    let decoded = Charset.decode(content[...], as: charset)
    if let notice = decoded.notice { notices.add(notice) }
    return String(composing: EncodedWords.tidied(decoded.bytes[...]))
  }

  private static func unescaped(_ bytes: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == "%", index + 2 < bytes.endIndex, let high = bytes[index + 1].hexValue,
        let low = bytes[index + 2].hexValue
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  /// Walks over the bytes once.
  private struct Scanner {
    let bytes: Bytes
    var at: Int

    mutating func head() -> Bytes {
      var result: Bytes = []
      var depth = 0
      while at < bytes.endIndex, bytes[at] != ";" || depth > 0 {
        let byte = bytes[at]
        if byte == "(" { depth += 1 }
        // A parameter may follow without its semicolon; a type holds no space and no equals sign.
        if depth == 0, byte == "=", result.contains(UInt8(sign: "/")), let back = nameStart() {
          result = result.prefix(max(0, result.count - (at - back)))
          at = back
          return result
        }
        if depth == 0, !byte.isSpace { result.append(byte) }
        if byte == ")", depth > 0 { depth -= 1 }
        at += 1
      }
      if depth > 0 { at = bytes.find(UInt8(sign: ";"), from: bytes.startIndex) ?? bytes.endIndex }
      return result
    }

    /// Where the name that ends here begins, if there is white space before it.
    private func nameStart() -> Int? {
      var back = at
      while back > bytes.startIndex, Self.isName(bytes[back - 1]) { back -= 1 }
      guard back < at, back > bytes.startIndex, bytes[back - 1].isSpace else { return nil }
      return back
    }

    static func isName(_ byte: UInt8) -> Bool {
      byte.isLetter || byte.isDigit || byte == "*" || byte == "-" || byte == "_" || byte == "."
    }

    mutating func parameter() -> (name: Bytes, content: Bytes)? {
      while at < bytes.endIndex {
        while at < bytes.endIndex, bytes[at] == ";" || bytes[at].isSpace { at += 1 }
        let start = at
        while at < bytes.endIndex, bytes[at] != "=", bytes[at] != ";" { at += 1 }
        guard at < bytes.endIndex, bytes[at] == "=" else { continue }
        let name = bytes[start..<at].trimmed
        at += 1
        let content = value()
        if !name.isEmpty { return (name, content) }
      }
      return nil
    }

    private mutating func value() -> Bytes {
      while at < bytes.endIndex, bytes[at].isSpace { at += 1 }
      if at < bytes.endIndex, bytes[at] == "\"" { return quoted() }
      let start = at
      var end = bytes.endIndex
      while at < bytes.endIndex {
        if bytes[at] == ";" {
          end = at
          break
        }
        if bytes[at].isSpace, beginsParameter(at + 1) {
          end = at
          break
        }
        at += 1
      }
      var content = bytes[start..<end].trimmed
      // A comment after a value is none of it, but a file may be called "plan (2).pdf".
      if content.last.map({ $0 == ")" }) ?? false,
        let open = content.find(UInt8(sign: "("), from: start), open > start,
        bytes[open - 1].isSpace, !content[..<open].contains(UInt8(sign: ".")),
        !content[open...].contains(UInt8(sign: "."))
      {
        content = content[..<open].trimmed
      }
      return content
    }

    private func beginsParameter(_ start: Int) -> Bool {
      var index = start
      let limit = min(bytes.endIndex, start + 40)
      while index < limit, Self.isName(bytes[index]) { index += 1 }
      return index > start && index + 1 < bytes.endIndex && bytes[index] == "="
    }

    private mutating func quoted() -> Bytes {
      at += 1
      var content: [UInt8] = []
      while at < bytes.endIndex, bytes[at] != "\"" {
        if bytes[at] == "\\", at + 1 < bytes.endIndex {
          let next = bytes[at + 1]
          // Windows programs write folders without doubling the backslash.
          if next.isLetter || next.isDigit { content.append(bytes[at]) }
          content.append(next)
          at += 2
        } else {
          content.append(bytes[at])
          at += 1
        }
      }
      at = min(at + 1, bytes.endIndex)
      return content[...]
    }
  }
}
