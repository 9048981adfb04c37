extension Surface {
  /// Draws a frame, with a title in its upper edge and a note in its lower one.
  package mutating func box(
    _ part: Rectangle, style: Style, title: String = "", titleStyle: Style? = nil,
    note: String = "", lines: Lines = .light
  ) {
    guard part.rows >= 1, part.columns >= 2 else { return }
    let right = part.endColumn - 1
    horizontalLine(
      at: part.row, column: part.column, count: part.columns, style: style, lines: lines)
    if part.rows > 1 {
      let bottom = part.endRow - 1
      horizontalLine(
        at: bottom, column: part.column, count: part.columns, style: style, lines: lines)
      verticalLine(
        at: part.row + 1, column: part.column, count: part.rows - 2, style: style, lines: lines)
      verticalLine(
        at: part.row + 1, column: right, count: part.rows - 2, style: style, lines: lines)
      draw(String(lines.lowerLeft), at: bottom, column: part.column, style: style)
      draw(String(lines.lowerRight), at: bottom, column: right, style: style)
      drawInEdge(note, of: part, row: bottom, atEnd: true, style: titleStyle ?? style)
    }
    draw(String(lines.upperLeft), at: part.row, column: part.column, style: style)
    draw(String(lines.upperRight), at: part.row, column: right, style: style)
    drawInEdge(title, of: part, row: part.row, atEnd: false, style: titleStyle ?? style)
  }

  /// Draws a line from left to right.
  package mutating func horizontalLine(
    at row: Int, column: Int, count: Int, style: Style, lines: Lines = .light
  ) {
    fill(
      Rectangle(row: row, column: column, rows: 1, columns: count), with: lines.horizontal,
      style: style)
  }

  /// Draws a line from top to bottom.
  package mutating func verticalLine(
    at row: Int, column: Int, count: Int, style: Style, lines: Lines = .light
  ) {
    fill(
      Rectangle(row: row, column: column, rows: count, columns: 1), with: lines.vertical,
      style: style)
  }

  /// One blank stands on either side, so that a screen reader does not read the line as a word.
  private mutating func drawInEdge(
    _ text: String, of part: Rectangle, row: Int, atEnd: Bool, style: Style
  ) {
    let room = part.columns - 4
    guard !text.isEmpty, room >= 3 else { return }
    let label = " \(DisplayWidth.clip(text, to: room - 2)) "
    let width = DisplayWidth.columns(label)
    let column = atEnd ? part.endColumn - 2 - width : part.column + 2
    draw(label, at: row, column: column, style: style, width: room)
  }
}
