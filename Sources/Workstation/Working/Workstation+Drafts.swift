import Office
import Registry

/// Forms that go on with what was typed before.
extension Workstation {
  /// Opens the form for a document that came by no post.
  func openBlankForm() {
    var line: CaseLine?
    if state.focus == .cases || state.lastList == .cases {
      switch state.register.level {
      case .documents(let diaryCase): line = diaryCase
      case .cases: if case .diaryCase(let chosen) = state.register.selected { line = chosen }
      case .openChoices, .allDocuments: break
      }
    }
    attempt { () throws(OfficeError) in
      let subjects = try desk.draftSubjects()
      // Where no case is chosen, what was begun last is gone on with, wherever that was.
      var place: DraftSubject = line.map { .diaryCase($0.id) } ?? .new
      if line == nil, !subjects.contains(.new) {
        place = subjects.first { if case .diaryCase = $0 { true } else { false } } ?? .new
      }
      if line == nil, case .diaryCase(let id) = place { line = try desk.caseLine(id) }
      let draft = try desk.draft(about: place)
      showBlank(in: line, draft)
      if draft == nil, subjects.contains(.new), state.message == nil {
        state.message = .note(Phrases.draftElsewhere(keys))
      }
    }
  }

  private func showBlank(in line: CaseLine?, _ draft: Draft? = nil) {
    var form = Form(blankIn: line, authorities: desk.authorities, today: desk.today)
    if let own = authorityAtHand {
      form.choices[.authority] = desk.authorities.firstIndex { $0.id == own } ?? 0
    }
    if let draft { form.restore(draft) }
    show(form)
  }

  /// Opens the form that corrects the document read.
  func openCorrection() {
    guard let id = state.reading.document?.id else { return }
    attempt { () throws(OfficeError) in
      let document = try desk.document(id)
      if document.version != state.reading.document?.version { read(.document(id)) }
      var form = Form(correcting: document, officers: desk.officers)
      guard let draft = try desk.draft(about: .document(id)) else { return show(form) }
      form.restore(draft)
      // What was begun upon an older state stands beside what others have made of it since, and is saved
      // upon that only by who has seen so.
      if let begun = draft.version, begun != document.version, !form.changes.isEmpty {
        form.overtaken = begun
      }
      show(form)
      askOvertaken()
    }
  }

  /// Opens the same form as if nothing had been typed in it.
  func openAnew(_ form: Form) {
    switch form.subject {
    case .post: openForm(isAnew: true)
    case .blank(let id):
      attempt { () throws(OfficeError) in
        showBlank(in: try id.flatMap { id throws(OfficeError) in try desk.caseLine(id) })
      }
    case .correction: openCorrection()
    }
  }

  /// Fills in what was typed before, where the item was registered as a document that was voided.
  func fillFromVoided(
    _ form: inout Form, _ id: Identifier<IntakeItem>
  ) throws(OfficeError) {
    guard let document = try desk.voidedDocument(of: id) else { return }
    var line: CaseLine?
    if case .inCase(let id, _, _) = document.place { line = try desk.caseLine(id) }
    // A mark that came from the case alone is proposed anew by the case that it goes into.
    let followed = line.flatMap { desk.precedent(inCase: $0.number)?.secrecy?.provision }
    let marks = document.secrecy.filter {
      $0.provision != followed || $0.provision == form.letterProposal?.provision
    }
    form.fill(
      fromVoided: document, number: try desk.printedNumber(of: document.id), in: line,
      marks: marks, officers: desk.officers)
  }

  /// What is told of where a form's content comes from, where that is not the letter.
  func openingNote(_ form: Form) -> String? {
    let key = keys.keyName(.discard, in: .form)
    if form.isRestored { return Phrases.draftRestored(key) }
    return form.filledFrom.map { Phrases.filledFromVoided($0, key) }
  }

  /// Opens a dialog, with what had been typed in it.
  func show(_ dialog: Dialog) {
    if let draft = (try? desk.draft(about: dialog.draftSubject)) ?? nil {
      show(dialog, typed: draft)
    } else {
      state.popup = .dialog(dialog)
    }
  }

  /// Writes down what is typed, so that it survives whatever happens.
  func keepDraft(evenAfterFailure: Bool = false) {
    if case .dialog(var dialog) = state.popup, dialog.draft != dialog.kept,
      evenAfterFailure || !draftFailed
    {
      keep(dialog.draft, about: dialog.draftSubject)
      dialog.kept = dialog.draft
      state.popup = .dialog(dialog)
      return
    }
    guard let form = state.form, form.needsKeeping else {
      draftFailed = false
      return
    }
    guard evenAfterFailure || !draftFailed else { return }
    if keep(form.draft, about: form.draftSubject) { state.form?.needsKeeping = false }
  }

  /// Keeps a draft, or forgets it where it is empty; says whether that could be done.
  @discardableResult
  private func keep(_ draft: Draft, about subject: DraftSubject) -> Bool {
    do throws(OfficeError) {
      if draft.isEmpty {
        try desk.dropDraft(about: subject)
      } else {
        try desk.keepDraft(draft, about: subject)
      }
      draftFailed = false
      return true
    } catch {
      draftFailed = true
      state.message = .error("\(Phrases.draftNotKept) \(Phrases.sentence(for: error))")
      show()
      return false
    }
  }
}
