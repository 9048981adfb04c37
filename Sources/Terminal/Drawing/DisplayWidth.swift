/// How many columns a text takes in a terminal, whatever the locale.
package enum DisplayWidth {
  /// What a code point does to the columns of a row.
  enum Kind {
    case plain
    case wide
    case mark
    case space
    case selector
    case hidden
    case flagLetter
  }

  /// Stands for what has no picture of its own.
  static let placeholder: UInt32 = 0xFFFD

  /// The columns that the text takes when it is drawn.
  package static func columns(_ text: some StringProtocol) -> Int {
    var reader = GlyphReader(Substring(text))
    var sum = 0
    while let glyph = reader.next() { sum += Int(glyph.width) }
    return sum
  }

  /// The columns that one character takes, never zero.
  package static func columns(_ character: Character) -> Int {
    if character.isASCII { return 1 }
    return columns(String(character))
  }

  /// The text cut to so many columns, with `…` in place of what was left out.
  package static func clip(_ text: String, to columns: Int) -> String {
    if columns <= 0 { return "" }
    var reader = GlyphReader(Substring(text))
    var used = 0
    var fits = text.startIndex
    while true {
      if used <= columns - 1 { fits = reader.index }
      guard let glyph = reader.next() else { return text }
      used += Int(glyph.width)
      if used > columns { return text[..<fits] + "…" }
    }
  }

  /// The text with spaces after it up to so many columns, or clipped to them.
  package static func pad(_ text: String, to columns: Int) -> String {
    let clipped = clip(text, to: columns)
    return clipped + String(repeating: " ", count: max(0, columns - self.columns(clipped)))
  }

  static func kind(of value: UInt32) -> Kind {
    switch value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return .plain
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: return .space
    case 0x00..<0xA0: return .hidden
    case 0x1160...0x11FF, 0xD7B0...0xD7FF: return .mark
    case 0x2010...0x2027, 0x2030...0x205E, 0x20A0...0x20CF, 0x2500...0x25A1: return .plain
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .selector
    case 0x1F1E6...0x1F1FF: return .flagLetter
    case 0xFFFD: return .plain
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return .hidden }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return .mark
    case .control, .format, .privateUse, .unassigned, .surrogate: return .hidden
    default: return isWide(value) ? .wide : .plain
    }
  }

  /// Whether a joiner after the character may bind another emoji to it.
  static func isEmoji(_ value: UInt32) -> Bool {
    if value < 0x203C { return value == 0xA9 || value == 0xAE }
    guard value <= 0x3299 || (0x1F000...0x1FAFF).contains(value) else { return false }
    return Unicode.Scalar(value)?.properties.isEmoji ?? false
  }

  /// Whether the character takes two columns, by Unicode's table of East Asian widths.
  static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = wideRanges.count
    while low < high {
      let middle = (low + high) / 2
      if value < wideRanges[middle].lowerBound {
        high = middle
      } else if value > wideRanges[middle].upperBound {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }
}
