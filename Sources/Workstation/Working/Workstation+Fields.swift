import Office
import Registry
import Terminal

extension Workstation {
  /// Lists the values that the field with the focus may have, narrowed to what was typed.
  func openValues(filter: String = "") {
    guard let form = state.form else { return }
    let id = form.focus
    if id == .caseNumber { return openSearch(.caseForForm) }
    let (choices, values) = values(for: id, form)
    guard !choices.isEmpty else {
      state.message = .note(
        Phrases.nothingListed(id))
      return
    }
    var title = Phrases.label(id, form).tidied
    switch id {
    case .file(let index), .fileText(let index):
      if form.files.indices.contains(index) { title += ": \(form.files[index].name)" }
    default: break
    }
    let list =
      id.isChoice
      ? valueList(title, choices, chosen: form.choice(id), filter: filter)
      : valueList(title, choices, values, in: form.texts[id] ?? TextField(), filter: filter)
    state.popup = .list(list, .field(id, values))
  }

  /// The list of the values of a text: all of them where it is one, else those that what was typed may
  /// become, until something else is typed.
  func valueList(
    _ title: String, _ choices: [Choice], _ values: [String], in field: TextField, filter: String
  ) -> ChoiceList {
    let text = field.text.tidied.lowercased()
    let now = values.firstIndex { $0.lowercased() == text }
    var list = valueList(title, choices, chosen: now ?? 0, filter: filter)
    if filter.isEmpty, now == nil, !field.isPrefilled {
      list.narrow(to: field.text, prefilled: true)
      if list.matches.isEmpty { list.narrow(to: "") }
    }
    return list
  }

  /// The list of the values of a choice, narrowed to what was typed at it.
  func valueList(
    _ title: String, _ choices: [Choice], chosen: Int, filter: String
  ) -> ChoiceList {
    var list = ChoiceList(title: title, choices: choices, selected: chosen)
    list.emptyText = Phrases.noMatch
    if !filter.isEmpty { list.narrow(to: filter) }
    return list
  }

  func values(for id: FieldID, _ form: Form) -> ([Choice], [String]) {
    switch id {
    case .type:
      let used = (try? desk.typesUsed()) ?? []
      let names = Self.mostUsedFirst(DocumentType.common.map(\.name), used) { $0 }
      return (names.map { Choice($0) }, names)
    case .handler:
      let active = desk.officers.filter(\.isActive)
      return (active.map { Choice($0.name, detail: $0.title) }, active.map(\.login))
    case .publicSender:
      var choices = desk.roleWords.words.map { Choice($0, detail: Phrases.roleWord) }
      var values = desk.roleWords.words
      let name = form.text(.name)
      // An organisation's own name comes before the words that stand for people.
      if !name.isBlank, PublicSenderIsNoPerson.personalData(in: name).isEmpty {
        choices.insert(Choice(name, detail: Phrases.organisation), at: 0)
        values.insert(name, at: 0)
      }
      return (choices, values)
    case .provision:
      let valid = provisions
      return (
        valid.map { Phrases.choice($0, isWide: screen.size.columns >= 130) },
        valid.map { "\($0.reference) – \($0.name)" }
      )
    case .fileText(let index) where form.choice(.file(index)) == FileChoice.publish.rawValue:
      let values = assurances(for: index, form)
      return (values.map { Choice($0) }, values)
    case .path:
      let paths = desk.paths(beginningWith: form.text(id), home: settings.home)
      return (paths.map { Choice($0) }, paths)
    case .scopes: return ([], [])
    default:
      let options = form.options(id)
      return (options.map { Choice($0) }, options)
    }
  }

