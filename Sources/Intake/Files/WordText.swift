/// The readable text of the XML that Word and Excel documents consist of.
enum WordText {
  /// The elements that hold something to be read; what stands in others are measures and positions.
  private static let readable: Set<[UInt8]> = Set(
    [
      "t", "v", "text", "delText", "instrText", "creator", "lastModifiedBy", "title", "subject",
      "description",
      "keywords", "category", "Company", "Manager",
    ].map { Array($0.utf8) })
  /// The elements behind which a new line begins.
  private static let breaks: Set<[UInt8]> = Set(
    [
      "p", "si", "row", "text", "br", "cr", "tr", "creator", "lastModifiedBy", "title", "subject",
      "description",
      "keywords", "category", "Company", "Manager",
    ].map { Array($0.utf8) })
  private static let tabs: Set<[UInt8]> = Set(
    ["tab", "tc", "c", "instrText"].map { Array($0.utf8) })

  /// Reads one or several parts of a document, one after the other.
  static func read(_ xml: Bytes) -> [UInt8] {
    var text: [UInt8] = []
    var index = xml.startIndex
    var isReadable = false
    var isValue = false
    while index < xml.endIndex {
      let end = xml[index...].firstIndex(of: UInt8(ascii: "<")) ?? xml.endIndex
      // A short value of a cell is a place in the list of strings, or a figure like all others.
      if isReadable, !isValue || end - index >= 6 { text += HTMLEntities.decode(xml[index..<end]) }
      guard end < xml.endIndex else { break }
      let close = xml[end...].firstIndex(of: UInt8(ascii: ">")) ?? xml.endIndex
      let tag = xml[(end + 1)..<close]
      index = min(close + 1, xml.endIndex)
      let isEnd = tag.first == UInt8(ascii: "/")
      let name = local(tag)
      let isEmpty = tag.last == UInt8(ascii: "/")
      isReadable = !isEnd && !isEmpty && readable.contains(name)
      isValue = name == [UInt8(ascii: "v")]
      guard isEnd || isEmpty else { continue }
      if breaks.contains(name) { text.append(UInt8(ascii: "\n")) }
      if tabs.contains(name) { text.append(UInt8(ascii: "\t")) }
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
