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
        let isHidden = try connection.int(
          subject == "case"
            ? "SELECT count(*) FROM diary_case c WHERE c.id = \(id) AND \(Self.hidesCaseTitle)"
            : "SELECT count(*) FROM document d WHERE d.id = \(id) AND \(Self.hidesTitle)")
        guard isHidden > 0 else { continue }
        for run in try wordings(of: subject, id).reduce(
          into: Set<Int64>(), { $0.formUnion(Passages.ofHidden(title: $1)) }
        ).sorted() {
          try connection.run("INSERT OR IGNORE INTO title_run VALUES (\(run), \(subject), \(id))")
        }
      }
      try connection.run("DELETE FROM title_unread")
    }
  }

  /// What a hidden title reads and has read before it was corrected, and the subject of the letter that the
  /// document was registered from.
  private func wordings(of subject: String, _ id: Int64) throws(SQLiteError) -> [String] {
    let now: SQL =
      subject == "case"
      ? "SELECT title FROM diary_case WHERE id = \(id)"
      : """
      SELECT title FROM document WHERE id = \(id)
      UNION SELECT subject FROM intake_item WHERE document = \(id)
      """
    return try connection.rows(
      """
      \(now)
      UNION SELECT c.old FROM journal j CROSS JOIN journal_change c ON c.entry = j.id
        AND c.field = 'title' WHERE j.subject = \(subject) AND j.subject_id = \(id)
      """
    ) { Self.withoutReplyMarks($0.text()) }
  }

  /// A subject without what mail programs put before it: ”Sv: ”, ”VB: ”.
  private static func withoutReplyMarks(_ text: String) -> String {
    var rest = text[...]
    while let colon = rest.prefix(5).firstIndex(of: ":"),
      ["sv", "re", "vb", "fw", "fwd", "aw"].contains(rest[..<colon].lowercased())
    {
      rest = rest[rest.index(after: colon)...].drop { $0 == " " }
    }
    return String(rest)
  }

  /// Whether a mark in force hides the title of a document `d`.
  ///
  /// That of a voided document is free when another with the same file, that is under no mark, stands in
  /// its place.
  private static let hidesTitle: SQL = """
    d.disclosure <> 'open' AND EXISTS (SELECT 1 FROM secrecy_mark m WHERE m.is_lifted = 0
      AND m.covers_title = 1 AND (m.document = d.id OR m.case_id = d.case_id))
    AND (d.status <> 'voided' OR NOT EXISTS (SELECT 1 FROM file f
      JOIN file g ON g.content = f.content JOIN document e ON e.id = g.document
      WHERE f.document = d.id AND e.id <> d.id AND e.status <> 'voided'
        AND NOT EXISTS (SELECT 1 FROM secrecy_mark n WHERE n.is_lifted = 0
          AND (n.document = e.id OR n.case_id = e.case_id))))
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

  /// The numbers of the documents and cases whose titles, hidden by marks in force, a text says whole, but
  /// for those that are set phrases.
  ///
  /// - Parameters:
  ///   - runs: The text's, see ``Passages/tellingTitles(in:)`` and ``Passages/every(inTitle:)``.
  ///   - id: The document whose own title is not among them.
  ///   - diaryCase: The case whose own title is not among them.
  package func hiddenTitles(
    said runs: Set<Int64>, in text: String, elsewhereThan id: Identifier<Document>?,
    _ diaryCase: Identifier<Case>?
  ) throws(StoreError) -> [String] {
    guard !runs.isEmpty else { return [] }
    let said = "[\(runs.map(String.init).joined(separator: ","))]"
    let known = try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        WITH hit (subject, id) AS MATERIALIZED (
          SELECT DISTINCT t.subject, t.id FROM json_each(\(said)) j
          CROSS JOIN title_run t ON t.run = j.value LIMIT \(Self.looked))
        SELECT h.subject, d.id, d.number_text FROM hit h JOIN document d ON d.id = h.id
          WHERE h.subject = 'document' AND d.id IS NOT \(id?.rawValue) AND \(Self.hidesTitle)
        UNION ALL
        SELECT h.subject, c.id, c.number_text FROM hit h JOIN diary_case c ON c.id = h.id
          WHERE h.subject = 'case' AND c.id IS NOT \(diaryCase?.rawValue) AND \(Self.hidesCaseTitle)
        """
      ) { (subject: $0.text(), id: $0.int64(), number: $0.text()) }
    }
    var found: [String] = []
    for one in known {
      let said = try atTheDoor { () throws(SQLiteError) in try wordings(of: one.subject, one.id) }
        .filter { !Passages.ofHidden(title: $0).isEmpty && Passages.holds($0, in: text) }
      for title in said where !found.contains(one.number) {
        if try !isSetPhrase(title) { found.append(one.number) }
      }
    }
    return found
  }

  /// Whether a title is one that many cases show, so that it tells of none.
  private func isSetPhrase(_ title: String) throws(StoreError) -> Bool {
    let words = title.split(separator: " ").map(String.init)
    let lines = try documents(titled: words, limit: 40).filter {
      !$0.isTitleHidden && Passages.holds(title, in: $0.title)
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
