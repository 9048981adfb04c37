/// Only files of kinds that show the same to everybody are published.
///
/// Source: Helsingborg 5, Bifogad fil (what may not be published is not published at all). A web page
/// or a picture with scripts would run in the reader's browser, and an archive or an unknown file
/// holds what nobody has looked at. An e-mail is published as the text that was read and searched,
/// without the heads that nobody sees.
package enum FileKindMayBeShown: DocumentRoutine {
  package static let rule = Rule(
    id: "file-kind", name: "Filens slag kan visas", source: "Helsingborg 5, Bifogad fil; 7",
    text: """
      Bara filer som kan granskas publiceras: PDF, text, bild, ODF och Office. E-post visas som \
      läst text, utan dolda huvuden.
      """)

  /// The endings of the media types that may be shown; the schema has the same list of types.
  private static let endings: [String: String] = [
    "application/pdf": "pdf", "text/plain": "txt", "image/jpeg": "jpg", "image/png": "png",
    "image/tiff": "tif", "message/rfc822": "txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
  ]

  /// How the name of a file of a kind ends on the web, or nil where the kind is not shown.
  package static func ending(of mediaType: String) -> String? { endings[mediaType] }

  /// Whether files of a kind carry text that is not seen when they are read: comments, tracked changes.
  package static func holdsHiddenText(_ mediaType: String) -> Bool {
    ["docx", "xlsx", "odt", "ods"].contains(endings[mediaType] ?? "")
  }

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      let file = dossier.files[index]
      guard file.decision.isPublish else { return nil }
      if ending(of: file.mediaType) == nil {
        return refusal(
          index,
          Wording(
            "En fil av slaget \(file.mediaType) kan inte visas på webben.",
            english: "A file of the kind \(file.mediaType) cannot be shown on the web."))
      }
      // A letter in another language has its text, which a person may answer for.
      if file.mediaType == "message/rfc822",
        ![nil, FileScan.unknownLanguage].contains(file.scan.unread)
      {
        return refusal(
          index,
          Wording(
            "Meddelandet har ingen läst text att visa.",
            english: "No text was read in the message that could be shown."))
      }
      return nil
    }
  }

  private static func refusal(_ index: Int, _ reason: Wording) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .file(index), reason: reason,
      remedy: Wording(
        "Publicera den inte, eller registrera en PDF av den.",
        english: "Withhold it, or register a PDF of it."))
  }
}
