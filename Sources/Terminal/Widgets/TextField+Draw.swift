extension TextField {
  /// Draws the field in the first row of the part and, with the focus, puts the cursor there.
  package func draw(
    on surface: inout Surface, in part: Rectangle, theme: Theme, isFocused: Bool,
    hasError: Bool = false
  ) {
    let width = part.columns
    guard width > 0, part.rows > 0 else { return }
    let role: StyleRole = hasError ? .fieldError : isFocused ? .fieldFocused : .field
    let style = theme.style(role)
    // What the next letter replaces looks as what is selected does.
    let selected = theme.style(isPrefilled ? .fieldPrefilled : .fieldSelection)
    let row = part.row
    let field = Rectangle(row: row, column: part.column, rows: 1, columns: width)
    surface.fill(field, style: style)
    let widths = line.characters.map { isHidden ? 1 : DisplayWidth.columns($0) }
    let first = isFocused ? firstShown(widths, width: width) : 0
    var column = first > 0 ? 1 : 0
    if first > 0 { surface.draw("…", at: row, column: part.column, style: style) }
    var cursorColumn = column
    var place = first
    while place < widths.count {
      let isLast = place == widths.count - 1
      // The sign of more to come takes a column, unless what comes fits there itself.
      if column + widths[place] > width - (isLast ? 0 : 1) {
        surface.draw("…", at: row, column: part.column + width - 1, style: style)
        break
      }
      if place == line.cursor { cursorColumn = column }
      let isSelected = isFocused && (isPrefilled || line.selection.contains(place))
      surface.draw(
        isHidden ? "•" : String(line.characters[place]), at: row, column: part.column + column,
        style: isSelected ? selected : style, width: widths[place], ellipsis: false)
      column += widths[place]
      place += 1
    }
    if line.cursor >= place { cursorColumn = min(column, width - 1) }
    if isFocused { surface.cursor = Point(row: row, column: part.column + cursorColumn) }
  }

  /// The first character to show so that the cursor is in sight, with room for `…` at both ends.
  private func firstShown(_ widths: [Int], width: Int) -> Int {
    let cursor = line.cursor
    // Everything and the cursor after it.
    if widths.reduce(0, +) + (cursor == widths.count ? 1 : 0) <= width { return 0 }
    let upToCursor = widths[..<cursor].reduce(0, +)
    let under = cursor < widths.count ? widths[cursor] : 1
    let after = cursor < widths.count - 1 ? 1 : 0
    if upToCursor + under + after <= width { return 0 }
    var room = width - 1 - under - after
    var first = cursor
    while first > 0, widths[first - 1] <= room {
      first -= 1
      room -= widths[first]
    }
    return first
  }
}
