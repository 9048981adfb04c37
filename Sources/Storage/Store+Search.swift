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

  /// A query for the small index: each word as a phrase, so that no sign in it is an operator.
  private static func parts(_ words: [String]) -> String? {
    let usable = words.map(\.composed).filter { $0.unicodeScalars.count >= 3 }
    guard !usable.isEmpty else { return nil }
    return usable.map(quoted).joined(separator: " AND ")
  }

  static func quoted(_ word: String) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}
