package import Registry
import SQLite

extension Store {
  /// Adds marks to a document, which may be added after them in the same transaction.
  package func add(
    _ marks: [SecrecyMark], ofDocument id: Identifier<Document>, _ entry: JournalEntryID
  ) throws(StoreError) {
    for mark in marks { try add(mark, document: id.rawValue, caseID: nil, entry) }
  }

  /// Adds marks to a case, which may be added after them in the same transaction.
  package func add(
    _ marks: [SecrecyMark], ofCase id: Identifier<Case>, _ entry: JournalEntryID
  ) throws(StoreError) {
    for mark in marks { try add(mark, document: nil, caseID: id.rawValue, entry) }
  }

  /// Lifts every mark of a document that has this provision.
  package func lift(
    provision: String, ofDocument id: Identifier<Document>, _ entry: JournalEntryID
  ) throws(StoreError) {
    try lift(provision, .document, where: "document = \(id.rawValue)", entry)
  }

  /// Lifts every mark of a case that has this provision.
  package func lift(
    provision: String, ofCase id: Identifier<Case>, _ entry: JournalEntryID
  ) throws(StoreError) {
    try lift(provision, .diaryCase, where: "case_id = \(id.rawValue)", entry)
  }

  private func lift(
    _ provision: String, _ subject: JournalEntry.Subject, where isMarked: SQL,
    _ entry: JournalEntryID
  ) throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      // Several authorities may have made a mark under it.
      let lifted = try connection.rows(
        """
        SELECT authority FROM secrecy_mark
        WHERE \(isMarked) AND provision = \(provision) AND is_lifted = 0 ORDER BY id
        """
      ) { $0.text() }
      try connection.run(
        """
        UPDATE secrecy_mark SET is_lifted = 1, title_of_document = NULL, title_of_case = NULL,
          entry = \(entry.rawValue)
        WHERE \(isMarked) AND provision = \(provision) AND is_lifted = 0
        """)
      for authority in lifted {
        let old = lifted.count > 1 ? "\(provision) (\(authority))" : provision
        try connection.run(
          """
          INSERT INTO journal_change (entry, subject, field, old, new)
          VALUES (\(entry.rawValue), \(subject.rawValue), 'secrecy', \(old), NULL)
          """)
      }
    }
  }

  /// Whether the post that a document was registered from is marked as possibly secret, and the marks that
  /// the document has had and that were lifted.
  package func secrecyTried(
    _ id: Identifier<Document>
  ) throws(StoreError) -> (isMarkedPost: Bool, lifted: [LiftedMark]) {
    let found = try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT EXISTS (SELECT 1 FROM intake_item
            WHERE document = \(id.rawValue) AND marked_secret = 1),
          EXISTS (SELECT 1 FROM journal WHERE subject = 'document'
            AND subject_id = \(id.rawValue) AND action = 'lift')
        """
      ) { (isMarkedPost: $0.bool(), wasMarked: $0.bool()) }
    }
    guard let found else { return (false, []) }
    return (found.isMarkedPost, found.wasMarked ? try liftedMarks(ofDocument: id) : [])
  }

  /// The marks that were lifted, with the titles as the next change found them, or as they are.
  private func liftedMarks(
    ofDocument id: Identifier<Document>
  ) throws(StoreError) -> [LiftedMark] {
    func then(_ field: SQL, now: SQL) -> SQL {
      """
      coalesce((SELECT l.old FROM journal k JOIN journal_change l ON l.entry = k.id
        WHERE k.subject = 'document' AND k.subject_id = j.subject_id AND k.id > j.id
          AND l.subject = 'document' AND l.field = \(field) ORDER BY l.id LIMIT 1), \(now))
      """
    }
    return try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT c.old, j.reason, \(then("'title'", now: "d.title")),
          \(then("'disclosure'", now: "d.disclosure || coalesce(': ' || d.public_title, '')"))
        FROM journal j JOIN journal_change c ON c.entry = j.id
        JOIN document d ON d.id = j.subject_id
        WHERE j.subject = 'document' AND j.subject_id = \(id.rawValue) AND j.action = 'lift'
          AND c.field = 'secrecy' AND c.old IS NOT NULL ORDER BY c.id
        """
      ) { row in
        // Where several authorities had made a mark under it, each stands with its own.
        let provision = row.text().split(separator: " (").first.map(String.init) ?? ""
        let reason = row.text()
        var titles: Set<String> = [row.text()]
        let shown = row.text()
        if shown.hasPrefix("neutral: ") { titles.insert(String(shown.dropFirst(9))) }
        return LiftedMark(provision: provision, reason: reason, titles: titles)
      }
    }
  }

  func marks(ofDocument id: Identifier<Document>) throws(StoreError) -> [SecrecyMark] {
    try marks(where: "document = \(id.rawValue)")
  }

  func marks(ofCase id: Identifier<Case>) throws(StoreError) -> [SecrecyMark] {
    try marks(where: "case_id = \(id.rawValue)")
  }

  private func add(
    _ mark: SecrecyMark, document: Int64?, caseID: Int64?, _ entry: JournalEntryID
  ) throws(StoreError) {
    let coversTitle = mark.scopes.contains(.title)
    let subject = document == nil ? JournalEntry.Subject.diaryCase : .document
    try atTheDoor { () throws(SQLiteError) in
      try connection.run(
        """
        INSERT INTO secrecy_mark (entry, document, case_id, provision, made_on, authority,
          covers_title, covers_correspondent, covers_document, covers_part, title_of_document,
          title_of_case)
        VALUES (\(entry.rawValue), \(document), \(caseID), \(mark.provision),
          \(mark.date.description), \(mark.authority), \(coversTitle),
          \(mark.scopes.contains(.correspondent)), \(mark.scopes.contains(.document)),
          \(mark.scopes.contains(.part)), \(coversTitle ? document : nil),
          \(coversTitle ? caseID : nil))
        """)
      try connection.run(
        """
        INSERT INTO journal_change (entry, subject, field, old, new)
        VALUES (\(entry.rawValue), \(subject.rawValue), 'secrecy', NULL, \(mark.provision))
        """)
    }
  }

  private func marks(where condition: SQL) throws(StoreError) -> [SecrecyMark] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT provision, made_on, authority, covers_title, covers_correspondent, covers_document,
          covers_part FROM secrecy_mark WHERE \(condition) AND is_lifted = 0 ORDER BY id
        """
      ) { row -> SecrecyMark? in
        let provision = row.text()
        guard let date = CivilDate(iso: row.text()) else { return nil }
        let authority = row.text()
        var scopes: Set<SecrecyMark.Scope> = []
        for scope in [SecrecyMark.Scope.title, .correspondent, .document, .part] where row.bool() {
          scopes.insert(scope)
        }
        return SecrecyMark(
          provision: provision, date: date, authority: authority, scopes: scopes)
      }
    }.compactMap { $0 }
  }
}
