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
      reason: Wording(
        "Ändringen säger inte vilket läge den gäller.",
        english: "The change does not say which version it is made to."),
      remedy: Wording(
        "Ange version, som visas med uppgifterna.",
        english: "Give the version, which registratur show tells."))
  }

  /// The refusal where somebody has already given an item of post its outcome.
  package static func objection(toDone what: Wording, by officer: String, at: Moment) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .version,
      reason: Wording(
        "\(officer) har redan \(what.swedish), \(at.day) kl. \(at.timeOfDay).",
        english: "\(officer) has \(what.english) already, \(at.day) \(at.timeOfDay)."),
      remedy: Wording(
        "Inget mer behövs. Se vad som står där, och rätta det om något saknas.",
        english: "Nothing more is needed. See what stands there, and correct what is missing."))
  }

  /// The refusal where somebody else was first; both states are in the reason.
  package static func objection(mine: Int, theirs: Int, differences: Wording?) -> Objection {
    Objection(
      rule: rule, severity: .blocked, field: .version,
      reason: Wording(
        "Någon annan har ändrat sedan du öppnade."
          + (differences.map { " \($0.swedish)" } ?? ""),
        english: "Somebody else has changed it since (version \(mine), now \(theirs))."
          + (differences.map { " \($0.english)" } ?? "")),
      remedy: Wording(
        "Se båda lägena, och gör om din ändring på det senaste.",
        english: "Look at both versions, and make your change anew to the latest."))
  }
}
