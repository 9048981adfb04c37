/// What an Open Document says beside its text: heads and feet, properties, the values behind what its
/// cells show, and the names of its sheets.
enum OpenDocumentText {
  /// What says when and with what the document was made, and how figures are written.
  private static let technical = [
    "number:", "config:", "meta:generator", "meta:creation-date", "meta:editing-",
    "meta:print-date",
    "dc:date", "dc:language", "office:binary-data",
  ].map { Array($0.utf8) }
  private static let readableAttributes: Set<String> = [
    "office:value", "office:string-value", "table:name", "form:current-value", "form:value",
    "form:label", "text:string-value", "text:description", "meta:name", "xlink:href",
  ]
  /// Places of a drawing.
  private static let places = ["svg:", "draw:points", "draw:enhanced-path", "draw:glue-points"]

  /// What stands in parts of a document, a line each and each line once.
  ///
  /// - Parameters:
  ///   - isShown: Whether the text itself is read otherwise, so that only what the tags say is read.
  ///   - known: The words that are read otherwise.
  static func read(_ xml: Bytes, isShown: Bool, known: Set<String>) -> [String] {
    var lines: [String] = []
    var seen: Set<String> = []
    func add(_ bytes: Bytes) {
      let text = String(decoding: HTMLEntities.decode(bytes), as: UTF8.self)
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text.isEmpty || text.split(separator: " ").allSatisfy({ known.contains(String($0)) }) {
        return
      }
      if seen.insert(text).inserted { lines.append(text) }
    }
    var isTechnical = false
    var index = xml.startIndex
    while index < xml.endIndex {
      let start = xml.find(UInt8(ascii: "<"), from: index) ?? xml.endIndex
      if !isShown, !isTechnical || LongNumber.stands(in: xml[index..<start]) {
        add(xml[index..<start])
      }
      guard start < xml.endIndex else { break }
      if let (remark, next) = WordText.remark(in: xml, at: start) {
        add(remark)
        index = next
        continue
      }
      let end = xml.find(UInt8(ascii: ">"), from: start) ?? xml.endIndex
      let tag = xml[(start + 1)..<end]
      isTechnical = technical.contains { tag.starts(with: $0) }
      for value in values(of: tag) { add(value) }
      index = min(end + 1, xml.endIndex)
    }
    return lines
  }

  /// The values of a tag's attributes that say something.
  private static func values(of tag: Bytes) -> [Bytes] {
    var found: [Bytes] = []
    var rest = tag.drop { $0 != 0x20 && $0 != 0x0A }
    while let quote = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }),
      let end = rest.find(rest[quote], from: quote + 1)
    {
      let name = String(
        decoding: rest[..<quote].drop { $0 <= 0x20 }.prefix { $0 > 0x20 && $0 != 0x3D },
        as: UTF8.self)
      let value = rest[(quote + 1)..<end]
      rest = rest[(end + 1)...]
      if says(name, value) { found.append(value) }
      if name == "office:value" {
        found += CellNumber.figures(of: value).map { Array($0.utf8)[...] }
      }
    }
    return found
  }

  private static func says(_ name: String, _ value: Bytes) -> Bool {
    switch name {
    // Short figures are what the cell shows.
    case "office:value": value.prefix { (0x30...0x39).contains($0) }.count >= 9
    // A link within the document leads to a part of it.
    case "xlink:href": value.starts(with: "mailto:".utf8) || LongNumber.stands(in: value)
    default:
      readableAttributes.contains(name)
        || LongNumber.stands(in: value) && !places.contains(where: name.hasPrefix)
    }
  }
}
