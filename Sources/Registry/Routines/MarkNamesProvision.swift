/// A secrecy mark names a provision in force on its date, the date and the authority.
///
/// Source: OSL 5:5, TF 2:20.
package enum MarkNamesProvision: DocumentRoutine {
  package static let rule = Rule(
    id: "mark-provision", name: "Sekretessmarkering har lagrum", source: "OSL 5:5; TF 2:20",
    text: """
      En sekretessmarkering anger tillämplig bestämmelse, dagen för anteckningen och myndigheten. \
      Den är en varning att pröva på nytt, inget beslut.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let marks = dossier.secrecy + (dossier.caseFacts?.secrecy ?? [])
    if marks.isEmpty, dossier.files.contains(where: { $0.decision == .withhold(.secrecy) }) {
      return [.noMark]
    }
    return marks.flatMap { check($0, today: dossier.today) }
  }

  /// What is amiss with a mark.
  package static func check(_ mark: SecrecyMark, today: CivilDate) -> [Objection] {
    let table = ProvisionTable.standard
    if !table.knows(mark.provision) {
      return [.unknownProvision(mark.provision, near: references(in: mark.provision, on: today))]
    }
    if table.provision(mark.provision, on: mark.date) == nil {
      return [.notInForce(mark.provision, mark.date)]
    }
    if mark.date > today { return [.inFuture(mark.date)] }
    if mark.authority.isBlank { return [.noAuthority] }
    if mark.scopes.isEmpty { return [.noScope] }
    return []
  }

  /// The paragraphs of a section that may be named on a day, and its sections with letters.
  package static func references(in section: String, on day: CivilDate) -> [String] {
    ProvisionTable.standard.valid(on: day).map(\.reference).filter {
      $0.hasPrefix("\(section.tidied) ")
    }
  }
}

extension Objection {
  private static func refusal(_ reason: Wording, _ remedy: Wording) -> Objection {
    Objection(
      rule: MarkNamesProvision.rule, severity: .blocked, field: .secrecy, reason: reason,
      remedy: remedy)
  }

  fileprivate static var noMark: Objection {
    Objection(
      rule: MarkNamesProvision.rule, severity: .notice, field: .secrecy,
      reason: Wording(
        "En fil hålls inne för sekretess, men varken handling eller ärende är märkt.",
        english: "A file is withheld for secrecy, but neither document nor case has a mark."),
      remedy: Wording(
        "Överväg en sekretessmarkering med lagrum (OSL 5:5).",
        english: "Consider a secrecy mark with its provision (OSL 5:5)."))
  }

  fileprivate static func unknownProvision(_ reference: String, near: [String]) -> Objection {
    let list = near.joined(separator: ", ")
    return refusal(
      reference.isBlank
        ? Wording("Markeringen saknar lagrum.", english: "The mark names no provision.")
        : Wording(
          "”\(reference)” finns inte i tabellen över lagrum.",
          english: "“\(reference)” is not in the table of provisions."),
      near.isEmpty
        ? Wording(
          "Välj kapitel och paragraf i listan, till exempel 21:1.",
          english: "Choose chapter and section from registratur list provisions, such as 21:1.")
        : Wording(
          "Skriv vilket stycke det är; de som finns är \(list).",
          english: "Say which paragraph it is; those that are there are \(list)."))
  }

  fileprivate static func notInForce(_ reference: String, _ date: CivilDate) -> Objection {
    refusal(
      Wording(
        "\(reference) gällde inte den \(date).",
        english: "\(reference) was not in force on \(date)."),
      Wording(
        "Välj en bestämmelse som gällde den dagen.",
        english: "Choose a provision that was in force on that day."))
  }

  fileprivate static func inFuture(_ date: CivilDate) -> Objection {
    refusal(
      Wording(
        "Markeringens dag \(date) ligger i framtiden.",
        english: "The mark's day, \(date), has not been yet."),
      Wording("Ange dagens datum.", english: "Give today's date."))
  }

  fileprivate static var noAuthority: Objection {
    refusal(
      Wording("Markeringen saknar myndighet.", english: "The mark names no authority."),
      Wording(
        "Ange vilken myndighet som gör anteckningen.",
        english: "Give the authority that makes the note."))
  }

  fileprivate static var noScope: Objection {
    refusal(
      Wording(
        "Markeringen säger inte vad den omfattar.", english: "The mark does not say what it covers."
      ),
      Wording(
        "Ange rubriken, avsändaren, hela handlingen eller en del.",
        english: "Give the title, the correspondent, the whole document or a part."))
  }
}
