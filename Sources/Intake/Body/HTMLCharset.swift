/// The character set that an HTML document names for itself.
enum HTMLCharset {
  static func declared(in html: Bytes) -> String? {
    let top = html.prefix(2048)
    var at = top.startIndex
    while let tag = top.find("<meta", from: at) {
      let end = top.find(UInt8(sign: ">"), from: tag) ?? top.endIndex
      let words = top[tag..<end]
      if let equals = words.find("=", from: words.startIndex),
        let place = name(in: words, from: equals)
      {
        return place
      }
      at = end
    }
    return nil
  }

  private static func name(in words: Bytes, from start: Int) -> String? {
    var at = words.startIndex
    while at < words.endIndex {
      if words.begins(with: "charset", at: at) {
        let rest = words[(at + 7)...].drop { $0.isSpace || $0 == "=" || $0 == "\"" || $0 == "'" }
        let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == "-" || $0 == "_" }
        return name.isEmpty ? nil : name.lowercasedText
      }
      at += 1
    }
    return nil
  }
}
