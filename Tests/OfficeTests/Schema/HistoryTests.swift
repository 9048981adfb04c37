import Office
import Platform
import Registry
import TestSupport
import Testing

/// What was done past the guards, as in a store of an earlier version, is found by looking through it.
@Suite struct HistoryTests {
  private static func line(_ action: String, _ subject: String, _ id: Int) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', \(id), 'Felskriven' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"

  private static func change(_ table: String, _ subject: String, _ id: Int, _ fields: String)
    -> String
  {
    "\(line("correct", subject, id)) UPDATE \(table) SET \(now), \(fields) WHERE id = \(id);"
  }

  /// Changes a row where the guard that writes it down is away.
  private static func unseen(_ name: String, _ sql: String) -> String {
    "DROP TRIGGER \(name); DROP TRIGGER IF EXISTS \(name)_told; \(sql)"
  }

  private static let telling = "DROP TRIGGER journal_change_of_document;"

  private static let whatWasDonePastTheGuardsIsFoundCases: [(String, String)] = [
    (
      change("document", "document", 1, "title = 'Ett'")
        + unseen("document_changed", change("document", "document", 1, "title = 'Två'")),
      "document 1: title is not what the journal says"
    ),
    (
      change("document", "document", 1, "title = 'Ett'")
        + unseen("document_changed", change("document", "document", 1, "title = 'Två'"))
          + """
          INSERT INTO journal_change (entry, subject, field, old, new)
            SELECT max(id), 'document', 'title', 'Falskt', 'Två' FROM journal
          """.replacing("INSERT", with: telling + "INSERT"),
      "document 1: title is not what the journal says"
    ),
    (
      change("diary_case", "case", 1, "classification = 'A'")
        + unseen("case_changed", change("diary_case", "case", 1, "classification = 'B'")),
      "case 1: classification is not what the journal says"
    ),
    (
      """
      \(line("mark", "post", 4)) UPDATE intake_item SET \(now), marked_secret = 1 WHERE id = 4;
      DROP TRIGGER intake_item_changed; DROP TRIGGER intake_item_changed_told;
      \(line("mark", "post", 4)) UPDATE intake_item SET \(now), marked_secret = 0 WHERE id = 4
      """, "item of post 4: markedSecret is not what the journal says"
    ),
    (
      """
      \(line("decide", "document", 3)) UPDATE file SET entry = (SELECT max(id) FROM journal),
        decision = 'withhold', withheld_for = 'secrecy' WHERE document = 3; DROP TRIGGER file_changed; DROP TRIGGER file_changed_told;
      \(line("decide", "document", 3)) UPDATE file SET entry = (SELECT max(id) FROM journal),
        withheld_for = 'copyright' WHERE document = 3
      """, "document 3: decision 1 is not what the journal says"
    ),
    (
      "DROP TRIGGER document_version; \(line("correct", "document", 1)) UPDATE document SET "
        + "version = 7, entry = (SELECT max(id) FROM journal) WHERE id = 1",
      "1 × document with more changes than the journal tells"
    ),
    (
      unseen(
        "officer_changed",
        "\(line("configure", "officer", 0)) UPDATE officer SET role = 'supervisor' WHERE login = 'rut'"
      ),
      "setting: officer rut is not what the journal says"
    ),
    (
      unseen(
        "officer_added",
        "\(line("configure", "officer", 0)) INSERT INTO officer (login, name, title, role) "
          + "VALUES ('ny', 'Ny', 'ny', 'supervisor')"),
      "setting: officer ny is not what the journal says"
    ),
    (
      unseen(
        "role_word_added",
        "\(line("configure", "authority", 0)) INSERT INTO role_word VALUES ('Kattägare')"),
      "setting: roleWord Kattägare is not what the journal says"
    ),
    (
      """
      \(line("mark", "document", 3)) INSERT INTO secrecy_mark (entry, document, provision, made_on,
        authority, covers_title, covers_correspondent, covers_document, covers_part)
        SELECT max(id), 3, '21:1', '2026-11-20', 'KS', 0, 0, 1, 0 FROM journal
      """, "1 × secrecy mark that is not what the journal says"
    ),
    (
      """
      PRAGMA foreign_keys = OFF; DROP TRIGGER hidden_title_kept; DELETE FROM hidden_title
      """, "1 × title that is hidden and not kept as such, or the other way"
    ),
    (
      """
      DROP TRIGGER document_covered_update; DROP TRIGGER document_checked_update;
      DROP TRIGGER hidden_title_kept; PRAGMA foreign_keys = OFF;
      \(change("document", "document", 2, "disclosure = 'open'"))
      """, "1 × title that is shown under a mark"
    ),
    (line("correct", "document", 77), "1 × journal line about what is not there"),
    (
      "DROP TRIGGER journal_next; INSERT INTO journal (id, at, officer, action, subject, subject_id) "
        + "SELECT 4711, max(at), 1, 'publish', 'publication', 0 FROM journal",
      "1 × gap in the journal"
    ),
    // Clocks that went wrong, or somebody who wants two years more on the web.
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id)
        VALUES (4102444000, 1, 'publish', 'publication', 0)
      """, "1 × journal line from a day that has not been"
    ),
    (
      """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        VALUES (4102444000, 1, 'correct', 'case', 1, 'Fel dag');
      UPDATE diary_case SET \(now), opened_on = '2099-12-30' WHERE id = 1
      """, "1 × case from a day that has not been"
    ),
  ]

  @Test(arguments: whatWasDonePastTheGuardsIsFoundCases)
  func whatWasDonePastTheGuardsIsFound(_ sql: String, _ problem: String) throws {
    let plain = try TemporaryDesk().furnished()
    #expect(try plain.sql.refusal(of: sql) == nil)
    let problems = try plain.house.desk.verify(checksFiles: false).problems
    #expect(problems.contains(problem), "\(problems)")
  }

  /// What the program does leaves a history that leads to what stands.
  @Test func whatTheProgramDoesIsWhole() throws {
    let house = try TemporaryDesk()
    let plain = try house.furnish()
    let desk = house.desk
    let first = Identifier<Document>(rawValue: 1)
    var correction = CorrectDocument(document: first, version: 1, reason: "Felskriven")
    correction.title = TitleFields(text: "Ansökan om bygglov för garage")
    correction.correspondent = Correspondent(
      kind: .organisation, name: "Bygg AB", contact: "Storgatan 1", email: "bygg@bygg.example")
    try desk.perform(correction)
    correction.version = 2
    correction.title = TitleFields(text: "Ansökan om bygglov för carport")
    correction.complete = true
    try desk.perform(correction)
    let second = Identifier<Document>(rawValue: 2)
    try desk.perform(
      LiftSecrecy(
        document: second, version: 1, provision: "21:1", reason: "Ingen skada längre",
        title: TitleFields(text: "Yttrande om journal")))
    try desk.perform(
      MarkSecrecy(
        document: second, version: 2, mark: MarkFields(provision: "21:1", scopes: [.document])))
    try desk.perform(
      VoidDocument(document: Identifier(rawValue: 3), version: 1, reason: "Dubblett"))
    try desk.perform(
      SetAsidePost(
        item: Identifier(rawValue: 4), outcome: .ofLittleImportance, reason: "Bara reklam"))
    try desk.perform(ResumePost(item: Identifier(rawValue: 4), reason: "Ska registreras"))
    try desk.perform(AnnotatePost(item: Identifier(rawValue: 4), isSecret: true))
    #expect(try desk.verify(checksFiles: false).problems.isEmpty)
    #expect(Int(try plain.answer(to: "SELECT count(*) FROM journal_change")) ?? 0 > 15)
  }
}
