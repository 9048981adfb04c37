import CNcurses

extension NcursesScreen {
  /// Shows the surface; only what has changed since the last one is sent.
  package func show(_ surface: Surface) {
    let size = self.size
    let known = last?.gridSize == surface.gridSize ? last : nil
    if known == nil { unsafe werase(cncurses_stdscr()) }
    let columns = min(size.columns, surface.gridSize.columns)
    for row in 0..<min(size.rows, surface.gridSize.rows) {
      let start = row * surface.gridSize.columns
      guard let changed = changes(in: surface.cells, since: known?.cells, start, columns) else {
        continue
      }
      send(surface.cells, row: row, start: start, changed, edge: columns)
    }
    placeCursor(surface, size)
    unsafe wrefresh(cncurses_stdscr())
    last = surface
  }

  /// The columns of a row from the first that has changed to the last.
  private func changes(
    in cells: [Cell], since old: [Cell]?, _ start: Int, _ columns: Int
  ) -> Range<Int>? {
    guard let old else { return columns > 0 ? 0..<columns : nil }
    var first = 0
    while first < columns, cells[start + first] == old[start + first] { first += 1 }
    if first == columns { return nil }
    var end = columns
    while cells[start + end - 1] == old[start + end - 1] { end -= 1 }
    // A wide character goes out whole, and so does what it replaces.
    while first > 0, cells[start + first].width == 0 || old[start + first].width == 0 { first -= 1 }
    while end < columns, cells[start + end].width == 0 || old[start + end].width == 0 { end += 1 }
    return first..<end
  }

  private func send(
    _ cells: [Cell], row: Int, start: Int, _ changed: Range<Int>, edge: Int
  ) {
    var text: [wchar_t] = []
    text.reserveCapacity(changed.count + 8)
    var style = cells[start + changed.lowerBound].style
    var column = changed.lowerBound
    for place in changed {
      let cell = cells[start + place]
      if cell.width == 0 { continue }
      if cell.style != style {
        send(text, row: row, column: column, style: style)
        text.removeAll(keepingCapacity: true)
        style = cell.style
        column = place
      }
      append(cell, to: &text, fits: place + Int(cell.width) <= edge)
    }
    send(text, row: row, column: column, style: style)
  }

  /// ncurses counts columns by the C library's table; where that differs, a sign stands in.
  private func append(_ cell: Cell, to text: inout [wchar_t], fits: Bool) {
    if cell.base < 0x300, cell.firstMark == 0 {
      text.append(options.usesPlainLines ? plain(cell.base) : wchar_t(cell.base))
      return
    }
    let base = options.usesPlainLines ? plain(cell.base) : wchar_t(bitPattern: cell.base)
    if !fits || wcwidth(base) != Int32(cell.width) {
      text.append(fits ? wchar_t(DisplayWidth.placeholder) : 32)
      if fits, cell.width == 2 { text.append(32) }
      return
    }
    text.append(base)
    for mark in [cell.firstMark, cell.secondMark] where mark != 0 {
      if wcwidth(wchar_t(bitPattern: mark)) == 0 { text.append(wchar_t(bitPattern: mark)) }
    }
  }

  private func plain(_ base: UInt32) -> wchar_t {
    switch base {
    case 0x2500, 0x2501, 0x2550: 0x2D
    case 0x2502, 0x2503, 0x2551: 0x7C
    case 0x2504...0x257F: 0x2B
    case 0x2580...0x259F: 0x23
    default: wchar_t(bitPattern: base)
    }
  }

  private func send(_ text: [wchar_t], row: Int, column: Int, style: Style) {
    let rendition = pairs.rendition(of: style)
    unsafe cncurses_set(cncurses_stdscr(), rendition.attributes, rendition.pair)
    unsafe wmove(cncurses_stdscr(), Int32(row), Int32(column))
    // The very last cell of the screen reports an error and is drawn all the same.
    unsafe waddnwstr(cncurses_stdscr(), text, Int32(text.count))
  }

  /// The cursor goes last, and also when it is hidden: Braille displays follow it.
  private func placeCursor(_ surface: Surface, _ size: Size) {
    let place = surface.gridCursor ?? surface.gridFocus ?? Point(row: 0, column: 0)
    let row = min(max(0, place.row), size.rows - 1)
    let column = min(max(0, place.column), size.columns - 1)
    let parked = options.showsParkedCursor && surface.gridFocus != nil
    let isVisible = surface.gridCursor != nil || parked
    if isVisible != cursorIsVisible {
      curs_set(isVisible ? 1 : 0)
      cursorIsVisible = isVisible
    }
    unsafe wmove(cncurses_stdscr(), Int32(row), Int32(column))
  }

  /// What ncurses holds to be on the terminal, row by row, for tests and for problem reports.
  package func screenLines() -> [String] {
    let size = self.size
    return (0..<size.rows).map { row in
      var buffer = [wchar_t](repeating: 0, count: size.columns * 3 + 1)
      unsafe mvwinnwstr(cncurses_newscr(), Int32(row), 0, &buffer, Int32(buffer.count - 1))
      var line = String.UnicodeScalarView()
      for value in buffer.prefix(while: { $0 != 0 }) {
        if let scalar = Unicode.Scalar(UInt32(bitPattern: value)) { line.append(scalar) }
      }
      var text = String(line)
      while text.hasSuffix(" ") { text.removeLast() }
      return text
    }
  }

  /// Where ncurses has put the cursor.
  package var screenCursor: Point {
    Point(
      row: Int(unsafe getcury(cncurses_stdscr())), column: Int(unsafe getcurx(cncurses_stdscr())))
  }
}
