/// A grid of cells to draw on; nothing drawn outside it has any effect.
package struct Surface: Hashable, Sendable {
  /// The whole grid's size, also while a part of it is drawn on.
  package let gridSize: Size
  /// All cells, row by row.
  private(set) var cells: [Cell]
  /// Where the terminal's cursor belongs on the whole grid, nil where it is to be hidden.
  private(set) var gridCursor: Point?
  /// Where it is parked while hidden, so that Braille displays and screen readers can follow.
  private(set) var gridFocus: Point?
  private var frame: Rectangle
  private var clip: Rectangle

  package init(rows: Int, columns: Int, style: Style = .plain) {
    gridSize = Size(rows: max(0, rows), columns: max(0, columns))
    cells = Array(repeating: .blank(style), count: gridSize.rows * gridSize.columns)
    frame = Rectangle(gridSize)
    clip = frame
  }

  package init(_ size: Size, style: Style = .plain) {
    self.init(rows: size.rows, columns: size.columns, style: style)
  }

  /// The size of what is drawn on: the whole grid, or the part that `inside` chose.
  package var size: Size { frame.size }
  package var rows: Int { frame.rows }
  package var columns: Int { frame.columns }
  /// All that can be drawn on, in its own coordinates.
  package var bounds: Rectangle { Rectangle(frame.size) }

  /// Where the cursor is to be seen, nil when hidden.
  package var cursor: Point? {
    get { gridCursor.map(toLocal) }
    set { gridCursor = newValue.flatMap(toGrid) }
  }

  /// Where a hidden cursor is parked: the selected row, say.
  package var focus: Point? {
    get { gridFocus.map(toLocal) }
    set { gridFocus = newValue.flatMap(toGrid) }
  }

  /// Draws on a part as if it were all there is.
  package mutating func inside(_ part: Rectangle, _ body: (inout Surface) -> Void) {
    let outerFrame = frame
    let outerClip = clip
    frame = Rectangle(
      row: frame.row + part.row, column: frame.column + part.column, rows: part.rows,
      columns: part.columns)
    clip = clip.intersection(frame)
    body(&self)
    frame = outerFrame
    clip = outerClip
  }

  /// Draws one line of text, clipped at the width and the edge, and says how many columns it took.
  ///
  /// A text that does not fit ends with `…`; a wide character is never cut in half.
  @discardableResult
  package mutating func draw(
    _ text: some StringProtocol, at row: Int, column: Int, style: Style = .plain,
    width: Int? = nil, ellipsis: Bool = true
  ) -> Int {
    let limit = min(width ?? Int.max, frame.columns - column)
    guard limit > 0, row >= 0, row < frame.rows else { return 0 }
    var reader = GlyphReader(Substring(text))
    var used = 0
    var lastRoom = 0
    while let glyph = reader.next() {
      if used + Int(glyph.width) > limit {
        guard ellipsis else { break }
        // The last place where one column was left holds the sign, and blanks follow it.
        put(Glyph(0x2026), row: row, column: column + lastRoom, style: style)
        for blank in (lastRoom + 1)..<max(lastRoom + 1, used) {
          put(Glyph(32), row: row, column: column + blank, style: style)
        }
        return max(used, lastRoom + 1)
      }
      put(glyph, row: row, column: column + used, style: style)
      used += Int(glyph.width)
      if used <= limit - 1 { lastRoom = used }
    }
    return used
  }

  /// Fills a part, or all, with one character.
  package mutating func fill(
    _ part: Rectangle? = nil, with character: Character = " ", style: Style
  ) {
    let area = (part ?? bounds).intersection(bounds)
    guard !area.isEmpty else { return }
    var reader = GlyphReader(Substring(String(character)))
    let glyph = reader.next() ?? Glyph(32)
    if glyph.width == 1 { return fillFast(area, with: Cell(glyph, style: style)) }
    for row in area.row..<area.endRow {
      for column in stride(from: area.column, to: area.endColumn, by: max(1, Int(glyph.width))) {
        let fits = column + Int(glyph.width) <= area.endColumn
        put(fits ? glyph : Glyph(32), row: row, column: column, style: style)
      }
    }
  }

  /// Gives what is already drawn in a part another style.
  package mutating func restyle(_ part: Rectangle, _ change: (Style) -> Style) {
    let area = part.intersection(bounds)
    for row in area.row..<area.endRow {
      for column in area.column..<area.endColumn {
        guard let index = index(row: row, column: column) else { continue }
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// The cell at a place of what is drawn on.
  package subscript(row row: Int, column column: Int) -> Cell? {
    index(row: row, column: column).map { cells[$0] }
  }

  /// Puts a glyph down and blanks the other half of any wide character that it breaks.
  mutating func put(_ glyph: Glyph, row: Int, column: Int, style: Style) {
    guard let index = index(row: row, column: column) else { return }
    if glyph.width == 2 {
      guard let second = self.index(row: row, column: column + 1) else {
        return put(Glyph(32), row: row, column: column, style: style)
      }
      breakWide(at: second)
      breakWide(at: index)
      cells[index] = Cell(glyph, style: style)
      cells[second] = .rightHalf(style)
    } else {
      breakWide(at: index)
      cells[index] = Cell(glyph, style: style)
    }
  }

  /// Whole rows at a time: most of what is drawn is background.
  private mutating func fillFast(_ area: Rectangle, with cell: Cell) {
    let moved = Rectangle(
      row: frame.row + area.row, column: frame.column + area.column, rows: area.rows,
      columns: area.columns)
    let part = moved.intersection(clip)
    guard !part.isEmpty else { return }
    for row in part.row..<part.endRow {
      let start = row * gridSize.columns + part.column
      let end = start + part.columns
      breakWide(at: start)
      breakWide(at: end - 1)
      for index in start..<end { cells[index] = cell }
    }
  }

  private mutating func breakWide(at index: Int) {
    let old = cells[index]
    if old.width == 1 { return }
    let other = old.width == 2 ? index + 1 : index - 1
    cells[other] = .blank(cells[other].style)
    cells[index] = .blank(old.style)
  }

  private func index(row: Int, column: Int) -> Int? {
    let point = Point(row: frame.row + row, column: frame.column + column)
    guard clip.contains(point) else { return nil }
    return point.row * gridSize.columns + point.column
  }

  private func toLocal(_ point: Point) -> Point {
    Point(row: point.row - frame.row, column: point.column - frame.column)
  }

  private func toGrid(_ point: Point) -> Point? {
    let moved = Point(row: point.row + frame.row, column: point.column + frame.column)
    return clip.contains(moved) ? moved : nil
  }
}
