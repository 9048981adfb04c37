/// The readable text of the XML that Word and Excel documents consist of.
enum WordText {
  /// The elements that hold something to be read; what stands in others are measures and positions.
  private static let readable: Set<[UInt8]> = Set(
    [
      "t", "v", "text", "delText", "instrText", "creator", "lastModifiedBy", "title", "subject",
      "description",
      "keywords", "category", "Company", "Manager", "formula", "formula1", "formula2",
    ].map { Array($0.utf8) })
  /// The elements that hold the name of whoever made the document.
  private static let makers: Set<[UInt8]> = Set(
    ["creator", "lastModifiedBy", "Manager"].map { Array($0.utf8) })
  /// The elements behind which a new line begins.
  private static let breaks: Set<[UInt8]> = Set(
    [
      "p", "si", "row", "text", "br", "cr", "tr", "creator", "lastModifiedBy", "title", "subject",
      "description",
      "keywords", "category", "Company", "Manager", "formula", "formula1", "formula2",
    ].map { Array($0.utf8) })
  private static let tabs: Set<[UInt8]> = Set(
    ["tab", "tc", "c", "instrText"].map { Array($0.utf8) })

  /// The attributes that hold something to be read: what a picture shows, where a link leads, who
  /// wrote a comment or a change.
  private static let readableAttributes: Set<[UInt8]> = Set(
    ["descr", "title", "alt", "author", "Target", "tooltip"].map { Array($0.utf8) })

  /// The attributes that hold something to be read in some elements alone: what a picture or a place in the
  /// text is called, what is looked for in a table, and what stands before the points of a list.
  private static let namedAttributes: [[UInt8]: Set<[UInt8]>] = Dictionary(
    uniqueKeysWithValues: [
      ("docPr", ["name"]), ("cNvPr", ["name"]), ("bookmarkStart", ["name"]), ("cfRule", ["text"]),
      ("filter", ["val"]), ("customFilter", ["val"]), ("lvlText", ["val"]),
      ("hyperlink", ["display"]),
      ("dataValidation", ["error", "prompt", "promptTitle", "errorTitle"]),
    ].map { (Array($0.0.utf8), Set($0.1.map { Array($0.utf8) })) })

  /// Reads one or several parts of a document, one after the other.
  ///
  /// - Parameter isOwn: Whether the elements are the author's own and not Office's, so that all of them
  ///   are read.
  static func read(_ xml: Bytes, isOwn: Bool = false) -> [UInt8] {
    var text: [UInt8] = []
    var index = xml.startIndex
    var isReadable = false
    var isValue = false
    var isMaker = false
    var isIndex = false
    var hasDay = false
    while index < xml.endIndex {
      let end = xml[index...].firstIndex(of: UInt8(ascii: "<")) ?? xml.endIndex
      // A short value of a cell is a place in the list of strings, or a figure like all others.
      // Behind a day of birth the four last of a number may stand.
      let isShown =
        isReadable && (!isValue || end - index >= 6 || hasDay && !isIndex && end - index == 4)
      if isShown, isValue, [6, 8].contains(end - index) { hasDay = true }
      // Amounts stand in columns too, so the edge between them is kept.
      if isShown, isValue, end - index == 4 { text += Array("| ".utf8) }
      let isNumber = !isShown && LongNumber.stands(in: xml[index..<end])
      if isShown || isNumber { text += HTMLEntities.decode(xml[index..<end]) }
      if isNumber { text.append(UInt8(ascii: "\n")) }
      if isValue, !isIndex { add(CellNumber.figures(of: xml[index..<end]), to: &text) }
      if isMaker,
        let words = JoinedName.words(in: String(decoding: xml[index..<end], as: UTF8.self))
      {
        add([words], to: &text)
      }
      guard end < xml.endIndex else { break }
      if let (remark, next) = remark(in: xml, at: end) {
        text += [UInt8(ascii: "\n")] + remark + [UInt8(ascii: "\n")]
        index = next
        continue
      }
      let close = xml[end...].firstIndex(of: UInt8(ascii: ">")) ?? xml.endIndex
      let tag = xml[(end + 1)..<close]
      index = min(close + 1, xml.endIndex)
      let isEnd = tag.first == UInt8(ascii: "/")
      let name = local(tag)
      let isEmpty = tag.last == UInt8(ascii: "/")
      isReadable = isOwn || !isEnd && !isEmpty && readable.contains(name)
      isValue = !isEnd && name == [UInt8(ascii: "v")]
      isMaker = !isEnd && makers.contains(name)
      if name == [UInt8(ascii: "c")] { isIndex = tag.contains(" t=\"s\"".utf8) }
      if name == Array("row".utf8) { hasDay = false }
      if !isEnd { text += attributes(of: tag, isOwn: isOwn) }
      guard isEnd || isEmpty || isOwn else { continue }
      if isOwn { text.append(UInt8(ascii: "\n")) }
      if breaks.contains(name) { text.append(UInt8(ascii: "\n")) }
      if tabs.contains(name) { text.append(UInt8(ascii: "\t")) }
    }
    return text
  }

