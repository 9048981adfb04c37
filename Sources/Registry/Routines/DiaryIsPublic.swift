/// Only a diary that is to be held public is mirrored on the web.
///
/// Source: OSL 5:4, OSF 3 §.
package enum DiaryIsPublic: DocumentRoutine {
  package static let rule = Rule(
    id: "public-diary", name: "Diariet är offentligt", source: "OSL 5:4; OSF 3 §",
    text: "Vissa diarier behöver inte hållas tillgängliga för allmänheten och speglas inte.")

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard !dossier.authority.publication.isPublic else { return [] }
    return [
      Objection(
        rule: rule, severity: .notice, field: .other("authority"),
        reason: Wording(
          "\(dossier.authority.name) har ett diarium som inte visas på webben.",
          english: "\(dossier.authority.name) has a diary that is not shown on the web."),
        remedy: Wording(
          "Inget behöver göras; handlingen publiceras inte.",
          english: "Nothing needs to be done; the document is not published."))
    ]
  }
}
