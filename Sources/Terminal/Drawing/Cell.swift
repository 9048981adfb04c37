/// One column of one row: a base character, at most two marks upon it, and how it looks.
///
/// Cells are plain numbers, so that two screens are compared as fast as memory is read.
package struct Cell: Hashable, Sendable {
  /// The base character's code point; zero in the right half of a wide one.
  let base: UInt32
  let firstMark: UInt32
  let secondMark: UInt32
  package var style: Style
  /// Columns taken: 1 or 2, and 0 in the right half of a wide character.
  package let width: UInt8

  init(_ glyph: Glyph, style: Style) {
    base = glyph.base
    firstMark = glyph.firstMark
    secondMark = glyph.secondMark
    width = glyph.width
    self.style = style
  }

  /// An empty cell.
  package static func blank(_ style: Style) -> Cell { Cell(Glyph(32), style: style) }

  /// The column that a wide character to the left reaches into.
  static func rightHalf(_ style: Style) -> Cell { Cell(Glyph(0, width: 0), style: style) }

  /// What is seen, empty in the right half of a wide character.
  package var grapheme: String {
    if width == 0 { return "" }
    var text = String.UnicodeScalarView()
    for value in [base, firstMark, secondMark] {
      if value != 0, let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}