  /// Whether a name is one that Office gives, ”Bild 1” or ”_Toc12345”, or no word.
  private static func isGiven(_ name: Bytes) -> Bool {
    let last = name.split(separator: 0x20).last ?? []
    return name.first == UInt8(ascii: "_") || !name.contains(where: \.isLetter)
      || last.count < name.count && last.allSatisfy(\.isDigit)
  }

  private static func add(_ lines: [String], to text: inout [UInt8]) {
    for line in lines { text += "\n\(line)\n".utf8 }
  }

  /// A comment, text that is not markup, or an instruction to programs, which says nothing: what it
  /// holds and where it ends.
  static func remark(in xml: Bytes, at start: Int) -> (text: Bytes, next: Int)? {
    let kinds: [(String, String)] = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
    for (opening, closing) in kinds where xml[start...].starts(with: opening.utf8) {
      let begin = start + opening.utf8.count
      var end = begin
      while end < xml.endIndex, !xml[end...].starts(with: closing.utf8) { end += 1 }
      let content =
        opening == "<?" && !LongNumber.stands(in: xml[begin..<end])
        ? xml[begin..<begin] : xml[begin..<end]
      return (content, min(end + closing.utf8.count, xml.endIndex))
    }
    return nil
  }

  /// What stands in a tag's attributes, a line each.
  private static func attributes(of tag: Bytes, isOwn: Bool) -> [UInt8] {
    let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    var text: [UInt8] = []
    var rest = tag.drop { $0 != UInt8(ascii: " ") }
    while let quote = rest.firstIndex(where: quotes.contains),
      let end = rest[(quote + 1)...].firstIndex(of: rest[quote])
    {
      let value = rest[(quote + 1)..<end]
      let name = rest[..<quote].reversed().drop { $0 == UInt8(ascii: "=") }
        .prefix { $0 > 0x20 && $0 != UInt8(ascii: ":") }
      // A link within the document leads to a part of it, and a schema is nobody's.
      let isTechnical =
        value.starts(with: "http://schemas".utf8)
        || name.reversed().elementsEqual("Target".utf8) && !value.contains(UInt8(ascii: ":"))
      // What a document keeps for itself in its settings.
      let isVariable = local(tag) == Array("docVar".utf8)
      let isName = namedAttributes[local(tag)]?.contains(name.reversed()) == true
      let isRead =
        isOwn || isVariable || isName && !isGiven(value)
        || readableAttributes.contains(name.reversed())
      if isRead && !isTechnical && !value.isEmpty || LongNumber.stands(in: value) {
        let said = HTMLEntities.decode(value)
        text += [UInt8(ascii: "\n")] + said + [UInt8(ascii: "\n")]
        let isJoined = isRead && isName || name.reversed().elementsEqual("author".utf8)
        if isJoined, let words = JoinedName.words(in: String(decoding: said, as: UTF8.self)) {
          add([words], to: &text)
        }
      }
      rest = rest[(end + 1)...]
    }
    return text
  }

  /// The name of a tag without the prefix that tells its namespace.
  private static func local(_ tag: Bytes) -> [UInt8] {
    let ends = Set(" \t\r\n/".utf8)
    let whole = (tag.first == UInt8(ascii: "/") ? tag.dropFirst() : tag).prefix {
      !ends.contains($0)
    }
    guard let colon = whole.lastIndex(of: UInt8(ascii: ":")) else { return Array(whole) }
    return Array(whole[(colon + 1)...])
  }
}
