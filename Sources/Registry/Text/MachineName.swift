/// What a scanner, a camera or a program calls a file when nobody has given it a name.
enum MachineName {
  private static let words: Set<String> = [
    "bild", "bilder", "copy", "doc", "document", "dok", "dokument", "dsc", "dscf", "dscn", "fax",
    "fil", "file", "foto", "image", "img", "inskannad", "inskannat", "kl", "kopia", "mfp",
    "namnlös",
    "page", "photo", "pxl", "scan", "scanned", "screenshot", "sida", "skan", "skannad", "skannat",
    "skärmavbild", "skärmbild", "untitled", "wa",
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
    "oktober",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "okt",
    "nov", "dec",
  ]

  private static let fileKinds: Set<String> = [
    "bmp", "csv", "doc", "docx", "eml", "gif", "heic", "htm", "html", "jpeg", "jpg", "msg", "ods",
    "odt", "pdf", "png", "ppt", "pptx", "rtf", "tif", "tiff", "txt", "xls", "xlsx",
  ]

  /// Whether a text is a file's name, a number or a date, and nothing besides.
  static func `is`(_ text: String) -> Bool {
    let text = text.tidied.lowercased()
    guard !text.isEmpty else { return false }
    if let dot = text.lastIndex(of: "."),
      fileKinds.contains(String(text[text.index(after: dot)...])),
      !text.contains(" ") || isGiven(text[..<dot])
    {
      return true
    }
    return text.contains(where: \.isNumber) && isGiven(text[...])
  }

  /// Whether every word is one that a machine gives.
  private static func isGiven(_ text: Substring) -> Bool {
    // One word at a time: the first of an ordinary title answers.
    var rest = text.drop { !$0.isLetter }
    while !rest.isEmpty {
      let word = rest.prefix(while: \.isLetter)
      guard words.contains(String(word)) else { return false }
      rest = rest[word.endIndex...].drop { !$0.isLetter }
    }
    return true
  }
}
