package import Registry
import Storage

extension Desk {
  /// What is under secrecy elsewhere and quoted in each file, see ``Store/contents(partlyIn:ofContent:)``.
  func secretsQuoted(
    in files: [DocumentFile], _ place: (Int) -> TextPlace
  ) throws(OfficeError) -> [[Int64]] {
    var quoted = [[Int64]](repeating: [], count: files.count)
    // No text is read for nothing.
    guard try atTheStore({ () throws(StoreError) in try store.knowsPassages() }) else {
      return quoted
    }
    for index in files.indices {
      guard let text = try text(at: place(index)) else { continue }
      quoted[index] = try atTheStore { () throws(StoreError) in
        try store.contents(partlyIn: text, ofContent: files[index].sha256)
      }
    }
    return quoted
  }

  /// What else keeps the content of files to be published from the web, by the files' places.
  ///
  /// - Parameters:
  ///   - likenesses: What each says, where the store does not know it.
  ///   - quoted: See ``secretsQuoted(in:_:)``.
  func withheldElsewhere(
    _ files: [DocumentFile], likenesses: [[Int64]] = [], quoting quoted: [[Int64]],
    than id: Identifier<Document>?, item: Identifier<IntakeItem>? = nil, _ place: (Int) -> TextPlace
  ) throws(OfficeError) -> [Int: WithheldCopy] {
    var copies: [Int: WithheldCopy] = [:]
    for index in files.indices where files[index].decision.isPublish {
      // The text that is shown of a letter holds those of the letters that are attached to it.
      let shown = files.indices.filter {
        $0 == index || files[index].isLetter && files[$0].isLetter
      }
      for part in shown where copies[index]?.isSecret != true {
        let copy = try atTheStore { () throws(StoreError) in
          try store.copyWithheld(
            ofContent: files[part].sha256,
            saying: likenesses.indices.contains(part) ? likenesses[part] : [], elsewhereThan: id,
            item: item)
        }
        copies[index] = copy ?? copies[index]
      }
      // ”Hej, här kommer handlingarna” is asked about by its document's number, and not shut in for ever.
      if let copy = copies[index], copy.isSecret, !copy.isSameFile,
        let text = try text(at: place(index)),
        SaidWords.letters(in: Self.body(of: text)).count < Self.shortest
      {
        copies[index] = WithheldCopy(number: copy.number, isSecret: true, isPart: true)
      }
      if copies[index]?.isSecret != true, let text = try text(at: place(index)) {
        var part = try partBeside(of: text, index, files, place)
        if part == nil {
          part = try partElsewhere(quoted[index], files[index].decision, than: id, item: item)
        }
        copies[index] = part ?? copies[index]
      }
    }
    return copies
  }

  /// Fewer letters say no more than a covering note does.
  private static let shortest = 100

  /// A letter's text without its heads.
  private static func body(of text: String) -> Substring {
    guard text.hasPrefix("Från: "), let end = text.firstRange(of: "\n\n") else { return text[...] }
    return text[end.upperBound...]
  }

  /// The file beside that is secret and enough of whose telling passages a file has.
  private func partBeside(
    of text: String, _ index: Int, _ files: [DocumentFile], _ place: (Int) -> TextPlace
  ) throws(OfficeError) -> WithheldCopy? {
    for other in files.indices where files[other].decision == .withhold(.secrecy) {
      guard files[other].sha256 != files[index].sha256,
        let secret = try self.text(at: place(other))
      else { continue }
      let telling = Passages.telling(in: secret)
      let shared = Passages.all(in: text).intersection(telling)
      if Passages.areEnough(shared.count, of: telling.count) {
        return WithheldCopy(number: files[other].name, isSecret: true, isPart: true)
      }
    }
    return nil
  }

  /// What is secret elsewhere and is quoted: all that no assurance names.
  private func partElsewhere(
    _ quoted: [Int64], _ decision: FileDecision, than id: Identifier<Document>?,
    item: Identifier<IntakeItem>?
  ) throws(OfficeError) -> WithheldCopy? {
    let all = try atTheStore { () throws(StoreError) in
      try store.partWithheld(quoting: quoted, elsewhereThan: id, item: item)
    }
    // Each is named: what was said of one says nothing of another.
    guard case .publish(let assurance) = decision else { return all.first }
    let unnamed = all.filter { !$0.isNamed(in: assurance) }
    guard unnamed.count > 1 else { return unnamed.first ?? all.first }
    return WithheldCopy(numbers: unnamed.flatMap(\.numbers), isSecret: true, isPart: true)
  }

