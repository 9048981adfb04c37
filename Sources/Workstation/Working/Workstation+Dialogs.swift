import Office
import Registry
import Terminal

extension Workstation {
  /// Asks which of the outcomes outside the diary it is to be, or only why where one is chosen already.
  func openSetAside(_ outcome: SetAsidePost.Outcome, isChosen: Bool = false) {
    guard let id = state.form.map(\.itemID) ?? state.post.selected?.id,
      let (item, files) = try? desk.item(id)
    else { return }
    let proposal = (try? desk.secrecyProposal(for: item, files)) ?? nil
    let kinds = DialogField(
      label: Phrases.outcome,
      kind: .choice(SetAsidePost.Outcome.allCases.map { Phrases.outcome($0) }),
      chosen: SetAsidePost.Outcome.allCases.firstIndex(of: outcome) ?? 0,
      rule: SecretMustBeRegistered.rule)
    var reason = Self.reasonField
    reason.valuesOf = (0, SetAsidePost.Outcome.allCases.map(Phrases.usualReasons))
    var dialog = Dialog(
      .setAside(id), title: Phrases.setAsideTitle,
      text: Phrases.setAsideText(item, proposal), verb: Phrases.setAsideVerb,
      fields: [
        kinds, reason,
        DialogField(
          label: Phrases.handedTo,
          belongs: (0, SetAsidePost.Outcome.allCases.firstIndex(of: .handedOver) ?? 0),
          parts: [.outcome]),
      ]
        + (proposal == nil || item.isMarkedSecret
          ? []
          : [
            DialogField(
              label: Phrases.isTried, kind: .toggle, rule: SecretMustBeRegistered.rule)
          ]))
    if isChosen { dialog.focus = 1 }
    show(dialog)
  }

  /// Asks why an item that was set aside is taken up again.
  func openResume() {
    guard let id = state.post.selected?.id, let item = try? desk.item(id).item else { return }
    show(
      Dialog(
        .resume(id), title: Phrases.resumeTitle, text: Phrases.resumeText(item),
        verb: Phrases.resumeVerb, fields: [Self.reasonField]))
  }

  /// Asks why an item is no longer marked as one that may be secret.
  func openUnmark(_ line: IntakeLine) {
    guard let item = try? desk.item(line.id).item else { return }
    show(
      Dialog(
        .unmark(line.id), title: Phrases.unmarkTitle, text: Phrases.unmarkText(item),
        verb: Phrases.unmarkVerb, fields: [Self.reasonField]))
  }

  func openDialog(_ id: ActionID) {
    switch id {
    case .correctCase:
      guard let (diaryCase, number) = caseAtHand else { return }
      openCaseCorrection(diaryCase, number, text: Phrases.correctionText)
    case .closeCase: openCaseDialog(.closed)
    case .reopenCase: openCaseDialog(.open)
    case .voidCase: openCaseDialog(.voided)
    case .markCase:
      guard let (diaryCase, number) = caseAtHand else { return }
      show(
        Dialog(
          .markCase(diaryCase), title: Phrases.markTitle(number), text: Phrases.markCaseText(keys),
          verb: Phrases.markVerb,
          fields: markFields(
            SecrecyMark.Scope.ofCase.map { ($0, Phrases.covers(inCase: $0)) },
            diaryCase.content.title) + [Self.reasonField]))
    case .liftCase:
      guard let (diaryCase, number) = caseAtHand else { return }
      show(
        Dialog(
          .liftCase(diaryCase), title: Phrases.liftTitle(number), text: Phrases.liftText,
          verb: Phrases.liftVerb,
          fields: liftFields(diaryCase.secrecy, diaryCase.content.title)))
      startAtReason(diaryCase.secrecy)
    default: openDocumentDialog(id)
    }
  }

  /// Asks what is to be corrected of a case, with what is known already filled in.
  func openCaseCorrection(
    _ diaryCase: Case, _ number: String, text: String, title new: String? = nil, reason: String = ""
  ) {
    let title = diaryCase.content.title
    var why = Self.reasonField
    why.text = TextField(reason, prefilled: true)
    show(
      Dialog(
        .correctCase(diaryCase), title: Phrases.correctCaseTitle(number), text: text,
        verb: Phrases.correctVerb,
        fields: [
          DialogField(
            label: Phrases.caseTitle, text: TextField(new ?? title.text, prefilled: true),
            parts: [.caseTitle, .title]),
          disclosureField(Phrases.shownAs, title),
          DialogField(
            label: Phrases.neutralTitle,
            text: TextField(TitleFields(title).publicText ?? "", prefilled: true),
            belongs: (1, 1), parts: [.publicTitle], rule: NeutralTitleRevealsNothing.rule),
          handlerField(diaryCase.content.handler), why,
        ]))
  }

  /// Offers to correct the title of a case that reads as its document's did before it was corrected.
  func offerCaseCorrection(after form: Form) {
    guard case .correction(let before) = form.subject, case .inCase(let id, _, _) = before.place,
      let diaryCase = try? desk.diaryCase(id), let number = try? desk.printedNumber(of: diaryCase),
      diaryCase.content.title.text == before.content.title.text,
      form.text(.title).tidied != before.content.title.text
    else { return }
    ask(
      .correctCase(
        diaryCase, number: number, title: form.text(.title).tidied,
        reason: form.text(.reason).tidied))
  }

