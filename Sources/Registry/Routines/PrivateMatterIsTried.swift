/// What a title says of somebody's health, care or family is tried before it is shown.
///
/// Source: OSL 26:1, 25:1, 23:2, 21:1. Who it is need not be named: a class, a block of flats or a role is
/// enough for those who live there, and the file says the rest.
package enum PrivateMatterIsTried: DocumentRoutine {
  package static let rule = Rule(
    id: "private-matter", name: "Enskildas förhållanden är prövade",
    source: "OSL 26:1, 25:1, 23:2, 21:1",
    text: """
      Gäller en handling någon enskilds hälsa, stöd från socialtjänsten, skolsvårigheter eller skyddade \
      uppgifter, sekretessmarkeras den, får en neutral rubrik eller prövas. Gäller den ingen enskild, som \
      en riktlinje eller en upphandling, sägs det. Prövad är en rubrik som den var när en markering om \
      sådant hävdes.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    check(dossier.content.title, .secrecy) { isTried(dossier, $0) }
      + (dossier.caseFacts.map { check($0.content.title, .caseTitle) { _ in false } } ?? [])
  }

  private static func check(
    _ title: Title, _ field: Field, isTried: (String) -> Bool
  ) -> [Objection] {
    guard let shown = title.publicText, let word = PrivateMatter(shown).word,
      !areOfNobody(title.namesOfficials ?? ""), !isTried(word)
    else { return [] }
    let titled: Field = field == .caseTitle ? .caseTitle : .title
    return [
      Objection(
        rule: rule, severity: .open, field: field,
        reason: Wording(
          "\(Objection.title(titled).swedish) säger ”\(word)”, och kan gälla en enskilds personliga "
            + "förhållanden.",
          english: "\(Objection.title(titled).english) says “\(word)”, and may be about somebody's "
            + "personal affairs."),
        remedy: Wording(
          """
          Sekretessmarkera och dölj rubriken, eller skriv en som inte säger det. Gäller den ingen enskild, \
          skriv det under ”Rubrik bedömd”: ”Gäller ingen enskild”.
          """,
          english: """
            Mark it and hide the title, or write one that does not say it. If it is about nobody in \
            particular, say so as namesOfficials: “Gäller ingen enskild”.
            """))
    ]
  }

  /// Whether words say that it is about nobody in particular.
  package static func areOfNobody(_ words: String) -> Bool { PlainDenial(words).isOfNobody }

  /// Whether what the document shows was tried under a provision on such affairs.
  ///
  /// Of the case's title nothing was tried with it.
  private static func isTried(_ dossier: Dossier, _ word: String) -> Bool {
    dossier.liftedMarks.contains { mark in
      (isOfAffairs(mark.provision)
        || word.lowercased().hasPrefix("skydd") && ProtectedPerson.isProtecting(mark.provision))
        && mark.hasTried(dossier.content.title)
    }
  }

  /// Whether a provision is on somebody's health, care, schooling or family.
  private static func isOfAffairs(_ provision: String) -> Bool {
    let parts = provision.split(separator: " ").first?.split(separator: ":").map(String.init) ?? []
    guard parts.count == 2 else { return false }
    return chapters.contains(parts[0]) && !others.contains(provision)
      || sections.contains("\(parts[0]):\(parts[1])") && !others.contains(provision)
  }

  private static let chapters: Set<String> = ["23", "25", "26", "37"]
  private static let sections: Set<String> = [
    "21:1", "29:6", "29:7", "32:4", "32:8", "35:1", "39:1", "39:2", "39:5", "40:6", "40:7",
  ]
  /// Those that are on where somebody is, or on who has written.
  private static let others: Set<String> = ["26:5", "26:14 c", "23:2 st3"]
}
