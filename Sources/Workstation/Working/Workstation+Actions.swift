import Office
import Registry
import Terminal

extension Workstation {
  func perform(_ id: ActionID) {
    switch id {
    case .help: openHelp()
    case .palette: openPalette()
    case .actions: openActions()
    case .search: openSearch(.show)
    case .refresh:
      reload()
      state.message = state.message ?? .note(Phrases.refreshed)
    case .nextPane: nextPane()
    // What is typed is kept.
    case .quit: isDone = true
    case .redraw: screen.redraw()
    case .back: back()
    case .panePost:
      if state.focus == .post, state.post.shelf == .aside { turn(to: .waiting) }
      focus(.post)
    case .paneCases:
      closeRegisters()
      focus(.cases)
    case .paneDocument: focus(.document)
    case .paneChecklist: focus(.checklist)
    case .openChoices: openRegister(RegisterList(.openChoices))
    case .takeIn:
      startIntake(isAsked: true)
      state.message = .note(Phrases.intakeStarted)
    case .publish:
      // Another may have written it somewhere else since.
      attempt { () throws(OfficeError) in state.lastRun = try desk.lastRun() }
      if let run = state.lastRun { ask(.publish(run)) }
    case .register: openForm()
    case .registerBlank: openBlankForm()
    case .setAside: openSetAside(.keptOrdered)
    case .registerNew: openForm(.newCase)
    case .registerExisting: openForm(.existing)
    case .registerFree: openForm(.freeStanding)
    case .keepOrdered: openSetAside(.keptOrdered, isChosen: true)
    case .littleImportance: openSetAside(.ofLittleImportance, isChosen: true)
    case .notPublic: openSetAside(.notPublicDocument, isChosen: true)
    case .handOver: openSetAside(.handedOver, isChosen: true)
    case .markPost: markPost()
    case .shelf:
      focus(.post)
      turn(to: state.post.shelf == .waiting ? .aside : .waiting)
    case .resume: openResume()
    case .open: openSelected()
    case .correctCase, .closeCase, .reopenCase, .voidCase, .markCase, .liftCase, .mark, .lift,
      .move,
      .void:
      openDialog(id)
    case .correct: openCorrection()
    case .complete: complete()
    case .nextRow: step(.down)
    case .previousRow: step(.up)
    case .nextFile: turn(1)
    case .previousFile: turn(-1)
    case .openFile:
      if let sha256 = state.reading.current?.sha256 {
        let attached =
          state.reading.isAttached
          ? state.reading.current?.file.flatMap { state.form?.text(.path($0)) } : nil
        screen.suspend()
        settings.openFile?(attached ?? desk.path(ofContent: sha256))
        screen.resume()
      }
    case .save: save(complete: true, next: false)
    case .saveNext: save(complete: true, next: true)
    case .saveIncomplete: save(complete: false, next: false)
    case .values: openValues()
    case .same: takeSame()
    case .backDate: backDate()
    case .preview: state.showsPreview.toggle()
    case .nextObjection: nextObjection()
    case .formFile: turn(1)
    case .undo: edit { $0.undo() }
    case .redo: edit { $0.redo() }
    case .discard: ask(.discard)
    }
  }

  private func nextPane() {
    let next = state.focus.rawValue % 4 + 1
    focus(Pane(rawValue: next) ?? .post)
  }

  /// One step back: the preview, the form, the list opened last, the first pane.
  private func back() {
    if state.form != nil {
      if state.showsPreview, layout.form == nil {
        state.showsPreview = false
        return
      }
      return leaveForm()
    }
    switch state.focus {
    case .document, .checklist: focus(state.lastList)
    case .cases:
      if state.registers.count > 1 {
        closeRegister()
        readSelected()
      } else {
        focus(.post)
      }
    case .post: if state.post.shelf == .aside { turn(to: .waiting) }
    }
  }

