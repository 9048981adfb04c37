import Office
import Registry
import Terminal

/// Corrections of a document that somebody else has changed since they were begun upon.
extension Workstation {
  /// Takes what stands now into the form and shows both states: what the person has changed stays,
  /// fields that they have left alone take what stands now, and nothing is saved before they have
  /// said whose words are to stand.
  func readLatest() {
    guard let form = state.form, case .correction(let old) = form.subject else { return }
    read(.document(old.id))
    guard let latest = state.reading.document else { return }
    var rebased = Form(correcting: latest, officers: desk.officers)
    rebased.restore(form.draft)
    rebased.isRestored = form.isRestored
    rebased.needsKeeping = form.needsKeeping
    rebased.focus = form.focus
    rebased.overtaken = form.overtaken ?? old.version
    state.form = rebased
    judge()
    askOvertaken()
  }

  /// Shows what others have made of the document and what the person has written, and asks whose
  /// words are to stand.
  func askOvertaken() {
    guard let form = state.form, let begun = form.overtaken,
      case .correction(let latest) = form.subject
    else { return }
    ask(
      .overtaken, of: .document, latest.id.rawValue, versions: latest.version - begun, form.changes)
  }

  /// Opens a dialog with what had been typed in it, asking first where others have changed what it is
  /// about since.
  func show(_ dialog: Dialog, typed draft: Draft) {
    var dialog = dialog
    dialog.restore(draft)
    state.message = .note(Phrases.dialogRestored)
    state.popup = .dialog(dialog)
    guard let target = dialog.target, let begun = draft.version, begun != target.version,
      !dialog.changes.isEmpty
    else { return }
    dialog.begun = begun
    ask(
      .overtakenDialog(dialog), of: target.subject, target.id, versions: target.version - begun,
      dialog.changes)
  }

  private func ask(
    _ question: Question.Subject, of subject: JournalEntry.Subject, _ id: Int64, versions: Int,
    _ mine: [Overtaken.Change]
  ) {
    attempt { () throws(OfficeError) in
      // A version is an entry of the history.
      let since = try desk.history(of: subject, id).suffix(max(1, versions))
      state.popup = .question(
        Question(
          subject: question, title: Phrases.overtakenTitle,
          text: Phrases.overtaken(Overtaken(since: Array(since), mine: mine), of: subject),
          buttons: ButtonRow([Phrases.turnBack, Phrases.mineStand, Phrases.discardMine])))
    }
  }

  /// Opens a dialog that was refused because others were first anew, upon what stands now.
  func reopen(_ dialog: Dialog, _ refusal: Objection) {
    guard let target = dialog.target else { return }
    state.popup = .dialog(dialog)
    keepDraft(evenAfterFailure: true)
    state.popup = nil
    reload()
    openDialog(target.action)
    // Where nothing was typed, there is nothing to ask.
    if case .dialog = state.popup { state.message = .error("\(refusal.reason) \(refusal.remedy)") }
  }

  func answerOvertaken(_ dialog: Dialog, _ label: String) {
    var dialog = dialog
    switch label {
    case Phrases.mineStand:
      dialog.begun = nil
      state.popup = .dialog(dialog)
    case Phrases.discardMine:
      guard
        let target = dialog.target,
        attempt({ () throws(OfficeError) in try desk.dropDraft(about: dialog.draftSubject) })
      else { return }
      openDialog(target.action)
    default: state.message = .note(Phrases.nothingSaved)
    }
  }

  func answerOvertaken(_ label: String) {
    guard let form = state.form else { return }
    switch label {
    case Phrases.mineStand:
      state.form?.overtaken = nil
      state.form?.needsKeeping = true
      state.message = .note(Phrases.savesMine(keys))
    case Phrases.discardMine:
      guard
        attempt({ () throws(OfficeError) in try desk.dropDraft(about: form.draftSubject) })
      else { return }
      openAnew(form)
      state.message = .note(Phrases.draftDropped(isPost: false))
    default: state.message = .note(Phrases.asksAgain(keys))
    }
  }
}
