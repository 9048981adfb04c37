/// What is said of post that is taken in.
extension Phrases {
  /// What is told of a run that was asked for and went well.
  static func arrival(of count: Int) -> Message {
    switch count {
    case 0: .note("Ingen ny post.")
    case 1: .note("1 ny post.")
    default: .note("\(count) nya poster.")
    }
  }

  /// What is told of what is amiss with a run, or nil where all came in and was read.
  static func complaint(of outcome: Settings.IntakeOutcome) -> Message? {
    guard let failures = outcome.failures else {
      return .error("Posten kunde inte hämtas. Kör registratur intake för att se varför.")
    }
    var sentences: [String] = []
    if failures > 0 {
      sentences.append(
        failures == 1
          ? "Något kunde inte tas in: se registratur list failures."
          : "\(failures) filer eller källor kunde inte tas in: se registratur list failures.")
    }
    if !outcome.missingPrograms.isEmpty {
      sentences.append(
        "Filer är inte lästa, för här saknas \(outcome.missingPrograms.joined(separator: ", ")).")
    }
    return sentences.isEmpty ? nil : .warning(sentences.joined(separator: " "))
  }
}
