/// What was marked as possibly secret when it came in is tried before it is shown.
///
/// Source: OSL 5:5. The mark on the post would otherwise vanish with the registration, without anybody
/// having said that it had no ground.
package enum MarkedPostIsTried: DocumentRoutine {
  package static let rule = Rule(
    id: "marked-post", name: "Märkt post är prövad", source: "OSL 5:5",
    text: """
      Post som har märkts som möjlig sekretess registreras med sekretessmarkering. Behövs ingen tas \
      märkningen bort först, eller hävs markeringen med skäl.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard dossier.isMarkedPost, !dossier.isUnderSecrecy, dossier.liftedMarks.isEmpty else {
      return []
    }
    return [
      Objection(
        rule: rule, severity: .open, field: .secrecy,
        reason: Wording(
          "Posten är märkt som möjlig sekretess, men handlingen har ingen sekretessmarkering.",
          english: "The post is marked as possibly secret, but the document has no secrecy mark."),
        remedy: Wording(
          """
          Sekretessmarkera handlingen. Är posten inte hemlig, ta bort märkningen innan den registreras; \
          är den registrerad, häv markeringen igen med skälet.
          """,
          english: """
            Mark the document. Where the post is not secret, take its mark away before it is registered \
            (annotate); once it is, lift the mark again with the reason.
            """))
    ]
  }
}
