package import Registry
import SQLite

extension Store {
  /// Reads the passages of what has come under secrecy, as the last thing that a transaction does.
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
        let telling = Passages.telling(in: text)
        let phrases = try phrases(of: telling, in: text, content)
        for passage in telling.subtracting(phrases).sorted() {
          try connection.run(
            "INSERT OR IGNORE INTO content_passage VALUES (\(passage), \(content))")
        }
      }
      try connection.run("DELETE FROM passage_unread")
      try connection.run("DELETE FROM passage_outdated")
    }
  }

  /// What of a text stands in several others too, which are not the same text sent to others.
  ///
  /// What many letters say, such as the set phrases of a form, tells of none.
  private func phrases(
    of telling: Set<Int64>, in text: String, _ content: Int64
  ) throws(SQLiteError) -> Set<Int64> {
    var others: [Int64: Set<Int64>] = [:]
    // Nearly all of it, and it is the same letter, or a form.
    var copies: Set<Int64> = []
    for words in Passages.wordsToLookFor(in: text).prefix(Self.asked) {
      let query = words.map { "\"\($0)\"" }.joined(separator: " AND ")
      let found = try connection.rows(
        """
        SELECT rowid FROM content_search WHERE content_search MATCH \(query)
        ORDER BY rowid DESC LIMIT \(Self.looked)
        """
      ) { $0.int64() }
      for id in found where id != content && others[id] == nil {
        let other = try connection.first("SELECT text FROM content WHERE id = \(id)") {
          $0.optionalText()
        }
        let shared = Passages.all(in: other.flatMap(\.self) ?? "").intersection(telling)
        others[id] = shared
        if 10 * shared.count >= 9 * telling.count { copies.insert(id) }
      }
    }
    // Letters of one matter may quote it to each other, and what nobody has published may be of it too.
    let published = try matters(ofContents: Array(others.keys), apartFrom: content)
    func shown(_ texts: [Int64: Set<Int64>]) -> [Set<Int64>] {
      var matters: [Int64: Set<Int64>] = [:]
      for (matter, id) in published { matters[matter, default: []].formUnion(texts[id] ?? []) }
      return Array(matters.values)
    }
    let different = others.filter { !copies.contains($0.key) }
    let copied = shown(others.filter { copies.contains($0.key) })
    let many = Self.standing(in: Array(different.values) + copied, atLeast: Self.many)
    // A third of what is left, and it may be an answer that quotes it.
    let rest = telling.subtracting(many)
    let inOtherMatters = different.mapValues { $0.subtracting(many) }.filter {
      3 * $0.value.count < rest.count
    }
    return many.union(Self.standing(in: shown(inOtherMatters), atLeast: Self.several))
  }

  /// The cases, and the documents that have none, in which some contents are published, but for those that
  /// another content stands in.
  private func matters(
    ofContents ids: [Int64], apartFrom content: Int64
  ) throws(SQLiteError) -> [(matter: Int64, content: Int64)] {
    try connection.rows(
      """
      WITH place (matter, content) AS (
        SELECT coalesce(d.case_id, -d.id), f.content FROM file f JOIN document d ON d.id = f.document
        WHERE f.content = \(content) OR f.decision = 'publish' AND d.status = 'completed')
      SELECT DISTINCT p.matter, p.content FROM json_each(\(ids.description)) j
      JOIN place p ON p.content = j.value
      WHERE p.matter NOT IN (SELECT matter FROM place WHERE content = \(content))
      """
    ) { ($0.int64(), $0.int64()) }
  }

  /// The passages that stand in so many of several texts.
  private static func standing(in texts: [Set<Int64>], atLeast least: Int) -> Set<Int64> {
    var counts: [Int64: Int] = [:]
    for text in texts { for passage in text { counts[passage, default: 0] += 1 } }
    return Set(counts.filter { $0.value >= least }.keys)
  }

  /// So many lines and sentences of a text are looked for in others.
  private static let asked = 60

  /// So many texts with the same words are looked into.
  private static let looked = 24

  /// In as many other matters a passage is shown to everybody, and no one's own.
  private static let several = 3

  /// In as many others it is no one's own, whatever they are about: a letter has fewer answers.
  private static let many = 8

  /// Reads the passages of what is under secrecy and was not read before; answers of how many files.
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

  /// Whether a document `d` withholds its file `f` for secrecy, marked or not.
  ///
  /// A voided document does until another with the same file publishes it, since nobody has tried it before.
  static func withholdsForSecrecy(elsewhereThan id: Identifier<Document>?) -> SQL {
    """
    f.withheld_for = 'secrecy' AND (d.status <> 'voided' OR NOT EXISTS (SELECT 1 FROM file g
      JOIN document e ON e.id = g.document AND e.status <> 'voided'
      WHERE g.content = f.content AND g.decision = 'publish' AND e.id IS NOT \(id?.rawValue)))
    """
  }

  /// How many passages of what is under secrecy are known; one that is added may be in what was cleared.
  package func passageCount() throws(StoreError) -> Int {
    try int("SELECT count(*) FROM content_passage")
  }

  /// Whether anything of what is under secrecy is known.
  package func knowsPassages() throws(StoreError) -> Bool {
    try int("SELECT EXISTS (SELECT 1 FROM content_passage)") > 0
  }

  /// The contents under secrecy, in force or not, of whose telling passages a text has enough.
  ///
  /// - Parameter sha256: Of the text's own file, which is not among them.
  package func contents(
    partlyIn text: String, ofContent sha256: String
  ) throws(StoreError) -> [Int64] {
    let passages = Passages.all(in: text)
    guard !passages.isEmpty else { return [] }
    let said = "[\(passages.map(String.init).joined(separator: ","))]"
    return try atTheDoor { () throws(SQLiteError) in
      try connection.rows(
        """
        WITH hit (content, count) AS MATERIALIZED (
          SELECT p.content, count(*) FROM json_each(\(said)) j
          CROSS JOIN content_passage p ON p.passage = j.value GROUP BY p.content)
        SELECT h.content FROM hit h JOIN content c ON c.id = h.content
        WHERE c.sha256 <> \(sha256)
          AND (h.count >= \(Passages.enough)
            OR 2 * h.count >= (SELECT count(*) FROM content_passage WHERE content = h.content))
        """
      ) { $0.int64() }
    }
  }

  /// Other documents under secrecy, and post that is marked as possibly secret, that have some contents.
  ///
  /// - Parameter contents: What is quoted, see ``contents(partlyIn:ofContent:)``; what is the same altogether
  ///   is asked for by ``copyWithheld(ofContent:saying:elsewhereThan:item:)``.
  package func partWithheld(
    quoting contents: [Int64], elsewhereThan id: Identifier<Document>?,
    item: Identifier<IntakeItem>? = nil
  ) throws(StoreError) -> [WithheldCopy] {
    guard !contents.isEmpty else { return [] }
    let part: SQL = "WITH part (content) AS (SELECT value FROM json_each(\(contents.description)))"
    return try atTheDoor { () throws(SQLiteError) in
      let documents = try connection.rows(
        """
        \(part)
        SELECT DISTINCT d.number_text FROM part p JOIN file f ON f.content = p.content
        JOIN document d ON d.id = f.document
        WHERE d.id IS NOT \(id?.rawValue)
          AND (\(Self.withholdsForSecrecy(elsewhereThan: id)) OR \(Self.keepsSecret))
        ORDER BY d.id LIMIT 50
        """
      ) { WithheldCopy(number: $0.text(), isSecret: true, isPart: true) }
      let post = try connection.rows(
        """
        \(part)
        SELECT i.arrived_on FROM part p JOIN intake_file f ON f.content = p.content
        JOIN intake_item i ON i.id = f.item
        WHERE i.marked_secret = 1 AND i.outcome = 'waiting' AND i.id IS NOT \(item?.rawValue) LIMIT 1
        """
      ) { WithheldCopy(number: "Dagens post (\($0.text()))", isSecret: true, isPart: true) }
      return documents + post
    }
  }
}
