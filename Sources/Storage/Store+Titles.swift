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
        for run in try wordings(of: subject, id).hidden.reduce(
          into: Set<Int64>(), { $0.formUnion(Passages.ofHidden(title: $1)) }
        ).sorted() {
          try connection.run("INSERT OR IGNORE INTO title_run VALUES (\(run), \(subject), \(id))")
        }
      }
      try connection.run("DELETE FROM title_unread")
    }
  }

  /// Reads the titles that are hidden and were not read before; answers of how many runs.
  func readForgottenTitles() throws(StoreError) -> Int {
    try transaction(wrapping: { $0 }) { () throws(StoreError) in
      let before = try titleRunCount()
      try atTheDoor { () throws(SQLiteError) in
        _ = try connection.run(
          """
          INSERT OR IGNORE INTO title_unread
            SELECT 'document', id FROM document WHERE disclosure <> 'open'
            UNION ALL SELECT 'case', id FROM diary_case WHERE disclosure <> 'open'
          """)
      }
      try readTitles()
      return try titleRunCount() - before
    }
  }

  /// What a hidden title reads and has read before it was corrected, and the subject of the letter that the
  /// document was registered from; but for what its neutral title says to everybody.
  private func wordings(
    of subject: String, _ id: Int64
  ) throws(SQLiteError) -> (hidden: [String], neutral: String) {
    let table: SQL = subject == "case" ? "diary_case" : "document"
    let letter: SQL =
      subject == "case" ? "" : "UNION SELECT subject FROM intake_item WHERE document = \(id)"
    let shown = try connection.first("SELECT public_title FROM \(table) WHERE id = \(id)") {
      $0.optionalText()
    }
    let neutral = shown.flatMap(\.self) ?? ""
    let hidden = try connection.rows(
      """
      SELECT title FROM \(table) WHERE id = \(id) \(letter)
      UNION SELECT c.old FROM journal j CROSS JOIN journal_change c ON c.entry = j.id
        AND c.field = 'title' WHERE j.subject = \(subject) AND j.subject_id = \(id)
      """
    ) { $0.text() }.flatMap { text in
      let (subject, bare) = (ReplyMarks.without(text), ReplyMarks.bare(text))
      return bare == subject ? [subject] : [subject, bare]
    }.filter { !Passages.holds($0, in: neutral) }
    return (hidden, neutral)
  }

  /// Whether a mark in force hides the title of a document `d`.
  ///
  /// That of a voided document is free when another with the same file, that is under no mark, stands in
  /// its place; and where it has no file, by which another could be known.
  private static let hidesTitle: SQL = """
    d.disclosure <> 'open' AND EXISTS (SELECT 1 FROM secrecy_mark m WHERE m.is_lifted = 0
      AND m.covers_title = 1 AND (m.document = d.id OR m.case_id = d.case_id))
    AND (d.status <> 'voided' OR EXISTS (SELECT 1 FROM file WHERE document = d.id)
      AND NOT EXISTS (SELECT 1 FROM file f
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
  ///   - isShort: Whether the text is a title or a sender, and not a file's.
  package func hiddenTitles(
    said runs: Set<Int64>, in text: String, elsewhereThan id: Identifier<Document>?,
    _ diaryCase: Identifier<Case>?, isShort: Bool
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
      let (hidden, neutral) = try atTheDoor { () throws(SQLiteError) in
        try wordings(of: one.subject, one.id)
      }
      let said = hidden.filter { title in
        if Passages.ofHidden(title: title).isEmpty { return false }
        if Passages.holds(title, in: text) { return true }
        return isShort
          ? TitleWords.says(title, shownAs: neutral, in: text)
          : TitleWords.says(title, shownAs: neutral, inSentenceOf: text)
      }
      for title in said where !found.contains(one.number) {
        if try !isSetPhrase(title) { found.append(one.number) }
      }
    }
    return found
  }

  /// Whether a title is one that many cases show on the web, on themselves or their documents, so that it
  /// tells of none.
  ///
  /// What is registered and has not been shown may be of the same matter.
  private func isSetPhrase(_ title: String) throws(StoreError) -> Bool {
    let words = title.split(separator: " ").map(String.init)
    let documents = try self.documents(titled: words, limit: 40).filter {
      !$0.isTitleHidden && Passages.holds(title, in: $0.title)
    }
    let cases = try self.cases(titled: words, limit: 40).filter {
      !$0.isTitleHidden && Passages.holds(title, in: $0.title)
    }
    guard documents.count + cases.count > Self.several else { return false }
    return try int(
      """
      SELECT count(*) FROM (
        SELECT coalesce(d.case_id, -d.id)
          FROM json_each(\(documents.map(\.id.rawValue).description)) j
          CROSS JOIN document d ON d.id = j.value AND d.status = 'completed'
          CROSS JOIN published p ON p.document = d.id
        UNION SELECT d.case_id FROM json_each(\(cases.map(\.id.rawValue).description)) j
          CROSS JOIN document d ON d.case_id = j.value AND d.status = 'completed'
          CROSS JOIN published p ON p.document = d.id)
      """) > Self.several
  }

  /// The subject of a letter that waits and is marked as possibly secret.
  package struct MarkedSubject: Sendable {
    package let item: Identifier<IntakeItem>
    package let subject: String
    /// What it is told of by.
    package let number: String
  }

  /// The subjects of all such letters that tell something.
  package func markedSubjects() throws(StoreError) -> [MarkedSubject] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT id, subject, arrived_on FROM intake_item
        WHERE outcome = 'waiting' AND marked_secret = 1
        """
      ) {
        MarkedSubject(
          item: Identifier(rawValue: $0.int64()), subject: ReplyMarks.bare($0.text()),
          number: "Dagens post (\($0.text()))")
      }
    }.filter { !Passages.ofHidden(title: $0.subject).isEmpty }
  }

  /// The numbers of documents under secrecy elsewhere that a title quotes from, and post that is marked as
  /// possibly secret.
  ///
  /// What their own titles show is not quoted.
  package func secretsQuoted(
    inTitle shown: String, elsewhereThan id: Identifier<Document>?, item: Identifier<IntakeItem>?
  ) throws(StoreError) -> [WithheldCopy] {
    let contents = try contents(partlyIn: shown, ofContent: "")
    guard !contents.isEmpty else { return [] }
    let open = try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT DISTINCT iif(d.disclosure = 'open', d.title, coalesce(d.public_title, ''))
        FROM json_each(\(contents.description)) j CROSS JOIN file f ON f.content = j.value
        JOIN document d ON d.id = f.document
        """
      ) { $0.text() }
    }
    // ”Svar på …” has the title of what it answers.
    guard !open.contains(where: { Passages.sharesMost(shown, with: $0) }) else { return [] }
    return try partWithheld(quoting: contents, elsewhereThan: id, item: item)
  }

  /// So many hidden titles are looked at that may be said in a text.
  private static let looked = 400

  /// In more cases than these a title is a set phrase.
  private static let several = 5
}
