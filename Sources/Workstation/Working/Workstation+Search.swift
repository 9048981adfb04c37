import Office
import Registry
import Terminal

extension Workstation {
  func openSearch(_ purpose: SearchBox.Purpose) {
    var box = SearchBox(purpose: purpose)
    if box.picksCase {
      let written: TextField?
      if case .caseForDialog(let dialog) = purpose {
        written = dialog.fields[dialog.focus].text
        if case .move(let document) = dialog.subject { box.authority = document.authority }
      } else {
        written = state.form?.texts[.caseNumber]
        box.authority = state.form?.authority?.id
      }
      if let written, !written.text.isBlank, !written.isPrefilled, !isCase(written.text) {
        // What is written is what is looked for, until something else is typed.
        box.field = TextField(written.text.tidied, prefilled: true)
        search(&box)
      } else {
        offerCases(in: &box, now: written?.text ?? "")
      }
    }
    state.popup = .search(box)
  }

  private func isCase(_ number: String) -> Bool { (try? desk.diaryCase(numbered: number)) != nil }

  /// Shows the cases that are likeliest: the one written, else the one proposed, and then the newest.
  private func offerCases(in box: inout SearchBox, now: String) {
    attempt { () throws(OfficeError) in
      var cases =
        if let own = box.authority {
          try desk.cases(firstOf: own, limit: 50)
        } else {
          try desk.cases(.first, limit: 50)
        }
      let written = try? desk.diaryCase(numbered: now).id
      let first =
        try written.flatMap { id throws(OfficeError) in try desk.caseLine(id) }
        ?? state.form?.likelyCase
      if let first {
        cases.removeAll { $0.id == first.id }
        cases.insert(first, at: 0)
        box.isLikely = true
      }
      box.show(SearchResult(cases: cases, isWhole: true))
    }
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
      guard let selected = box.selected, box.isChosen else {
        if !box.rows.isEmpty { state.message = .note(Phrases.pickOrSearch) }
        return
      }
      return choose(selected, box)
    case (_, .down) where !box.isChosen: box.hasMoved = true
    case (_, .up), (_, .down), (_, .pageUp), (_, .pageDown):
      _ = box.list.handle(key, rows: max(1, screen.size.rows - 8))
      box.hasMoved = true
    default: if !box.field.handle(key) { state.message = .note(Phrases.deadKey) }
    }
    if box.field.text != before {
      (box.hasMoved, box.isLikely) = (false, false)
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
    guard !box.field.text.isBlank else {
      return box.picksCase ? offerCases(in: &box, now: "") : box.show()
    }
    do throws(OfficeError) {
      let screen = screen
      var found = try desk.search(box.field.text, unless: { screen.hasPendingInput })
      if let own = box.authority, desk.authorities.count > 1 {
        let isOwn = { (line: CaseLine) in (try? self.desk.diaryCase(line.id))?.authority == own }
        found.cases = found.cases.filter(isOwn) + found.cases.filter { !isOwn($0) }
      }
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
      guard let form = state.form else { break }
      if form.isCorrection {
        state.message = .note(Phrases.formStaysOpen(keys))
      } else {
        choose(line, for: form)
      }
    case (.caseForDialog(var dialog), .entry(.diaryCase(let line))):
      dialog.fields[dialog.focus].text.text = line.number
      state.popup = .dialog(dialog)
      if let (_, other) = authorities(box.authority, of: line) {
        state.message = .warning(Phrases.caseIsOfAnother(other))
      }
    case (_, .entry(.document)), (_, .post): break
    }
  }

  /// Takes a case for the form, and says which, what else that changed, and how it is taken back.
  private func choose(_ line: CaseLine, for form: Form) {
    state.form?.set(.place, Form.Place.existing.rawValue)
    state.form?.set(.caseNumber, line.number)
    judge()
    state.beforeChoice = form
    let changed = authorities(form.authority?.id, of: line).map {
      Phrases.authorityChanges(from: $0.own, to: $0.other)
    }
    let words = [
      Phrases.caseIsChosen(line), changed, Phrases.takenBack(keys), state.message?.text,
    ].compactMap(\.self).joined(separator: " ")
    state.message = changed == nil && state.message == nil ? .note(words) : .warning(words)
  }

  /// Takes back the choice of a case, wherever the cursor is.
  func takeBackChoice(_ before: Form) {
    state.form = before
    state.form?.needsKeeping = true
    judge()
    state.message = .note(Phrases.choiceIsTakenBack)
  }

  /// The names of an authority and of a case's, where they are not the same.
  private func authorities(
    _ id: Identifier<Authority>?, of line: CaseLine
  ) -> (own: String, other: String)? {
    guard let own = desk.authorities.first(where: { $0.id == id }),
      let diaryCase = try? desk.diaryCase(line.id), diaryCase.authority != own.id,
      let other = desk.authorities.first(where: { $0.id == diaryCase.authority })
    else { return nil }
    return (own.name, other.name)
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