  /// Looks in the files to be published for persons whose address is protected in other cases.
  func lookForProtected(
    into dossier: inout Dossier, of id: Identifier<Document>? = nil,
    in diaryCase: Identifier<Case>?, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    let known = try protectedPersons()
    guard !known.persons.isEmpty else { return }
    func isElsewhere(_ one: ProtectedPerson) -> Bool {
      one.document != id && (diaryCase == nil || one.diaryCase != diaryCase)
    }
    let sender = dossier.content.correspondent
    let same =
      sender.kind == .person
      ? known.first(namedIn: NamingText("\(sender.name) \(sender.email)"), where: isElsewhere) : nil
    dossier.protectedSender = same
    for title in [dossier.content.title, dossier.caseFacts?.content.title].compactMap(\.self) {
      guard let shown = title.publicText else { continue }
      dossier.protectedInTitles[shown] = known.first(
        namedIn: NamingText(shown), isShort: true, where: isElsewhere)
    }
    // Beside a letter that is kept from the web in the same case, the name would tell who has sent it.
    if case .organisation(let name) = dossier.content.publicSender, !dossier.hidesCorrespondent {
      dossier.protectedInSender = known.first(namedIn: NamingText(name), isShort: true) {
        $0.document != id
      }
    }
    for index in dossier.files.indices where dossier.files[index].decision.isPublish {
      if let same {
        dossier.protectedInFiles[index] = same
      } else if let text = try text(at: place(index)).map(NamingText.init) {
        dossier.protectedInFiles[index] = known.first(namedIn: text, where: isElsewhere)
      }
    }
  }

  /// What marks on other documents with the same content, that is quoted, or of the same thread, hide of
  /// title and correspondent.
  func hiddenElsewhere(
    _ files: [DocumentFile], likenesses: [[Int64]] = [], quoting quoted: [[Int64]],
    than id: Identifier<Document>?, from item: Identifier<IntakeItem>?
  ) throws(OfficeError) -> HiddenElsewhere {
    var hidden =
      try item.map { item throws(OfficeError) in
        try atTheStore { () throws(StoreError) in try store.hidden(inThreadOf: item) }
      } ?? HiddenElsewhere()
    for index in files.indices {
      let said = likenesses.indices.contains(index) ? likenesses[index] : []
      let (found, part) = try atTheStore { () throws(StoreError) in
        (
          try store.hidden(
            withContent: files[index].sha256, saying: said, elsewhereThan: id),
          quoted[index].isEmpty
            ? HiddenElsewhere()
            : try store.hidden(withContent: "", quoting: quoted[index], elsewhereThan: id)
        )
      }
      if hidden.number.isEmpty { hidden.number = found.number }
      // Who wrote what is quoted may write openly as well; its title is not said anew.
      if hidden.number.isEmpty { hidden.number = part.number }
      hidden.titles += found.titles + part.titles
      hidden.correspondents += found.correspondents
    }
    return hidden
  }

  /// Looks in the files for persons whose names stand in the titles that are shown.
  ///
  /// A detector may know a name in a letter by what stands around it, and not in a short title.
  func lookForNames(
    into dossier: inout Dossier, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    let titles = [dossier.content.title, dossier.caseFacts?.content.title].compactMap(\.self)
    let words = titles.compactMap(\.publicText).reduce(into: Set<String>()) {
      $0.formUnion(PersonalDataScanner.rareWords(in: $1))
    }.reduce(into: Set<String>()) {
      $0.insert($1)
      // ”Sjöviks” is Sjövik's.
      if $1.hasSuffix("s") { $0.insert(String($1.dropLast())) }
    }
    guard !words.isEmpty else { return }
    for index in dossier.files.indices {
      guard let text = try text(at: place(index)) else { continue }
      // A letter may be written in small letters throughout: ”min granne evert sjövik”.
      dossier.namesFromLetter.formUnion(PersonalDataScanner.namedBeside(words, in: text))
      let naming = NamingText(text)
      // Few words stand in the letter with a capital, and only then it is read through.
      let there = words.filter { naming.holds($0.prefix(1).uppercased() + $0.dropFirst()) }
      guard !there.isEmpty else { continue }
      dossier.namesFromLetter.formUnion(there.intersection(scanner.lastNames(in: text)))
    }
  }

  /// The mark that is proposed for what somebody has sent whose address is protected already, or nil.
  ///
  /// - Parameter address: Of e-mail.
  package func proposal(
    forSender name: String, address: String
  ) throws(OfficeError) -> SecrecyProposal? {
    guard
      let known = try protectedPersons().first(
        namedIn: NamingText("\(name) \(address)"), where: { _ in true })
    else { return nil }
    return SecrecyProposal(
      provision: known.provision, scopes: [.title, .correspondent, .document],
      reason: "Avsändaren har skyddade uppgifter i \(known.number).")
  }

  /// What is guarded wherever it stands; a publication looks at it again when it has changed.
  func guardedEverywhere() throws(OfficeError) -> GuardedEverywhere {
    GuardedEverywhere(
      passages: try atTheStore { () throws(StoreError) in try store.passageCount() },
      titles: try atTheStore { () throws(StoreError) in try store.titleRunCount() },
      persons: try protectedPersons(),
      marked: Set(try markedSubjects().map(\.subject)))
  }

  /// Those whose address is protected, looked up again when anything has been written.
  private func protectedPersons() throws(OfficeError) -> ProtectedPersons {
    let entry = try atTheStore { () throws(StoreError) in try store.lastEntry() }
    if let known = protectedSeen, known.entry == entry { return known.persons }
    let persons = ProtectedPersons(
      try atTheStore { () throws(StoreError) in try store.protectedPersons() })
    protectedSeen = (entry, persons)
    return persons
  }
}

/// What is guarded in every document, whichever it stands in.
struct GuardedEverywhere: Hashable {
  let passages: Int
  let titles: Int
  let persons: ProtectedPersons
  let marked: Set<String>
}
