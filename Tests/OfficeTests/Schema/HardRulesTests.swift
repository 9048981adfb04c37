import Office
import Platform
import Registry
import TestSupport
import Testing

/// Each hard rule twice: a command that the rules refuse, and the same done by plain SQL, which the schema
/// refuses.
@Suite struct HardRulesTests {
  /// A rule, the command that breaks it, and the SQL that would.
  struct Pair: Sendable, CustomTestStringConvertible {
    let rule: String
    var officer = "rut"
    let command: String
    let sql: String
    /// What the schema answers.
    var says = "CHECK"
    var testDescription: String { rule }
  }

  /// The rules that only a reader can keep, whether a person or the review at each publication.
  ///
  /// What a title reveals, whether a diary is shown and for how long, no table can tell.
  static let judged: Set<String> = [
    "title-private-person", "title-wording", "case-title", "tender-secret", "public-diary",
    "prompt",
    // Whether there was a ground is a person's to say.
    "marked-post", "private-matter",
  ]

  private static func change(_ id: Int, _ fields: String, _ subject: String = "document") -> String
  {
    let table = subject == "case" ? "diary_case" : "document"
    return """
      INSERT INTO journal (at, officer, action, subject, subject_id, reason)
        SELECT max(at), 1, 'correct', '\(subject)', \(id), 'Fel' FROM journal;
      UPDATE \(table) SET version = version + 1, entry = (SELECT max(id) FROM journal), \(fields)
        WHERE id = \(id)
      """
  }

  private static func decide(_ document: Int, _ fields: String) -> String {
    """
    INSERT INTO journal (at, officer, action, subject, subject_id, reason)
      SELECT max(at), 1, 'decide', 'document', \(document), 'Fel' FROM journal;
    UPDATE file SET entry = (SELECT max(id) FROM journal), \(fields) WHERE document = \(document)
    """
  }

  private static func correct(_ fields: String, reason: String = "Fel") -> String {
    """
    {"command": "correct", "document": 1, "version": 1, "reason": "\(reason)", \(fields)}
    """
  }

  private static func register(_ file: String) -> String {
    Program.registration("Rapport om vägar").replacing(
      "\"complete\":true", with: "\"files\":[\(file)],\"complete\":true")
  }

