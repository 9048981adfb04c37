import Registry
import Testing

@Suite struct JournalChangeTests {
  @Test(arguments: [
    (
      "decision 2", "undecided", "withhold: personalData",
      "Fil 2: inte valt → publiceras inte: personuppgifter"
    ),
    ("title", "priv", "Ansökan", "Rubrik: priv → Ansökan"),
    ("secrecy", nil, "26:1", "Sekretess: – → 26:1"),
    ("status", "registered", "voided: Dubblett", "Status: registrerad → makulerad: Dubblett"),
    ("arrivedOn", "2026-11-18", "2026-11-19", "Inkom/upprättad: 2026-11-18 → 2026-11-19"),
  ])
  func isToldInSwedish(_ field: String, _ old: String?, _ new: String?, _ text: String) {
    let change = JournalEntry.Change(field: field, old: old, new: new)
    #expect("\(change.swedishField): \(change.swedishOld) → \(change.swedishNew)" == text)
  }
}
