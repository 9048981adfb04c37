import Office
import Registry
import Terminal

extension Workstation {
  /// Gives the command that the form stands for.
  func save(complete: Bool, next: Bool) {
    guard var form = state.form else { return }
    if form.overtaken != nil { return askOvertaken() }
    settle(form.focus, in: &form)
    state.form = form
    judge()
    form = state.form ?? form
    let unreadable = form.unreadable(today: desk.today, keys: keys)
    guard unreadable.isEmpty else { return refuse(unreadable, complete: complete) }
    let stops = form.objections.contains {
      $0.severity == .blocked || complete && $0.severity == .open
    }
    if !stops, form.farDays(today: desk.today) != nil {
      return ask(.farDay(complete: complete, next: next))
    }
    do throws(OfficeError) {
      let receipt: Receipt
      var webLags = false
      if case .correction(let document) = form.subject {
        if form.changes.isEmpty, !completes(document, form) {
          state.message = .note(Phrases.nothingChanged)
          return
        }
        webLags = try desk.isOnTheWeb(document.id)
        receipt = try settled(form) { () throws(OfficeError) in try correct(document, form) }
      } else {
        var command = form.command(today: desk.today, roleWords: desk.roleWords)
        command.complete = complete
        receipt = try settled(form) { () throws(OfficeError) in try desk.perform(command) }
      }
      form.needsKeeping = false
      previous = form
      close(form, receipt, next: next)
      if case .correction(let before) = form.subject, before.status == .registered,
        case .completed? = try? desk.document(before.id).status, let said = state.message
      {
        state.message = .note("\(said.text) \(Phrases.completedNow)")
        goOnAmongOpenChoices()
      } else if webLags, let said = state.message {
        state.message = .warning("\(said.text) \(Phrases.webLags(keys))")
      }
      if !complete, let said = state.message {
        state.message = .note("\(said.text) \(Phrases.notShownYet(open: form.judgement.open))")
      }
      offerCaseCorrection(after: form)
    } catch {
      // Whatever went wrong, what was typed is kept.
      state.form?.needsKeeping = true
      if case .refused(let objections) = error {
        if form.isCorrection, objections.contains(where: { $0.field == .version }) {
          return readLatest()
        }
        refuse(objections, complete: complete)
      } else {
        tell(error)
      }
    }
  }

  /// Saves a form and forgets its draft in one step, so that what is registered is not offered again.
  private func settled(
    _ form: Form, _ save: () throws(OfficeError) -> Receipt
  ) throws(OfficeError) -> Receipt {
    try desk.transaction { () throws(OfficeError) in
      let receipt = try save()
      try desk.dropDraft(about: form.draftSubject)
      return receipt
    }
  }

  /// A document that was waiting for its decisions is completed once none is open.
  private func completes(_ document: Document, _ form: Form) -> Bool {
    document.status == .registered && form.judgement.first == nil
  }

  private func correct(_ document: Document, _ form: Form) throws(OfficeError) -> Receipt {
    let completes = completes(document, form)
    var command = form.correction(of: document, today: desk.today, roleWords: desk.roleWords)
    guard form.decidesFilesOnly else {
      if completes { command.complete = true }
      return try desk.perform(command)
    }
    let choices = command.files ?? []
    return try desk.transaction { () throws(OfficeError) in
      var receipt = Receipt(document: document.id, number: state.reading.title)
      // The first step is held against what was seen; the others follow on it.
      var version: Int? = document.version
      for (file, fields) in zip(document.files, choices)
      where file.file.decision != fields.fileDecision {
        receipt = try desk.perform(
          DecideFile(
            document: document.id, version: version, file: file.ordinal, decision: fields))
        version = receipt.version
      }
      if completes {
        receipt = try desk.perform(CompleteDocument(document: document.id, version: version))
      }
      return receipt
    }
  }

  private func refuse(_ objections: [Objection], complete: Bool) {
    guard var form = state.form else { return }
    form.refusals = objections
    form.focusFirst(of: objections)
    let isAtField = objections.contains { form.field(of: $0) != nil }
    state.form = form
    showFileOfField()
    state.showsPreview = false
    let onlyOpen = objections.allSatisfy { $0.severity == .open }
    guard let first = objections.first else { return }
    let text = "\(first.reason) \(first.remedy)"
    if complete, onlyOpen, !form.isCorrection {
      let key = keys.keyName(.saveIncomplete, in: .form)
      state.message = .warning(Phrases.openDecisions(form.objections, key: key))
    } else {
      state.message = .error(isAtField ? Phrases.refused(form.objections) : text)
    }
  }

  private func close(_ form: Form, _ receipt: Receipt, next: Bool) {
    // What was typed for this form is meant neither for the list nor for the next.
    screen.dropTyped()
    state.form = nil
    let at = state.post.list.selected
    reload()
    let note: String
    if case .post = form.subject {
      state.post.list.select(at)
      note = Phrases.registered(receipt)
    } else if form.isCorrection {
      note = Phrases.corrected(receipt)
    } else {
      note = Phrases.registered(receipt)
    }
    readSelected(again: true)
    if case .blank = form.subject, let document = receipt.document {
      state.register.select(.document(document))
      // Among the cases it is its case that is gone on with.
      if case .cases = state.register.level,
        let place = (try? desk.document(document))?.place, let own = place.diaryCase
      {
        state.register.select(.diaryCase(own))
      }
      readSelected(again: true)
    }
    // The note of what was done comes before that of what is to be known of the next.
    var also = ""
    if next, case .post = form.subject, state.post.selected != nil {
      state.message = nil
      openForm()
      also = state.message.map { " \($0.text)" } ?? ""
    }
    let reopened = receipt.caseReopened == true ? " \(Phrases.caseReopened)" : ""
    state.message = .note(note + reopened + also)
  }
}
