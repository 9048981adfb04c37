/// A change is made to what stands in the diary now, not to what stood there a while ago.
///
/// Source: OSL 4:1 (it is to be seen when data were changed, which a silent overwrite hides).
package enum EditIsOfTheLatest: Routine {
  package static let rule = Rule(
    id: "stale-edit", name: "Ändring av senaste läget", source: "OSL 4:1",
    text: "Har någon annan hunnit ändra visas båda lägena, och ingenting skrivs över.")

  /// The refusal of a change that does not say which state it is made to.
  package static var objectionToNoVersion: Objection {
    Objection(
      rule: rule, severity: .blocked, field: .version,
      reason: "Ändringen säger inte vilket läge den gäller.",
      remedy: "Ange version, som visas med uppgifterna.")
  }

  /// The refusal where somebody has already given an item of post its outcome.
  package static func objection(toDone what: String, by officer: String, at: Moment) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .version,
      reason: "\(officer) har redan \(what), \(at.day) kl. \(at.timeOfDay).",
      remedy: "Inget mer behövs. Se vad som står där, och rätta det om något saknas.")
  }

  /// The refusal where somebody else was first; both states are in the reason.
  package static func objection(mine: Int, theirs: Int, differences: String) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .version,
      reason: "Någon annan har ändrat sedan du öppnade (läge \(mine), nu \(theirs))."
        + (differences.isEmpty ? "" : " \(differences)"),
      remedy: "Se båda lägena, och gör om din ändring på det senaste.")
  }
}
