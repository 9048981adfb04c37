extension ListState {
  /// Draws the rows in sight, each upon the style of its state, and parks the cursor at the chosen.
  ///
  /// `row` draws one row on a surface of its own, one row high; the style it is handed is the one
  /// that its background is filled with.
  package func draw(
    on surface: inout Surface, in part: Rectangle, theme: Theme, isFocused: Bool,
    isMarked: (Int) -> Bool = { _ in false }, row: (inout Surface, Int, Style) -> Void
  ) {
    for (line, index) in visible(rows: part.rows).enumerated() {
      let isSelected = index == selected
      let base: StyleRole =
        isSelected ? (isFocused ? .listSelected : .listSelectedUnfocused) : .list
      let style = isMarked(index) ? theme.style(.listMarked, on: base) : theme.style(base)
      let place = Rectangle(
        row: part.row + line, column: part.column, rows: 1, columns: part.columns)
      surface.inside(place) { inner in
        inner.fill(style: style)
        row(&inner, index, style)
        if isSelected, isFocused, inner.cursor == nil { inner.focus = Point(row: 0, column: 0) }
      }
    }
  }
}
