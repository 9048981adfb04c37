package import Registry
import SQLite

extension Store {
  /// Reads the sentences of what has come under secrecy, as the last thing that a transaction does.
  func readPassages() throws(StoreError) {
    try atTheDoor { () throws(SQLiteError) in
      let unread = try connection.rows(
        """
        SELECT q.id, c.text FROM passage_unread q JOIN content c ON c.id = q.id
        WHERE c.text IS NOT NULL AND (q.id IN (SELECT id FROM passage_outdated)
          OR NOT EXISTS (SELECT 1 FROM content_passage WHERE content = q.id))
        """
      ) { (content: $0.int64(), text: $0.text()) }
      for (content, text) in unread {
        var known = 0
        let telling = Passages.telling(in: text)
        var copies: [Int64: Bool] = [content: true]
        for sentence in telling where known < Passages.most {
          // What many letters say, such as the set phrases of a form, tells of none.
          if try standsElsewhere(sentence, of: telling, &copies) { continue }
          known += 1
          try connection.run(
            "INSERT OR IGNORE INTO content_passage VALUES (\(sentence.number), \(content))")
        }
      }
      try connection.run("DELETE FROM passage_unread")
      try connection.run("DELETE FROM passage_outdated")
    }
  }

  /// Whether the longest words of a sentence stand together in several other texts too, which are not the
  /// same text sent to others.
  ///
  /// - Parameter copies: What is known of the texts that have been looked into, whether each is the same.
  private func standsElsewhere(
    _ sentence: Passages.Sentence, of telling: [Passages.Sentence], _ copies: inout [Int64: Bool]
  ) throws(SQLiteError) -> Bool {
    guard !sentence.words.isEmpty else { return false }
    let query = sentence.words.map { "\"\($0)\"" }.joined(separator: " AND ")
    let found = try connection.rows(
      """
      SELECT rowid FROM content_search WHERE content_search MATCH \(query)
      ORDER BY rowid DESC LIMIT \(Self.looked)
      """
    ) { $0.int64() }
    var others = 0
    for id in found where others < Self.several {
      if copies[id] == nil {
        let text = try connection.first("SELECT text FROM content WHERE id = \(id)") {
          $0.optionalText()
        }
        let shared = Passages.all(in: text.flatMap(\.self) ?? "")
          .intersection(telling.map(\.number)).count
        // Nearly all of it, and it is the same letter.
        copies[id] = 10 * shared >= 9 * telling.count
      }
      if copies[id] == false { others += 1 }
    }
    return others >= Self.several
  }

  /// So many texts with the same words are looked into.
  private static let looked = 12

  /// In as many others a sentence is no one's own.
  private static let several = 3

  /// Reads the sentences of what is under secrecy and was not read before; answers of how many files.
  func readForgottenPassages() throws(StoreError) -> Int {
    try transaction(wrapping: { $0 }) { () throws(StoreError) in
      func known() throws(StoreError) -> Int {
        try int("SELECT count(DISTINCT content) FROM content_passage")
      }
      let before = try known()
      try atTheDoor { () throws(SQLiteError) in
        _ = try connection.run(
          "INSERT OR IGNORE INTO passage_unread \(Migration.secretContents)")
      }
      try readPassages()
      return try known() - before
    }
  }

  /// Whether a document `d` keeps what is in its file `f` secret, by its own mark or its case's.
  ///
  /// That of a voided document ends when another with the same file has been tried and its mark lifted, for
  /// what is voided is changed no more.
  static let keepsSecret: SQL = """
    (EXISTS (SELECT 1 FROM secrecy_mark WHERE document = d.id AND is_lifted = 0)
      OR EXISTS (SELECT 1 FROM secrecy_mark WHERE case_id = d.case_id AND is_lifted = 0))
    AND (d.status <> 'voided' OR NOT EXISTS (SELECT 1 FROM file g
      JOIN document e ON e.id = g.document AND e.status <> 'voided'
      JOIN journal j ON j.subject = 'document' AND j.subject_id = e.id AND j.action = 'lift'
        AND j.id > d.entry
      WHERE g.content = f.content))
    """

