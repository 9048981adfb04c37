import Office
import Registry
import TestSupport
import Testing

/// What says nothing, hides behind a sign that ends a text, or cannot be read is refused in every table.
@Suite struct CheckTests {
  private static func line(_ action: String, _ subject: String, _ id: Int) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, '\(action)', '\(subject)', \(id), 'Fel' FROM journal;
    """
  }
  private static let now = "version = version + 1, entry = (SELECT max(id) FROM journal)"

  private static func change(_ fields: String, of id: Int = 1) -> String {
    "\(line("correct", "document", id)) UPDATE document SET \(now), \(fields) WHERE id = \(id)"
  }

  /// A case under the next number, as it is printed.
  private static func numbered(_ text: String) -> String {
    """
    \(line("open", "case", 2)) INSERT INTO diary_case (entry, authority, year, serial, number_text,
      title, disclosure, opened_on) SELECT max(id), 1, 2026, 2, \(text), 'Ny titel', 'open',
      '2026-11-20' FROM journal
    """
  }

  private static func mark(_ authority: String) -> String {
    """
    \(line("mark", "document", 4)) INSERT INTO secrecy_mark (entry, document, provision, made_on,
      authority, covers_title, covers_correspondent, covers_document, covers_part)
      SELECT max(id), 4, '21:1', '2026-11-20', \(authority), 0, 0, 1, 0 FROM journal
    """
  }

  private static func lift(_ reason: String) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, 'lift', 'document', 2, \(reason) FROM journal
    """
  }

  @Test(arguments: [
    // A number is what its authority's template prints, and nothing besides.
    (numbered("'Anna Ek 640823-3234 26 2'"), "the printed number"),
    (numbered("'KS 2026/0002' || char(0) || 'Anna Ek'"), "the printed number"),
    (numbered("'KS 2026/2'"), "the printed number"),
    (
      """
      \(line("configure", "authority", 0))
      UPDATE authority SET template = 'Anna {year}/{serial}' WHERE id = 1
      """, "as they were"
    ),
    // Blank by whatever sign.
    (change("type = char(160)"), "CHECK"), (change("type = char(128512)"), "CHECK"),
    (change("title = char(9, 10)"), "CHECK"), (change("title = char(8203)"), "CHECK"),
    (change("public_name = char(12288)"), "CHECK"),
    (change("disclosure = 'neutral', public_title = '.'"), "CHECK"),
    (change("disclosure = 'neutral', public_title = title || ' '"), "CHECK"),
    (lift("char(9)"), "has a reason"), (lift("char(160)"), "has a reason"),
    (mark("char(9)"), "CHECK"),
    (
      """
      \(line("void", "document", 3)) UPDATE document SET \(now), status = 'voided',
        void_reason = char(10) WHERE id = 3
      """, "with a reason"
    ),
    // What stands after a sign with the number 0.
    (change("title = 'Svar' || char(0) || '19640823-3234'"), "CHECK"),
    (change("public_name = 'Bygg' || char(0) || 'anna@x.example'"), "CHECK"),
    (
      """
      \(line("configure", "authority", 0))
      INSERT INTO setting VALUES ('contact', 'Ring' || char(0) || ' 640823-3234')
      """, "CHECK"
    ),
    (
      """
      \(line("configure", "authority", 0))
      INSERT INTO role_word VALUES ('Granne' || char(0) || 'Anna')
      """, "role word"
    ),
    // Identity numbers with other signs between.
    (change("title = 'Svar 19640823–3234'"), "title-identity-number"),
    (change("title = 'Svar 640823 3234'"), "title-identity-number"),
    (change("title = 'Svar 640823' || char(8209) || '3234'"), "title-identity-number"),
    (change("public_name = 'Bygg 640823−3234'"), "CHECK"),
    // The table of provisions comes with the program.
    ("INSERT INTO provision VALUES ('GDPR', '2000-01-01', NULL)", "mark-provision"),
    ("UPDATE provision SET valid_to = '2020-01-01' WHERE reference = '21:1'", "mark-provision"),
    ("DELETE FROM provision", "mark-provision"),
    // Moments and identities that no list can tell.
    (
      """
      \(line("publish", "publication", 0))
      INSERT INTO publication_run (entry, finished_at, folder, documents, added, changed, removed)
        SELECT max(id), 9223372036854775807, 'x', 0, 0, 0, 0 FROM journal
      """, "CHECK"
    ),
    (
      """
      \(line("correct", "document", 4)) UPDATE document SET \(now), status = 'completed',
        completed_by = 1, completed_at = -9223372036854775808 WHERE id = 4
      """, "CHECK"
    ),
    (
      "INSERT INTO content (id, sha256, size, text) VALUES (-5, printf('%.64c', 'a'), 1, 'x')",
      "CHECK"
    ),
    (change("dated_on = '2999-01-01'"), "CHECK"), (change("arrived_on = '1200-01-01'"), "CHECK"),
    ("UPDATE store SET identity = printf('%.32c', 'a')", "keeps its identity"),
    ("DELETE FROM store", "keeps its identity"),
  ])
  func refuses(_ sql: String, _ says: String) throws {
    let plain = try TemporaryDesk().furnished()
    let refusal = try plain.sql.refusal(of: sql)
    #expect(refusal?.contains(says) == true, "\(sql): \(refusal ?? "done")")
  }

  @Test func textsOfOtherScriptsSaySomething() throws {
    let plain = try TemporaryDesk().furnished()
    for text in ["ئالتە", "漢字", "№ ½", "ŋ", "2"] {
      let sql = Self.change("disclosure = 'neutral', public_title = 'Brev', title = '\(text)'")
      #expect(try plain.sql.refusal(of: sql) == nil, "\(text)")
    }
  }

  @Test func theFileOfPostThatMayBeSecretIsPublishedNowhere() throws {
    let plain = try TemporaryDesk().furnished()
    try plain.house.desk.perform(AnnotatePost(item: Identifier(rawValue: 4), isSecret: true))
    let sql = """
      \(Self.line("decide", "document", 4)) INSERT INTO file (entry, document, ordinal, content, name,
        media_type, decision, assurance) SELECT (SELECT max(id) FROM journal), 4, 1, content, 'b.eml',
        'message/rfc822', 'publish', 'Läst, inga personuppgifter' FROM intake_file WHERE item = 4
      """
    #expect(try plain.sql.refusal(of: sql)?.contains("same-content") == true)
  }

  /// A row as an earlier version may have left it, past every guard.
  private func blankType(_ plain: PlainSQL) throws {
    let sql = """
      PRAGMA ignore_check_constraints = ON; DROP TRIGGER document_checked_update;
      \(Self.change("type = char(160)"))
      """
    #expect(try plain.refusal(of: sql) == nil)
  }

  @Test func aRowThatCannotBeReadIsTold() throws {
    let plain = try TemporaryDesk().furnished()
    try blankType(plain.sql)
    let problems = try plain.house.desk.verify(checksFiles: false).problems
    #expect(problems.contains("document 1 (KS 2026/0001-1) cannot be read"), "\(problems)")
  }

  @Test func aRowThatCannotBeReadKeepsNoOtherFromTheWeb() throws {
    let plain = try TemporaryDesk().furnished()
    try blankType(plain.sql)
    let report = try plain.house.desk.publish(to: "\(plain.house.folder)/site")
    #expect(report.documents == 1 && report.refused.map(\.number) == ["KS 2026/0001-1"])
    #expect(report.refused.first?.reasons.first?.contains("cannot be read") == true)
  }

  @Test func aNumberThatNamesSomebodyIsNotShown() throws {
    let plain = try TemporaryDesk().furnished()
    // As a store would have it whose template was set before templates were looked at.
    let sql = """
      PRAGMA ignore_check_constraints = ON; DROP TRIGGER authority_template_kept;
      DROP TRIGGER authority_checked_update;
      \(Self.line("configure", "authority", 0))
      UPDATE authority SET template = 'Anna Ek {year}/{serial:4}' WHERE id = 1
      """
    #expect(try plain.sql.refusal(of: sql) == nil)
    let report = try plain.house.desk(login: "rut").publish(to: "\(plain.house.folder)/site")
    #expect(report.documents == 0)
    #expect(report.refused.first?.reasons.first?.contains("Anna Ek") == true)
  }

  @Test(arguments: [
    "Anna Ek {year}/{serial}", "Dnr 1 {year}/{serial}", "{code}<b>{year}/{serial}",
    "Kommunstyrelsen {year}/{serial}", "{code} {year} {year} {year} {year} {year} {serial}",
  ])
  func aTemplateHasFewSignsOfItsOwn(_ template: String) throws {
    let supervisor = try TemporaryDesk().desk(login: "gun")
    var authority = SetAuthority(code: "BN", name: "Byggnadsnämnden")
    authority.template = template
    #expect(refusals { try supervisor.perform(authority) } == ["setting-person"])
  }

  @Test(arguments: ["{code}-{year}-{serial:5}", "Dnr {code} {year2}:{serial}", "{serial}/{year}"])
  func aPlainTemplatePrintsWhatTheSchemaPrints(_ template: String) throws {
    let house = try TemporaryDesk()
    var authority = SetAuthority(code: "BN", name: "Byggnadsnämnden")
    authority.template = template
    try house.desk(login: "gun").perform(authority)
    let desk = try house.desk(login: "rut")
    var command = RegisterDocument.fixture()
    command.authority = "BN"
    for _ in 0..<2 { try desk.perform(command) }
    command.newCase = nil
    try desk.perform(command)
    #expect(try desk.publish(to: "\(house.folder)/site").documents == 3)
  }

  @Test func aMomentBeyondTheCalendarIsToldAsItsLast() {
    #expect(Moment(seconds: .max).iso8601 == "2399-12-31T23:59:59+01:00")
    #expect(Moment(seconds: .min).day == CivilDate(year: 1600, month: 1, day: 1))
    #expect(Moment(seconds: .min).iso8601.hasPrefix("1600-01-01"))
  }
}
