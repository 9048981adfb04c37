/// A PDF's bytes as whoever opens it in an editor sees them, between its texts and streams.
struct PDFSource {
  /// What stands behind a percent sign, in plain letters.
  private(set) var comments: [String] = []
  /// The objects that begin somewhere, as they are referred to.
  private(set) var objects: Set<String> = []
  /// Whether one object stands there twice; the last is shown.
  private(set) var hasReplacedObjects = false
  let isForWeb: Bool

  init(_ bytes: [UInt8]) {
    isForWeb = String(decoding: bytes.prefix(1_024), as: UTF8.self).contains("/Linearized")
    var words: [ArraySlice<UInt8>] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "%"):
        let end = bytes[index...].firstIndex { $0 == 10 || $0 == 13 } ?? bytes.count
        comment(bytes[(index + 1)..<end])
        index = end
      case UInt8(ascii: "("): index = Self.end(ofString: bytes, index)
      case let byte where Self.isWordByte(byte):
        let end = bytes[index...].firstIndex { !Self.isWordByte($0) } ?? bytes.count
        let word = bytes[index..<end]
        index = end
        if word.elementsEqual("stream".utf8) {
          index = Self.end(ofStream: bytes, index)
        } else if word.elementsEqual("obj".utf8), words.count == 2,
          !Self.isTable(bytes[index...].prefix(64))
        {
          let name = words.map { String(decoding: $0, as: UTF8.self) } + ["R"]
          if !objects.insert(name.joined(separator: " ")).inserted { hasReplacedObjects = true }
        }
        words = words.suffix(1) + [word]
      default: index += 1
      }
    }
  }

  /// Whether an object is a table of the file itself, which need not be in any.
  private static func isTable(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).contains("/XRef")
  }

  private mutating func comment(_ bytes: ArraySlice<UInt8>) {
    // The second line of most files is of bytes that are no letters.
    guard bytes.count(where: { (32...126).contains($0) }) * 5 >= bytes.count * 4 else { return }
    comments.append(String(decoding: bytes.map { $0 < 128 ? $0 : 63 }, as: UTF8.self))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Where a string in parentheses ends, those within it included.
  private static func end(ofString bytes: [UInt8], _ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { break }
    }
    return index
  }

  private static func end(ofStream bytes: [UInt8], _ start: Int) -> Int {
    let mark = Array("endstream".utf8)
    var index = start
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { return found + mark.count }
      index = found + 1
    }
    return bytes.count
  }

  /// A text in parentheses or in hexadecimal figures; nil where there is none.
  static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    var plain: [UInt8] = []
    switch bytes.first {
    case UInt8(ascii: "("):
      let end = end(ofString: Array(bytes), 0)
      var rest = bytes.dropFirst().prefix(max(0, end - 2))
      while let byte = rest.popFirst() {
        guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
          plain.append(byte)
          continue
        }
        let octal = ([next] + rest.prefix(2)).prefix { (48...55).contains($0) }
        if octal.isEmpty {
          plain.append("nrt".utf8.contains(next) ? 32 : next)
        } else {
          rest = rest.dropFirst(octal.count - 1)
          plain.append(UInt8(truncatingIfNeeded: octal.reduce(0) { $0 * 8 + Int($1 - 48) }))
        }
      }
    case UInt8(ascii: "<"):
      let digits = bytes.dropFirst().prefix { $0 != UInt8(ascii: ">") }.filter { $0 > 32 }
      // A list of properties begins so too.
      guard digits.first != UInt8(ascii: "<") else { return nil }
      for start in stride(from: 0, to: digits.count, by: 2) {
        let pair = digits[start..<min(start + 2, digits.count)]
        plain.append(UInt8(String(decoding: pair, as: UTF8.self), radix: 16) ?? 32)
      }
    default: return nil
    }
    if plain.starts(with: [0xFE, 0xFF]) {
      return String(composing: Charset.decode(plain[...], as: "utf-16").bytes[...])
    }
    return String(composing: Charset.decode(plain[...], as: "windows-1252").bytes[...])
  }
}