  /// How many sentences of what is under secrecy are known; one that is added may be in what was cleared.
  package func passageCount() throws(StoreError) -> Int {
    try int("SELECT count(*) FROM content_passage")
  }

  /// Another document under secrecy, or post that is marked as possibly secret, of whose telling sentences a
  /// text has half or two; nil where there is none.
  ///
  /// - Parameter sha256: Of the text's own file: what is the same altogether is asked for by
  ///   ``copyWithheld(ofContent:saying:elsewhereThan:item:)``.
  package func partWithheld(
    of text: String, inContent sha256: String, elsewhereThan id: Identifier<Document>?,
    item: Identifier<IntakeItem>? = nil
  ) throws(StoreError) -> WithheldCopy? {
    guard try int("SELECT EXISTS (SELECT 1 FROM content_passage)") > 0 else { return nil }
    let passages = Passages.all(in: text)
    guard !passages.isEmpty else { return nil }
    let said = "[\(passages.map(String.init).joined(separator: ","))]"
    let part: SQL = """
      WITH hit (content, count) AS MATERIALIZED (
        SELECT p.content, count(*) FROM json_each(\(said)) j
        CROSS JOIN content_passage p ON p.passage = j.value GROUP BY p.content),
      part (content) AS MATERIALIZED (
        SELECT h.content FROM hit h JOIN content c ON c.id = h.content
        WHERE c.sha256 <> \(sha256)
          AND (h.count > 1
            OR 2 >= (SELECT count(*) FROM content_passage WHERE content = h.content)))
      """
    return try atTheDoor { () throws(SQLiteError) in
      let document = try connection.first(
        """
        \(part)
        SELECT d.number_text FROM part p JOIN file f ON f.content = p.content
        JOIN document d ON d.id = f.document
        WHERE d.id IS NOT \(id?.rawValue)
          AND (f.withheld_for = 'secrecy' AND d.status <> 'voided' OR \(Self.keepsSecret))
        ORDER BY d.id LIMIT 1
        """
      ) { WithheldCopy(number: $0.text(), isSecret: true, isPart: true) }
      if let document { return document }
      return try connection.first(
        """
        \(part)
        SELECT i.arrived_on FROM part p JOIN intake_file f ON f.content = p.content
        JOIN intake_item i ON i.id = f.item
        WHERE i.marked_secret = 1 AND i.outcome = 'waiting' AND i.id IS NOT \(item?.rawValue) LIMIT 1
        """
      ) { WithheldCopy(number: "Dagens post (\($0.text()))", isSecret: true, isPart: true) }
    }
  }

  /// What marks on other documents that have a content, or say the same, keep of their titles and
  /// correspondents, in force whether the document is voided or not.
  package func hidden(
    withContent sha256: String, saying likenesses: [Int64] = [],
    elsewhereThan id: Identifier<Document>?
  ) throws(StoreError) -> HiddenElsewhere {
    let said = "[\(likenesses.map(String.init).joined(separator: ","))]"
    var hidden = HiddenElsewhere()
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(
        """
        WITH same (content) AS (
          SELECT id FROM content WHERE sha256 = \(sha256)
          UNION SELECT content FROM content_likeness WHERE is_own = 1 AND likeness IN (
            SELECT l.likeness FROM content c JOIN content_likeness l ON l.content = c.id
            WHERE c.sha256 = \(sha256) AND l.is_own = 1
            UNION ALL SELECT value FROM json_each(\(said))))
        SELECT d.number_text, max(m.covers_title), max(m.covers_correspondent), d.title, d.disclosure,
          d.public_title, d.names_officials, d.correspondent_kind, d.correspondent_name,
          d.correspondent_contact, d.correspondent_email
        FROM same s CROSS JOIN file f ON f.content = s.content JOIN document d ON d.id = f.document
        JOIN secrecy_mark m ON m.is_lifted = 0 AND (m.document = d.id OR m.case_id = d.case_id)
        WHERE d.id IS NOT \(id?.rawValue) AND \(Self.keepsSecret)
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
