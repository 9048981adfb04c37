import Office
import Registry
import Terminal

/// What is typed, as it is kept until it is saved or thrown away.
extension Form {
  /// What the form's draft is kept under.
  var draftSubject: DraftSubject {
    switch subject {
    case .post(let item, _): .post(item.id)
    case .correction(let document): .document(document.id)
    case .blank(let id): id.map { .diaryCase($0) } ?? .new
    }
  }

  /// Every field that may hold something, also those that are not in sight now.
  var everyField: [FieldID] {
    var count = files.count
    // The files that paths name are not there before they are read.
    if case .blank = subject { count = max(Self.mostAttached, count) }
    return FieldID.single + (0..<count).flatMap { [FieldID.path($0), .file($0), .fileText($0)] }
  }

  /// A draft holds no more files than this by their paths.
  private static let mostAttached = 50

  /// What stands in the form; of a correction only what differs from the document.
  var draft: Draft {
    var draft = Draft()
    if case .correction(let document) = subject { draft.version = overtaken ?? document.version }
    for id in everyField where id != .scopes {
      if id.isChoice {
        let (options, now) = (options(id), choice(id))
        guard options.indices.contains(now) else { continue }
        if isCorrection, now == corrected.choices[id] ?? 0 { continue }
        draft.choices["\(id)"] = options[now]
      } else if !isCorrection || text(id) != corrected.texts[id] ?? "" {
        draft.texts["\(id)"] = text(id)
      }
    }
    if !isCorrection {
      draft.scopes = scopes.sorted()
      draft.moreMarks = moreMarks
    }
    return draft
  }

  /// Takes up again what had been typed.
  mutating func restore(_ draft: Draft) {
    var taken: Set<FieldID> = []
    for id in everyField {
      if let word = draft.choices["\(id)"], let at = options(id).firstIndex(of: word) {
        choices[id] = at
        taken.insert(id)
      }
      if let text = draft.texts["\(id)"] {
        texts[id] = TextField(text)
        taken.insert(id)
      }
    }
    isRestored = true
    needsKeeping = false
    if isCorrection {
      touched = taken
      return
    }
    scopes = Set(draft.scopes ?? [])
    moreMarks = draft.moreMarks ?? []
    keepAsTyped()
    // What had been proposed for a case and was taken away is not proposed again.
    if place == .existing || !text(.provision).isBlank {
      decidedInDraft = [.provision, .scopes, .publicSender, .kind]
    }
  }

  /// Fills in what was typed when the item was registered before, as a document that was voided.
  ///
  /// What was decided about its files is decided anew, and where it stood is not where it goes: that it
  /// stood in the wrong case is the most usual reason.
  ///
  /// - Parameters:
  ///   - marks: The marks that it had of its own.
  mutating func fill(
    fromVoided document: Document, number: String, in line: CaseLine?, marks: [SecrecyMark],
    officers: [Officer]
  ) {
    let content = document.content
    // The letter may name the case that it has just been taken out of.
    if let line, likelyCase?.number == line.number {
      likelyCase = nil
      choices[.place] = Place.newCase.rawValue
      prefill(.caseNumber, "")
    }
    fill(direction: content.direction, type: content.type, title: TitleFields(content.title))
    fill(content.correspondent, PublicSenderFields(content.publicSender))
    earlierParty = nil
    prefill(.caseTitle, text(.title))
    choices[.caseDisclosure] = choice(.disclosure)
    prefill(.caseNeutral, text(.neutral))
    prefill(.arrivedOn, content.arrivedOn.description)
    prefill(.datedOn, content.datedOn?.description ?? "")
    let handler = officers.first { $0.id == content.handler && $0.isActive }
    prefill(.handler, handler?.login ?? "")
    prefill(.classification, content.classification ?? "")
    if let mark = marks.first {
      prefill(.provision, mark.provision)
      scopes = mark.scopes
      moreMarks = marks.dropFirst().map {
        MarkFields(provision: $0.provision, scopes: $0.scopes.sorted())
      }
    }
    keepAsTyped()
    filledFrom = number
  }

  /// What somebody has typed is gone on with; only what the machine filled in is typed over.
  private mutating func keepAsTyped() {
    for (id, field) in texts { texts[id] = TextField(field.text) }
    touched = [.title, .caseDisclosure, .caseNeutral, .type]
    // What followed the title goes on following it.
    if text(.caseTitle) != text(.title) { touched.insert(.caseTitle) }
  }
}
