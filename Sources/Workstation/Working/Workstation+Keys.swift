import Office
import Registry
import Terminal

extension Workstation {
  func handle(_ key: Key) {
    let key = Self.functionKey(key)
    if layout.isTooSmall, key != .control("q") { return }
    defer { if Self.breaksLines(key), takesOneLine { state.message = .note(Phrases.onOneLine) } }
    if keys.action(for: key, in: .form) != .nextObjection { state.form?.asked = nil }
    let before = state.beforeChoice
    state.beforeChoice = nil
    if handleMouse(key) { return }
    if let before, state.popup == nil, keys.action(for: key, in: .form) == .undo {
      return takeBackChoice(before)
    }
    if state.popup != nil { return handleInPopup(key) }
    if let id = keys.action(for: key, in: state.context), !isTyping(key) {
      return run(id)
    }
    if state.form != nil { return handleInForm(key) }
    if !handleInPane(key) { tellWhere(key) }
  }

  /// Says where a letter that is a key for something elsewhere does it.
  private func tellWhere(_ key: Key) {
    guard case .character(let letter) = key else { return }
    if let action = keys.actions.first(where: { $0.keys.contains(key) }) {
      state.message = .note(Phrases.elsewhere(action, keys))
    } else {
      // What many programs are left with.
      state.message = .note(letter == "q" ? Phrases.leaving(keys) : Phrases.deadKey)
    }
  }

  /// Esc and a digit, which terminals send as Alt and the digit, stand for the function keys.
  private static func functionKey(_ key: Key) -> Key {
    guard case .alt(let character) = key, let digit = character.wholeNumberValue else { return key }
    return .function(digit == 0 ? 10 : digit)
  }

  private static func breaksLines(_ key: Key) -> Bool {
    guard case .paste(let text) = key else { return false }
    return text.split(whereSeparator: \.isNewline).count > 1
  }

  /// Whether what is pasted goes into a field of one line.
  private var takesOneLine: Bool {
    switch state.popup {
    case .list, .search: true
    case .dialog(let dialog): !dialog.isAtButtons && dialog.fields[dialog.focus].kind == .text
    case .question: false
    case nil: layout.form != nil && state.form?.focus.isChoice == false
    }
  }

  private func isTyping(_ key: Key) -> Bool {
    guard state.form != nil, case .character = key else { return false }
    return true
  }

  /// Runs an action, or says why it cannot be run.
  func run(_ id: ActionID) {
    catchUp()
    if let reason = refusal(of: id) {
      state.message = .warning(reason)
      return
    }
    perform(id)
  }

  /// Takes a key that moves in a pane or between them, and says whether it was one.
  @discardableResult
  func handleInPane(_ key: Key) -> Bool {
    let layout = layout
    switch state.focus {
    case .post:
      if key == .right || key == .character("l") {
        focus(.document)
        return true
      }
      attempt { () throws(OfficeError) in
        if key == .end || key == .character("G") { try state.post.readToEnd(desk) }
      }
      guard state.post.list.handle(key, rows: layout.rows(.post)) else { return scrollReading(key) }
      attempt { () throws(OfficeError) in
        try state.post.readOn(desk, screenful: screen.size.rows)
      }
      readSelected()
    case .cases:
      if key == .right || key == .character("l") {
        run(.open)
        return true
      }
      guard state.register.list.handle(key, rows: layout.rows(.cases)) else {
        return scrollReading(key)
      }
      attempt { () throws(OfficeError) in
        try state.register.readOn(desk, screenful: screen.size.rows)
      }
      readSelected()
    case .document:
      switch key {
      case .right, .character("l"): perform(.nextFile)
      case .left: state.reading.page == 0 ? focus(state.lastList) : perform(.previousFile)
      default: return state.reading.scroll(key, rows: layout.reading.rows)
      }
    case .checklist:
      guard key == .left else {
        return state.reading.checks.handle(key, rows: layout.rows(.checklist))
      }
      focus(state.lastList)
    }
    return true
  }

  /// In a list, the keys that page with Shift move the text beside it.
  private func scrollReading(_ key: Key) -> Bool {
    guard layout.panes[.document] != nil else { return false }
    switch key {
    case .character(" "), .shifted(.down), .shifted(.up):
      let moved: Key =
        key == .shifted(.down) ? .down : key == .shifted(.up) ? .up : .pageDown
      return state.reading.scroll(moved, rows: layout.reading.rows)
    default: return false
    }
  }

  private func handleInForm(_ key: Key) {
    if state.showsPreview, layout.form == nil {
      switch key {
      case .character("n"), .right: perform(.formFile)
      case .character("p"), .left: perform(.previousFile)
      case .enter: perform(.preview)
      default: _ = state.reading.scroll(key, rows: layout.reading.rows)
      }
      return
    }
    switch key {
    case .pageUp, .pageDown:
      _ = state.reading.scroll(key, rows: layout.reading.rows)
      return
    default: break
    }
    guard var form = state.form else { return }
    if key == .enter, form.focus == .publicSender,
      form.beginsSeveral(.publicSender, of: values(for: .publicSender, form).1)
    {
      return openValues()
    }
    let before = form.needsKeeping
    form.needsKeeping = false
    let left = form.focus
    let isTaken = form.handle(key)
    if form.focus != left {
      settle(left, in: &form)
    } else if key == .enter || key == .down {
      state.message = .note(Phrases.lastField(keys))
    }
    let hasChanged = form.needsKeeping
    form.needsKeeping = hasChanged || before
    state.form = form
    if hasChanged {
      draftFailed = false
      judge()
    }
    if isTaken {
      showFileOfField()
    } else if case .character(let typed) = key, form.focus.isChoice, form.focus != .scopes {
      // A letter never changes a choice by itself: it looks for one in the list.
      openValues(filter: String(typed))
    }
  }

  /// Lets what was typed in a field that is left become what it is the beginning of.
  func settle(_ id: FieldID, in form: inout Form) {
    switch id {
    case .type, .handler, .provision: form.complete(id, among: values(for: id, form).1)
    case .publicSender: form.complete(id, among: desk.roleWords.words)
    case .path(let number):
      form.closeGap(at: number)
      form.spellOutPaths(home: settings.home)
    // Under a mark, what is said of one file goes for those that nobody has decided about.
    case .file
    where form.provision != nil && form.choice(id) == FileChoice.secrecy.rawValue
      && form.touched.contains(id):
      let before = form.choices
      form.withholdUndecided()
      if form.choices != before {
        form.needsKeeping = true
        state.message = .note(Phrases.withheldToo)
      }
    default: break
    }
    if id == .provision || id == .disclosure, form.touched.contains(id) { form.settleMark() }
  }

  /// Undoes or redoes in the field with the focus.
  func edit(_ change: (inout TextField) -> Void) {
    state.form?.edit(change)
    judge()
  }

  /// Turns the preview to the file that the field with the focus is about.
  func showFileOfField() {
    switch state.form?.focus {
    case .file(let index), .fileText(let index):
      guard state.reading.current?.file != index,
        let page = state.reading.pages.firstIndex(where: { $0.file == index })
      else { return }
      state.reading.turn(to: page, width: layout.reading.columns, desk)
    default: break
    }
  }

  /// Moves the focus to a pane.
  func focus(_ pane: Pane) {
    state.focus = pane
    if pane == .post || pane == .cases {
      state.lastList = pane
      readSelected()
    }
  }
}
