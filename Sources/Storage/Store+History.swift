import Registry
import SQLite

/// Whether what stands is what the journal says that it was changed to.
extension Store {
  /// What has been changed without its line, or has a line that is not true.
  func falseHistories() throws(StoreError) -> [String] {
    var problems: [String] = []
    for (what, query) in Self.contradictionsOfHistory {
      let count = try int("SELECT count(*) FROM (\(query))")
      if count > 0 { problems.append("\(count) × \(what)") }
    }
    for (what, query) in Self.histories { problems += try broken(what, query) }
    return problems + (try falseSettings())
  }

  /// The lines of the journal, and what has a day, that lie more than a day ahead.
  ///
  /// - Parameter now: Seconds since 1970.
  func linesAhead(of now: Int64) throws(StoreError) -> [String] {
    let tomorrow: SQL = "date(\(now), 'unixepoch', '+1 day')"
    let ahead: [(String, SQL)] = [
      ("journal line from a day that has not been", "journal WHERE at > \(now + 86_400)"),
      ("document from a day that has not been", "document WHERE arrived_on > \(tomorrow)"),
      ("case from a day that has not been", "diary_case WHERE opened_on > \(tomorrow)"),
      ("item of post from a day that has not been", "intake_item WHERE arrived_on > \(tomorrow)"),
    ]
    var problems: [String] = []
    for (what, rows) in ahead {
      let count = try int("SELECT count(*) FROM \(rows)")
      if count > 0 { problems.append("\(count) × \(what)") }
    }
    return problems
  }

  /// What each change has left of a field, and what stands in it, in the order of the changes.
  ///
  /// The journal's own order is that of its index, so that nothing is sorted.
  private static func history(
    _ subject: SQL, of line: SQL, _ row: SQL, _ fields: [History.Field]
  ) -> SQL {
    """
    SELECT j.subject_id, c.field, c.old, c.new, \(History.value(of: "c.field", in: fields))
    FROM journal j INDEXED BY journal_subject CROSS JOIN journal_change c ON c.entry = j.id
    \(row)
    WHERE j.subject = \(line) AND c.subject = \(subject) AND c.field <> 'secrecy'
    ORDER BY j.subject_id, j.id, c.id
    """
  }

  private static let histories: [(String, SQL)] = [
    (
      "document",
      history(
        "'document'", of: "'document'", "LEFT JOIN document r ON r.id = j.subject_id",
        History.ofDocument("r"))
    ),
    (
      "case",
      history(
        "'case'", of: "'case'", "LEFT JOIN diary_case r ON r.id = j.subject_id",
        History.ofCase("r"))
    ),
    (
      "item of post",
      history(
        "'post'", of: "'post'", "LEFT JOIN intake_item r ON r.id = j.subject_id",
        History.ofPost("r"))
    ),
    (
      "document",
      history(
        "'file'", of: "'document'",
        """
        LEFT JOIN file r ON r.document = j.subject_id AND c.field = 'decision ' || r.ordinal
        """, History.ofFile("r"))
    ),
  ]

