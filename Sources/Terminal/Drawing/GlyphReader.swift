/// Takes a text apart into what can be put in cells without harm.
///
/// Tabs and line breaks become spaces. Every other character that steers rather than shows
/// (controls, bidirectional overrides, zero-width characters, unassigned ones) becomes the
/// placeholder. Emoji sequences are cut to their first emoji, flags to their letters, because
/// terminals do not agree about the width of anything longer.
struct GlyphReader: IteratorProtocol {
  private let scalars: Substring.UnicodeScalarView
  /// Where the next glyph begins.
  private(set) var index: Substring.Index

  init(_ text: Substring) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  mutating func next() -> Glyph? {
    guard index < scalars.endIndex else { return nil }
    let value = scalars[index].value
    index = scalars.index(after: index)
    var glyph: Glyph
    var takesMarks = true
    switch DisplayWidth.kind(of: value) {
    case .plain: glyph = Glyph(value)
    case .wide: glyph = Glyph(value, width: 2)
    case .mark:
      glyph = Glyph(32)
      glyph.add(mark: value)
    case .space, .selector:
      glyph = Glyph(32)
      takesMarks = false
    case .hidden:
      glyph = Glyph(DisplayWidth.placeholder)
      takesMarks = false
    case .flagLetter: glyph = Glyph(65 + value - 0x1F1E6)
    }
    // Nearly all text is Latin, where no character continues the one before.
    guard takesMarks, index < scalars.endIndex, scalars[index].value >= 0x300 else { return glyph }
    let isEmoji = DisplayWidth.isEmoji(value)
    while index < scalars.endIndex, continues(&glyph, isEmoji: isEmoji) {}
    return glyph
  }

  /// Takes the next scalar into the glyph, if it belongs there.
  private mutating func continues(_ glyph: inout Glyph, isEmoji: Bool) -> Bool {
    let value = scalars[index].value
    switch DisplayWidth.kind(of: value) {
    case .mark: glyph.add(mark: value)
    case .selector: break
    case .wide where isEmoji && (0x1F3FB...0x1F3FF).contains(value): break
    case .hidden where isEmoji && (0xE0020...0xE007F).contains(value): break
    case .hidden where isEmoji && value == 0x200D:
      let following = scalars.index(after: index)
      if following < scalars.endIndex, DisplayWidth.isEmoji(scalars[following].value) {
        index = following
      }
    default: return false
    }
    index = scalars.index(after: index)
    return true
  }
}
