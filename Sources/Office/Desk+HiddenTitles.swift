import Registry
import Storage

extension Desk {
  /// Looks in the titles that are shown, in the public sender and in the files to be published for titles
  /// that marks hide elsewhere, and in the titles for what is secret.
  ///
  /// An answer has the subject of the letter that it answers, and an invoice is for what the inquiry was
  /// called.
  func lookForHiddenTitles(
    into dossier: inout Dossier, of id: Identifier<Document>? = nil,
    in diaryCase: Identifier<Case>?, from item: Identifier<IntakeItem>? = nil,
    _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    try lookForSecrets(inTitlesOf: &dossier, of: id, from: item)
    try lookForMarkedPost(in: &dossier, from: item, place)
    guard try atTheStore({ () throws(StoreError) in try store.knowsTitles() }) else { return }
    let titles = [dossier.content.title, dossier.caseFacts?.content.title].compactMap(\.self)
    for title in titles {
      guard let shown = title.publicText else { continue }
      let found = try atTheStore { () throws(StoreError) in
        try store.hiddenTitles(
          said: Passages.every(inTitle: shown), in: shown, elsewhereThan: id, diaryCase,
          isShort: true)
      }
      let numbers = [dossier.hiddenTitlesInTitles[shown]].compactMap(\.self) + found
      dossier.hiddenTitlesInTitles[shown] = Self.asked(of: numbers, in: title.namesOfficials)
    }
    if case .organisation(let name) = dossier.content.publicSender {
      // Its own title is hidden from its sender's place too.
      let found = try atTheStore { () throws(StoreError) in
        try store.hiddenTitles(
          said: Passages.every(inTitle: name), in: name, elsewhereThan: nil, nil,
          isShort: true)
      }
      dossier.hiddenTitleInSender = dossier.hiddenTitleInSender ?? found.first
    }
    for index in dossier.files.indices {
      guard case .publish(let assurance) = dossier.files[index].decision,
        let text = try text(at: place(index))
      else { continue }
      let known = try atTheStore { () throws(StoreError) in
        try store.hiddenTitles(
          said: Passages.tellingTitles(in: text), in: text, elsewhereThan: id, nil,
          isShort: false)
      }
      let numbers = known + [dossier.hiddenTitlesInFiles[index]].compactMap(\.self)
      dossier.hiddenTitlesInFiles[index] = Self.asked(of: numbers, in: assurance)
    }
  }

  /// Looks in the titles that are shown for what stands in secret files, and for the subjects of letters that
  /// wait and are marked as possibly secret.
  private func lookForSecrets(
    inTitlesOf dossier: inout Dossier, of id: Identifier<Document>?,
    from item: Identifier<IntakeItem>?
  ) throws(OfficeError) {
    let knowsPassages = try atTheStore { () throws(StoreError) in try store.knowsPassages() }
    let marked = try markedSubjects().filter { $0.item != item }
    guard knowsPassages || !marked.isEmpty else { return }
    for title in [dossier.content.title, dossier.caseFacts?.content.title].compactMap(\.self) {
      guard let shown = title.publicText else { continue }
      let numbers = marked.filter { Self.isSaid($0.subject, in: shown) }.map(\.number)
      if !numbers.isEmpty {
        dossier.hiddenTitlesInTitles[shown] = Self.asked(of: numbers, in: title.namesOfficials)
      }
      guard knowsPassages else { continue }
      dossier.secretsInTitles[shown] = try atTheStore { () throws(StoreError) in
        try store.secretsQuoted(inTitle: shown, elsewhereThan: id, item: item)
      }.first?.number
    }
  }

  /// Looks in the public sender and the files for the subjects of letters that wait and are marked.
  private func lookForMarkedPost(
    in dossier: inout Dossier, from item: Identifier<IntakeItem>?, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    let marked = try markedSubjects().filter { $0.item != item }
    guard !marked.isEmpty else { return }
    if case .organisation(let name) = dossier.content.publicSender {
      dossier.hiddenTitleInSender =
        marked.first { Self.isSaid($0.subject, in: name) }?.number
    }
    for index in dossier.files.indices {
      guard case .publish(let assurance) = dossier.files[index].decision,
        let text = try text(at: place(index))
      else { continue }
      let said = marked.filter {
        Passages.holds($0.subject, in: text)
          || TitleWords.says($0.subject, shownAs: "", inSentenceOf: text)
      }
      dossier.hiddenTitlesInFiles[index] = Self.asked(of: said.map(\.number), in: assurance)
    }
  }

  /// The number that is asked about first: each is to be named, for what was said of one says nothing of another.
  private static func asked(of numbers: [String], in words: String?) -> String? {
    numbers.first { !SaidWords.holds($0, in: words ?? "") } ?? numbers.first
  }

  /// Whether a title or a sender says a title that is hidden.
  private static func isSaid(_ title: String, in shown: String) -> Bool {
    Passages.holds(title, in: shown) || TitleWords.says(title, shownAs: "", in: shown)
  }

  /// The subjects of letters that wait and are marked, looked up again when anything has been written.
  func markedSubjects() throws(OfficeError) -> [Store.MarkedSubject] {
    let entry = try atTheStore { () throws(StoreError) in try store.lastEntry() }
    if let known = markedSeen, known.entry == entry { return known.subjects }
    let subjects = try atTheStore { () throws(StoreError) in try store.markedSubjects() }
    markedSeen = (entry, subjects)
    return subjects
  }
}
