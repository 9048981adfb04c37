import Office
import Registry
import Terminal

/// Draws the state on a surface; it changes nothing.
struct Painter {
  let state: State
  let layout: Layout
  let theme: Theme
  let keys: KeyMap
  let desk: Desk
  let refusal: (ActionID) -> String?

  func style(_ role: StyleRole) -> Style { theme.style(role) }

  func surface() -> Surface {
    var surface = Surface(layout.size, style: style(.text))
    guard !layout.isTooSmall else {
      drawTooSmall(on: &surface)
      return surface
    }
    drawTop(on: &surface)
    for pane in Pane.allCases {
      if let part = layout.panes[pane] { draw(pane, on: &surface, in: part) }
    }
    if let part = layout.form, let form = state.form {
      FormPainter(painter: self, form: form).draw(on: &surface, in: part)
    }
    if let message = state.message ?? nameInKeyFile { draw(message, on: &surface) }
    drawBar(on: &surface)
    drawPopup(on: &surface)
    return surface
  }

  private func drawTooSmall(on surface: inout Surface) {
    let text = Phrases.tooSmall(layout.size, Layout.smallest)
    for (row, line) in WrappedText(text, width: max(1, layout.size.columns)).lines.enumerated() {
      surface.draw(line, at: row, column: 0, style: style(.warning))
    }
    surface.focus = Point(row: 0, column: 0)
  }

  private func drawTop(on surface: inout Surface) {
    let part = layout.top
    surface.fill(part, style: style(.barLabel))
    let authorities = desk.authorities.map(\.code).joined(separator: " ")
    var column = 1
    var name = "\(Phrases.program) \(authorities)"
    if DisplayWidth.columns(name) > part.columns / 4 { name = Phrases.program }
    column += surface.draw(
      name, at: part.row, column: column, style: theme.style(.title, on: .barLabel),
      width: part.columns / 3)
    column += 2
    let late = state.post.oldest.map {
      RegistrationIsPrompt.daysLate(arrivedOn: $0, today: desk.today)
    }
    let post = Phrases.postCount(state.post.total, late: late)
    let isLate = (late ?? 0) > 0
    let run = Phrases.published(state.lastRun, today: desk.today)
    let room = part.columns - column - 1
    let left = room - min(room, DisplayWidth.columns(post))
    // Where there is no room for all, the name of who sits here goes first.
    let full = "\(run)  \(desk.officer.login)"
    let right = DisplayWidth.columns(full) + 2 <= left ? full : run
    let rightColumns = DisplayWidth.columns(right)
    column += surface.draw(
      post, at: part.row, column: column,
      style: isLate ? theme.style(.warning, on: .barLabel) : style(.barLabel), width: room)
    if column + 2 + rightColumns < part.columns {
      surface.draw(
        right, at: part.row, column: part.columns - 1 - rightColumns, style: style(.barLabel))
    }
  }

  /// What a file of keys calls the action that is chosen in a list of them.
  private var nameInKeyFile: Message? {
    guard case .list(let list, .run(let actions)) = state.popup, let selected = list.selected
    else { return nil }
    return .note(Phrases.inKeyFile(actions[selected]))
  }

  /// Says something over the lowest lines.
  func draw(_ message: Message, on surface: inout Surface) {
    let part = layout.message
    let role: StyleRole =
      switch message.kind {
      case .note: .message
      case .warning: .warning
      case .error: .error
      }
    let lines = Layout.lines(of: message, in: layout.size)
    for (index, line) in lines.enumerated() {
      let row = part.endRow - lines.count + index
      surface.fill(
        Rectangle(row: row, column: 0, rows: 1, columns: part.columns), style: style(role))
      surface.draw(line, at: row, column: 1, style: style(role), width: part.columns - 2)
    }
  }