  static let pairs = [
    Pair(
      rule: "mandatory-fields", command: correct("\"title\": {\"text\": \" \"}"),
      sql: change(1, "title = ' '")),
    Pair(
      rule: "mandatory-fields",
      command: correct(
        """
        "correspondent": {"kind": "notApplicable", "name": "", "contact": "", "email": ""}, \
        "publicSender": {"notApplicable": true}, "complete": true
        """),
      sql: change(
        1,
        "correspondent_kind = 'notApplicable', correspondent_name = '', "
          + "public_kind = 'notApplicable', public_name = NULL")),
    Pair(
      rule: "mandatory-fields",
      command: correct(
        """
        "correspondent": {"kind": "anonymous", "name": "Tova Lind", "contact": "", "email": ""}, \
        "publicSender": {"role": "Anonym"}
        """),
      sql: change(
        1,
        "correspondent_kind = 'anonymous', correspondent_name = 'Tova Lind', "
          + "public_kind = 'role', public_name = 'Anonym'")),
    Pair(
      rule: "text-length",
      command: correct("\"title\": {\"text\": \"\(String(repeating: "Väg ", count: 251))\"}"),
      sql: change(1, "title = printf('%.1001c', 'v')")),
    Pair(
      rule: "text-length",
      command: correct("\"type\": \"Annan\"", reason: String(repeating: "Fel ", count: 251)),
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id, reason)
          SELECT max(at), 1, 'correct', 'document', 1, printf('%.1001c', 'v') FROM journal
        """),
    Pair(
      rule: "two-years",
      command: Program.registration("Rapport om vägar").replacing(
        "\"complete\"", with: "\"publishedOn\":\"2026-11-19\",\"complete\""),
      sql: "INSERT INTO published VALUES (4, '2026-11-19')", says: "had not arrived"),
    Pair(
      rule: "officer-role", officer: "gun",
      command: """
        {"command": "officer", "login": "gun", "name": "Gun", "title": "granskare", \
        "role": "handler"}
        """,
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'configure', 'officer', 0 FROM journal;
        UPDATE officer SET role = 'handler' WHERE login = 'gun'
        """, says: "at least one supervisor"),
    Pair(
      rule: "setting-person", officer: "gun",
      command: """
        {"command": "authority", "code": "BN", "name": "Byggnadsnämnden", "template": \
        "Dnr 640823-3234 {year}/{serial}"}
        """,
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'configure', 'authority', 0 FROM journal;
        INSERT INTO authority (code, name, template, is_public, shows_secret_number)
          VALUES ('BN', 'Byggnadsnämnden', 'Dnr 640823-3234 {year}/{serial}', 1, 0)
        """),
    Pair(
      rule: "plain-text", command: correct("\"title\": {\"text\": \"Ansök\\u0430n om lov\"}"),
      sql: change(1, "title = 'Ansök' || char(1072) || 'n om lov'")),
    Pair(
      rule: "plain-text",
      command: correct("\"publicSender\": {\"organisation\": \"B\\u0443ggbolaget AB\"}"),
      sql: change(1, "public_name = 'B' || char(1091) || 'ggbolaget AB'")),
    Pair(
      rule: "title-identity-number",
      command: correct("\"title\": {\"text\": \"Svar 19640823-3234\"}"),
      sql: change(1, "title = 'Svar 19640823-3234'"), says: "title-identity-number"),
    Pair(
      rule: "neutral-title",
      command: correct(
        """
        "title": {"text": "Klagomål på buller", "publicText": "Klagomål från Tova Lind"}, \
        "correspondent": {"kind": "person", "name": "Tova Lind", "contact": "", "email": ""}, \
        "publicSender": {"role": "Invånare"}
        """),
      sql: change(
        1,
        """
        correspondent_kind = 'person', correspondent_name = 'Tova Lind', public_kind = 'role',
        public_name = 'Invånare', disclosure = 'neutral', public_title = 'Klagomål från Tova Lind'
        """)),
    Pair(
      rule: "secret-title-mark",
      command: correct("\"title\": {\"text\": \"Oro\", \"isSecret\": true}"),
      sql: change(1, "disclosure = 'secret'"), says: "secret-title-mark"),
    Pair(
      rule: "public-sender", command: correct("\"publicSender\": {}, \"complete\": true"),
      sql: change(1, "public_kind = 'undecided', public_name = NULL")),
    Pair(
      rule: "public-sender-person", command: correct("\"publicSender\": {\"role\": \"Nisse\"}"),
      sql: change(1, "public_kind = 'role', public_name = 'Nisse'"), says: "public-sender-person"),
    Pair(
      rule: "mark-provision",
      command: """
        {"command": "mark", "document": 1, "version": 1, "mark": {"provision": "GDPR", \
        "scopes": ["document"]}}
        """,
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'mark', 'document', 1 FROM journal;
        INSERT INTO secrecy_mark (entry, document, provision, made_on, authority, covers_title,
          covers_correspondent, covers_document, covers_part)
        VALUES ((SELECT max(id) FROM journal), 1, 'GDPR', '2026-11-20', 'KS', 0, 0, 1, 0)
        """, says: "mark-provision"),
    Pair(
      rule: "secret-file",
      command: """
        {"command": "decide", "document": 2, "version": 1, "file": 1, "decision": {"decision": \
        "publish", "assurance": "Läst, inget hemligt"}}
        """,
      sql: decide(2, "decision = 'publish', withheld_for = NULL"), says: "secret-file"),
    Pair(
      rule: "same-content", command: register("{\"path\": \"HEMLIG\", \"decision\": \"publish\"}"),
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'decide', 'document', 3 FROM journal;
        INSERT INTO file (entry, document, ordinal, content, name, media_type, decision)
          SELECT (SELECT max(id) FROM journal), 3, 2, content, 'b.txt', 'text/plain', 'publish'
          FROM file WHERE document = 2
        """, says: "same-content"),
    Pair(
      rule: "file-decision",
      command: "{\"command\": \"complete\", \"document\": 3, \"version\": 1}",
      sql: change(3, "status = 'completed', completed_by = 1, completed_at = 1"),
      says: "file-decision"),
    Pair(
      rule: "file-kind",
      command: register(
        "{\"name\": \"a.zip\", \"base64\": \"UEsDBAoA\", \"decision\": \"publish\"}"),
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'decide', 'document', 3 FROM journal;
        INSERT INTO file (entry, document, ordinal, content, name, media_type, decision)
          SELECT (SELECT max(id) FROM journal), 3, 2, content, 'a.zip', 'application/zip', 'publish'
          FROM file WHERE document = 3
        """),
    Pair(
      rule: "withholding-reason",
      command: """
        {"command": "decide", "document": 1, "version": 1, "file": 1, "decision": {"decision": \
        "withhold", "reason": "other"}}
        """,
      sql: decide(1, "decision = 'withhold', withheld_for = 'other', withheld_text = NULL")),
    Pair(
      rule: "file-identity-number",
      command: register(
        "{\"path\": \"nummer.txt\", \"decision\": \"publish\", \"assurance\": \"Läst helt\"}"),
      sql: "UPDATE content SET identity_numbers = 1; \(decide(3, "decision = 'publish'"))",
      says: "file-identity-number"),
    Pair(
      rule: "file-private-data",
      command: register("{\"path\": \"namn.txt\", \"decision\": \"publish\"}"),
      sql: """
        UPDATE content SET other_findings = 1;
        \(decide(1, "decision = 'publish', withheld_for = NULL"))
        """, says: "file-decision"),
    Pair(
      rule: "file-text",
      command: register(
        "{\"name\": \"a.png\", \"base64\": \"iVBORw0KGgo=\", \"decision\": \"publish\"}"),
      sql: """
        INSERT INTO content (sha256, size, unread) VALUES ('\(String(repeating: "a", count: 64))', 1, 'x');
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'decide', 'document', 1 FROM journal;
        INSERT INTO file (entry, document, ordinal, content, name, media_type, decision)
          SELECT (SELECT max(id) FROM journal), 1, 2, max(id), 'b.png', 'image/png', 'publish' FROM content
        """, says: "file-decision"),
    Pair(
      rule: "assurance-words",
      command: register(
        "{\"path\": \"namn.txt\", \"decision\": \"publish\", \"assurance\": \"ok\"}"),
      sql: decide(1, "decision = 'publish', withheld_for = NULL, assurance = 'ok'"),
      says: "file-decision"),
    Pair(
      rule: "arrival-day", command: correct("\"arrivedOn\": \"2099-01-01\""),
      sql: change(1, "arrived_on = '2099-01-01'"), says: "arrival-day"),
    Pair(
      rule: "secret-registered",
      command: """
        {"command": "annotate", "item": 4, "isSecret": true}
        {"command": "setAside", "item": 4, "outcome": "keptOrdered", "reason": "Hålls ordnad"}
        """,
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'setAside', 'post', 4 FROM journal;
        UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal), marked_secret = 1,
          outcome = 'keptOrdered', outcome_reason = 'Ordnad', outcome_by = 1, outcome_at = 1 WHERE id = 4
        """),
    Pair(
      rule: "outcome-reason",
      command:
        "{\"command\": \"setAside\", \"item\": 4, \"outcome\": \"keptOrdered\", \"reason\": \"\"}",
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'setAside', 'post', 4 FROM journal;
        UPDATE intake_item SET version = 2, entry = (SELECT max(id) FROM journal),
          outcome = 'keptOrdered', outcome_by = 1, outcome_at = 1 WHERE id = 4
        """),
    Pair(
      rule: "correction-reason", command: correct("\"type\": \"Ansökan\"", reason: ""),
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id)
          SELECT max(at), 1, 'correct', 'document', 1 FROM journal
        """, says: "correction-reason"),
    Pair(
      rule: "number-voided",
      command: """
        {"command": "void", "document": 3, "version": 1, "reason": "Dubblett"}
        {"command": "complete", "document": 3, "version": 2}
        """,
      sql: change(3, "status = 'voided', void_reason = 'Dubblett'")
        .replacing("'correct'", with: "'void'") + ";"
        + change(3, "status = 'registered', void_reason = NULL"), says: "number-voided"),
    Pair(
      rule: "stale-edit",
      command: "{\"command\": \"correct\", \"document\": 1, \"version\": 7, \"reason\": \"Fel\"}",
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id, reason)
          SELECT max(at), 1, 'correct', 'document', 1, 'Fel' FROM journal;
        UPDATE document SET version = 7, entry = (SELECT max(id) FROM journal), title = 'Annat'
          WHERE id = 1
        """, says: "correction-reason"),
    Pair(
      rule: "officer-role", officer: "hans", command: correct("\"type\": \"Ansökan\""),
      sql: """
        INSERT INTO journal (at, officer, action, subject, subject_id, reason)
          SELECT (SELECT max(at) FROM journal), id, 'correct', 'document', 1, 'Fel'
          FROM officer WHERE login = 'hans'
        """, says: "officer-role"),
    Pair(
      rule: "unknown-reference",
      command:
        "{\"command\": \"move\", \"document\": 4, \"version\": 1, \"case\": \"KS 2026/0099\"}",
      sql: change(1, "handler = 99"), says: "FOREIGN KEY"),
    Pair(
      rule: "setting-person", officer: "gun",
      command: """
        {"command": "municipality", "title": "Granviks kommun", "contact": "Ring 640823-3234"}
        """,
      sql: "INSERT INTO setting VALUES ('contact', 'Ring 640823-3234')", says: "setting-person"),
  ]

  @Test(arguments: pairs)
  func whatTheRuleRefusesTheSchemaRefusesToo(_ pair: Pair) throws {
    let plain = try TemporaryDesk().furnished()
    let desk = try plain.house.desk(login: pair.officer)
    let secret = try #require(try desk.document(Identifier(rawValue: 2)).files.first)
    var files = ["HEMLIG": desk.path(ofContent: secret.file.sha256)]
    files["nummer.txt"] = try plain.house.file("nummer.txt", "Personnummer 19640823-3234.")
    files["namn.txt"] = try plain.house.file("namn.txt", "Sven Exempelsson har skrivit.")
    var lines = pair.command
    for (name, path) in files {
      lines = lines.replacing("\"\(name)\"", with: "\"\(path)\"")
    }
    var refusals: [String] = []
    do throws(OfficeError) {
      for line in lines.split(separator: "\n") {
        try desk.perform(try CommandBook.command(reading: Array(line.utf8)))
      }
    } catch {
      guard case .refused(let objections) = error else { throw error }
      refusals = objections.map(\.rule.id)
    }
    #expect(refusals.contains(pair.rule), "\(refusals)")
    // What the command did before it was refused must not stand in the way of the SQL.
    let fresh = try TemporaryDesk().furnished()
    let answer = try fresh.sql.refusal(of: pair.sql)
    #expect(answer?.contains(pair.says) == true, "\(answer ?? "done")")
  }

  @Test func everyRuleIsHardOrJudged() {
    let all = Set(RoutineBook.rules.map(\.id))
    let hard = Set(Self.pairs.map(\.rule))
    #expect(hard.union(Self.judged) == all && hard.isDisjoint(with: Self.judged))
  }
}
