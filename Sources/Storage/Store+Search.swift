package import Registry
import SQLite

extension Store {
  /// The newest documents whose number, title or party holds every word, as parts of words too.
  ///
  /// Words of fewer than three letters are too short for the index and are passed over; where no
  /// word is left, nothing is found.
  package func documents(
    titled words: [String], before id: Identifier<Document>? = nil, limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    guard let match = Self.parts(words) else { return [] }
    return try lines(
      """
      \(Self.documentLineQuery) WHERE d.id IN (SELECT rowid FROM document_search
        WHERE document_search MATCH \(match) AND rowid < \(id?.rawValue ?? .max)
        ORDER BY rowid DESC LIMIT \(limit)) ORDER BY d.id DESC
      """)
  }

  /// The newest cases whose number or title holds every word, as parts of words too.
  package func cases(
    titled words: [String], before id: Identifier<Case>? = nil, limit: Int
  ) throws(StoreError) -> [CaseLine] {
    guard let match = Self.parts(words) else { return [] }
    return try caseLines(
      """
      \(Self.caseLineQuery) WHERE c.id IN (SELECT rowid FROM case_search
        WHERE case_search MATCH \(match) AND rowid < \(id?.rawValue ?? .max)
        ORDER BY rowid DESC LIMIT \(limit)) ORDER BY c.id DESC
      """)
  }

  /// The documents with the newest files whose text holds every word, the last as a beginning.
  package func documents(
    withText words: [String], limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    guard let match = Self.words(words) else { return [] }
    // Newest content first; a document with several files is shown once.
    var found: [Identifier<Document>] = []
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(
        """
        SELECT f.document FROM content_search s JOIN file f ON f.content = s.rowid
        WHERE content_search MATCH \(match) ORDER BY s.rowid DESC
        """
      ) { row in
        let id = Identifier<Document>(rawValue: row.int64())
        if !found.contains(id) { found.append(id) }
        return found.count < limit
      }
    }
    var lines: [DocumentLine] = []
    for id in found { if let line = try documentLine(id) { lines.append(line) } }
    return lines
  }

  /// A query for the small index: each word as a phrase, so that no sign in it is an operator.
  private static func parts(_ words: [String]) -> String? {
    let usable = words.map(\.composed).filter { $0.unicodeScalars.count >= 3 }
    guard !usable.isEmpty else { return nil }
    return usable.map(quoted).joined(separator: " AND ")
  }

  private static func words(_ words: [String]) -> String? {
    let usable = words.map(\.composed).filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard let last = usable.last else { return nil }
    return (usable.dropLast().map(quoted) + ["\(quoted(last)) *"]).joined(separator: " AND ")
  }

  private static func quoted(_ word: String) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
