package import Registry
import SQLite

extension Store {
  /// Reads the titles that have come to be hidden, as the last thing that a transaction does.
  func readTitles() throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let unread = try connection.rows("SELECT subject, id FROM title_unread") {
        (subject: $0.text(), id: $0.int64())
      }
      guard !unread.isEmpty else { return }
      for (subject, id) in unread {
        let title = try connection.first(
          subject == "case"
            ? "SELECT c.title FROM diary_case c WHERE c.id = \(id) AND \(Self.hidesCaseTitle)"
            : "SELECT d.title FROM document d WHERE d.id = \(id) AND \(Self.hidesTitle)"
        ) { $0.text() }
        for run in Passages.taken(ofTitle: title ?? "").sorted() {
          try connection.run("INSERT OR IGNORE INTO title_run VALUES (\(run), \(subject), \(id))")
        }
      }
      try connection.run("DELETE FROM title_unread")
    }
  }

  /// Whether a mark in force hides the title of a document `d`.
  ///
  /// That of a voided document is free when another with the same file stands in its place.
  private static let hidesTitle: SQL = """
    d.disclosure <> 'open' AND EXISTS (SELECT 1 FROM secrecy_mark m WHERE m.is_lifted = 0
      AND m.covers_title = 1 AND (m.document = d.id OR m.case_id = d.case_id))
    AND (d.status <> 'voided' OR NOT EXISTS (SELECT 1 FROM file f
      JOIN file g ON g.content = f.content JOIN document e ON e.id = g.document
      WHERE f.document = d.id AND e.id <> d.id AND e.status <> 'voided'))
    """

  /// Whether a mark in force hides the title of a case `c`.
  private static let hidesCaseTitle: SQL = """
    c.disclosure <> 'open' AND EXISTS (SELECT 1 FROM secrecy_mark m WHERE m.is_lifted = 0
      AND m.covers_title = 1 AND m.case_id = c.id)
    """

  /// Whether any hidden title is known.
  package func knowsTitles() throws(StoreError) -> Bool {
    try int("SELECT EXISTS (SELECT 1 FROM title_run)") > 0
  }

  /// How many runs of hidden titles are known; one that is added may be in what was cleared.
  package func titleRunCount() throws(StoreError) -> Int {
    try int("SELECT count(*) FROM title_run")
  }

  /// The titles, hidden by marks in force, that a text says whole, but for those that are set phrases.
  ///
  /// - Parameters:
  ///   - runs: The text's, see ``Passages/tellingTitles(in:)`` and ``Passages/every(inTitle:)``.
  ///   - id: The document whose own title is not among them.
  ///   - diaryCase: The case whose own title is not among them.
  package func hiddenTitles(
    said runs: Set<Int64>, in text: String, elsewhereThan id: Identifier<Document>?,
    _ diaryCase: Identifier<Case>?
  ) throws(StoreError) -> [HiddenTitle] {
    guard !runs.isEmpty else { return [] }
    let said = "[\(runs.map(String.init).joined(separator: ","))]"
    let known = try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        WITH hit (subject, id) AS MATERIALIZED (
          SELECT DISTINCT t.subject, t.id FROM json_each(\(said)) j
          CROSS JOIN title_run t ON t.run = j.value LIMIT \(Self.looked))
        SELECT d.number_text, d.title, d.disclosure, d.public_title, d.names_officials
          FROM hit h JOIN document d ON d.id = h.id
          WHERE h.subject = 'document' AND d.id IS NOT \(id?.rawValue) AND \(Self.hidesTitle)
        UNION ALL
        SELECT c.number_text, c.title, c.disclosure, c.public_title, c.names_officials
          FROM hit h JOIN diary_case c ON c.id = h.id
          WHERE h.subject = 'case' AND c.id IS NOT \(diaryCase?.rawValue) AND \(Self.hidesCaseTitle)
        """
      ) { HiddenTitle(number: $0.text(), title: Self.title(&$0)) }
    }
    var found: [HiddenTitle] = []
    for one in known where Passages.holds(one.title.text, in: text) {
      if try !isSetPhrase(one.title.text) { found.append(one) }
    }
    return found
  }

  /// Whether a title is one that many cases have, so that it tells of none.
  private func isSetPhrase(_ title: String) throws(StoreError) -> Bool {
    let words = title.split(separator: " ").map(String.init)
    let lines = try documents(titled: words, limit: 40).filter {
      Passages.holds(title, in: $0.title)
    }
    guard lines.count > Self.several else { return false }
    let ids = lines.map(\.id.rawValue).description
    return try int(
      """
      SELECT count(DISTINCT coalesce(case_id, -id)) FROM document
      WHERE id IN (SELECT value FROM json_each(\(ids)))
      """) > Self.several
  }

  /// So many hidden titles are looked at that may be said in a text.
  private static let looked = 400

  /// In more cases than these a title is a set phrase.
  private static let several = 5
}
