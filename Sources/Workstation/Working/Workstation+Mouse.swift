import Office
import Registry
import Terminal

extension Workstation {
  /// Takes a click or a turn of the wheel, and says whether the key was one.
  func handleMouse(_ key: Key) -> Bool {
    switch key {
    case .click(let point): if state.popup == nil { click(point) }
    case .wheel(let up, let point):
      let arrow: Key = up ? .up : .down
      if state.popup == nil { scroll(arrow, at: point) } else { handleInPopup(arrow) }
    default: return false
    }
    return true
  }

  /// Moves the focus to the field, or the pane and row, that was clicked.
  private func click(_ point: Point) {
    let layout = shownLayout ?? layout
    if let form = state.form {
      guard let part = layout.form, part.contains(point),
        let field = FormPainter(painter: painter, form: form).field(at: point, in: part),
        form.fields.contains(field)
      else { return }
      state.form?.focus = field
      return showFileOfField()
    }
    guard let (pane, part) = layout.panes.first(where: { $0.value.contains(point) }) else { return }
    let row = point.row - part.row - (Layout.hasHeading(part.rows) ? 2 : 1)
    let rows = layout.rows(pane)
    focus(pane)
    guard (0..<rows).contains(row) else { return }
    switch pane {
    case .post: select(row, in: &state.post.list, rows)
    case .cases: select(row, in: &state.register.list, rows)
    case .document, .checklist: return
    }
    readSelected()
  }

  private func select(_ row: Int, in list: inout ListState, _ rows: Int) {
    let seen = list.visible(rows: rows)
    if row < seen.count { list.select(seen.lowerBound + row) }
  }

  /// Moves what is under the pointer: the row chosen in a list, three lines of a text.
  private func scroll(_ arrow: Key, at point: Point) {
    let layout = shownLayout ?? layout
    guard let (pane, _) = layout.panes.first(where: { $0.value.contains(point) }) else { return }
    switch pane {
    case .document:
      for _ in 0..<3 { _ = state.reading.scroll(arrow, rows: layout.reading.rows) }
    case .post, .cases, .checklist:
      guard state.form == nil else { return }
      if state.focus != pane { focus(pane) }
      handleInPane(arrow)
    }
  }
}
