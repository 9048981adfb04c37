import Office
import Registry
import Terminal

/// The registration form: what is typed and chosen, as a value.
struct Form {
  enum Subject {
    case post(IntakeItem, [IntakeFile])
    case correction(Document)
    /// A new document, begun in the case that was chosen, if any was.
    case blank(Identifier<Case>?)
  }

  /// Where the document goes.
  enum Place: Int, CaseIterable {
    case newCase
    case existing
    case freeStanding
  }

  /// A file as the form shows it.
  struct File {
    let name: String
    let mediaType: String
    let scan: FileScan
    /// Whether a person's own words are wanted before it is shown.
    var asksAssurance: Bool {
      scan.unread != nil || scan.identityNumbers + scan.otherFindings > 0
        || FileKindMayBeShown.holdsHiddenText(mediaType)
    }
  }

  var subject: Subject
  var files: [File]
  let authorities: [Authority]
  var texts: [FieldID: TextField] = [:]
  var choices: [FieldID: Int] = [:]
  var scopes: Set<SecrecyMark.Scope> = []
  var scopeAt = 0
  var focus: FieldID = .place
  /// What somebody has typed or chosen in, as against what was filled in.
  var touched: Set<FieldID> = []
  /// What a save was refused for, until the field is changed.
  var refusals: [Objection] = []
  var judgement = Judgement()
  /// Whether what was typed earlier has been taken up again.
  var isRestored = false
  /// The number of the voided document that it is filled in from.
  var filledFrom: String?
  /// The version that a correction was begun upon, until the person has said what is to be done about
  /// what others have made of the document since.
  var overtaken: Int?
  /// What stands about the document that is corrected.
  var corrected = Content()
  /// What was in the fields when the form was opened.
  var opened = Content()
  /// The day that the arrival was dated back to, which is done once.
  var backDated: CivilDate?
  /// The day far from the letter's own that the person has said is meant.
  var meantDay: CivilDate?
  /// Whether somebody else has given the post its outcome.
  var isTaken: Bool { taken != nil }
  /// What says so.
  var taken: Objection? {
    itemID == nil ? nil : (refusals + judgement.objections).first { $0.field == .version }
  }
  /// The field that the key for the next open one has just led to.
  var asked: FieldID?
  /// Whether something is typed that is not yet kept.
  var needsKeeping = false
  /// Marks beyond the first, which a draft may hold.
  var moreMarks: [MarkFields] = []
  /// Whose name and public sender were filled in from an earlier registration.
  var earlierParty: EarlierParty?
  /// The mark that was proposed, of which it is told why.
  var proposed: SecrecyProposal?
  /// The mark that the letter itself gives reason for.
  var letterProposal: SecrecyProposal?
  /// The number of the case that was looked into, and what its documents say about the next.
  var precedentOf: String?
  var precedent: CasePrecedent?
  /// The role word that was filled in for the case's sake, and the document that had it before.
  var proposedRole: (word: String, number: String)?
  /// Who was filled in as recipient of an answer.
  var recipient: EarlierParty?
  /// What a draft has decided already, also by leaving it empty: nothing is proposed there again.
  var decidedInDraft: Set<FieldID> = []
  /// The likely case, offered first in the list.
  var likelyCase: CaseLine?
  /// What waits of the same thread, which belongs in the same case.
  var threadWaiting: [IntakeLine] = []

  /// The choice that the words on each file belong to, and what was written for others: a reason to withhold
  /// is no word for showing it.
  var wordsFor: [Int: Int] = [:]
  var otherWords: [Int: [Int: TextField]] = [:]

  /// Whom the title names, and why others that it has named may be: that is said of each by itself.
  var namedInTitle: Set<String>?
  var whyNamed: [Set<String>: TextField] = [:]

  /// What stands in the fields, whoever put it there.
  struct Content: Hashable {
    var texts: [FieldID: String] = [:]
    var choices: [FieldID: Int] = [:]
    var scopes: Set<SecrecyMark.Scope> = []
  }

  private var content: Content {
    Content(
      texts: texts.mapValues(\.text).filter { !$0.value.isEmpty },
      choices: choices.filter { $0.value != 0 }, scopes: scopes)
  }

  /// Whether the fields hold something else than when the form was opened.
  var isEdited: Bool { content != opened }

  /// Takes what stands in the fields for what they were opened with.
  mutating func open() {
    opened = content
    needsKeeping = false
  }