  /// Follows each field from its first change to what stands.
  private func broken(_ what: String, _ query: SQL) throws(StoreError) -> [String] {
    var problems: [String] = []
    var found = 0
    var subject: Int64 = 0
    var fields: [String: (last: String?, stands: String?)] = [:]
    var gaps: Set<String> = []
    func finish() {
      gaps.formUnion(fields.filter { $0.value.last != $0.value.stands }.keys)
      found += gaps.count
      for field in gaps.sorted() where problems.count < 20 {
        problems.append("\(what) \(subject): \(field) is not what the journal says")
      }
      (fields, gaps) = ([:], [])
    }
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(query) { row in
        let id = row.int64()
        if id != subject {
          finish()
          subject = id
        }
        let field = row.text()
        let (old, new, stands) = (row.optionalText(), row.optionalText(), row.optionalText())
        if let known = fields[field], known.last != old { gaps.insert(field) }
        fields[field] = (new, stands)
        return true
      }
    }
    finish()
    if found > problems.count { problems.append("\(found - problems.count) more of the kind") }
    return problems
  }

  /// Settings that are not what the journal says, or of which it says nothing.
  private func falseSettings() throws(StoreError) -> [String] {
    var said: [String: String?] = [:]
    var gaps: Set<String> = []
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(
        """
        SELECT field, old, new FROM journal_change
        WHERE subject = 'authority' OR subject = 'officer' ORDER BY id
        """
      ) { row in
        var field = row.text()
        let (old, new) = (row.optionalText(), row.optionalText())
        // What is added and taken away, and never altered, is told apart by what it is.
        if !field.contains(" ") || field.hasPrefix("address ") { field += " \(new ?? old ?? "")" }
        if let last = said[field], last != old { gaps.insert(field) }
        said[field] = .some(new)
        return true
      }
    }
    var standing: [(field: String, value: String)] = []
    var silent = Set(RoleWords.standard.words.map { "roleWord \($0)" })
    for query in Self.settings {
      standing += try atTheDoor { () throws(SQLiteError) in
        try connection.rows(query) { ($0.text(), $0.text()) }
      }
    }
    // The first officer comes with the store, before any line of the journal.
    let first = try atTheDoor { () throws(SQLiteError) in
      try connection.first("SELECT 'officer ' || login FROM officer ORDER BY id LIMIT 1") {
        $0.text()
      }
    }
    if let first { silent.insert(first) }
    for (field, value) in standing {
      guard let last = said.removeValue(forKey: field) else {
        if !silent.contains(field) { gaps.insert(field) }
        continue
      }
      if last != value { gaps.insert(field) }
    }
    // What the journal says is there and is not.
    gaps.formUnion(said.filter { $0.value != nil }.keys)
    return gaps.sorted().map { "setting: \($0) is not what the journal says" }
  }

  private static let settings: [SQL] =
    History.ofSettings("r").map { "SELECT \($0.name), \($0.value) FROM \($0.table) r" } + [
      "SELECT 'roleWord ' || word, word FROM role_word",
      "SELECT 'placeName ' || name, name FROM place_name",
      """
      SELECT 'address ' || a.code || ' ' || r.address, r.address
      FROM authority_address r JOIN authority a ON a.id = r.authority
      """,
    ]

  private static func versions(_ table: SQL, _ subject: SQL) -> SQL {
    """
    SELECT 1 FROM \(table) r WHERE version > (SELECT count(*) FROM journal
      WHERE subject = \(subject) AND subject_id = r.id)
    """
  }

  private static func gap(_ table: SQL) -> SQL {
    "SELECT 1 WHERE (SELECT max(id) FROM \(table)) <> (SELECT count(*) FROM \(table))"
  }

  private static let contradictionsOfHistory: [(String, SQL)] = [
    ("gap in the journal", gap("journal")),
    ("gap in what the journal keeps", gap("journal_change")),
    (
      "document with more changes than the journal tells",
      versions("document", "'document'")
    ),
    ("case with more changes than the journal tells", versions("diary_case", "'case'")),
    (
      "item of post with more changes than the journal tells",
      versions("intake_item", "'post'")
    ),
    (
      "journal line about what is not there",
      """
      SELECT 1 FROM journal j WHERE CASE subject
        WHEN 'document' THEN NOT EXISTS (SELECT 1 FROM document WHERE id = j.subject_id)
        WHEN 'case' THEN NOT EXISTS (SELECT 1 FROM diary_case WHERE id = j.subject_id)
        WHEN 'post' THEN NOT EXISTS (SELECT 1 FROM intake_item WHERE id = j.subject_id) END
      """
    ),
    (
      "secrecy mark that is not what the journal says",
      """
      SELECT 1 FROM (
        SELECT iif(document IS NULL, 'case', 'document') subject, coalesce(document, case_id) id,
          provision, 1 made, is_lifted lifted FROM secrecy_mark
        UNION ALL
        SELECT c.subject, j.subject_id,
          coalesce(c.new, substr(c.old, 1, instr(c.old || ' (', ' (') - 1)),
          -(c.new IS NOT NULL), -(c.old IS NOT NULL)
        FROM journal_change c JOIN journal j ON j.id = c.entry WHERE c.field = 'secrecy')
      GROUP BY subject, id, provision HAVING sum(made) <> 0 OR sum(lifted) <> 0
      """
    ),
    (
      "title that is shown under a mark",
      """
      SELECT 1 FROM secrecy_mark m JOIN document d ON d.id = m.document
        WHERE m.is_lifted = 0 AND m.covers_title = 1 AND d.disclosure = 'open'
      UNION ALL SELECT 1 FROM secrecy_mark m JOIN diary_case c ON c.id = m.case_id
        WHERE m.is_lifted = 0 AND m.covers_title = 1 AND c.disclosure = 'open'
      """
    ),
    (
      "title that is hidden and not kept as such, or the other way",
      """
      SELECT 1 FROM document d LEFT JOIN hidden_title h ON h.document = d.id
        WHERE (d.disclosure <> 'open') <> (h.document IS NOT NULL)
      UNION ALL SELECT 1 FROM diary_case c LEFT JOIN hidden_case_title h ON h.case_id = c.id
        WHERE (c.disclosure <> 'open') <> (h.case_id IS NOT NULL)
      """
    ),
    (
      "completed document of marked post that never had a mark",
      """
      SELECT 1 FROM intake_item i JOIN document d ON d.id = i.document
      WHERE i.marked_secret = 1 AND d.status = 'completed'
        AND NOT EXISTS (SELECT 1 FROM secrecy_mark WHERE document = d.id)
        AND NOT EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = d.case_id)
      """
    ),
  ]
}
