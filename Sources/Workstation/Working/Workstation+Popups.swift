import Office
import Registry
import Terminal

extension Workstation {
  func handleInPopup(_ key: Key) {
    guard let popup = state.popup else { return }
    // What saves, cancels, lists and undoes in the form does so here.
    let act = keys.action(for: key, in: .form)
    if act == .quit, !popup.holdsTyped {
      state.popup = nil
      return run(.quit)
    }
    switch popup {
    case .list(var list, let purpose):
      let outcome = list.handle(act == .back ? .escape : key, rows: max(1, screen.size.rows - 6))
      state.popup = .list(list, purpose)
      switch outcome {
      case .chosen(let number): choose(number, purpose)
      case .refused(let number):
        state.message = .warning(list.choices[number].refusal ?? "")
      case .cancelled: cancel(purpose)
      case .handled: break
      case .ignored: state.message = .note(Phrases.deadKey)
      }
    case .dialog(var dialog):
      let outcome = dialog.handle(key, as: act)
      state.popup = .dialog(dialog)
      switch outcome {
      case .submit: submit(dialog)
      case .cancel:
        keepDraft(evenAfterFailure: true)
        state.popup = nil
      case .list(let typed): openValues(for: dialog, filter: typed)
      case .handled: break
      case .ignored: state.message = .note(Phrases.deadKey)
      }
    case .question(var question):
      if key == .escape || act == .back {
        state.popup = nil
        switch question.subject {
        case .overtaken: answerOvertaken(Phrases.turnBack)
        case .overtakenDialog(let dialog): answerOvertaken(dialog, Phrases.turnBack)
        default: break
        }
        return
      }
      if question.scroll(key, in: layout.popups) {
        state.popup = .question(question)
        return
      }
      // What was being typed when the question came answers nothing.
      let outcome = key == .character(" ") ? .ignored : question.buttons.handle(key)
      state.popup = .question(question)
      switch outcome {
      case .pressed(let number): answer(question, number)
      case .handled: break
      case .ignored: state.message = .note(Phrases.deadKey)
      }
    case .search(let box): handle(key, as: act, in: box)
    }
  }

  private func choose(_ number: Int, _ purpose: ListPurpose) {
    state.popup = nil
    switch purpose {
    case .run(let ids): run(ids[number])
    case .field(let id, let values): take(values[number], at: number, into: id)
    case .dialog(var dialog):
      dialog.take(number)
      state.popup = .dialog(dialog)
    }
  }

  private func cancel(_ purpose: ListPurpose) {
    state.popup = nil
    if case .dialog(let dialog) = purpose { state.popup = .dialog(dialog) }
  }

  /// The help: what can be done here first, then elsewhere; what is chosen is done.
  func openHelp() {
    let context = state.context
    let here = keys.actions.filter { $0.contexts.contains(context) }
      .sorted { $0.contexts.count < $1.contexts.count }
    let elsewhere = keys.actions.filter { !$0.contexts.contains(context) }
    open(
      here + elsewhere, title: Phrases.help(context),
      label: { action in "\(action.name): \(action.help)" }, showsNames: true)
  }

  func openPalette() {
    open(keys.actions.filter { $0.id != .palette }, title: Phrases.palette, label: \.name)
  }

  /// The acts that change something where the focus is.
  func openActions() {
    let context = state.context
    let acts = keys.actions.filter { action in
      action.contexts.contains(context) && (action.changes || Self.belongs(action.id, context))
    }
    open(acts, title: Phrases.actions, label: \.name)
  }

  private static func belongs(_ id: ActionID, _ context: Context) -> Bool {
    switch id {
    case .backDate, .discard, .same, .openFile, .takeIn, .openChoices, .nextObjection, .shelf: true
    default: false
    }
  }

  /// - Parameter showsNames: Whether each line has the name that a file of keys has for it, where the
  ///   screen has room beside the rest.
  private func open(
    _ actions: [Action], title: String, label: (Action) -> String, showsNames: Bool = false
  ) {
    let context = state.context
    let width = showsNames && screen.size.columns >= 110 ? 12 : 0
    let choices = actions.map { action in
      let near = action.contexts.contains(context) ? context : action.contexts[0]
      var detail = action.keyName(in: near)
      if width > 0 {
        let blanks = max(2, width - DisplayWidth.columns(detail))
        detail = action.id.rawValue + String(repeating: " ", count: blanks) + detail
      }
      return Choice(label(action), detail: detail, refusal: refusal(of: action.id))
    }
    var list = ChoiceList(title: title, choices: choices)
    list.emptyText = Phrases.noMatch
    state.popup = .list(list, .run(actions.map(\.id)))
  }
}
