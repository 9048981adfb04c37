/// Reads HTML as a person with a terminal would: its words, lines, lists, tables and addresses.
struct HTMLText {
  let input: Bytes
  var at: Int
  var page = TextPage()
  private var links: [(address: Bytes, start: Int)] = []
  private var lists: [Int?] = []
  private var cells: [Int] = []
  private var preformatted = 0
  private var searches = SearchMemory()

  /// The readable text of HTML in UTF-8.
  static func read(_ html: Bytes) -> [UInt8] {
    var reader = HTMLText(input: html, at: html.startIndex)
    reader.run()
    return reader.page.finished()
  }

  private init(input: Bytes, at: Int) {
    self.input = input
    self.at = at
  }

  private mutating func run() {
    while at < input.endIndex {
      guard let open = input.find(UInt8(sign: "<"), from: at) else {
        text(input[at...])
        return
      }
      text(input[at..<open])
      at = open
      markup()
    }
  }

  private mutating func text(_ bytes: Bytes) {
    guard !bytes.isEmpty else { return }
    if bytes.find(UInt8(sign: "&"), from: bytes.startIndex) == nil {
      page.write(bytes, isPreformatted: preformatted > 0)
    } else {
      page.write(HTMLEntities.decode(bytes)[...], isPreformatted: preformatted > 0)
    }
  }

  private mutating func markup() {
    let next = at + 1 < input.endIndex ? input[at + 1] : 0
    if next == "!" {
      if input.begins(with: "<!--", at: at) { return skip(past: "-->", from: at + 4) }
      if input.begins(with: "<![CDATA[", at: at) { at += 9 } else { skipTag() }
    } else if next == "?" {
      skipTag()
    } else if next.isLetter || next == "/" {
      tag(isClosing: next == "/")
    } else {
      page.write(input[at...at], isPreformatted: preformatted > 0)
      at += 1
    }
  }

  private mutating func skipTag() {
    at = input.find(UInt8(sign: ">"), from: at).map { $0 + 1 } ?? input.endIndex
  }

  private mutating func skip(past end: StaticString, from start: Int) {
    if let found = searches.find(end, in: input, from: start) {
      at = found + end.utf8CodeUnitCount
    } else {
      // A comment that never ends would swallow the rest; only its own tag is dropped.
      skipTag()
    }
  }

  private mutating func tag(isClosing: Bool) {
    var index = at + (isClosing ? 2 : 1)
    let start = index
    while index < input.endIndex, input[index].isLetter || input[index].isDigit { index += 1 }
    let name = input[start..<index]
    // Office writes o:p and the like, which mean nothing here.
    guard !name.isEmpty, name.count <= 12 else {
      at = index
      return skipTag()
    }
    var attributes = HTMLAttributes(input: input, at: index)
    let end = attributes.read(&searches)
    at = end
    let word = name.lowercasedText
    if isClosing { close(word) } else { open(word, attributes) }
  }

  private mutating func open(_ name: String, _ attributes: HTMLAttributes) {
    switch name {
    case "script": skipElement("</script")
    case "style": skipElement("</style")
    case "title": skipElement("</title")
    case "template": skipElement("</template")
    case "br": page.breakLine()
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "fieldset": page.paragraph()
    case "div", "section", "article", "header", "footer", "address", "center", "form", "dt",
      "figure", "main", "nav", "aside", "body", "caption", "option", "figcaption":
      page.line()
    case "dd":
      page.line()
      page.write("  ")
    case "hr":
      page.line()
      page.write("----------")
      page.line()
    case "ul", "menu", "dir":
      page.line()
      if lists.count < 50 { lists.append(nil) }
    case "ol":
      page.line()
      if lists.count < 50 { lists.append(attributes.number("start") ?? 1) }
    case "li": item()
    case "table":
      page.line()
      if cells.count < 50 { cells.append(0) }
    case "tr":
      page.line()
      if let last = cells.indices.last { cells[last] = 0 }
    case "td", "th": cell()
    case "pre", "textarea":
      page.line()
      preformatted += 1
    case "blockquote": page.quote(true)
    case "a": openLink(attributes["href"])
    case "img":
      let alternative = attributes["alt"].map { HTMLEntities.decode($0) } ?? []
      if !alternative[...].isBlank {
        page.write("[")
        page.write(alternative[...], isPreformatted: false)
        page.write("]")
      }
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "dl", "fieldset": page.paragraph()
    case "div", "section", "article", "header", "footer", "address", "center", "form", "dd", "dt",
      "tr", "li", "caption":
      page.line()
    case "ul", "ol", "menu", "dir":
      if !lists.isEmpty { lists.removeLast() }
      if lists.isEmpty { page.paragraph() } else { page.line() }
    case "table":
      if !cells.isEmpty { cells.removeLast() }
      page.line()
    case "pre", "textarea":
      preformatted = max(0, preformatted - 1)
      page.line()
    case "blockquote": page.quote(false)
    case "a": closeLink()
    default: break
    }
  }

  private mutating func skipElement(_ end: StaticString) {
    if let found = searches.find(end, in: input, from: at) {
      at = found
      skipTag()
    }
  }

  private mutating func item() {
    page.line()
    let depth = max(0, lists.count - 1)
    page.write(String(repeating: "  ", count: min(depth, 10)))
    if let last = lists.indices.last, let number = lists[last] {
      page.write("\(number). ")
      lists[last] = number < 1_000_000 ? number + 1 : number
    } else {
      page.write("- ")
    }
  }

  private mutating func cell() {
    guard let last = cells.indices.last else { return }
    if cells[last] > 0 { page.separateCell() }
    cells[last] += 1
  }

  private mutating func openLink(_ address: Bytes?) {
    if !links.isEmpty { closeLink() }
    guard let address = address?.trimmed, !address.isEmpty, address.count < 2000 else { return }
    links.append((address, page.mark))
  }

  /// Says where a link leads, unless its text does.
  private mutating func closeLink() {
    guard let link = links.popLast() else { return }
    let decoded = HTMLEntities.decode(link.address)[...]
    guard
      decoded.begins(with: "http:") || decoded.begins(with: "https:")
        || decoded.begins(with: "mailto:") || decoded.begins(with: "tel:")
        || decoded.begins(with: "ftp:")
    else { return }
    var address = decoded
    if address.begins(with: "mailto:") { address = address.dropFirst(7) }
    if address.begins(with: "tel:") { address = address.dropFirst(4) }
    let shown = page.text(since: link.start).trimmed
    guard !shown.isEmpty, !Self.says(shown, address) else { return }
    page.write(" <")
    page.write(address, isPreformatted: false)
    page.write(">")
  }

  private static func says(_ shown: Bytes, _ address: Bytes) -> Bool {
    func bare(_ bytes: Bytes) -> Bytes {
      var bytes = bytes
      if bytes.begins(with: "https://") { bytes = bytes.dropFirst(8) }
      if bytes.begins(with: "http://") { bytes = bytes.dropFirst(7) }
      return bytes.last.map { $0 == "/" } ?? false ? bytes.dropLast() : bytes
    }
    return bare(shown).elementsEqual(bare(address)) { $0.lowercased == $1.lowercased }
  }
}
