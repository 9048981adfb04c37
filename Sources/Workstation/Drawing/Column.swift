import Terminal

/// A column of a list: its name, and how much room it asks for.
struct Column {
  let name: String
  let extent: Extent

  init(_ name: String, _ extent: Extent) {
    self.name = name
    self.extent = extent
  }

  /// Draws one row of cells, each in its column with two blanks between them.
  static func draw(
    _ cells: [(String, Style)], _ columns: [Column], on surface: inout Surface, at row: Int,
    from start: Int, width: Int
  ) {
    let gaps = 2 * max(0, columns.count - 1)
    let area = Rectangle(row: row, column: 0, rows: 1, columns: max(0, width - gaps))
    var column = start
    for (cell, part) in zip(cells, area.splitColumns(columns.map(\.extent))) {
      surface.draw(cell.0, at: row, column: column, style: cell.1, width: part.columns)
      column += part.columns + 2
    }
  }
}
