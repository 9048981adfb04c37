/// A file whose text no machine could read is published only when a person says to have read it.
///
/// Source: Helsingborg 7, Registratorns ansvar; lesson of attachments that nobody looked at.
package enum FileTextIsRead: DocumentRoutine {
  package static let rule = Rule(
    id: "file-text", name: "Publicerad fil är läst", source: "Helsingborg 7",
    text: """
      Registratorn bedömer vad som kan publiceras. Kan texten inte läsas maskinellt krävs att \
      registratorn intygar att filen är genomläst.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      guard let why = dossier.files[index].scan.unread else { return nil }
      switch dossier.files[index].decision {
      case .publish(nil): return .unread(index, why, .open)
      case .undecided: return .unread(index, why, .notice)
      case .publish, .withhold: return nil
      }
    }
  }
}

extension Objection {
  fileprivate static func unread(_ index: Int, _ why: String, _ severity: Severity) -> Objection {
    Objection(
      rule: FileTextIsRead.rule, severity: severity, field: .file(index),
      reason: Wording(
        "Inte läst: \(why)", english: "A machine could not read all of it."),
      remedy: Wording(
        "Läs filen själv och skriv vad du har sett till, eller publicera den inte.",
        english:
          "Read the file yourself and say as the assurance what you have seen to, or withhold it."))
  }
}
