import Office
import Registry
import Terminal

extension Form {
  /// The command that would be given, whole or not.
  func command(today: CivilDate, roleWords: RoleWords) -> RegisterDocument {
    var command = RegisterDocument(
      direction: direction, type: type ?? .letter, title: titleFields,
      correspondent: correspondent, publicSender: publicSender(roleWords))
    command.item = itemID
    switch place {
    case .existing: command.caseNumber = text(.caseNumber)
    case .newCase:
      command.newCase = NewCaseFields(
        title: caseTitleFields, secrecy: choice(.caseDisclosure) == 2 ? caseMarks : nil)
    case .freeStanding: break
    }
    if place != .existing, authorities.indices.contains(choice(.authority)) {
      command.authority = authorities[choice(.authority)].code
    }
    command.arrivedOn = date(.arrivedOn, today)
    command.datedOn = date(.datedOn, today)
    command.handler = text(.handler).isBlank ? nil : text(.handler).tidied
    command.classification = text(.classification)
    command.secrecy = marks
    command.files = decisions
    return command
  }

  /// The correction that would be given.
  func correction(
    of document: Document, today: CivilDate, roleWords: RoleWords
  ) -> CorrectDocument {
    var command = CorrectDocument(
      document: document.id, version: document.version, reason: text(.reason))
    command.direction = direction
    command.type = type
    command.title = titleFields
    command.correspondent = correspondent
    command.publicSender = publicSender(roleWords)
    command.arrivedOn = date(.arrivedOn, today)
    command.datedOn = date(.datedOn, today)
    command.handler = text(.handler).tidied
    command.classification = text(.classification)
    command.files = decisions
    // What nobody has changed is left as somebody else may have made it since.
    if isAsOpened(.title, .disclosure, .neutral, .officials) { command.title = nil }
    if isAsOpened(.kind, .name, .email, .contact) { command.correspondent = nil }
    if isAsOpened(.direction) { command.direction = nil }
    if isAsOpened(.type) { command.type = nil }
    if isAsOpened(.publicSender, .kind) { command.publicSender = nil }
    if isAsOpened(.arrivedOn) { command.arrivedOn = nil }
    if isAsOpened(.handler) { command.handler = nil }
    if isAsOpened(.classification) { command.classification = nil }
    return command
  }

  /// Whether the fields hold what stood about the document that is corrected.
  private func isAsOpened(_ ids: FieldID...) -> Bool {
    ids.allSatisfy { id in
      id.isChoice
        ? choice(id) == corrected.choices[id] ?? 0 : text(id) == corrected.texts[id] ?? ""
    }
  }

  var direction: Direction { Direction.allCases[choice(.direction)] }
  /// The type in the list that the word means, else one of the officer's own.
  var type: DocumentType? {
    let word = text(.type).tidied.lowercased()
    return DocumentType.common.first { $0.name.lowercased() == word } ?? DocumentType(text(.type))
  }

  /// Whether the type is one that no list has, or a listed one half written.
  var hasOwnType: Bool { type.map { !DocumentType.common.contains($0) } ?? false }

  private var titleFields: TitleFields {
    TitleFields(
      text: text(.title), publicText: choice(.disclosure) == 1 ? text(.neutral) : nil,
      isSecret: choice(.disclosure) == 2 ? true : nil,
      namesOfficials: text(.officials).isBlank ? nil : text(.officials))
  }

  private var caseTitleFields: TitleFields {
    let words = text(.officials)
    return TitleFields(
      text: text(.caseTitle),
      publicText: choice(.caseDisclosure) == 1 ? text(.caseNeutral) : nil,
      isSecret: choice(.caseDisclosure) == 2 ? true : nil,
      // That nobody in particular is meant goes for the case too, whatever it is called.
      namesOfficials: words.isBlank
        || text(.caseTitle) != text(.title) && !PrivateMatterIsTried.areOfNobody(words)
        ? nil : words)
  }

