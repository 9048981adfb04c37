import Office
import Registry
import Terminal

extension Workstation {
  func openSearch(_ purpose: SearchBox.Purpose) {
    var box = SearchBox(purpose: purpose)
    if box.picksCase {
      attempt { () throws(OfficeError) in
        var cases = try desk.cases(.first, limit: 50)
        if let likely = state.form?.likelyCase {
          cases.removeAll { $0.id == likely.id }
          cases.insert(likely, at: 0)
        }
        box.show(SearchResult(cases: cases, isWhole: true))
      }
    }
    state.popup = .search(box)
  }

  func handle(_ key: Key, as act: ActionID?, in old: SearchBox) {
    var box = old
    let before = box.field.text
    switch (act, key) {
    case (.back, _), (_, .escape):
      state.popup = nil
      if case .caseForDialog(let dialog) = box.purpose { state.popup = .dialog(dialog) }
      return
    case (.undo, _): box.field.undo()
    case (.redo, _): box.field.redo()
    case (_, .enter):
      guard let selected = box.selected else { return }
      return choose(selected, box)
    case (_, .up), (_, .down), (_, .pageUp), (_, .pageDown):
      _ = box.list.handle(key, rows: max(1, screen.size.rows - 8))
      box.hasMoved = true
    default: if !box.field.handle(key) { state.message = .note(Phrases.deadKey) }
    }
    if box.field.text != before {
      box.hasMoved = false
      search(&box)
    }
    state.popup = .search(box)
  }

  /// Takes up a search that a key had broken off; says whether there was one.
  func finishSearch() -> Bool {
    guard case .search(var box) = state.popup, !box.isWhole else { return false }
    search(&box)
    state.popup = .search(box)
    return true
  }

  private func search(_ box: inout SearchBox) {
    guard !box.field.text.isBlank else { return box.show() }
    do throws(OfficeError) {
      let screen = screen
      let found = try desk.search(box.field.text, unless: { screen.hasPendingInput })
      box.show(found)
      box.message = ""
    } catch {
      box.isWhole = true
      box.message = Phrases.sentence(for: error)
    }
  }

  private func choose(_ hit: SearchHit, _ box: SearchBox) {
    state.popup = nil
    switch (box.purpose, hit) {
    case (.show, .entry(.diaryCase(let line))) where state.form == nil:
      openRegister(RegisterList(.documents(line)))
    case (.show, .entry(.document)) where state.form != nil, (.show, .post) where state.form != nil:
      state.message = .note(Phrases.formStaysOpen(keys))
    case (.show, .entry(.document(let line))): showDocument(line)
    case (.show, .post(let line)): showPost(line)
    case (.caseForForm, .entry(.diaryCase(let line))), (.show, .entry(.diaryCase(let line))):
      guard state.form?.isCorrection == false else { break }
      state.form?.set(.place, Form.Place.existing.rawValue)
      state.form?.set(.caseNumber, line.number)
      judge()
    case (.caseForDialog(var dialog), .entry(.diaryCase(let line))):
      dialog.fields[dialog.focus].text.text = line.number
      state.popup = .dialog(dialog)
    case (_, .entry(.document)), (_, .post): break
    }
  }

  /// Opens an item where it lies: what waits in the form, what was set aside to be read.
  private func showPost(_ line: IntakeLine) {
    attempt { () throws(OfficeError) in
      let shelf = line.outcome == .waiting ? PostList.Shelf.waiting : .aside
      if state.post.shelf != shelf {
        try state.post.turn(to: shelf, desk, screenful: screen.size.rows)
      }
      try state.post.find(line.id, desk)
    }
    focus(.post)
    readSelected(again: true)
    if line.outcome == .waiting, refusal(of: .register) == nil {
      perform(.register)
    } else {
      focus(.document)
    }
  }

  /// Opens the case that a document is in, with the document chosen.
  func showDocument(_ line: DocumentLine) {
    attempt { () throws(OfficeError) in
      let document = try desk.document(line.id)
      if case .inCase(let id, _, _) = document.place, let found = try desk.caseLine(id) {
        openRegister(RegisterList(.documents(found)))
      } else {
        openRegister(RegisterList(.allDocuments))
      }
      if case .inCase(_, let number, _) = document.place {
        state.register.list.select(number - 1)
      } else {
        state.register.select(.document(line.id))
      }
      try state.register.readOn(desk, screenful: screen.size.rows)
    }
    focus(.document)
    read(.document(line.id))
  }
}
