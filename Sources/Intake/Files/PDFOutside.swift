/// What a PDF says outside the text of its pages: comments, form fields, bookmarks, titles, authors.
struct PDFOutside {
  /// Each text once, in the order of the file.
  private(set) var texts: [String] = []
  /// Whether there is metadata in a form of its own (XMP).
  private(set) var hasMetadata = false
  /// Whether other files lie in it.
  private(set) var holdsFiles = false
  private var hidesLayers = false
  private var known: Set<String> = []
  private var graph = PDFGraph()

  /// Whether there is something that no page shows and that is not read: layers that are turned off,
  /// scripts and forms of their own, and what nothing points at.
  func holdsHiddenParts(in source: PDFSource) -> Bool {
    hidesLayers || graph.hasUnseenParts || graph.hasHiddenStream(in: source)
  }

  /// Whether the signs of a font have no letters to them, so that its text is read as other signs.
  var hasUnreadableFont: Bool { graph.hasUnreadableFont }

  /// Reads the objects as qpdf writes them in JSON, where texts begin with `u:` and names with `/`.
  init(objects json: [UInt8]) {
    var index = json.startIndex
    while index < json.endIndex {
      guard json[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let text = Self.string(in: json, from: &index)
      if graph.isLayerTurnedOff(text) { hidesLayers = true }
      graph.read(text)
      if graph.isOfRemark, let flags = Self.number(in: json, at: index) { graph.read(flags: flags) }
      switch text {
      case "/EmbeddedFiles", "/EF": holdsFiles = true
      case "/Metadata": hasMetadata = true
      case _ where graph.isOfProgram && text.hasPrefix("u:"): add(program: text.dropFirst(2))
      default: add(object: text)
      }
    }
  }

  /// Reads what stands beyond the edges of the pages.
  mutating func add(placed lines: [PDFPlacedText]) {
    for line in lines where line.isOffPage { add(line.text) }
  }

  /// The objects whose streams say something that pages do not show, by number and generation.
  var streams: [String] {
    graph.readable.map { $0.split(separator: " ").prefix(2).joined(separator: ",") }
  }

  /// Reads streams that qpdf writes in JSON: metadata, and what is said of that which is drawn.
  mutating func add(streams json: [UInt8]) {
    var index = json.startIndex
    var isData = false
    while index < json.endIndex {
      guard json[index] == UInt8(ascii: "\"") else {
        index += 1
        continue
      }
      let text = Self.string(in: json, from: &index)
      if isData {
        let bytes = TransferEncoding.base64(Array(text.utf8)[...])
        let isMarkup = bytes.first { $0 > 32 } == UInt8(ascii: "<")
        if isMarkup { add(metadata: bytes) } else { add(drawn: bytes) }
      }
      isData = text == "data"
    }
  }

  /// Reads the remarks in what is drawn, and the words that stand for a picture (Alt) or a shortening (E).
  private mutating func add(drawn bytes: [UInt8]) {
    for comment in PDFSource(bytes).comments { add(comment) }
    var index = bytes.startIndex
    while let slash = bytes[index...].firstIndex(of: UInt8(ascii: "/")) {
      index = slash + 1
      let name = bytes[index...].prefix { (65...90).contains($0) || (97...122).contains($0) }
      guard ["Alt", "E"].contains(where: { name.elementsEqual($0.utf8) }) else { continue }
      let value = bytes[name.endIndex...].prefix(4_096).drop { $0 <= 32 }
      if let text = PDFSource.text(value) { add(text) }
    }
  }

  /// What stands before the beginning of a PDF, where no program shows it.
  static func before(_ bytes: [UInt8]) -> Bytes {
    let mark = Array("%PDF-".utf8)
    var index = 0
    while let found = bytes[index...].firstIndex(of: mark[0]), found < 4_096 {
      if bytes[found...].starts(with: mark) {
        let head = bytes[..<found]
        return head.allSatisfy({ $0 <= 32 }) || head.elementsEqual([0xEF, 0xBB, 0xBF]) ? [] : head
      }
      index = found + 1
    }
    return []
  }

  /// Reads the comments that stand between the objects, but for those that every PDF has.
  mutating func add(comments source: PDFSource) {
    for comment in source.comments where !comment.hasPrefix("PDF-") && comment != "%EOF" {
      add(comment)
    }
  }

  /// Reads the texts and the values of attributes in XMP, but for addresses and names of schemas.
  mutating func add(metadata: [UInt8]) {
    let marks: Set<UInt8> = [UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\"")]
    for part in metadata.split(whereSeparator: { marks.contains($0) }) {
      let text = String(decoding: HTMLText.read(part), as: UTF8.self)
      let isName =
        text.hasSuffix("=") || text.contains("://")
        || text.contains(":") && !text.contains(" ") && !text.contains(where: \.isNumber)
      if !isName, !text.hasPrefix("/") { add(text) }
      let isAccount = text.allSatisfy { $0.isLetter || $0 == "." || $0 == "_" }
      if isAccount, let words = JoinedName.words(in: text) { add(words) }
    }
  }