  /// What may be said of a file: what was said of the letter's others, then the usual, then what this
  /// officer said last.
  private func assurances(for index: Int, _ form: Form) -> [String] {
    let others = form.files.indices.filter {
      $0 != index && form.choice(.file($0)) == FileChoice.publish.rawValue
    }.map { form.text(.fileText($0)).tidied }
    let isTender = form.judgement.objections.contains {
      $0.rule == TenderIsSecretUntilAward.rule && $0.field == .file(index)
    }
    let file = form.files[index]
    let all = others + FileDecision.usualAssurances + ((try? desk.assurancesUsed()) ?? [])
    var known: Set<String> = []
    return all.filter { words in
      // What answers another question is not offered.
      !words.isEmpty && known.insert(words.lowercased()).inserted
        && FileAssurance(words).fits(file.scan, mediaType: file.mediaType, isOfTender: isTender)
    }
  }

  /// The provisions to choose from, those used most in this store first.
  var provisions: [Provision] {
    let used = (try? desk.provisionsUsed()) ?? []
    return Self.mostUsedFirst(
      ProvisionTable.standard.valid(on: desk.today), used, by: \.reference)
  }

  /// The values with those that are named first, in that order, and the rest as they stood.
  private static func mostUsedFirst<Value>(
    _ values: [Value], _ used: [String], by name: (Value) -> String
  ) -> [Value] {
    let places = Dictionary(zip(used, 0...)) { first, _ in first }
    let first = values.filter { places[name($0)] != nil }
      .sorted { places[name($0)] ?? 0 < places[name($1)] ?? 0 }
    return first + values.filter { places[name($0)] == nil }
  }

  func take(_ value: String, at number: Int, into id: FieldID) {
    guard var form = state.form else { return }
    if id.isChoice { form.set(id, number) } else { form.set(id, value) }
    if id == .provision || id == .disclosure { form.settleMark() }
    state.form = form
    judge()
  }

  /// Fills the field as it was in the registration before.
  func takeSame() {
    guard let previous, var form = state.form else { return }
    let id = form.focus
    switch id {
    // What was seen to in one file tells nothing of another.
    case .file, .fileText, .path:
      state.message = .note(Phrases.eachFileByItself)
      return
    case .arrivedOn:
      state.message = .note(Phrases.eachDayByItself)
      return
    default: break
    }
    if id == .scopes {
      form.scopes = previous.scopes
      form.changed(id)
    } else if id.isChoice {
      form.set(id, previous.choice(id))
    } else {
      form.set(id, previous.text(id))
    }
    state.form = form
    judge()
  }

  /// Dates the arrival back to the working day before (FL 22 §).
  func backDate() {
    guard var form = state.form else { return }
    let day = form.date(.arrivedOn, desk.today) ?? desk.today
    if form.backDated == day {
      state.message = .note(Phrases.backDatedAlready)
      return
    }
    form.texts[.arrivedOn, default: TextField()].fill(day.previousWorkingDay.description)
    form.changed(.arrivedOn)
    form.backDated = day.previousWorkingDay
    state.form = form
    judge()
    state.message = .note(Phrases.backDated(day.previousWorkingDay))
  }

  /// Says what is asked where one stands, if that has not just been said, and else moves to the next
  /// field where something is open or wrong.
  func nextObjection() {
    guard var form = state.form else { return }
    if let taken = form.taken {
      state.message = .error("\(taken.reason) \(taken.remedy)")
      return
    }
    let left = form.focus
    settle(left, in: &form)
    state.form = form
    judge()
    form = state.form ?? form
    if form.asked != form.focus, let open = form.objection(at: form.focus),
      open.severity > .notice
    {
      state.form?.asked = form.focus
      state.message = .warning("\(open.reason) \(open.remedy)")
      return
    }
    let all = form.fields
    let at = all.firstIndex(of: form.focus) ?? 0
    let order = (1...max(1, all.count)).map { all[(at + $0) % all.count] }
    let next = order.first { id in
      form.objection(at: id).map { $0.severity > .notice } ?? false
    }
    if let next {
      form.focus = next
      form.asked = next
      state.form = form
      showFileOfField()
    } else if let elsewhere = form.objections.first(where: { $0.severity > .notice }) {
      // It is about the case, which has no field here.
      state.message = .warning("\(elsewhere.reason) \(elsewhere.remedy)")
    } else {
      let also = state.message == .note(Phrases.withheldToo) ? "\(Phrases.withheldToo) " : ""
      state.message = .note(
        also + Phrases.nothingOpen(keys, isCorrection: form.isCorrection))
    }
  }

