/// File names from strangers.
enum FileName {
  /// The last component of a name, without signs that control or turn the text, at most 200 bytes.
  static func safe(_ name: String) -> String {
    var kept = String.UnicodeScalarView()
    var length = 0
    for scalar in last(name).unicodeScalars where !isHidden(scalar) {
      let isSpace = scalar == " " || scalar == "\u{A0}" || scalar == "\t" || scalar == "\n"
      if isSpace, kept.isEmpty || kept.last == " " && scalar != " " { continue }
      length += UTF8.width(scalar)
      if length > 200 { break }
      kept.append(isSpace ? " " : scalar)
    }
    while kept.last == " " { kept.removeLast() }
    let text = String(kept)
    return text.utf8.allSatisfy { $0 == "." } ? "" : text
  }

  private static func last(_ name: String) -> Substring {
    let trimmed =
      name.utf8.last.map { $0 == "/" || $0 == "\\" } ?? false ? name.dropLast() : name[...]
    guard let cut = trimmed.utf8.lastIndex(where: { $0 == "/" || $0 == "\\" }) else {
      return trimmed
    }
    return trimmed[trimmed.utf8.index(after: cut)...]
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: false
    case 0..<32, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
