import Office
import Registry
import Terminal

extension Workstation {
  /// Asks which of the outcomes outside the diary it is to be.
  func openSetAside(_ outcome: SetAsidePost.Outcome) {
    guard let id = state.form.map(\.itemID) ?? state.post.selected?.id,
      let item = try? desk.item(id).item
    else { return }
    let kinds = DialogField(
      label: Phrases.outcome,
      kind: .choice(SetAsidePost.Outcome.allCases.map { Phrases.outcome($0) }),
      chosen: SetAsidePost.Outcome.allCases.firstIndex(of: outcome) ?? 0)
    state.popup = .dialog(
      Dialog(
        .setAside(id), title: Phrases.setAsideTitle,
        text: Phrases.setAsideText(item), verb: Phrases.setAsideVerb,
        fields: [
          kinds, DialogField(label: Phrases.reason),
          DialogField(
            label: Phrases.handedTo,
            belongs: (0, SetAsidePost.Outcome.allCases.firstIndex(of: .handedOver) ?? 0)),
        ]))
  }

  /// Asks why an item that was set aside is taken up again.
  func openResume() {
    guard let id = state.post.selected?.id, let item = try? desk.item(id).item else { return }
    state.popup = .dialog(
      Dialog(
        .resume(id), title: Phrases.resumeTitle, text: Phrases.resumeText(item),
        verb: Phrases.resumeVerb, fields: [DialogField(label: Phrases.reason)]))
  }

  func openDialog(_ id: ActionID) {
    let reading = state.reading
    switch id {
    case .correctCase:
      guard let diaryCase = reading.diaryCase else { return }
      let title = diaryCase.content.title
      state.popup = .dialog(
        Dialog(
          .correctCase(diaryCase), title: Phrases.correctCaseTitle(reading.title),
          text: Phrases.correctionText, verb: Phrases.correctVerb,
          fields: [
            DialogField(label: Phrases.caseTitle, text: TextField(title.text)),
            DialogField(
              label: Phrases.shownAs, kind: .choice(Phrases.disclosures),
              chosen: Self.disclosure(title)),
            DialogField(
              label: Phrases.neutralTitle,
              text: TextField(TitleFields(title).publicText ?? ""), belongs: (1, 1)),
            handlerField(diaryCase.content.handler), provisionField(),
            DialogField(label: Phrases.reason),
          ]))
    case .closeCase, .reopenCase:
      guard let diaryCase = reading.diaryCase else { return }
      let closes = id == .closeCase
      state.popup = .dialog(
        Dialog(
          .closeCase(diaryCase, closes ? .closed : .open),
          title: closes
            ? Phrases.closeTitle(reading.title) : Phrases.reopenTitle(reading.title),
          text: closes ? Phrases.closeText : Phrases.reopenText,
          verb: closes ? Phrases.closeVerb : Phrases.reopenVerb,
          fields: [DialogField(label: Phrases.reason)]))
    default: openDocumentDialog(id)
    }
  }

  private func openDocumentDialog(_ id: ActionID) {
    guard let document = state.reading.document else { return }
    let number = state.reading.title
    switch id {
    case .mark:
      let title = document.content.title
      let scopes = SecrecyMark.Scope.allCases.map {
        DialogField(label: Phrases.covers($0), kind: .toggle, chosen: $0 == .document ? 1 : 0)
      }
      state.popup = .dialog(
        Dialog(
          .mark(document), title: Phrases.markTitle(number), text: Phrases.markText,
          verb: Phrases.markVerb,
          fields: [provisionField()] + scopes + [
            DialogField(
              label: Phrases.titleShownAs, kind: .choice(Phrases.disclosures),
              chosen: Self.disclosure(title)),
            DialogField(
              label: Phrases.neutralTitle,
              text: TextField(TitleFields(title).publicText ?? ""),
              belongs: (scopes.count + 1, 1)),
          ]))
    case .lift:
      var provision = DialogField(label: Phrases.provision)
      provision.given = document.secrecy.map(\.provision)
      provision.values = provision.given.map { Choice($0) }
      provision.text = TextField(provision.given.first ?? "")
      state.popup = .dialog(
        Dialog(
          .lift(document), title: Phrases.liftTitle(number), text: Phrases.liftText,
          verb: Phrases.liftVerb,
          fields: [
            provision, DialogField(label: Phrases.reason),
            DialogField(
              label: Phrases.titleShownAs, kind: .choice(Phrases.disclosures),
              chosen: Self.disclosure(document.content.title)),
          ]))
    case .move:
      var field = DialogField(label: Phrases.toCase)
      field.seeksCase = true
      state.popup = .dialog(
        Dialog(
          .move(document), title: Phrases.moveTitle(number), text: Phrases.moveText,
          verb: Phrases.moveVerb, fields: [field]))
    case .void:
      state.popup = .dialog(
        Dialog(
          .void(document), title: Phrases.voidTitle(number), text: Phrases.voidText,
          verb: Phrases.voidVerb, fields: [DialogField(label: Phrases.reason)]))
    default: break
    }
  }

  private func handlerField(_ id: Identifier<Officer>?) -> DialogField {
    let active = desk.officers.filter(\.isActive)
    var field = DialogField(label: Phrases.handler)
    field.text = TextField(desk.officers.first { $0.id == id }?.login ?? "")
    field.values = active.map { Choice($0.name, detail: $0.title) }
    field.given = active.map(\.login)
    return field
  }

  private func provisionField() -> DialogField {
    let valid = ProvisionTable.standard.valid(on: desk.today)
    var field = DialogField(label: Phrases.provision)
    field.values = valid.map { Phrases.choice($0, isWide: screen.size.columns >= 130) }
    field.given = valid.map { "\($0.reference) – \($0.name)" }
    return field
  }

  private static func disclosure(_ title: Title) -> Int {
    switch title.disclosure {
    case .open: 0
    case .neutral: 1
    case .secret: 2
    }
  }

  func openValues(for dialog: Dialog, filter: String) {
    guard !dialog.isAtButtons else { return }
    let field = dialog.fields[dialog.focus]
    if field.seeksCase { return openSearch(.caseForDialog(dialog)) }
    let choices = field.choices
    guard !choices.isEmpty else {
      state.message = .note(Phrases.noValues)
      return
    }
    let now = field.isChoice ? field.chosen : field.given.firstIndex(of: field.text.text) ?? 0
    var list = ChoiceList(title: field.label, choices: choices, selected: now)
    list.emptyText = Phrases.noMatch
    if !filter.isEmpty { list.narrow(to: filter) }
    state.popup = .list(list, .dialog(dialog))
  }
}
