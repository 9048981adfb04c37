package import Registry
import SQLite

extension Store {
  /// The newest documents whose number, title or party holds every word, as parts of words too.
  ///
  /// Where no word has three letters, which is what the index knows, the newest are gone through for whole
  /// words and for numbers without their noughts: ”IT”, ”EU”, ”44”.
  package func documents(
    titled words: [String], before id: Identifier<Document>? = nil, limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    let found = try holding(
      words, limit: limit,
      newest: """
        SELECT id, number_text || char(10) || title || char(10) || party_text FROM document
        WHERE id < \(id?.rawValue ?? .max) ORDER BY id DESC LIMIT \(Self.goneThrough)
        """
    ) { match in
      """
      SELECT d.id, d.number_text || char(10) || d.title || char(10) || d.party_text
      FROM document_search s JOIN document d ON d.id = s.rowid
      WHERE document_search MATCH \(match) AND s.rowid < \(id?.rawValue ?? .max)
      ORDER BY s.rowid DESC
      """
    }
    return try lines(
      "\(Self.documentLineQuery) WHERE d.id IN \(Self.list(found)) ORDER BY d.id DESC")
  }

  /// The newest cases whose number or title holds every word, as parts of words too.
  package func cases(
    titled words: [String], before id: Identifier<Case>? = nil, limit: Int
  ) throws(StoreError) -> [CaseLine] {
    let found = try holding(
      words, limit: limit,
      newest: """
        SELECT id, number_text || char(10) || title FROM diary_case
        WHERE id < \(id?.rawValue ?? .max) ORDER BY id DESC LIMIT \(Self.goneThrough)
        """
    ) { match in
      """
      SELECT c.id, c.number_text || char(10) || c.title
      FROM case_search s JOIN diary_case c ON c.id = s.rowid
      WHERE case_search MATCH \(match) AND s.rowid < \(id?.rawValue ?? .max)
      ORDER BY s.rowid DESC
      """
    }
    return try caseLines(
      "\(Self.caseLineQuery) WHERE c.id IN \(Self.list(found)) ORDER BY c.id DESC")
  }

  /// The newest post without a document whose sender or subject holds every word.
  package func post(holding words: [String], limit: Int) throws(StoreError) -> [IntakeLine] {
    let found = try holding(
      words, limit: limit,
      newest: """
        SELECT id, sender_name || char(10) || sender_address || char(10) || subject
        FROM intake_item WHERE outcome <> 'registered' ORDER BY id DESC LIMIT \(Self.goneThrough)
        """
    ) { match in
      """
      SELECT i.id, i.sender_name || char(10) || i.sender_address || char(10) || i.subject
      FROM intake_search s JOIN intake_item i ON i.id = s.rowid
      WHERE intake_search MATCH \(match) ORDER BY s.rowid DESC
      """
    }
    return try intakeLines("WHERE i.id IN \(Self.list(found)) ORDER BY i.id DESC")
  }

  /// The rows whose text holds every word.
  ///
  /// - Parameters:
  ///   - newest: The identity and the text of the newest, for words that are too short for the index.
  ///   - query: The identity and the text of what may hold them.
  private func holding(
    _ words: [String], limit: Int, newest: SQL, _ query: (_ match: String) -> SQL
  ) throws(StoreError) -> [Int64] {
    let wanted = words.map { [UInt8](smallLettersOf: $0.composed) }
    let match = Self.parts(of: words)
    // One letter is where somebody has begun to type.
    guard match != nil || words.contains(where: { $0.count > 1 || $0.first?.isNumber == true })
    else { return [] }
    var found: [Int64] = []
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(match.map(query) ?? newest) { row in
        let id = row.int64()
        let text = [UInt8](smallLettersOf: row.text())
        let holds = match == nil ? text.holdsWhole : text.holds
        if wanted.allSatisfy(holds) { found.append(id) }
        return found.count < limit
      }
    }
    return found
  }

  /// So many are gone through where no index helps.
  private static let goneThrough = 2_000

  private static func list(_ ids: [Int64]) -> SQL {
    "(SELECT value FROM json_each(\(ids.description)))"
  }

  /// A query for a small index, which knows three letters that follow each other: as few threes as
  /// cover each word.
  private static func parts(of words: [String]) -> String? {
    var parts: Set<String> = []
    for word in words {
      let letters = Array(word.composed.lowercased().unicodeScalars)
      guard letters.count >= 3 else { continue }
      for start in stride(from: 0, to: letters.count, by: 3) {
        let first = min(start, letters.count - 3)
        parts.insert(String(String.UnicodeScalarView(letters[first..<first + 3])))
      }
    }
    return parts.isEmpty ? nil : parts.map(quoted).joined(separator: " AND ")
  }

  /// A word as a query takes it, so that no sign in it is an operator.
  static func quoted(_ word: String) -> String {
    "\"" + word.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension [UInt8] {
  /// A text in small letters, quickly where it is Swedish: a search may look at a thousand.
  init(smallLettersOf text: String) {
    self.init(text.utf8)
    var index = 0
    while index < count {
      switch self[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): self[index] += 32
      case 0xC3:
        // À to Þ, but not the sign of multiplication among them.
        index += 1
        if self[index] <= 0x9E, self[index] != 0x97 { self[index] += 32 }
      case 0xC4...:
        self.init(text.lowercased().utf8)
        return
      default: break
      }
      index += 1
    }
  }

  /// Whether the bytes of a word stand together somewhere in these.
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    guard count >= word.count else { return false }
    return (0...count - word.count).contains { start in
      self[start] == first && self[start..<start + word.count].elementsEqual(word)
    }
  }

  /// Whether a word stands by itself somewhere in these; a number also behind noughts.
  fileprivate func holdsWhole(_ word: [UInt8]) -> Bool {
    let isNumber = word.allSatisfy { (0x30...0x39).contains($0) }
    return split { $0 < 0x30 || (0x3A...0x60).contains($0) || (0x7B...0x7F).contains($0) }
      .contains { $0.elementsEqual(word) || isNumber && $0.drop { $0 == 0x30 }.elementsEqual(word) }
  }
}
