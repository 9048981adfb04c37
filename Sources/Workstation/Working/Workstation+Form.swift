import Office
import Registry
import Terminal

extension Workstation {
  /// Opens the form for the item of post chosen, with what had been typed about it.
  func openForm() {
    guard let line = state.post.selected else { return }
    attempt { () throws(OfficeError) in
      read(.post(line.id))
      let (item, files) = try desk.item(line.id)
      let likely = try desk.likelyCase(for: item)
      var form = Form(
        item: item, files: files,
        likely: try likely.flatMap { id throws(OfficeError) in try desk.caseLine(id) },
        authorities: desk.authorities)
      if let draft = try desk.draft(about: line.id) { form.restore(draft) }
      show(form)
    }
  }

  /// Opens the form, or goes on in it, with the place already chosen.
  func openForm(_ place: Form.Place) {
    if state.form == nil { openForm() }
    guard var form = state.form, !form.isCorrection else { return }
    form.set(.place, place.rawValue)
    form.focus = place == .existing ? .caseNumber : .title
    state.form = form
    judge()
  }

  func openBlankForm() {
    var line: CaseLine?
    if state.focus == .cases || state.lastList == .cases {
      switch state.register.level {
      case .documents(let diaryCase): line = diaryCase
      case .cases: if case .diaryCase(let chosen) = state.register.selected { line = chosen }
      case .openChoices, .allDocuments: break
      }
    }
    show(Form(blankIn: line, authorities: desk.authorities, today: desk.today))
  }

  func openCorrection() {
    guard let document = state.reading.document else { return }
    show(Form(correcting: document, officers: desk.officers))
  }

  private func show(_ form: Form) {
    state.form = form
    state.showsPreview = false
    judge()
    if let judged = state.form { state.form?.focusFirst(of: judged.judgement.objections) }
    if form.isRestored { state.message = .note(Phrases.draftRestored) }
  }

  /// Asks the rules about what the form holds now.
  func judge() {
    guard var form = state.form else { return }
    form.judgement = judgement(of: form)
    form.settleFocus()
    state.form = form
  }

  private func judgement(of form: Form) -> Judgement {
    var judgement = Judgement()
    judgement.objections = form.unreadable(today: desk.today)
    do throws(OfficeError) {
      if case .correction(let document) = form.subject {
        let dossier = try corrected(document, form)
        judgement.row = PublicRow(of: dossier)
        judgement.checklist = RoutineBook.checklist(for: dossier)
        judgement.objections += judgement.checklist.flatMap(\.objections)
        return judgement
      }
      var command = form.command(today: desk.today, roleWords: desk.roleWords)
      // What the command names but the register does not have is told, and the rest still judged.
      for _ in 0..<3 {
        do throws(OfficeError) {
          let proposal = try desk.proposal(for: command)
          judgement.row = proposal.row
          judgement.checklist = proposal.checklist
          judgement.objections += judgement.checklist.flatMap(\.objections)
          return judgement
        } catch {
          guard case .refused(let objections) = error else { throw error }
          judgement.objections += objections
          if objections.contains(where: { $0.field == .handler }) {
            command.handler = nil
          } else {
            command.caseNumber = nil
          }
        }
      }
    } catch {
      judgement.failure = Phrases.sentence(for: error)
    }
    return judgement
  }

  private func corrected(_ document: Document, _ form: Form) throws(OfficeError) -> Dossier {
    let command = form.correction(
      of: document, today: desk.today, roleWords: desk.roleWords)
    var content = document.content
    content.direction = form.direction
    content.type = form.type ?? content.type
    content.title = command.title?.title ?? content.title
    content.correspondent = command.correspondent ?? content.correspondent
    content.publicSender = command.publicSender?.sender(desk.roleWords) ?? content.publicSender
    content.arrivedOn = command.arrivedOn ?? content.arrivedOn
    content.datedOn = command.datedOn ?? content.datedOn
    var changed = document
    changed.content = content
    for (index, fields) in (command.files ?? []).enumerated() {
      changed.files[index].file.decision = fields.fileDecision
    }
    return try desk.dossier(for: changed)
  }

  /// Gives the command that the form stands for.
  func save(complete: Bool, next: Bool) {
    guard var form = state.form else { return }
    let unreadable = form.unreadable(today: desk.today)
    guard unreadable.isEmpty else { return refuse(unreadable, complete: complete) }
    do throws(OfficeError) {
      let receipt: Receipt
      if case .correction(let document) = form.subject {
        receipt = try correct(document, form)
      } else {
        var command = form.command(today: desk.today, roleWords: desk.roleWords)
        command.complete = complete
        receipt = try desk.perform(command)
      }
      form.needsKeeping = false
      previous = form
      close(form, receipt, next: next)
    } catch {
      // Whatever went wrong, what was typed is kept.
      state.form?.needsKeeping = form.itemID != nil
      if case .refused(let objections) = error {
        if objections.contains(where: { $0.field == .version }) { readLatest() }
        refuse(objections, complete: complete)
      } else {
        tell(error)
      }
    }
  }

  /// Where somebody else was first: what stands now is shown beside the form, whose text stays and
  /// is saved upon the latest state if the person saves again.
  private func readLatest() {
    guard case .correction(let old) = state.form?.subject else { return }
    read(.document(old.id))
    if let latest = state.reading.document { state.form?.subject = .correction(latest) }
  }

  /// A document that was waiting for its decisions is completed once none is open.
  private func correct(_ document: Document, _ form: Form) throws(OfficeError) -> Receipt {
    var command = form.correction(of: document, today: desk.today, roleWords: desk.roleWords)
    if document.status == .registered, form.judgement.first == nil { command.complete = true }
    return try desk.perform(command)
  }

  private func refuse(_ objections: [Objection], complete: Bool) {
    guard var form = state.form else { return }
    form.refusals = objections
    form.focusFirst(of: objections)
    let isAtField = objections.contains { form.field(of: $0) != nil }
    state.form = form
    state.showsPreview = false
    let onlyOpen = objections.allSatisfy { $0.severity == .open }
    guard let first = objections.first else { return }
    let text = "\(first.reason) \(first.remedy)"
    if complete, onlyOpen, !form.isCorrection {
      let key = keys.action(.saveIncomplete)?.keyName(in: .form) ?? ""
      state.message = .warning(Phrases.openDecisions(objections.count, text, key: key))
    } else {
      state.message = .error(isAtField ? Phrases.refused(objections.count, text) : text)
    }
  }

  private func close(_ form: Form, _ receipt: Receipt, next: Bool) {
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
    if next, case .post = form.subject, state.post.selected != nil { openForm() }
    // The note of what was done comes before that of a draft taken up.
    let also = state.form?.isRestored == true ? " \(Phrases.draftRestored)" : ""
    state.message = .note(note + also)
  }

  /// Leaves the form, asking first where something has been typed.
  func leaveForm() {
    guard let form = state.form else { return }
    form.isEdited ? ask(.leaveForm) : closeForm()
  }

  func closeForm() {
    state.form = nil
    state.showsPreview = false
    readSelected(again: true)
  }

  /// Writes down what is typed, so that it survives whatever happens.
  func keepDraft() {
    guard let form = state.form, form.needsKeeping, let id = form.itemID else { return }
    do throws(OfficeError) {
      try desk.keepDraft(
        form.command(today: desk.today, roleWords: desk.roleWords), about: id)
      state.form?.needsKeeping = false
    } catch {
      state.message = .error("\(Phrases.draftNotKept) \(Phrases.sentence(for: error))")
      show()
    }
  }
}