  func ask(_ subject: Question.Subject) {
    switch subject {
    case .leaveForm:
      state.popup = .question(
        Question(
          subject: subject, title: Phrases.leaveTitle,
          text: Phrases.leaveText(
            isCorrection: state.form?.isCorrection == true,
            isTaken: state.form?.isTaken == true),
          buttons: ButtonRow([Phrases.goOn, Phrases.keepDraft, Phrases.throwAway])))
    case .discard:
      state.popup = .question(
        Question(
          subject: subject, title: Phrases.discardTitle,
          text: Phrases.discardText(isPost: state.form?.itemID != nil),
          buttons: ButtonRow([Phrases.keep, Phrases.throwAway])))
    case .publish(let run):
      state.popup = .question(
        Question(
          subject: subject, title: Phrases.publishTitle,
          text: Phrases.publishText(run, today: desk.today),
          buttons: ButtonRow([Phrases.cancel, Phrases.publishVerb], focused: 1)))
    case .correctCase(_, let number, _, _):
      state.popup = .question(
        Question(
          subject: subject, title: Phrases.correctCaseTitle(number),
          text: Phrases.caseTitleReadsTheSame,
          buttons: ButtonRow([Phrases.no, Phrases.correctVerb])))
    case .farDay:
      guard let form = state.form, let days = form.farDays(today: desk.today) else { return }
      state.popup = .question(
        Question(
          subject: subject, title: Phrases.farDayTitle,
          text: Phrases.farDay(form.date(.arrivedOn, desk.today) ?? desk.today, days),
          buttons: ButtonRow([Phrases.no, Phrases.dayIsRight])))
    case .overtaken, .overtakenDialog: askOvertaken()
    }
  }

  func answer(_ question: Question, _ button: Int) {
    state.popup = nil
    let label = question.buttons.labels[button]
    switch question.subject {
    case .overtaken: return answerOvertaken(label)
    case .overtakenDialog(let dialog): return answerOvertaken(dialog, label)
    default: break
    }
    if case .farDay(let complete, let next) = question.subject {
      guard label == Phrases.dayIsRight else {
        state.form?.focus = .arrivedOn
        return
      }
      let meant = state.form?.date(.arrivedOn, desk.today)
      state.form?.meantDay = meant
      return save(complete: complete, next: next)
    }
    if [Phrases.goOn, Phrases.keep, Phrases.cancel, Phrases.no].contains(label) { return }
    if case .publish(let run) = question.subject { return publish(to: run.folder) }
    if case .correctCase(let diaryCase, let number, let title, let reason) = question.subject {
      return openCaseCorrection(
        diaryCase, number, text: Phrases.correctionText, title: title, reason: reason)
    }
    if label == Phrases.keepDraft {
      state.form?.needsKeeping = true
      keepDraft(evenAfterFailure: true)
      // Where it could not be kept, it stays on the screen.
      guard !draftFailed else { return }
      let note = Phrases.draftKept(isPost: state.form?.itemID != nil)
      closeForm()
      state.message = state.message ?? .note(note)
      return
    }
    guard let form = state.form else { return }
    let isDropped = attempt { () throws(OfficeError) in
      try desk.dropDraft(about: form.draftSubject)
    }
    if case .discard = question.subject {
      guard isDropped else { return }
      openAnew(form)
      state.message = .note(Phrases.draftDropped(isPost: form.itemID != nil))
    } else {
      // Where nothing can be written the draft is not there either, and nobody is kept in a form.
      let complaint = isDropped ? nil : state.message
      closeForm()
      state.message = complaint ?? .note(Phrases.thrownAway)
    }
  }
}
