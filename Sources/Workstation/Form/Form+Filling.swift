import Office
import Registry
import Terminal

extension Form {
  /// A form for an item of post, filled in from the letter.
  init(
    item: IntakeItem, files: [IntakeFile], likely: CaseLine?, authorities: [Authority]
  ) {
    self.init(
      subject: .post(item, files),
      files: files.map { File(name: $0.name, mediaType: $0.mediaType, scan: $0.content.scan) },
      authorities: authorities)
    choices[.authority] = authorities.firstIndex { $0.id == item.authority } ?? 0
    likelyCase = likely
    if let likely {
      choices[.place] = Place.existing.rawValue
      prefill(.caseNumber, likely.number)
    }
    // The name of a scan, `20261120_0821_0005`, says nothing of the matter.
    let isNumbered =
      item.channel == .scanner && item.subject.prefix { $0 != "." }.count(where: \.isLetter) < 4
    let title =
      isNumbered
      ? ""
      : ShortTextsAreShort.shortened(
        ReplyMarks.without(item.subject, number: likely?.number ?? ""))
    prefill(.title, title)
    prefill(.caseTitle, title)
    let type = item.channel == .email ? DocumentType.email : .letter
    prefill(.type, (DocumentType.suggested(by: title) ?? type).name)
    if isOfOwnSending {
      // A copy of what was sent from here; to whom is read in it, for its sender is no recipient.
      choices[.direction] = Direction.allCases.firstIndex(of: .outgoing) ?? 0
    } else {
      prefill(.name, item.senderName.isBlank ? item.senderAddress : item.senderName)
      prefill(.email, item.senderAddress)
      proposeKind(item)
    }
    prefill(.arrivedOn, item.arrivedOn.description)
    focus = .title
  }

  /// Whether it is about a copy of what the item's own authority has sent; what another board has sent
  /// here has come in.
  var isOfOwnSending: Bool {
    guard case .post(let item, _) = subject else { return false }
    return authorities.contains {
      $0.id == item.authority && $0.has(address: item.senderAddress)
    }
  }

  /// Fills in who wrote as they were registered the last time.
  mutating func propose(_ earlier: EarlierParty) {
    guard [.organisation, .person].contains(earlier.correspondent.kind) else { return }
    earlierParty = earlier
    var correspondent = earlier.correspondent
    // Another person may write for the same organisation this time.
    correspondent.contact = ""
    fill(correspondent, PublicSenderFields(earlier.publicSender))
  }

  /// A form for a document that came by no post: drawn up or dispatched here.
  ///
  /// - Parameter line: The case that was chosen where it is opened.
  init(blankIn line: CaseLine?, authorities: [Authority], today: CivilDate) {
    self.init(subject: .blank(line?.id), files: [], authorities: authorities)
    choices[.direction] = Direction.allCases.firstIndex(of: .drawnUp) ?? 0
    choices[.kind] = Correspondent.Kind.allCases.firstIndex(of: .notApplicable) ?? 0
    if let line {
      choices[.place] = Place.existing.rawValue
      prefill(.caseNumber, line.number)
    }
    prefill(.type, DocumentType.letter.name)
    prefill(.arrivedOn, today.description)
    focus = .title
  }

  /// A form that corrects a registered document.
  init(correcting document: Document, officers: [Officer]) {
    self.init(
      subject: .correction(document),
      files: document.files.map {
        File(name: $0.file.name, mediaType: $0.file.mediaType, scan: $0.file.scan)
      }, authorities: [])
    let content = document.content
    fill(direction: content.direction, type: content.type, title: TitleFields(content.title))
    fill(content.correspondent, PublicSenderFields(content.publicSender))
    prefill(.arrivedOn, content.arrivedOn.description)
    prefill(.datedOn, content.datedOn?.description ?? "")
    prefill(.handler, officers.first { $0.id == content.handler }?.login ?? "")
    prefill(.classification, content.classification ?? "")
    fill(document.files.map { FileFields($0.file.decision) })
    touched = []
    open()
    corrected = opened
    focus = .title
  }

  mutating func fill(
    direction: Direction, type: DocumentType, title: TitleFields
  ) {
    choices[.direction] = Direction.allCases.firstIndex(of: direction) ?? 0
    prefill(.type, type.name)
    prefill(.title, title.text)
    prefill(.officials, title.namesOfficials ?? "")
    choices[.disclosure] = Self.disclosure(title)
    prefill(.neutral, title.publicText ?? "")
  }

  mutating func fill(_ sender: Correspondent, _ publicSender: PublicSenderFields) {
    choices[.kind] = Correspondent.Kind.allCases.firstIndex(of: sender.kind) ?? 0
    prefill(.name, sender.name)
    prefill(.contact, sender.contact)
    prefill(.email, sender.email)
    prefill(.publicSender, publicSender.organisation ?? publicSender.role ?? "")
  }

  private mutating func fill(_ decisions: [FileFields]) {
    for (index, fields) in decisions.enumerated() where index < files.count {
      choices[.file(index)] = FileChoice(fields).rawValue
      prefill(.fileText(index), fields.assurance ?? fields.reasonText ?? "")
    }
  }

  private static func disclosure(_ title: TitleFields) -> Int {
    title.isSecret == true ? 2 : title.publicText == nil ? 0 : 1
  }
}
