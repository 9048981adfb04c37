package import Registry
import SQLite

extension Store {
  /// The newest documents whose number, title or party holds every word, as parts of words too.
  ///
  /// Where no word has three letters, which is what the index knows, nothing is found.
  package func documents(
    titled words: [String], before id: Identifier<Document>? = nil, limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    guard let match = Self.parts(words) else { return [] }
    return try lines(
      """
      \(Self.documentLineQuery) WHERE d.id IN (SELECT rowid FROM document_search
        WHERE document_search MATCH \(match) AND rowid < \(id?.rawValue ?? .max)
        AND \(Self.short(words, in: "number_text || ' ' || title || ' ' || party_text"))
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
        AND \(Self.short(words, in: "number_text || ' ' || title"))
        ORDER BY rowid DESC LIMIT \(limit)) ORDER BY c.id DESC
      """)
  }

  /// The newest post without a document whose sender or subject holds every word.
  package func post(holding words: [String], limit: Int) throws(StoreError) -> [IntakeLine] {
    guard let match = Self.parts(words) else { return [] }
    return try intakeLines(
      """
      WHERE i.id IN (SELECT rowid FROM intake_search WHERE intake_search MATCH \(match)
        AND \(Self.short(words, in: "sender_name || ' ' || sender_address || ' ' || subject"))
        ORDER BY rowid DESC LIMIT \(limit)) ORDER BY i.id DESC
      """)
  }

  /// A query for the small index: each word as a phrase, so that no sign in it is an operator.
  private static func parts(_ words: [String]) -> String? {
    let usable = words.map(\.composed).filter { $0.unicodeScalars.count >= 3 }
    guard !usable.isEmpty else { return nil }
    return usable.map(quoted).joined(separator: " AND ")
  }

  /// Whether a row that the index has found holds the words that are too short for it.
  private static func short(_ words: [String], in text: SQL) -> SQL {
    words.map(\.composed).filter { $0.unicodeScalars.count < 3 }.reduce("1") { condition, word in
      // LIKE takes a for A, but not å for Å.
      """
      \(condition) AND (\(text) LIKE \(pattern(word.lowercased())) ESCAPE '!'
        OR \(text) LIKE \(pattern(word.uppercased())) ESCAPE '!')
      """
    }
  }

  private static func pattern(_ word: String) -> String {
    "%" + word.map { "!%_".contains($0) ? "!\($0)" : "\($0)" }.joined() + "%"
  }

  static func quoted(_ word: String) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
