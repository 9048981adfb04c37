import Office
import Registry
import Terminal

extension Painter {
  private var room: Rectangle { layout.popups }

  func drawPopup(on surface: inout Surface) {
    guard let popup = state.popup else { return }
    surface.cursor = nil
    switch popup {
    case .list(let list, let purpose):
      if case .dialog(let dialog) = purpose { draw(dialog, on: &surface) }
      surface.cursor = nil
      let part = room.centered(list.wantedSize)
      clearBeside(part, on: &surface)
      list.draw(on: &surface, in: part, theme: theme)
    case .dialog(let dialog): draw(dialog, on: &surface)
    case .question(let question): draw(question, on: &surface)
    case .search(let box):
      if case .caseForDialog(let dialog) = box.purpose { draw(dialog, on: &surface) }
      draw(box, on: &surface)
    }
  }

  private func draw(_ question: Question, on surface: inout Surface) {
    let (lines, seen) = question.lines(in: room)
    let width = min(Question.columns, room.columns)
    let part = room.centered(Size(rows: lines.count + 6, columns: width))
    let inner = window(question.title, on: &surface, in: part)
    for (row, line) in lines.dropFirst(question.offset).prefix(seen).enumerated() {
      surface.draw(
        line, at: inner.row + 1 + row, column: inner.column + 2, style: style(.popup))
    }
    let below = lines.count - seen - question.offset
    if below > 0 {
      surface.draw(
        Phrases.moreBelow(below), at: inner.row + 1 + seen, column: inner.column + 2,
        style: theme.style(.dim, on: .popup), width: inner.columns - 4)
    }
    question.buttons.draw(
      on: &surface, at: inner.endRow - 2, column: inner.column + 2, width: inner.columns - 4,
      theme: theme, isFocused: true)
  }

  private func draw(_ dialog: Dialog, on surface: inout Surface) {
    let width = min(84, room.columns)
    let lines = WrappedText(dialog.text, width: max(1, width - 6)).lines
    let refusal =
      dialog.refusal.map {
        WrappedText("\($0.reason) \($0.remedy)", width: max(1, width - 6)).lines
      } ?? []
    // Under a case's number there is always room for its title, so that nothing moves.
    let notes = dialog.fields.count { $0.seeksCase }
    let wanted = lines.count + dialog.fields.count + notes + refusal.count + 7
    let part = room.centered(Size(rows: wanted, columns: width))
    let inner = window(dialog.title, on: &surface, in: part)
    var row = inner.row
    if inner.rows >= wanted - 2 { row += 1 }
    let fieldRows = dialog.fields.count + notes + 2 + refusal.count
    for line in lines where row < inner.endRow - fieldRows {
      surface.draw(line, at: row, column: inner.column + 2, style: style(.popup))
      row += 1
    }
    if inner.rows >= wanted - 2 { row += 1 }
    let label = min(30, width * 2 / 5)
    let shown = dialog.shown
    let at = shown.firstIndex(of: dialog.focus) ?? shown.count - 1
    let first = max(0, at - max(0, inner.endRow - row - 3))
    let refused = dialog.refusal.flatMap { dialog.place(of: $0) }
    func drawRefusal() {
      for line in refusal where row < inner.endRow - 1 {
        surface.draw(
          line, at: row, column: inner.column + 2, style: theme.style(.error, on: .popup))
        row += 1
      }
    }
    for index in shown.dropFirst(first) where row < inner.endRow - 1 {
      draw(
        dialog.fields[index], isFocused: index == dialog.focus, on: &surface, at: row,
        column: inner.column + 2, label: label, width: inner.columns - 4 - label)
      row += 1
      if dialog.fields[index].seeksCase, row < inner.endRow - 1 {
        let found = try? desk.diaryCase(numbered: dialog.value(index))
        surface.draw(
          found?.content.title.text ?? "", at: row, column: inner.column + 2 + label,
          style: style(.popup), width: inner.columns - 4 - label)
        row += 1
      }
      if index == refused { drawRefusal() }
    }
    if refused == nil { drawRefusal() }
    dialog.buttons.draw(
      on: &surface, at: inner.endRow - (inner.rows >= wanted - 2 ? 2 : 1),
      column: inner.column + 2, width: inner.columns - 4, theme: theme,
      isFocused: dialog.isAtButtons)
  }