  /// What the keys do in the popup, which has names of its own for what they lead to.
  private func bar(of popup: Popup) -> [KeyBar.Item] {
    func item(_ key: String, _ label: String) -> KeyBar.Item {
      KeyBar.Item(key: "\(key) ", label: label)
    }
    let enter = "Enter"
    let back = keys.keyName(.back, in: .form)
    let list = item(keys.keyName(.values, in: .form), Phrases.listsValues)
    switch popup {
    case .list(_, let purpose):
      let act = if case .run = purpose { Phrases.runs } else { Phrases.picks }
      return [
        item(enter, act), item(back, Phrases.closes),
      ]
    case .search(let box):
      return [item(enter, enterDoes(in: box)), item(back, Phrases.closes)]
    case .question: return [item(enter, Phrases.picks), item(back, Phrases.goesBack)]
    case .dialog(let dialog):
      let hasList =
        dialog.fields.indices.contains(dialog.focus)
        && (dialog.fields[dialog.focus].seeksCase || !dialog.fields[dialog.focus].choices.isEmpty)
      return [
        item(keys.keyName(.save, in: .form), Phrases.saves), item(back, Phrases.cancels),
      ] + (hasList ? [list] : [])
    }
  }

  /// What Enter does with what is chosen in a search: over a form, a case goes into it.
  func enterDoes(in box: SearchBox) -> String {
    if box.picksCase { return Phrases.picks }
    if state.form != nil, case .entry(.diaryCase)? = box.selected { return Phrases.picksCase }
    return Phrases.opens
  }

  /// The function keys of what has the focus, then other keys as far as there is room.
  var bar: [KeyBar.Item] {
    if let popup = state.popup { return bar(of: popup) }
    let context = state.context
    let columns = layout.size.columns
    let here = keys.actions.filter { $0.contexts.contains(context) }
    var items: [KeyBar.Item] = []
    var used: Set<ActionID> = []
    for number in 1...10 {
      guard
        let action = here.first(where: { $0.keys(in: context).contains(.function(number)) })
      else { continue }
      used.insert(action.id)
      if action.id == .values, state.form?.hasValues == false { continue }
      let key = columns >= 110 ? "F\(number) " : "\(number)"
      let leadsBack = action.id == .preview && state.showsPreview && layout.form == nil
      items.append(
        KeyBar.Item(
          key: key, label: leadsBack ? Phrases.backToForm : action.label,
          name: leadsBack ? nil : action.name, isEnabled: refusal(action.id) == nil))
    }
    let rest = here.filter { action in
      !used.contains(action.id) && (action.changes || action.id == .shelf)
    }
    func width(_ item: KeyBar.Item) -> Int {
      DisplayWidth.columns(item.key) + DisplayWidth.columns(item.label) + 1
    }
    for action in rest {
      let name = action.keyName(in: context)
      let item = KeyBar.Item(
        key: "\(name) ", label: action.label, name: action.name,
        isEnabled: refusal(action.id) == nil)
      // Cells are of equal width, so the widest decides whether there is room for one more.
      let widest = (items + [item]).map(width).max() ?? 0
      if !name.isEmpty, widest * (items.count + 1) <= columns { items.append(item) }
    }
    return items
  }

  private func drawBar(on surface: inout Surface) {
    KeyBar(bar, narrowest: 8).draw(on: &surface, in: layout.bar, theme: theme)
  }

  /// Whether a pane has the focus.
  func hasFocus(_ pane: Pane) -> Bool {
    guard state.popup == nil else { return false }
    if state.form != nil { return pane == .document && layout.form == nil }
    return state.focus == pane
  }

  private func draw(_ pane: Pane, on surface: inout Surface, in part: Rectangle) {
    switch pane {
    case .post: drawPost(on: &surface, in: part)
    case .cases: drawRegister(on: &surface, in: part)
    case .document: drawReading(on: &surface, in: part)
    case .checklist: drawChecklist(on: &surface, in: part)
    }
  }

  /// The frame of a pane; double lines mark the focus where colours cannot.
  func frame(
    _ pane: Pane, _ title: String, note: String = "", on surface: inout Surface,
    in part: Rectangle
  ) {
    let focused = hasFocus(pane)
    let role: StyleRole = focused ? .borderFocused : .border
    surface.box(
      part, style: style(role), title: title, titleStyle: style(focused ? .title : .heading),
      note: note, lines: focused && theme.name == "monochrome" ? .double : .light)
  }

  /// What stands in a list that is empty: why, and what to do.
  func drawEmpty(_ text: String, on surface: inout Surface, in part: Rectangle) {
    let inner = part.inset(rows: 2, columns: 3)
    for (row, line) in WrappedText(text, width: max(1, inner.columns)).lines.enumerated()
    where row < inner.rows {
      surface.draw(line, at: inner.row + row, column: inner.column, style: style(.dim))
    }
    surface.focus = Point(row: inner.row, column: inner.column)
  }
}
