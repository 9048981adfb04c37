package import Registry
import SQLite

extension Store {
  /// The case of a document that was registered from a letter that an item answers, or else from one
  /// of the same thread, the newest first.
  package func caseOfThread(_ item: IntakeItem) throws(StoreError) -> Identifier<Case>? {
    for id in item.thread.reversed() {
      if let found = try caseOfPost("i.message_id = \(id)") { return found }
    }
    return try caseOfPost(
      """
      i.id <> \(item.id.rawValue) AND i.id IN (\(Self.thread(of: item.id)))
      """)
  }

  /// All that is joined to an item by what answers what, over several steps too.
  static func thread(of id: Identifier<IntakeItem>) -> SQL {
    """
    WITH RECURSIVE thread (item) AS (
      VALUES (\(id.rawValue))
      UNION SELECT theirs.item FROM thread
        CROSS JOIN intake_thread mine ON mine.item = thread.item
        CROSS JOIN intake_thread theirs ON theirs.message_id = mine.message_id
      LIMIT 200)
    SELECT item FROM thread
    """
  }

  private func caseOfPost(_ condition: SQL) throws(StoreError) -> Identifier<Case>? {
    try atTheDoor { () throws(SQLiteError) in
      try connection.first(
        """
        SELECT d.case_id FROM intake_item i JOIN document d ON d.id = i.document
        JOIN diary_case c ON c.id = d.case_id
        WHERE \(condition) AND d.status <> 'voided' AND c.status <> 'voided'
        ORDER BY d.id DESC LIMIT 1
        """
      ) { Identifier<Case>(rawValue: $0.int64()) }
    }
  }

  /// What waits of the same thread as an item of post, eldest first.
  package func linesWaiting(
    inThreadOf id: Identifier<IntakeItem>, limit: Int = 5
  ) throws(StoreError) -> [IntakeLine] {
    try intakeLines(
      """
      WHERE i.outcome = 'waiting' AND i.id <> \(id.rawValue)
        AND i.id IN (\(Self.thread(of: id)))
      ORDER BY i.id LIMIT \(limit)
      """)
  }

  /// The documents that were registered from letters of the same thread as an item.
  package func documents(
    inThreadOf id: Identifier<IntakeItem>
  ) throws(StoreError) -> [Identifier<Document>] {
    try documentIDs(
      """
      SELECT document FROM intake_item
      WHERE document IS NOT NULL AND id IN (\(Self.thread(of: id)))
      """)
  }

  /// Whether another item of the same thread as `i` waits.
  ///
  /// The joins are in order, so that each starts from the few that the one before has found.
  static let waitingInThread: SQL = """
    SELECT 1 FROM intake_thread mine
    CROSS JOIN intake_thread theirs
      ON theirs.message_id = mine.message_id AND theirs.item <> mine.item
    CROSS JOIN intake_item other ON other.id = theirs.item
    WHERE mine.item = i.id AND other.outcome = 'waiting'
    """

  /// The titles of what was registered with an address in open cases since a day, and the subjects
  /// that the post had, newest first.
  package func titles(
    withAddress email: String, inOpenCasesSince day: CivilDate
  ) throws(StoreError) -> [(diaryCase: Identifier<Case>, title: String, subject: String)] {
    try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT d.case_id, d.title, coalesce(i.subject, '')
        FROM (SELECT id, case_id, title, arrived_on, status FROM document
          WHERE correspondent_email <> '' AND lower(correspondent_email) = lower(\(email))
          ORDER BY id DESC LIMIT 500) d
        JOIN diary_case c ON c.id = d.case_id LEFT JOIN intake_item i ON i.document = d.id
        WHERE d.status <> 'voided' AND c.status = 'open' AND d.arrived_on >= \(day.description)
        """
      ) { (Identifier<Case>(rawValue: $0.int64()), $0.text(), $0.text()) }
    }
  }
}
