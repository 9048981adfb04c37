/// A row of keys with what they do now, cells of equal width from edge to edge.
package struct KeyBar: Hashable, Sendable {
  /// One key and what it does.
  package struct Item: Hashable, Sendable {
    package let key: String
    package let label: String
    /// What it is called where there is room; the label otherwise.
    package let name: String
    package let isEnabled: Bool

    package init(key: String, label: String, name: String? = nil, isEnabled: Bool = true) {
      self.key = key
      self.label = label
      self.name = name ?? label
      self.isEnabled = isEnabled
    }
  }

  package let items: [Item]
  /// Columns that a cell must have; below that the last cells are left out.
  package let narrowest: Int

  package init(_ items: [Item], narrowest: Int = 7) {
    self.items = items
    self.narrowest = max(1, narrowest)
  }

  /// Draws the bar in the first row of the part.
  package func draw(on surface: inout Surface, in part: Rectangle, theme: Theme) {
    guard !part.isEmpty else { return }
    let row = Rectangle(row: part.row, column: part.column, rows: 1, columns: part.columns)
    surface.fill(row, style: theme.style(.barLabel))
    let shown = items.prefix(max(1, part.columns / narrowest))
    let cells = row.splitColumns(shown.map { _ in .share(1) })
    for (item, cell) in zip(shown, cells) {
      let style = theme.style(item.isEnabled ? .barLabel : .barDisabled)
      surface.fill(cell, style: style)
      let used = surface.draw(
        item.key, at: cell.row, column: cell.column, style: theme.style(.barKey),
        width: cell.columns)
      // One column stays free, so that two labels are never read as one.
      let room = max(0, cell.columns - used - 1)
      surface.draw(
        DisplayWidth.columns(item.name) <= room ? item.name : item.label, at: cell.row,
        column: cell.column + used, style: style, width: room)
    }
  }
}