  /// What made the file, told as such: it says the same of all that it has made.
  private mutating func add(program name: Substring) {
    add("Skapad med: \(name)")
    // The same in XMP is not said again.
    known.insert(Self.trimmed(String(name)))
  }

  private mutating func add(object text: String) {
    if text.hasPrefix("u:") {
      let text = String(text.dropFirst(2))
      add(text)
      if graph.isOfMaker, let words = JoinedName.words(in: text) { add(words) }
    } else if text.hasPrefix("b:") {
      // Bytes that are no text in any encoding; what can be read of them is.
      let digits = Array(text.utf8.dropFirst(2))
      let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
        UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
      }
      for text in SignatureText.texts(in: bytes) { add(text) }
      let isPlain = bytes.count { (32...126).contains($0) } * 5 >= bytes.count * 4
      if isPlain { add(String(decoding: bytes.map { $0 < 128 ? $0 : 63 }, as: UTF8.self)) }
    } else if text.hasPrefix("/"), text.count(where: \.isNumber) >= 6 {
      add(String(text.dropFirst()))
    }
  }

  private mutating func add(_ text: String) {
    let trimmed = Self.trimmed(text)
    // A date such as D:20261120093000+01'00' says nothing about anybody.
    let isDate =
      trimmed.hasPrefix("D:") && (16...23).contains(trimmed.count)
      && trimmed.dropFirst(2).prefix(14).allSatisfy(\.isNumber)
    guard trimmed.contains(where: { $0.isLetter || $0.isNumber }), !isDate,
      !Self.isLanguage(trimmed),
      known.insert(trimmed).inserted
    else { return }
    texts.append(trimmed)
  }

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether it tells what language the text is in, as `sv-SE`.
  private static func isLanguage(_ text: String) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isLetter) }
      && parts[0] == parts[0].lowercased() && parts[1] == parts[1].uppercased()
  }

  /// The number behind a name, or nil where something else stands there.
  private static func number(in json: [UInt8], at index: Int) -> Int? {
    let digits = json[index...].drop { $0 == UInt8(ascii: ":") || $0 == 0x20 }
      .prefix { (48...57).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  static func pageCount(of text: [UInt8]) -> Int { text.count { $0 == 12 } }

  /// The pages, from 1, on which pictures cover more than a letterhead and a signature do, by the list
  /// that pdfimages gives.
  ///
  /// A scan may be cut into strips, or drawn as a stencil where it is black and white. What masks a
  /// picture covers the same place as the picture and is not counted.
  static func picturePages(in list: [UInt8]) -> [Int] {
    var areas: [Int: Double] = [:]
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n").dropFirst(2) {
      let words = line.split(separator: " ")
      // The measures are counted from the end, for a picture within the page's own stream has one
      // word in the place of two.
      guard words.count > 12, ["image", "stencil"].contains(words[2]), let page = Int(words[0]),
        let width = Double(words[3]), let height = Double(words[4]),
        let across = Double(words[words.count - 4]), let down = Double(words[words.count - 3]),
        across > 0, down > 0
      else { continue }
      areas[page, default: 0] += (width / across) * (height / down)
    }
    return areas.filter { $0.value > mostPicture }.keys.sorted()
  }

  /// In square inches: an identity card has seven, logotypes and signatures less.
  private static let mostPicture = 5.5

  /// Whether objects come after an end of the file, as where it was changed by adding to it, or
  /// anything after the last.
  ///
  /// A file that is laid out for the web has an end near its beginning. Word writes a second table after
  /// the end of the first, and no objects with it.
  static func holdsEarlierVersions(_ bytes: [UInt8], isForWeb: Bool) -> Bool {
    let ends = ends(of: bytes)
    guard let last = ends.last else { return true }
    let versions = zip(ends, ends.dropFirst()).count {
      !PDFSource(Array(bytes[$0..<$1])).objects.isEmpty
    }
    let isClean = bytes[last...].allSatisfy { [0, 10, 13, 32].contains($0) }
    return versions > (isForWeb ? 1 : 0) || !isClean
  }

  /// Where each version of a file that was changed ends, behind its mark.
  static func ends(of bytes: [UInt8]) -> [Int] {
    let mark = Array("%%EOF".utf8)
    var ends: [Int] = []
    var index = 0
    while let found = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[found...].starts(with: mark) { ends.append(found + mark.count) }
      index = found + 1
    }
    return ends
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
