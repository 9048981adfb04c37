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
        reason: "\(dossier.authority.name) har ett diarium som inte visas på webben.",
        remedy: "Inget behöver göras; handlingen publiceras inte.")
    ]
  }
}
