import Registry
import Terminal

/// What is said where somebody else has changed what is being corrected.
extension Phrases {
  static let overtakenTitle = "Någon annan har ändrat"
  static let turnBack = "Tillbaka"
  static let mineStand = "Mina gäller"
  static let discardMine = "Kassera mina"

  /// Who has changed what, and what the person has written, each beside what stands now.
  static func overtaken(_ overtaken: Overtaken, of subject: JournalEntry.Subject) -> String {
    var names: [String] = []
    for entry in overtaken.since where !names.contains(entry.officer) {
      names.append(entry.officer)
    }
    let who = names.isEmpty ? "Någon annan" : names.joined(separator: " och ")
    let what =
      subject == .diaryCase ? "ärendet sedan du öppnade det" : "handlingen sedan du öppnade den"
    let mine = overtaken.mine.map {
      "\($0.name)\n  ditt: \(shown($0.mine))\n  nu:   \(shown($0.now))"
    }
    return [
      "\(who) har ändrat \(what).", history(overtaken.since),
      "Det du har ändrat, som inte är sparat:\n\(mine.joined(separator: "\n"))",
      "Fält som du inte har rört visar nu den andras uppgifter. Med ”\(mineStand)” sparas det du "
        + "har skrivit över dem nästa gång du sparar.",
    ].joined(separator: "\n\n")
  }

  /// What a field is called apart from its row.
  static func name(of id: FieldID, _ form: Form) -> String {
    guard case .fileText(let index) = id else { return label(id, form) }
    return "\(label(.file(index), form)), ord"
  }

  private static func shown(_ value: String) -> String { value.isBlank ? "(tomt)" : value }

  static let nothingSaved = "Inget är sparat. Det du har skrivit finns kvar."

  static func savesMine(_ keys: KeyMap) -> String {
    "\(keys[.save]) sparar dina ändringar över den andras."
  }

  static func asksAgain(_ keys: KeyMap) -> String {
    "Inget är sparat. \(keys[.save]) frågar igen vems uppgifter som gäller."
  }

  /// How much of a text is below what is seen of it.
  static func moreBelow(_ count: Int) -> String {
    "↓ \(count == 1 ? "1 rad" : "\(count) rader") till"
  }

  static func leavesAnyway(_ keys: KeyMap) -> String {
    "\(keys[.quit]) en gång till lämnar programmet utan det."
  }

  static func lastField(_ keys: KeyMap) -> String {
    "Det här är det sista fältet. \(keys[.save]) sparar, Tab går till det första."
  }

  /// What of the case is not shown any longer.
  static func stops(_ numbers: [String]?) -> String {
    guard let numbers else { return "" }
    let all = numbers.joined(separator: ", ")
    return numbers.count == 1
      ? " \(all) i samma ärende visas inte längre, eftersom den kan röja det som nu är hemligt. Gå igenom den."
      : " \(all) i samma ärende visas inte längre, eftersom de kan röja det som nu är hemligt. Gå igenom dem."
  }
}
