/// What a PDF says outside the text of its pages: comments, form fields, bookmarks, titles, authors.
struct PDFOutside {
  /// Each text once, in the order of the file.
  private(set) var texts: [String] = []
  /// Whether there is metadata in a form of its own (XMP).
  private(set) var hasMetadata = false
  /// Whether other files lie in it.
  private(set) var holdsFiles = false
  private var known: Set<String> = []

  /// Reads the objects as qpdf writes them in JSON, where texts begin with `u:` and names with `/`.
  init(objects json: [UInt8]) {
    var index = json.startIndex
    while index < json.endIndex {
      guard json[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let text = Self.string(in: json, from: &index)
      switch text {
      case "/EmbeddedFiles", "/EF": holdsFiles = true
      case "/Metadata": hasMetadata = true
      default: if text.hasPrefix("u:") { add(String(text.dropFirst(2))) }
      }
    }
  }

  /// Reads the texts and the values of attributes in XMP, but for addresses and names of schemas.
  mutating func add(metadata: [UInt8]) {
    let marks: Set<UInt8> = [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")]
    for part in metadata.split(whereSeparator: { marks.contains($0) }) {
      let text = String(decoding: HTMLText.read(part), as: UTF8.self)
      let isCode = text.contains("://") || text.contains(":") && !text.contains(" ")
      if !isCode, !text.contains("="), !text.hasPrefix("/") { add(text) }
    }
  }

  private mutating func add(_ text: String) {
    let trimmed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // A date such as D:20261120 says nothing about anybody.
    guard trimmed.contains(where: { $0.isLetter || $0.isNumber }), !trimmed.hasPrefix("D:2"),
      known.insert(trimmed).inserted
    else { return }
    texts.append(trimmed)
  }

  /// The pages, from 1, on which there is no text; a form feed ends each.
  static func blankPages(in text: [UInt8]) -> [Int] {
    text.split(separator: 12, omittingEmptySubsequences: false).dropLast().enumerated()
      .filter { $0.element.isBlank }.map { $0.offset + 1 }
  }

  /// Reads a JSON string whose first quotation mark is at the index, and moves behind its last.
  private static func string(in json: [UInt8], from index: inout Int) -> String {
    var bytes: [UInt8] = []
    var units: [UInt16] = []
    func flush() {
      bytes += String(decoding: units, as: UTF16.self).utf8
      units = []
    }
    index += 1
    while index < json.endIndex, json[index] != UInt8(ascii: "\"") {
      guard json[index] == UInt8(ascii: "\\"), index + 1 < json.endIndex else {
        flush()
        bytes.append(json[index])
        index += 1
        continue
      }
      let sign = json[index + 1]
      index += 2
      if sign == UInt8(ascii: "u"), index + 4 <= json.endIndex {
        let digits = String(decoding: json[index..<index + 4], as: UTF8.self)
        units.append(UInt16(digits, radix: 16) ?? 0xFFFD)
        index += 4
      } else {
        flush()
        let isSpace = [UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t")].contains(sign)
        bytes.append(isSpace ? UInt8(ascii: " ") : sign)
      }
    }
    flush()
    index += 1
    return String(decoding: bytes, as: UTF8.self)
  }
}
