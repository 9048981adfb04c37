/// The attributes of one tag.
struct HTMLAttributes {
  private let input: Bytes
  private var at: Int
  private var values: [(name: Bytes, value: Bytes)] = []

  init(input: Bytes, at: Int) {
    self.input = input
    self.at = at
  }

  subscript(_ name: StaticString) -> Bytes? { values.first { $0.name.matches(name) }?.value }

  func number(_ name: StaticString) -> Int? {
    self[name].flatMap { Int(String(decoding: $0.prefix(6), as: UTF8.self)) }
  }

  /// Reads to the end of the tag and says where that is.
  mutating func read(_ searches: inout SearchMemory) -> Int {
    while at < input.endIndex {
      let byte = input[at]
      if byte == ">" { return at + 1 }
      if byte.isSpace || byte == "/" || byte == "\"" || byte == "'" || byte == "=" {
        at += 1
        continue
      }
      let start = at
      while at < input.endIndex, !Self.endsName(input[at]) { at += 1 }
      let name = input[start..<at]
      while at < input.endIndex, input[at].isSpace { at += 1 }
      guard at < input.endIndex, input[at] == "=" else { continue }
      at += 1
      while at < input.endIndex, input[at].isSpace { at += 1 }
      let value = value(&searches)
      if values.count < 30 { values.append((name, value)) }
    }
    return input.endIndex
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == "=" || byte == ">" || byte == "/"
  }

  private mutating func value(_ searches: inout SearchMemory) -> Bytes {
    guard at < input.endIndex else { return [] }
    let quote = input[at]
    if quote == "\"" || quote == "'",
      let end = quote == "\""
        ? searches.find("\"", in: input, from: at + 1)
        : searches.find("'", in: input, from: at + 1)
    {
      let value = input[(at + 1)..<end]
      at = end + 1
      return value
    }
    let start = at
    while at < input.endIndex, !input[at].isSpace, input[at] != ">" { at += 1 }
    return input[start..<at]
  }
}
