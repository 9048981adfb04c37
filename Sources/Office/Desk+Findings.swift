import Registry
import Storage

extension Desk {
  /// Looks anew at what was found in the files that are to be published on somebody's word, to tell whether
  /// the words are about all of it.
  ///
  /// Of other files it is enough to know how much was found. What looks like an office's address or number is
  /// somebody's own in the letter of a private person, who was not known when the file was read.
  func lookForFindings(
    into dossier: inout Dossier, _ place: (Int) -> TextPlace
  ) throws(OfficeError) {
    let sender = dossier.content.correspondent.kind
    let isPrivate =
      dossier.content.direction == .incoming && (sender == .person || sender == .anonymous)
    let scanner = PersonalDataScanner(places: placeNames, today: today)
    for index in dossier.files.indices {
      let scan = dossier.files[index].scan
      guard case .publish(let assurance) = dossier.files[index].decision,
        isPrivate || scan.otherFindings > 0 && assurance != nil,
        let text = try text(at: place(index))
      else { continue }
      let found = scanner.findingsToJudge(
        in: text, isUnread: scan.unread == FileScan.unknownLanguage, isPrivate: isPrivate)
      if isPrivate {
        dossier.files[index].scan.otherFindings = max(
          scan.otherFindings, found.count { !$0.kind.isIdentityNumber })
      }
      dossier.findingsInFiles[index] = FileFindings(found)
    }
  }
}
