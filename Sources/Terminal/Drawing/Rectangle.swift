/// A part of a surface; no operation makes its sides negative.
package struct Rectangle: Hashable, Sendable {
  package var row: Int
  package var column: Int
  package var rows: Int
  package var columns: Int

  package init(row: Int = 0, column: Int = 0, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// The whole of something that is this large.
  package init(_ size: Size) { self.init(rows: size.rows, columns: size.columns) }

  package var size: Size { Size(rows: rows, columns: columns) }
  package var isEmpty: Bool { rows == 0 || columns == 0 }
  /// The row below the last one.
  package var endRow: Int { row + rows }
  /// The column after the last one.
  package var endColumn: Int { column + columns }

  /// Whether the point lies inside.
  package func contains(_ point: Point) -> Bool {
    point.row >= row && point.row < endRow && point.column >= column && point.column < endColumn
  }

  /// What is left when every side moves inwards.
  package func inset(rows byRows: Int = 1, columns byColumns: Int = 1) -> Rectangle {
    let down = min(byRows, rows)
    let across = min(byColumns, columns)
    return Rectangle(
      row: row + down, column: column + across, rows: rows - 2 * down, columns: columns - 2 * across
    )
  }

  /// The part that both have.
  package func intersection(_ other: Rectangle) -> Rectangle {
    let top = max(row, other.row)
    let left = max(column, other.column)
    return Rectangle(
      row: top, column: left, rows: min(endRow, other.endRow) - top,
      columns: min(endColumn, other.endColumn) - left)
  }

  /// A rectangle of the given size in the middle, made smaller where it does not fit.
  package func centered(_ size: Size) -> Rectangle {
    let height = max(0, min(size.rows, rows))
    let width = max(0, min(size.columns, columns))
    return Rectangle(
      row: row + (rows - height) / 2, column: column + (columns - width) / 2, rows: height,
      columns: width)
  }

  /// Cuts rows off the top, returns them and keeps the rest.
  package mutating func takeTop(_ count: Int) -> Rectangle {
    let taken = max(0, min(count, rows))
    defer {
      row += taken
      rows -= taken
    }
    return Rectangle(row: row, column: column, rows: taken, columns: columns)
  }

  /// Cuts rows off the bottom, returns them and keeps the rest.
  package mutating func takeBottom(_ count: Int) -> Rectangle {
    let taken = max(0, min(count, rows))
    rows -= taken
    return Rectangle(row: row + rows, column: column, rows: taken, columns: columns)
  }

  /// Cuts columns off the left, returns them and keeps the rest.
  package mutating func takeLeft(_ count: Int) -> Rectangle {
    let taken = max(0, min(count, columns))
    defer {
      column += taken
      columns -= taken
    }
    return Rectangle(row: row, column: column, rows: rows, columns: taken)
  }

  /// Cuts columns off the right, returns them and keeps the rest.
  package mutating func takeRight(_ count: Int) -> Rectangle {
    let taken = max(0, min(count, columns))
    columns -= taken
    return Rectangle(row: row, column: column + columns, rows: rows, columns: taken)
  }
}
