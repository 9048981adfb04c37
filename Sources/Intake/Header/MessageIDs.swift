/// Reads identifiers of messages and lists.
enum MessageIDs {
  /// The bare identifiers in a field, which may lack their brackets.
  static func parse(_ value: Bytes) -> [String] {
    var found: [String] = []
    var at = value.startIndex
    while let open = value.find(UInt8(sign: "<"), from: at), found.count < 2000 {
      let end = value.find(UInt8(sign: ">"), from: open + 1) ?? value.endIndex
      if let text = text(value[(open + 1)..<end]) { found.append(text) }
      at = end
    }
    if !found.isEmpty || value.contains(UInt8(sign: "<")) { return found }
    // A phrase such as "your letter of Monday" is no identifier; a word with an at sign is.
    let words = value.split(maxSplits: 2000, whereSeparator: \.isSpace)
    if words.count == 1 { return words.compactMap(text) }
    return words.filter { $0.contains(UInt8(sign: "@")) }.compactMap(text)
  }

  /// The identifier of a mailing list, from `Name <list.example>` or bare.
  static func parse(list value: Bytes, _ notices: inout NoticeList) -> String? {
    if let found = parse(value).last { return found }
    let text = EncodedWords.decode(value, &notices)
    return text.isEmpty ? nil : text
  }

  private static func text(_ bytes: Bytes) -> String? {
    // A fold may have broken a long one.
    let kept = bytes.trimmed.filter { $0 >= 32 && $0 != 127 }
    guard !kept.isEmpty else { return nil }
    return String(decoding: Charset.decode(kept[...], as: nil).bytes, as: UTF8.self)
  }
}
