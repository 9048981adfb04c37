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
    if dossier.content.direction == .incoming, sender == .person || sender == .anonymous {
      for index in dossier.files.indices where dossier.files[index].decision.isPublish {
        guard let text = try text(at: place(index)) else { continue }
        let scanner = PersonalDataScanner(places: placeNames, today: today)
        dossier.files[index].scan.otherFindings += scanner.officeContacts(in: text)
      }
    }
    for index in dossier.files.indices where dossier.files[index].scan.otherFindings > 0 {
      guard case .publish(.some) = dossier.files[index].decision,
        let text = try text(at: place(index))
      else { continue }
      let scanner = PersonalDataScanner(places: placeNames, today: today)
      let isUnread = dossier.files[index].scan.unread == FileScan.unknownLanguage
      dossier.findingsInFiles[index] = FileFindings(
        scanner.findingsToJudge(in: text, isUnread: isUnread))
    }
  }
}
