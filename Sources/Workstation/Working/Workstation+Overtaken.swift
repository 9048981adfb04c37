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
    attempt { () throws(OfficeError) in
      let history = try desk.history(of: .document, latest.id.rawValue)
      let since = history.suffix(max(1, latest.version - begun))
      state.popup = .question(
        Question(
          subject: .overtaken, title: Phrases.overtakenTitle,
          text: Phrases.overtaken(since, form),
          buttons: ButtonRow([Phrases.turnBack, Phrases.mineStand, Phrases.discardMine])))
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
