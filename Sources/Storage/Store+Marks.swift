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
