/// Post is registered as soon as it has arrived: the same working day or the next.
///
/// Source: OSL 5:1; JO's practice is the next working day at the latest.
package enum RegistrationIsPrompt: Routine {
  package static let rule = Rule(
    id: "prompt", name: "Registreras så snart den kommit in", source: "OSL 5:1",
    text: "Allmänna handlingar registreras samma eller senast nästa arbetsdag.")

  /// How many working days an item has waited beyond the day after it arrived; 0 while in time.
  package static func daysLate(arrivedOn day: CivilDate, today: CivilDate) -> Int {
    max(0, today.workingDays(since: day) - 1)
  }
}
