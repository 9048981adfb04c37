package import Registry
import SQLite

extension Store {
  /// What marks on other documents that have a content, say the same or are quoted in it, keep of their
  /// titles and correspondents, in force whether the document is voided or not.
  ///
  /// - Parameter parts: What is quoted, see ``contents(partlyIn:ofContent:)``.
  package func hidden(
    withContent sha256: String, saying likenesses: [Int64] = [], quoting parts: [Int64] = [],
    elsewhereThan id: Identifier<Document>?
  ) throws(StoreError) -> HiddenElsewhere {
    let said = "[\(likenesses.map(String.init).joined(separator: ","))]"
    return try hidden(
      """
      same (content) AS (
          SELECT id FROM content WHERE sha256 = \(sha256)
          UNION SELECT value FROM json_each(\(parts.description))
          UNION SELECT content FROM content_likeness WHERE is_own = 1 AND likeness IN (
            SELECT l.likeness FROM content c JOIN content_likeness l ON l.content = c.id
            WHERE c.sha256 = \(sha256) AND l.is_own = 1
            UNION ALL SELECT value FROM json_each(\(said)))),
        other (id) AS (
          SELECT d.id FROM same s CROSS JOIN file f ON f.content = s.content
          JOIN document d ON d.id = f.document
          WHERE d.id IS NOT \(id?.rawValue) AND \(Self.keepsSecret))
      """)
  }

  /// What marks on documents that were registered from letters of the same thread as an item keep of their
  /// titles and correspondents, and what the heads of such letters tell that wait and are marked.
  ///
  /// Who answers in a thread, and about what, is the same as in the letters before.
  package func hidden(
    inThreadOf item: Identifier<IntakeItem>
  ) throws(StoreError) -> HiddenElsewhere {
    var hidden = try hidden(
      """
      thread (item) AS (\(Self.thread(of: item))), other (id) AS (
          SELECT d.id FROM thread t JOIN intake_item i ON i.id = t.item
          JOIN document d ON d.id = i.document
          WHERE i.id <> \(item.rawValue) AND d.status <> 'voided')
      """)
    let waiting = try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        SELECT arrived_on, subject FROM intake_item
        WHERE outcome = 'waiting' AND marked_secret = 1 AND id <> \(item.rawValue)
          AND id IN (\(Self.thread(of: item))) ORDER BY id LIMIT 20
        """
      ) { (day: $0.text(), subject: $0.text()) }
    }
    for letter in waiting {
      if hidden.number.isEmpty { hidden.number = "Dagens post (\(letter.day))" }
      hidden.titles.append(Title(ReplyMarks.bare(letter.subject), disclosure: .secret))
    }
    return hidden
  }

  /// What marks in force hide of some documents.
  ///
  /// - Parameter other: The end of a WITH clause that gives their identities as `other (id)`.
  private func hidden(_ other: SQL) throws(StoreError) -> HiddenElsewhere {
    var hidden = HiddenElsewhere()
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(
        """
        WITH RECURSIVE \(other)
        SELECT d.number_text, max(m.covers_title), max(m.covers_correspondent), d.title, d.disclosure,
          d.public_title, d.names_officials, d.correspondent_kind, d.correspondent_name,
          d.correspondent_contact, d.correspondent_email
        FROM other o JOIN document d ON d.id = o.id
        JOIN secrecy_mark m ON m.is_lifted = 0 AND (m.document = d.id OR m.case_id = d.case_id)
        GROUP BY d.id ORDER BY d.id LIMIT 20
        """
      ) { row in
        let number = row.text()
        let (coversTitle, coversCorrespondent) = (row.bool(), row.bool())
        let title = Self.title(&row)
        let correspondent = Correspondent(
          kind: Correspondent.Kind(rawValue: row.text()) ?? .person, name: row.text(),
          contact: row.text(), email: row.text())
        if hidden.number.isEmpty { hidden.number = number }
        if coversTitle, title.disclosure != .open { hidden.titles.append(title) }
        if coversCorrespondent, !correspondent.name.isEmpty {
          hidden.correspondents.append(correspondent)
        }
        return true
      }
    }
    return hidden
  }
}
