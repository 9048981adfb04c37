import Platform
package import Registry
import SQLite

extension Store {
  /// Looks for everything that should not be able to happen: damage, gaps in the numbers, missing
  /// or altered files, rules broken behind the schema's back.
  ///
  /// A search index that does not tell what the store holds is made anew where nothing else is wrong, for
  /// all that it holds can be had from the rest.
  ///
  /// - Parameters:
  ///   - checksFiles: Whether every file's bytes are read and their digest compared.
  ///   - now: Seconds since 1970, after which nothing can have been done; nothing where it is not known.
  package func verify(checksFiles: Bool, now: Int64? = nil) throws(StoreError) -> Verification {
    var problems: [String] = []
    let integrity = try atTheDoor { () throws(SQLiteError) in
      try connection.rows("PRAGMA integrity_check(20)") { $0.text() }
    }
    problems += integrity.filter { $0 != "ok" }.map { "database: \($0)" }
    problems += try alteredSchema()
    if try int("SELECT count(*) FROM pragma_foreign_key_check") > 0 {
      problems.append("database: a reference points at nothing")
    }
    for (what, query) in Self.contradictions {
      let count = try int("SELECT count(*) FROM (\(query))")
      if count > 0 { problems.append("\(count) × \(what)") }
    }
    problems += try falseHistories()
    if let now { problems += try linesAhead(of: now) }
    problems += try unreadableRows()
    problems += try missingFiles(comparing: checksFiles)
    var notes: [String] = []
    if problems.isEmpty, case let count = try readForgottenPassages(), count > 0 {
      notes.append("made anew: the sentences of \(count) secret file\(count == 1 ? "" : "s")")
    }
    if problems.isEmpty, try readForgottenTitles() > 0 {
      notes.append("made anew: the words of hidden titles")
    }
    let indexes = problemsOfIndexes()
    if indexes.isEmpty || !problems.isEmpty {
      return Verification(problems: problems + indexes, notes: notes)
    }
    try rebuildIndexes()
    return Verification(
      problems: problemsOfIndexes(), notes: notes + indexes.map { "made anew: \($0)" })
  }

  /// Documents and cases that the program cannot read as it does whenever it shows them.
  private func unreadableRows() throws(StoreError) -> [String] {
    var documents: [Int64] = []
    var cases: [Int64] = []
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow("\(Self.documentQuery) ORDER BY d.id") { row in
        let id = row.firstInt
        if Self.document(&row) == nil { documents.append(id) }
        return true
      }
      try connection.forEachRow("\(Self.caseQuery) ORDER BY c.id") { row in
        let id = row.firstInt
        if Self.diaryCase(&row) == nil { cases.append(id) }
        return true
      }
    }
    var problems: [String] = []
    for id in documents {
      let number = try printedNumber(of: Identifier(rawValue: id))
      problems.append("document \(id) (\(number)) cannot be read")
    }
    for id in cases {
      let line = try caseLine(Identifier(rawValue: id))
      problems.append("case \(id) (\(line?.number ?? "no number")) cannot be read")
    }
    return problems
  }

  private func problemsOfIndexes() -> [String] {
    var problems: [String] = []
    for search in Self.searchChecks {
      do throws(SQLiteError) {
        try connection.run(search)
      } catch {
        problems.append("search index: \(error.message)")
      }
    }
    return problems
  }

  /// What of the schema is missing, other than it was made, or added to it.
  private func alteredSchema() throws(StoreError) -> [String] {
    let (actual, expected) = try atTheDoor { () throws(SQLiteError) in
      let fresh = try Connection(path: ":memory:", mode: .create)
      try fresh.run(Migration.table)
      for migration in Migration.all { try fresh.runScript(migration.script) }
      return (try Self.schema(of: connection), try Self.schema(of: fresh))
    }
    return Set(actual.keys).union(expected.keys).sorted().compactMap { name in
      switch (actual[name], expected[name]) {
      case (nil, _): "database: \(name) is missing"
      case (_, nil): "database: \(name) is not of the schema"
      case (let one, let other): one == other ? nil : "database: \(name) was altered"
      }
    }
  }

  /// The SQL of each table, index and trigger, but for those that SQLite makes for itself.
  private static func schema(of connection: Connection) throws(SQLiteError) -> [String: String] {
    let parts = try connection.rows(
      """
      SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%'
        AND name NOT IN (SELECT name FROM pragma_table_list WHERE type = 'shadow')
      """
    ) { ($0.text(), $0.text()) }
    return Dictionary(parts) { first, _ in first }
  }

  private static let searchChecks: [SQL] = [
    "INSERT INTO document_search (document_search, rank) VALUES ('integrity-check', 1)",
    "INSERT INTO case_search (case_search, rank) VALUES ('integrity-check', 1)",
    "INSERT INTO intake_search (intake_search) VALUES ('integrity-check')",
    "INSERT INTO content_search (content_search) VALUES ('integrity-check')",
  ]

  private static let contradictions: [(String, SQL)] = [
    (
      "gap in an authority's case numbers",
      "SELECT 1 FROM diary_case GROUP BY authority, year HAVING max(serial) <> count(*)"
    ),
    (
      "gap in the numbers of a case's documents",
      """
      SELECT 1 FROM document WHERE case_id IS NOT NULL GROUP BY case_id
      HAVING max(number) <> count(*)
      """
    ),
    (
      "gap in an authority's free-standing document numbers",
      """
      SELECT 1 FROM document WHERE free_serial IS NOT NULL GROUP BY authority, free_year
      HAVING max(free_serial) <> count(*)
      """
    ),
    (
      "published file of a document with a secrecy mark",
      """
      SELECT 1 FROM file f JOIN secrecy_mark m ON m.document = f.document AND m.is_lifted = 0
      WHERE f.decision = 'publish'
      """
    ),
    (
      "completed document with an undecided file",
      """
      SELECT 1 FROM document d JOIN file f ON f.document = d.id
      WHERE d.status = 'completed' AND f.decision = 'undecided'
      """
    ),
    (
      "hidden title without a mark",
      """
      SELECT 1 FROM document d WHERE d.disclosure = 'secret' AND NOT EXISTS
        (SELECT 1 FROM secrecy_mark WHERE document = d.id AND covers_title AND NOT is_lifted)
      """
    ),
    (
      "file whose words are not known again",
      // What has so much text says something, in whatever letters.
      """
      SELECT 1 FROM content WHERE length(text) > 200 AND unread IS NULL AND NOT EXISTS
        (SELECT 1 FROM content_likeness WHERE content = content.id)
      """
    ),
    (
      "case without a journal line",
      "SELECT 1 FROM diary_case WHERE entry NOT IN (SELECT id FROM journal)"
    ),
    (
      "document without a journal line",
      "SELECT 1 FROM document WHERE entry NOT IN (SELECT id FROM journal)"
    ),
  ]

  private func missingFiles(comparing: Bool) throws(StoreError) -> [String] {
    let named = try atTheDoor { () throws(SQLiteError) in
      try connection.rows("SELECT sha256, size FROM content") { ($0.text(), $0.int()) }
    }
    var problems: [String] = []
    for (digest, size) in named {
      let path = contents.path(of: digest)
      do throws(PlatformError) {
        guard let status = try Files.status(path) else {
          problems.append("file missing: \(path)")
          continue
        }
        if status.size != size {
          problems.append("file of the wrong size: \(path)")
        } else if comparing, SHA256.hex(try Files.read(path)) != digest {
          problems.append("file altered: \(path)")
        }
      } catch {
        problems.append("file unreadable: \(path): \(error.reason)")
      }
    }
    return problems
  }
}