  /// Asks why a case gets another standing.
  private func openCaseDialog(_ outcome: CloseCase.Outcome) {
    guard let (diaryCase, number) = caseAtHand else { return }
    // Told before a reason is written; the command asks it again.
    if outcome == .voided, isInUse(diaryCase.id) {
      state.message = .warning(Phrases.caseIsInUse)
      return
    }
    let words = Phrases.standing(outcome, number)
    show(
      Dialog(
        .closeCase(diaryCase, outcome), title: words.title, text: words.text, verb: words.verb,
        fields: [Self.reasonField]))
  }

  /// The case that is read, which acts are about.
  var caseAtHand: (Case, number: String)? {
    state.reading.diaryCase.map { ($0, state.reading.title) }
  }

  private func openDocumentDialog(_ id: ActionID) {
    guard let document = state.reading.document else { return }
    let number = state.reading.title
    switch id {
    case .mark:
      show(
        Dialog(
          .mark(document), title: Phrases.markTitle(number),
          text: Phrases.about(document, Phrases.markText(keys)),
          verb: Phrases.markVerb,
          fields: markFields(
            SecrecyMark.Scope.allCases.map { ($0, Phrases.covers($0)) }, document.content.title)))
    case .lift:
      show(
        Dialog(
          .lift(document), title: Phrases.liftTitle(number),
          text: Phrases.about(document, Phrases.liftText),
          verb: Phrases.liftVerb, fields: liftFields(document.secrecy, document.content.title)))
      startAtReason(document.secrecy)
    case .move:
      var field = DialogField(label: Phrases.toCase, parts: [.place, .number])
      field.seeksCase = true
      show(
        Dialog(
          .move(document), title: Phrases.moveTitle(number),
          text: Phrases.about(document, Phrases.moveText),
          verb: Phrases.moveVerb, fields: [field]))
    case .void:
      show(
        Dialog(
          .void(document), title: Phrases.voidTitle(number),
          text: Phrases.about(document, voidText(document)),
          verb: Phrases.voidVerb, fields: [Self.reasonField]))
    default: break
    }
  }

  /// What a mark is asked for: its provision, what it covers, and how the title is shown under it.
  private func markFields(
    _ scopes: [(SecrecyMark.Scope, label: String)], _ title: Title
  ) -> [DialogField] {
    let covers = scopes.map {
      DialogField(label: $0.label, kind: .toggle, chosen: $0.0 == .document ? 1 : 0)
    }
    return [provisionField()] + covers + [
      disclosureField(Phrases.titleShownAs, title),
      DialogField(
        label: Phrases.neutralTitle,
        text: TextField(TitleFields(title).publicText ?? "", prefilled: true),
        belongs: (covers.count + 1, 1), parts: [.publicTitle],
        rule: NeutralTitleRevealsNothing.rule),
    ]
  }

  /// What is asked when a mark is lifted: which, why, and how the title is shown without it.
  private func liftFields(_ marks: [SecrecyMark], _ title: Title) -> [DialogField] {
    var provision = DialogField(label: Phrases.provision, parts: [.secrecy])
    provision.given = marks.map(\.provision)
    provision.values = provision.given.map { Choice($0) }
    provision.text = TextField(provision.given.first ?? "", prefilled: true)
    return [provision, Self.reasonField, disclosureField(Phrases.titleShownAs, title)]
  }

  /// Where there is only one mark to lift, it is the reason that is missing.
  private func startAtReason(_ marks: [SecrecyMark]) {
    guard marks.count == 1, case .dialog(var dialog) = state.popup else { return }
    dialog.focus = 1
    state.popup = .dialog(dialog)
  }

  /// What is left when the document is voided: its letter waits again, its case may stand empty.
  private func voidText(_ document: Document) -> String {
    var text = Phrases.voidText
    if ((try? desk.item(registeredAs: document.id)) ?? nil) != nil { text += Phrases.voidsToPost }
    if case .inCase(let id, _, _) = document.place, !isInUse(id, apartFrom: document.id) {
      text += Phrases.voidsLast(keys)
    }
    return text
  }

  /// Whether a case has documents, other than the one given, that are not voided.
  private func isInUse(
    _ id: Identifier<Case>, apartFrom document: Identifier<Document>? = nil
  ) -> Bool {
    guard let all = try? desk.documents(in: id) else { return true }
    return all.contains { $0.status != "voided" && $0.id != document }
  }

  private static let reasonField = DialogField(label: Phrases.reason, parts: [.reason])

  /// How the public sees a title; what goes with it is asked of the rule about secret titles.
  private func disclosureField(_ label: String, _ title: Title) -> DialogField {
    DialogField(
      label: label, kind: .choice(Phrases.disclosures), chosen: Self.disclosure(title),
      parts: [.title, .publicTitle], rule: SecretTitleHasMark.rule)
  }

  private func handlerField(_ id: Identifier<Officer>?) -> DialogField {
    let active = desk.officers.filter(\.isActive)
    var field = DialogField(label: Phrases.handler, parts: [.handler])
    field.text = TextField(desk.officers.first { $0.id == id }?.login ?? "", prefilled: true)
    field.values = active.map { Choice($0.name, detail: $0.title) }
    field.given = active.map(\.login)
    return field
  }

  private func provisionField() -> DialogField {
    let valid = provisions
    var field = DialogField(label: Phrases.provision, parts: [.secrecy])
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
    let list =
      field.isChoice
      ? valueList(field.label, choices, chosen: field.chosen, filter: filter)
      : valueList(field.label, choices, field.given, in: field.text, filter: filter)
    state.popup = .list(list, .dialog(dialog))
  }
}

extension SecrecyMark.Scope {
  /// What a mark on a case can cover; a part is a part of a document.
  static let ofCase: [Self] = [.title, .correspondent, .document]
}
