/// A field of many lines, broken between words where it is too wide.
package struct TextArea: Hashable, Sendable {
  package private(set) var line: TextLine
  /// The first line shown, kept from one drawing to the next by `handle`.
  private var offset = 0
  /// The column that moving up and down tries to keep.
  private var wantedColumn: Int?

  package init(_ text: String = "") { line = TextLine(Self.clean(text)) }

  package var text: String {
    get { line.text }
    set { self = TextArea(newValue) }
  }

  package var isEmpty: Bool { line.isEmpty }

  /// Takes a key; the size is that of the part it is drawn in, since moving follows what is seen.
  package mutating func handle(_ key: Key, size: Size) -> Bool {
    let rows = layout(width: size.columns)
    let row = Self.row(of: line.cursor, in: rows)
    let page = max(1, size.rows - 1)
    var keepsColumn = true
    switch key {
    case .up, .shifted(.up): step(-1, rows, selecting: key != .up)
    case .down, .shifted(.down): step(1, rows, selecting: key != .down)
    case .pageUp: step(-page, rows, selecting: false)
    case .pageDown: step(page, rows, selecting: false)
    default:
      keepsColumn = false
      switch key {
      case .enter: line.insert("\n")
      case .paste(let text): line.insert(Self.clean(text))
      case .controlled(.home): line.move(to: 0)
      case .controlled(.end): line.move(to: line.characters.count)
      default: guard line.edit(key, within: rows[row]) else { return false }
      }
    }
    if !keepsColumn { wantedColumn = nil }
    scroll(size)
    return true
  }

  /// Draws the text and, with the focus, puts the cursor there.
  package func draw(
    on surface: inout Surface, in part: Rectangle, theme: Theme, isFocused: Bool,
    hasError: Bool = false
  ) {
    guard !part.isEmpty else { return }
    let style = theme.style(hasError ? .fieldError : isFocused ? .fieldFocused : .field)
    let selected = theme.style(.fieldSelection)
    surface.fill(part, style: style)
    let rows = layout(width: part.columns)
    let cursorRow = Self.row(of: line.cursor, in: rows)
    var first = min(offset, max(0, rows.count - 1))
    if isFocused { first = min(max(first, cursorRow - part.rows + 1), cursorRow) }
    for row in first..<min(rows.count, first + part.rows) {
      var column = part.column
      for place in rows[row] {
        if place == line.cursor, isFocused, row == cursorRow {
          surface.cursor = Point(row: part.row + row - first, column: column)
        }
        let width = DisplayWidth.columns(line.characters[place])
        let isSelected = isFocused && line.selection.contains(place)
        surface.draw(
          String(line.characters[place]), at: part.row + row - first, column: column,
          style: isSelected ? selected : style, width: min(width, part.endColumn - column),
          ellipsis: false)
        column += width
      }
      if isFocused, row == cursorRow, line.cursor == rows[row].upperBound {
        let edge = min(column, part.endColumn - 1)
        surface.cursor = Point(row: part.row + row - first, column: edge)
      }
    }
  }

  private mutating func step(_ count: Int, _ rows: [Range<Int>], selecting: Bool) {
    let row = Self.row(of: line.cursor, in: rows)
    let here = rows[row].lowerBound..<line.cursor
    let wanted = wantedColumn ?? here.reduce(0) { $0 + DisplayWidth.columns(line.characters[$1]) }
    let target = row + count
    if target < 0 {
      line.move(to: 0, selecting: selecting)
    } else if target >= rows.count {
      line.move(to: line.characters.count, selecting: selecting)
    } else {
      var place = rows[target].lowerBound
      var column = 0
      while place < rows[target].upperBound {
        column += DisplayWidth.columns(line.characters[place])
        if column > wanted { break }
        place += 1
      }
      // The end of a broken line is the beginning of the next one.
      if place == rows[target].upperBound, target + 1 < rows.count, place > rows[target].lowerBound,
        rows[target + 1].lowerBound == place
      {
        place -= 1
      }
      line.move(to: place, selecting: selecting)
    }
    wantedColumn = wanted
  }

  private mutating func scroll(_ size: Size) {
    let row = Self.row(of: line.cursor, in: layout(width: size.columns))
    offset = min(max(offset, row - max(1, size.rows) + 1), row)
  }

  /// The characters of each row; a line break belongs to none.
  private func layout(width: Int) -> [Range<Int>] {
    let width = max(1, width)
    var rows: [Range<Int>] = []
    var start = 0
    var column = 0
    var lastBlank: Int?
    for (place, character) in line.characters.enumerated() {
      if character.isNewline {
        rows.append(start..<place)
        start = place + 1
        column = 0
        lastBlank = nil
        continue
      }
      let columns = DisplayWidth.columns(character)
      if column + columns > width, place > start {
        let end = lastBlank.map { $0 + 1 } ?? place
        rows.append(start..<end)
        start = end
        column = (start..<place).reduce(0) { $0 + DisplayWidth.columns(line.characters[$1]) }
        lastBlank = nil
      }
      column += columns
      if character == " " { lastBlank = place }
    }
    rows.append(start..<line.characters.count)
    return rows
  }

  private static func row(of place: Int, in rows: [Range<Int>]) -> Int {
    var low = 0
    var high = rows.count
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].lowerBound <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }

  private static func clean(_ text: String) -> String {
    String(text.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 })
  }
}
