import Registry
import Storage

extension Desk {
  /// Looks in the titles that are shown, and in the files to be published, for titles that marks hide
  /// elsewhere.
  ///
  /// An answer has the subject of the letter that it answers, and an invoice is for what the inquiry was
  /// called.
  func lookForHiddenTitles(
    into dossier: inout Dossier, of id: Identifier<Document>? = nil,
    in diaryCase: Identifier<Case>?, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    guard try atTheStore({ () throws(StoreError) in try store.knowsTitles() }) else { return }
    let titles = [dossier.content.title, dossier.caseFacts?.content.title].compactMap(\.self)
    for shown in titles.compactMap(\.publicText) {
      let found = try atTheStore { () throws(StoreError) in
        try store.hiddenTitles(
          said: Passages.every(inTitle: shown), in: shown, elsewhereThan: id, diaryCase)
      }
      dossier.hiddenTitlesInTitles[shown] = found.first
    }
    for index in dossier.files.indices {
      guard case .publish(let assurance) = dossier.files[index].decision,
        let text = try text(at: place(index))
      else { continue }
      let numbers = try atTheStore { () throws(StoreError) in
        try store.hiddenTitles(
          said: Passages.tellingTitles(in: text), in: text, elsewhereThan: id, nil)
      }
      // Each is named: what was said of one says nothing of another.
      dossier.hiddenTitlesInFiles[index] =
        numbers.first { !SaidWords.holds($0, in: assurance ?? "") } ?? numbers.first
    }
  }
}