  private var correspondent: Correspondent {
    let kind = Correspondent.Kind.allCases[choice(.kind)]
    guard kind != .anonymous, kind != .notApplicable else { return Correspondent(kind: kind) }
    return Correspondent(
      kind: kind, name: text(.name), contact: text(.contact), email: text(.email))
  }

  /// A role word where it is one of the list's, else the name of an organisation.
  private func publicSender(_ words: RoleWords) -> PublicSenderFields {
    let typed = text(.publicSender).tidied
    if typed.isBlank {
      let kind = Correspondent.Kind.allCases[choice(.kind)]
      return PublicSenderFields(notApplicable: kind == .notApplicable ? true : nil)
    }
    return words.contains(typed)
      ? PublicSenderFields(role: typed) : PublicSenderFields(organisation: typed)
  }

  /// The provision that the field names, nil where it names none: one half written makes no mark.
  var provision: String? {
    let reference = Self.reference(text(.provision))
    return ProvisionTable.standard.knows(reference) ? reference : nil
  }

  private var marks: [MarkFields]? {
    guard let reference = provision else { return moreMarks.isEmpty ? nil : moreMarks }
    return [MarkFields(provision: reference, scopes: scopes.sorted())] + moreMarks
  }

  private var caseMarks: [MarkFields]? {
    provision.map { [MarkFields(provision: $0, scopes: [.title])] }
  }

  /// The reference of a provision, of which the name may stand after it.
  static func reference(_ text: String) -> String {
    let parts = text.split(separator: "–", maxSplits: 1)
    return (parts.first.map(String.init) ?? "").tidied
  }

  private var decisions: [FileFields] {
    // What is attached is read when the rules are asked, which may not have seen it yet.
    (0..<max(files.count, attached)).map { index in
      var fields = (FileChoice(rawValue: choice(.file(index))) ?? .undecided)
        .fields(words: text(.fileText(index)).tidied)
      if index < attached { fields.path = text(.path(index)) }
      return fields
    }
  }

  /// The date that a field's shorthand means, or nil where it is empty or none.
  func date(_ id: FieldID, _ today: CivilDate) -> CivilDate? {
    CivilDate(shorthand: text(id), today: today)
  }

  /// How many days the day written is from the letter's own, where that is so far that it may be a slip
  /// and nobody has said otherwise.
  func farDays(today: CivilDate) -> Int? {
    guard case .post(let item, _) = subject, let day = date(.arrivedOn, today), day != meantDay
    else { return nil }
    let days = day.dayNumber - item.arrivedOn.dayNumber
    return abs(days) > Self.mostDays ? days : nil
  }

  /// A weekend and the days beside it are no slip.
  private static let mostDays = 4

  /// Whether something is written where the number of a case belongs that is no number at all.
  var lacksCaseNumber: Bool {
    place == .existing && !isCorrection && !text(.caseNumber).isBlank
      && DiaryNumberQuery.meanings(of: text(.caseNumber)).isEmpty
  }

  /// What cannot even be made a command of: dates and types that are none.
  func unreadable(today: CivilDate, keys: KeyMap) -> [Objection] {
    var found: [Objection] = []
    for (id, field) in [(FieldID.arrivedOn, Field.arrivedOn), (.datedOn, .datedOn)]
    where !text(id).isBlank && date(id, today) == nil {
      found.append(Phrases.unreadableDate(text(id), field))
    }
    if text(.arrivedOn).isBlank { found.append(Phrases.missingDate) }
    let reference = Self.reference(text(.provision))
    if !isCorrection, !reference.isEmpty, provision == nil {
      let near = MarkNamesProvision.references(in: reference, on: today)
      found.append(Phrases.unknownProvision(reference, near: near))
    }
    if type == nil { found.append(Phrases.missingType) }
    if place == .existing, !isCorrection, text(.caseNumber).isBlank {
      found.append(Phrases.missingCase)
    }
    if lacksCaseNumber {
      found.append(Phrases.noCaseNumber(text(.caseNumber), keys.keyName(.values, in: .form)))
    }
    return found
  }
}