  private func draw(
    _ field: DialogField, isFocused: Bool, on surface: inout Surface, at row: Int, column: Int,
    label: Int, width: Int
  ) {
    surface.draw(
      field.label, at: row, column: column,
      style: isFocused ? theme.style(.heading, on: .popup) : style(.popup), width: label - 3)
    let place = Rectangle(row: row, column: column + label, rows: 1, columns: width)
    let word: String
    switch field.kind {
    case .text:
      field.text.draw(on: &surface, in: place, theme: theme, isFocused: isFocused)
      return
    case .toggle: word = field.chosen == 1 ? "[x]" : "[ ]"
    case .choice(let words):
      drawChoice(
        words[field.chosen], on: &surface, in: place, isFocused: isFocused,
        style: isFocused ? style(.fieldFocused) : style(.popup))
      return
    }
    surface.draw(
      word, at: row, column: place.column,
      style: isFocused ? style(.fieldFocused) : style(.popup), width: width)
    if isFocused { surface.cursor = Point(row: row, column: place.column + 1) }
  }

  /// Draws a chosen value and returns how many columns it took.
  ///
  /// It begins in the column where typed ones do; the sign that it can be changed stands before it.
  @discardableResult
  func drawChoice(
    _ word: String, on surface: inout Surface, in place: Rectangle, isFocused: Bool, style: Style
  ) -> Int {
    guard isFocused else {
      return surface.draw(
        word, at: place.row, column: place.column, style: style, width: place.columns)
    }
    surface.cursor = Point(row: place.row, column: place.column)
    return surface.draw(
      "‹ \(word) ›", at: place.row, column: place.column - 2, style: style,
      width: place.columns + 2) - 2
  }

  private func draw(_ box: SearchBox, on surface: inout Surface) {
    let part = room.centered(
      Size(rows: max(8, room.rows - 2), columns: min(120, max(38, room.columns - 4))))
    var inner = window(
      box.picksCase ? Phrases.pickCase : Phrases.searchTitle, on: &surface, in: part)
    let line = inner.takeTop(1)
    let place = Rectangle(
      row: line.row, column: line.column + 1, rows: 1, columns: max(1, line.columns - 2))
    let note =
      !box.message.isEmpty
      ? box.message
      : box.field.isEmpty && !box.picksCase
        ? Phrases.searchHelp
        : box.rows.isEmpty
          ? (box.isWhole ? Phrases.nothingFound(box.field.text) : Phrases.searching)
          : !box.isChosen
            ? Phrases.pickOrSearch
            : Phrases.hits(box.rows.count, isWhole: box.isWhole, enter: enterDoes(in: box))
    surface.draw(
      " \(note) ", at: part.endRow - 1, column: part.column + 2, style: style(.popupBorder),
      width: part.columns - 4)
    let width = inner.columns - 2
    _ = inner.takeTop(1)
    box.list.draw(on: &surface, in: inner, theme: theme, isFocused: false) {
      surface, index, base in
      let isChosen = index == box.list.selected && box.isChosen
      let look = isChosen ? style(.popupSelected) : style(.popup)
      surface.fill(style: look)
      switch box.rows[index] {
      case .entry(.diaryCase(let line)):
        draw(.diaryCase(line), Self.soughtColumns(width), look, on: &surface)
      case .entry(.document(let line)):
        draw(.document(line), Self.documentColumns(width), look, on: &surface)
      case .post(let line):
        Column.draw(
          [
            (Phrases.postHit(line.outcome), look), (line.arrivedOn.description, look),
            (line.subject.isBlank ? Phrases.noSubject : line.subject, look), (line.sender, look),
          ],
          [
            Column(Phrases.status, .fixed(16)), Column(Phrases.arrived, .fixed(10)),
            Column(Phrases.subject, .share(3)), Column(Phrases.sender, .share(2)),
          ], on: &surface, at: 0, from: 1, width: width)
      }
    }
    box.field.draw(on: &surface, in: place, theme: theme, isFocused: true)
  }

  private func window(
    _ title: String, on surface: inout Surface, in part: Rectangle
  ) -> Rectangle {
    clearBeside(part, on: &surface)
    surface.fill(part, style: style(.popup))
    surface.box(
      part, style: style(.popupBorder), title: title, titleStyle: style(.popupBorder))
    return part.inset()
  }

  /// Blanks on both sides of a popup, so that its frame is not read together with those under it.
  private func clearBeside(_ part: Rectangle, on surface: inout Surface) {
    surface.fill(
      Rectangle(
        row: part.row, column: part.column - 2, rows: part.rows, columns: part.columns + 4),
      style: style(.text))
  }
}