  var isCorrection: Bool { if case .correction = subject { true } else { false } }

  /// Whether nothing but decisions for files has been changed, if anything, which is no correction.
  ///
  /// What was decided once and is to be shown after all is one, for nothing else says why.
  var decidesFilesOnly: Bool {
    guard case .correction(let document) = subject else { return false }
    if case .completed = document.status {
      let isShownAfterAll = document.files.indices.contains {
        touched.contains(.file($0)) && !document.files[$0].file.decision.isPublish
          && choice(.file($0)) == FileChoice.publish.rawValue && text(.fileText($0)).isBlank
      }
      if isShownAfterAll { return false }
    }
    return touched.allSatisfy {
      switch $0 {
      case .file, .fileText: true
      default: false
      }
    }
  }

  var itemID: Identifier<IntakeItem>? {
    if case .post(let item, _) = subject { item.id } else { nil }
  }

  var place: Place { Place(rawValue: choice(.place)) ?? .newCase }

  /// The authority that is chosen, or was proposed.
  var authority: Authority? {
    authorities.indices.contains(choice(.authority)) ? authorities[choice(.authority)] : nil
  }

  func text(_ id: FieldID) -> String { texts[id]?.text ?? "" }
  func choice(_ id: FieldID) -> Int { choices[id] ?? 0 }

  mutating func prefill(_ id: FieldID, _ text: String) {
    texts[id] = TextField(text, prefilled: true)
  }

  /// The fields that can be filled in now, in their order.
  var fields: [FieldID] { rows.filter { $0 != .officials || namesSomebody } }

  /// The fields in sight, in their order; one is there also while nothing is to be written in it, so
  /// that no row moves while a name is being typed.
  var rows: [FieldID] {
    var all: [FieldID] = []
    if !isCorrection {
      all.append(.place)
      if place == .existing { all.append(.caseNumber) }
      if authorities.count > 1, place != .existing { all.append(.authority) }
    }
    all += [.title, .officials, .disclosure]
    if choice(.disclosure) == 1 { all.append(.neutral) }
    if !isCorrection, place == .newCase {
      all.append(.caseTitle)
      if choice(.disclosure) != 0 || choice(.caseDisclosure) != 0 { all.append(.caseDisclosure) }
      if choice(.caseDisclosure) == 1 { all.append(.caseNeutral) }
    }
    all += [.direction, .type, .kind]
    let kind = Correspondent.Kind.allCases[choice(.kind)]
    if kind == .organisation || kind == .person { all += [.name, .email] }
    if kind == .organisation { all.append(.contact) }
    all.append(.publicSender)
    for index in 0..<max(files.count, attached + 1) {
      if case .blank = subject, index <= attached { all.append(.path(index)) }
      guard files.indices.contains(index) else { continue }
      all.append(.file(index))
      let chosen = FileChoice(rawValue: choice(.file(index))) ?? .undecided
      let asks =
        files[index].asksAssurance || !text(.fileText(index)).isEmpty || asksForWords(index)
      if chosen == .other || (chosen == .publish && asks) { all.append(.fileText(index)) }
    }
    if !isCorrection {
      all.append(.provision)
      if provision != nil { all.append(.scopes) }
    }
    all += [.arrivedOn, .datedOn, .handler, .classification]
    if isCorrection, !decidesFilesOnly { all.append(.reason) }
    return all
  }

  /// How many files are attached by their paths.
  var attached: Int {
    guard case .blank = subject else { return 0 }
    let numbers = texts.compactMap { id, field -> Int? in
      if case .path(let number) = id, !field.text.isBlank { number } else { nil }
    }
    return (numbers.max() ?? -1) + 1
  }

  /// Whether what is said of a file that is to be published is answered in words, whatever was found
  /// in the file itself.
  private func asksForWords(_ index: Int) -> Bool {
    (refusals + judgement.objections).contains { $0.field == .file(index) && $0.severity == .open }
  }

  /// Whether a field holds what was filled in from an earlier registration.
  func isAsBefore(_ id: FieldID) -> Bool {
    earlierParty != nil && texts[id]?.isPrefilled == true && !text(id).isEmpty
  }

  /// Whether a title names somebody, or may.
  private var namesSomebody: Bool {
    !text(.officials).isEmpty
      || (judgement.objections + refusals).contains {
        Self.answeredByName.contains($0.rule) || $0.field == .namesOfficials
      }
  }

