import Office
import Registry
import Terminal

extension Workstation {
  /// Opens the form for the item of post chosen, with what had been typed about it.
  ///
  /// - Parameter isAnew: Whether nothing is filled in but what the letter itself says.
  func openForm(isAnew: Bool = false) {
    guard let line = state.post.selected else { return }
    focus(.post)
    attempt { () throws(OfficeError) in
      read(.post(line.id))
      let (item, files) = try desk.item(line.id)
      let likely = try desk.likelyCase(for: item)
      var form = Form(
        item: item, files: files,
        likely: try likely.flatMap { id throws(OfficeError) in try desk.caseLine(id) },
        authorities: desk.authorities)
      form.threadWaiting = try desk.waiting(inThreadOf: line.id)
      if !form.isOfOwnSending, let earlier = try desk.lastParty(withAddress: item.senderAddress) {
        form.propose(earlier)
      }
      if !isAnew, let draft = try desk.draft(about: .post(line.id)) {
        form.restore(draft)
      } else {
        form.letterProposal = try desk.secrecyProposal(
          for: item, files, as: form.type ?? .letter,
          isFromOrganisation: Correspondent.Kind.allCases[form.choice(.kind)] == .organisation)
        if !isAnew { try fillFromVoided(&form, line.id) }
      }
      show(form)
      guard let likely, !form.isRestored else { return }
      let others = try desk.casesNamed(in: files, than: likely)
      if !others.isEmpty {
        let said = state.message.map { " \($0.text)" } ?? ""
        state.message = .warning(Phrases.namesOtherCases(others) + said)
      }
    }
  }

  /// Opens the form, or goes on in it, with the place already chosen.
  func openForm(_ place: Form.Place) {
    let isNew = state.form == nil
    if isNew { openForm() }
    guard var form = state.form, !form.isCorrection else { return }
    form.set(.place, place.rawValue)
    if place == .existing { form.focus = .caseNumber }
    state.form = form
    judge()
    // Where the form is opened so, it has not been typed in.
    if isNew { state.form?.open() }
    let open = state.form?.judgement.objections ?? []
    if place != .existing { state.form?.focusFirst(of: open) }
  }

  /// The authority of the row that is chosen, else of what this officer registered last.
  var authorityAtHand: Identifier<Authority>? {
    let chosen: Identifier<Authority>? =
      if state.lastList == .post {
        state.post.selected?.authority
      } else {
        switch state.register.selected {
        case .diaryCase(let line): (try? desk.diaryCase(line.id))?.authority
        case .document(let line): (try? desk.document(line.id))?.authority
        case nil: nil
        }
      }
    return chosen ?? (try? desk.latestAuthority()) ?? nil
  }

  func show(_ form: Form) {
    state.form = form
    state.showsPreview = false
    judge()
    state.form?.open()
    // The reason is asked for when something is corrected, not first.
    let open = state.form?.judgement.objections.filter { $0.field != .reason } ?? []
    state.form?.focusFirst(of: open)
    if let note = openingNote(form) {
      // That a mark is proposed is told too.
      if !form.isRestored, let said = state.message {
        state.message = .warning("\(note) \(said.text)")
      } else {
        state.message = .note(note)
      }
    }
    // It stands at the first field too, which may be out of sight.
    if let waits = Phrases.threadWaits(form.threadWaiting) {
      state.message = .warning(state.message.map { "\($0.text) \(waits)" } ?? waits)
    }
  }

  /// Asks the rules about what the form holds now.
  func judge() {
    guard var form = state.form else { return }
    if form.precedentOf != form.chosenCase {
      form.precedentOf = form.chosenCase
      form.precedent = form.chosenCase.flatMap { desk.precedent(inCase: $0) }
    }
    if form.settleProposals(today: desk.today), let proposed = form.proposed {
      state.message = .warning(Phrases.secrecyProposed(proposed))
    }
    let before = form.judgement.files ?? []
    form.judgement = judgement(of: form)
    if case .blank = form.subject {
      if form.forgetDecisions(since: before) {
        form.judgement = judgement(of: form)
        state.message = .warning(Phrases.fileChanged)
      }
      // A file that cannot be read is not there to be decided about.
      let files = form.judgement.files ?? []
      form.files = files.map {
        Form.File(name: $0.name, mediaType: $0.mediaType, scan: $0.scan)
      }
      if !files.isEmpty || state.reading.isAttached {
        state.reading = Reading(
          attached: zip(files, form.judgement.texts).map { $0 }, keeping: state.reading, desk)
      }
    }
    form.settleRefusals()
    form.settleFocus()
    state.form = form
  }

  private func judgement(of shown: Form) -> Judgement {
    var form = shown
    form.spellOutPaths(home: settings.home)
    var judgement = Judgement()
    judgement.objections = form.unreadable(today: desk.today, keys: keys)
    do throws(OfficeError) {
      if case .correction(let document) = form.subject {
        let dossier = try corrected(document, form)
        judgement.row = PublicRow(of: dossier)
        judgement.checklist = RoutineBook.checklist(for: dossier)
        judgement.objections += judgement.checklist.flatMap(\.objections)
        if !form.decidesFilesOnly {
          judgement.objections += CorrectionSaysWhy.objections(toReason: form.text(.reason))
        }
        return judgement
      }
      var command = form.command(today: desk.today, roleWords: desk.roleWords)
      if form.lacksCaseNumber { command.caseNumber = nil }
      // What the command names but the register does not have is told, and the rest still judged.
      for _ in 0..<4 {
        do throws(OfficeError) {
          let proposal = try desk.proposal(for: command)
          judgement.row = proposal.row
          judgement.checklist = proposal.checklist
          judgement.files = proposal.dossier.files
          judgement.texts = proposal.texts
          judgement.caseTitle = proposal.dossier.caseFacts?.content.title.text
          judgement.objections += judgement.checklist.flatMap(\.objections)
          return judgement
        } catch {
          guard case .refused(let objections) = error else { throw error }
          judgement.objections += objections
          if objections.contains(where: { $0.field == .handler }) {
            command.handler = nil
          } else if objections.contains(where: { $0.field == .place || $0.field == .number }) {
            command.caseNumber = nil
          } else if let number = objections.compactMap(\.attachment).min() {
            command.files = command.files.map { Array($0.prefix(number)) }
          } else {
            return judgement
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

  /// Leaves the form, asking first where something has been typed.
  func leaveForm() {
    guard let form = state.form else { return }
    if form.isEdited { return ask(.leaveForm) }
    // What was typed and taken back again is no draft.
    if !form.isRestored {
      attempt { () throws(OfficeError) in try desk.dropDraft(about: form.draftSubject) }
    }
    closeForm()
  }

  func closeForm() {
    // What was typed for the form must not run commands in the list.
    screen.dropTyped()
    state.form = nil
    state.showsPreview = false
    attempt { () throws(OfficeError) in try state.post.readDrafts(desk) }
    readSelected(again: true)
  }
}
