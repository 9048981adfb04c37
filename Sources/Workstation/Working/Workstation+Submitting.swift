import Office
import Registry
import Terminal

extension Workstation {
  /// Does what a dialog stands for; a refusal is shown in the dialog, which stays.
  func submit(_ dialog: Dialog) {
    do throws(OfficeError) {
      let webLags = try changesTheWeb(dialog.subject)
      let (receipt, note) = try give(dialog)
      state.popup = nil
      // What is done is done, also where its draft cannot be thrown away.
      if !dialog.kept.isEmpty { try? desk.dropDraft(about: dialog.draftSubject) }
      if case .setAside = dialog.subject {
        if state.form != nil { screen.dropTyped() }
        state.form = nil
      }
      let at = state.post.list.selected
      reload()
      if case .setAside = dialog.subject { state.post.list.select(at) }
      readSelected()
      let words =
        [receipt.number, note].compactMap(\.self).joined(separator: ": ")
        + Phrases.alike(receipt.alike, after: dialog.subject) + Phrases.stops(receipt.stops)
      if let first = receipt.open.first {
        state.message = .warning("\(words) \(Phrases.hides(first))")
      } else {
        state.message = webLags ? .warning("\(words) \(Phrases.webLags(keys))") : .note(words)
      }
    } catch {
      var dialog = dialog
      if case .refused(let objections) = error, let first = objections.first {
        // Where others were first, what stands now is read, so that both can be seen.
        if first.field == .version, dialog.target != nil { return reopen(dialog, first) }
        dialog.refuse(first)
        state.popup = .dialog(dialog)
      } else {
        tell(error)
      }
    }
  }

  /// Whether the web shows what a dialog takes away or puts right.
  private func changesTheWeb(_ subject: Dialog.Subject) throws(OfficeError) -> Bool {
    switch subject {
    case .mark(let document), .void(let document), .move(let document):
      try desk.isOnTheWeb(document.id)
    case .markCase(let diaryCase), .correctCase(let diaryCase): try desk.isOnTheWeb(diaryCase.id)
    case .setAside, .resume, .unmark, .closeCase, .liftCase, .lift: false
    }
  }

  private func give(_ dialog: Dialog) throws(OfficeError) -> (Receipt, String) {
    switch dialog.subject {
    case .setAside(let id):
      let outcome = SetAsidePost.Outcome.allCases[dialog.fields[0].chosen]
      let receiver = outcome == .handedOver ? dialog.value(2) : nil
      let receipt = try desk.perform(
        SetAsidePost(
          item: id, outcome: outcome, reason: dialog.value(1), handedTo: receiver,
          isTried: dialog.fields.count > 3 ? dialog.fields[3].chosen == 1 : nil))
      return (receipt, Phrases.setAside(outcome, to: receiver))
    case .unmark(let id):
      let command = AnnotatePost(item: id, isSecret: false, reason: dialog.value(0))
      return (try desk.perform(command), Phrases.postUnmarked)
    case .resume(let id):
      return (try desk.perform(ResumePost(item: id, reason: dialog.value(0))), Phrases.resumed)
    case .correctCase(let diaryCase):
      var command = CorrectCase(
        diaryCase: diaryCase.id, version: diaryCase.version, reason: dialog.value(4))
      command.title = title(
        dialog.value(0), dialog.fields[1].chosen, dialog.value(2),
        officials: diaryCase.content.title.namesOfficials)
      command.handler = dialog.value(3)
      return (try desk.perform(command), Phrases.caseCorrected)
    case .closeCase(let diaryCase, let outcome):
      let reason = dialog.value(0)
      let receipt = try desk.perform(
        CloseCase(
          diaryCase: diaryCase.id, version: diaryCase.version, to: outcome,
          reason: reason.isBlank ? nil : reason))
      return (receipt, Phrases.given(outcome))
    case .markCase(let diaryCase):
      let scopes = SecrecyMark.Scope.ofCase
      var command = CorrectCase(
        diaryCase: diaryCase.id, version: diaryCase.version, reason: dialog.value(scopes.count + 3))
      command.mark = mark(dialog, scopes)
      command.title = shown(diaryCase.content.title, dialog, at: scopes.count + 1)
      let receipt = try desk.perform(command)
      return (receipt, Phrases.caseMarked(hidesDocuments: isGivenAway(diaryCase.id)))
    case .liftCase(let diaryCase):
      var command = CorrectCase(
        diaryCase: diaryCase.id, version: diaryCase.version, reason: dialog.value(1))
      command.lift = Form.reference(dialog.value(0))
      command.title = shownWithoutMark(diaryCase.content.title, dialog)
      return (try desk.perform(command), Phrases.lifted)
    case .mark(let document):
      let scopes = SecrecyMark.Scope.allCases
      let command = MarkSecrecy(
        document: document.id, version: document.version, mark: mark(dialog, scopes),
        title: shown(document.content.title, dialog, at: scopes.count + 1))
      return (try desk.perform(command), Phrases.marked)
    case .lift(let document):
      let command = LiftSecrecy(
        document: document.id, version: document.version,
        provision: Form.reference(dialog.value(0)), reason: dialog.value(1),
        title: shownWithoutMark(document.content.title, dialog))
      return (try desk.perform(command), Phrases.lifted)
    case .move(let document):
      let command = MoveDocument(
        document: document.id, version: document.version, caseNumber: dialog.value(0))
      return (try desk.perform(command), Phrases.moved)
    case .void(let document):
      let command = VoidDocument(
        document: document.id, version: document.version, reason: dialog.value(0))
      let receipt = try desk.perform(command)
      return (receipt, receipt.item == nil ? Phrases.voided : Phrases.voided + Phrases.isInPost)
    }
  }

  /// Whether a document's title says what its case's hides, so that the web does not show the document.
  private func isGivenAway(_ id: Identifier<Case>) -> Bool {
    let lines = (try? desk.documents(in: id)) ?? []
    return lines.contains { line in
      guard line.status != "voided", let document = try? desk.document(line.id),
        let dossier = try? desk.dossier(for: document)
      else { return false }
      return CaseTitleCoversItsDocuments.objections(to: dossier)
        .contains { $0.field == .publicTitle }
    }
  }

  /// The mark that a dialog asks for: its provision, then a field for each part it may cover.
  private func mark(_ dialog: Dialog, _ scopes: [SecrecyMark.Scope]) -> MarkFields {
    MarkFields(
      provision: Form.reference(dialog.value(0)),
      scopes: scopes.enumerated().filter { dialog.fields[$0.offset + 1].chosen == 1 }
        .map(\.element))
  }

  /// A title with the disclosure of the field at a place, and the neutral title of the next.
  private func shown(_ old: Title, _ dialog: Dialog, at place: Int) -> TitleFields {
    title(
      old.text, dialog.fields[place].chosen, dialog.value(place + 1), officials: old.namesOfficials)
  }

  private func shownWithoutMark(_ old: Title, _ dialog: Dialog) -> TitleFields {
    title(
      old.text, dialog.fields[2].chosen, TitleFields(old).publicText ?? "",
      officials: old.namesOfficials)
  }

  private func title(
    _ text: String, _ disclosure: Int, _ neutral: String, officials: String?
  ) -> TitleFields {
    TitleFields(
      text: text, publicText: disclosure == 1 ? neutral : nil,
      isSecret: disclosure == 2 ? true : nil, namesOfficials: officials)
  }
}