  /// Goes back to the list that the one in sight was opened from, where its case is then chosen.
  private func closeRegister() {
    guard state.registers.count > 1 else { return }
    if case .documents(let line) = state.registers.removeLast().level {
      state.register.select(.diaryCase(line.id))
      attempt { () throws(OfficeError) in
        try state.register.readOn(desk, screenful: screen.size.rows)
      }
    }
  }

  private func closeRegisters() { while state.registers.count > 1 { closeRegister() } }

  /// Shows the other post in the same pane.
  private func turn(to shelf: PostList.Shelf) {
    attempt { () throws(OfficeError) in
      try state.post.turn(to: shelf, desk, screenful: screen.size.rows)
    }
    readSelected(again: true)
  }

  func openRegister(_ list: RegisterList) {
    var list = list
    guard
      attempt({ () throws(OfficeError) in
        try list.reload(desk, screenful: screen.size.rows)
      })
    else { return }
    if state.registers.last?.level == list.level { state.registers.removeLast() }
    state.registers.append(list)
    focus(.cases)
    readSelected(again: true)
  }

  private func openSelected() {
    if case .post = state.reading.subject, state.focus != .cases {
      if state.post.shelf == .aside {
        return state.focus == .document ? perform(.nextFile) : focus(.document)
      }
      return run(.register)
    }
    if state.focus == .post {
      state.message = .warning(Phrases.nothingChosen)
      return
    }
    if state.focus == .checklist { return focus(.document) }
    if state.focus == .document {
      guard case .diaryCase = state.reading.subject else { return perform(.nextFile) }
      focus(.cases)
    }
    switch state.register.selected {
    case .diaryCase(let line): openRegister(RegisterList(.documents(line)))
    case .document: focus(.document)
    case nil: state.message = .warning(Phrases.nothingChosen)
    }
  }

  /// Reads the next row of the list that was come from.
  private func step(_ key: Key) {
    attempt { () throws(OfficeError) in
      if state.lastList == .post {
        _ = state.post.list.handle(key, rows: layout.rows(.post))
        try state.post.readOn(desk, screenful: screen.size.rows)
      } else {
        _ = state.register.list.handle(key, rows: layout.rows(.cases))
        try state.register.readOn(desk, screenful: screen.size.rows)
      }
    }
    readSelected()
  }

  private func turn(_ step: Int) {
    let count = state.reading.pages.count
    guard count > 0 else { return }
    state.reading.turn(
      to: (state.reading.page + step + count) % count, width: layout.reading.columns, desk)
  }

  private func complete() {
    guard let document = state.reading.document else { return }
    let receipt = change(Phrases.completed) { () throws(OfficeError) in
      try desk.perform(CompleteDocument(document: document.id, version: document.version))
    }
    if receipt != nil { goOnAmongOpenChoices() }
  }

  /// Where a document has been completed that was chosen in the list of open ones, the next is read, or
  /// it is told that none is left.
  func goOnAmongOpenChoices() {
    guard state.form == nil, state.lastList == .cases, state.register.level == .openChoices
    else { return }
    if state.register.count > 0 { return readSelected(again: true) }
    focus(.cases)
    readSelected(again: true)
    state.message = .note("\(state.message.map { "\($0.text) " } ?? "")\(Phrases.noneOpen)")
  }

  private func markPost() {
    guard let line = state.post.selected else { return }
    if line.isMarkedSecret { return openUnmark(line) }
    change(Phrases.postMarked) { () throws(OfficeError) in
      try desk.perform(AnnotatePost(item: line.id, isSecret: true))
    }
  }

  /// Does something that changes the registry, says so, and reads everything again.
  @discardableResult
  func change(_ note: String, _ body: () throws(OfficeError) -> Receipt) -> Receipt? {
    do throws(OfficeError) {
      let receipt = try body()
      reload()
      state.message =
        state.message ?? .note(receipt.number.map { "\($0): \(note)" } ?? note)
      return receipt
    } catch {
      tell(error)
      return nil
    }
  }
}