  /// The rules whose questions about a title are answered under ”Rubrik bedömd”.
  private static let answeredByName = [
    TitleNamesNoPrivatePerson.rule, TitleHoldsNoIdentityNumber.rule, PrivateMatterIsTried.rule,
    CaseTitleCoversItsDocuments.rule,
  ]

  /// Whether the field with the focus has a list of values.
  var hasValues: Bool {
    switch focus {
    case .caseNumber, .type, .handler, .publicSender, .provision, .path: true
    case .fileText(let index): choice(.file(index)) == FileChoice.publish.rawValue
    case .scopes: false
    default: focus.isChoice
    }
  }

  /// The values of a field that is chosen in.
  func options(_ id: FieldID) -> [String] {
    switch id {
    case .place: Place.allCases.map(Phrases.place)
    case .authority: authorities.map { "\($0.code) – \($0.name)" }
    case .direction: Direction.allCases.map(\.swedish)
    case .disclosure, .caseDisclosure: Phrases.disclosures
    case .kind: Correspondent.Kind.allCases.map(\.swedish)
    case .file: FileChoice.allCases.map(Phrases.choice)
    case .scopes: SecrecyMark.Scope.allCases.map(\.swedish)
    default: []
    }
  }

  /// The field that an objection is about, as far as the form has it.
  func field(of objection: Objection) -> FieldID? {
    let wanted: FieldID
    switch objection.field {
    case .title: wanted = .title
    case .publicTitle: wanted = choice(.disclosure) == 1 ? .neutral : .disclosure
    case .namesOfficials: wanted = .officials
    case .direction: wanted = .direction
    case .type: wanted = .type
    case .correspondent: wanted = fields.contains(.name) ? .name : .kind
    case .publicSender: wanted = .publicSender
    case .datedOn: wanted = .datedOn
    case .arrivedOn: wanted = .arrivedOn
    case .handler: wanted = .handler
    case .classification: wanted = .classification
    case .secrecy: wanted = .provision
    case .file(let index):
      let isDecided = choice(.file(index)) != 0
      let hasWords = fields.contains(.fileText(index))
      wanted =
        hasWords && isDecided && isAnsweredInWords(objection, index)
        ? .fileText(index) : .file(index)
    case .caseTitle: wanted = .caseTitle
    case .place: wanted = place == .existing ? .caseNumber : .place
    case .reason: wanted = .reason
    case .other:
      guard let number = objection.attachment else { return nil }
      wanted = .path(number)
    case .number, .outcome, .version, .officer: return nil
    }
    return fields.contains(wanted) ? wanted : nil
  }

  /// Whether an objection to a file is answered by what is said of it, and not by another choice.
  private func isAnsweredInWords(_ objection: Objection, _ index: Int) -> Bool {
    switch FileChoice(rawValue: choice(.file(index))) {
    case .other: true
    // A remedy that lies in words asks for them to be written.
    case .publish:
      objection.severity != .blocked && objection.remedy.lowercased().contains("skriv")
    default: false
    }
  }

  /// What is amiss at a field: first what a save was refused for, then what the rules say now.
  func objection(at id: FieldID) -> Objection? {
    let here = (refusals + judgement.objections).filter { field(of: $0) == id }
    return here.first { $0.severity == .blocked } ?? here.first { $0.severity == .open }
      ?? here.first
  }

  /// All that is told of the form: what the rules say, and what else a save was refused for.
  var objections: [Objection] {
    judgement.objections
      + refusals.filter { refusal in
        !judgement.objections.contains {
          $0.rule.id == refusal.rule.id && $0.field == refusal.field
        }
      }
  }

  /// Forgets what a save was refused for and no longer stands, since the rules have been asked anew.
  mutating func settleRefusals() {
    let asked = Set(RoutineBook.documentRoutines.map { $0.rule.id })
    refusals = refusals.compactMap { refusal in
      guard asked.contains(refusal.rule.id) else { return refusal }
      return judgement.objections.first {
        $0.rule.id == refusal.rule.id && $0.field == refusal.field
      }
    }
  }

  /// Moves to the first field that one of the objections stops at, or stays.
  mutating func focusFirst(of objections: [Objection]) {
    let stopping = objections.filter { $0.severity > .notice }.map { field(of: $0) }
    focus = fields.first { stopping.contains($0) } ?? focus
  }

  /// Keeps the focus on a field that is there.
  mutating func settleFocus() {
    if !fields.contains(focus) { focus = fields.first ?? .title }
  }
}
