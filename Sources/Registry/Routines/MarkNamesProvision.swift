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
    (dossier.secrecy + (dossier.caseFacts?.secrecy ?? [])).flatMap {
      check($0, today: dossier.today)
    }
  }

  /// What is amiss with a mark.
  package static func check(_ mark: SecrecyMark, today: CivilDate) -> [Objection] {
    let table = ProvisionTable.standard
    if !table.knows(mark.provision) { return [.unknownProvision(mark.provision)] }
    if table.provision(mark.provision, on: mark.date) == nil {
      return [.notInForce(mark.provision, mark.date)]
    }
    if mark.date > today { return [.inFuture(mark.date)] }
    if mark.authority.isBlank { return [.noAuthority] }
    if mark.scopes.isEmpty { return [.noScope] }
    return []
  }
}

extension Objection {
  private static func refusal(_ reason: String, _ remedy: String) -> Objection {
    Objection(
      rule: MarkNamesProvision.rule, severity: .blocked, field: .secrecy, reason: reason,
      remedy: remedy)
  }

  fileprivate static func unknownProvision(_ reference: String) -> Objection {
    refusal(
      reference.isBlank
        ? "Markeringen saknar lagrum." : "”\(reference)” finns inte i tabellen över lagrum.",
      "Välj kapitel och paragraf i listan, till exempel 21:1.")
  }

  fileprivate static func notInForce(_ reference: String, _ date: CivilDate) -> Objection {
    refusal("\(reference) gällde inte den \(date).", "Välj en bestämmelse som gällde den dagen.")
  }

  fileprivate static func inFuture(_ date: CivilDate) -> Objection {
    refusal("Markeringens dag \(date) har inte varit.", "Ange dagens datum.")
  }

  fileprivate static var noAuthority: Objection {
    refusal("Markeringen saknar myndighet.", "Ange vilken myndighet som gör anteckningen.")
  }

  fileprivate static var noScope: Objection {
    refusal(
      "Markeringen säger inte vad den omfattar.",
      "Ange rubriken, avsändaren, hela handlingen eller en del.")
  }
}
