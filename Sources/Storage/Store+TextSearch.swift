package import Registry
import SQLite

extension Store {
  /// The documents with the newest files whose text holds every word, the last as a beginning.
  ///
  /// What is written together, such as `070-123 45 67` or an address of e-mail, is looked for as it
  /// is written. A last word of one or two letters is taken as a whole word.
  package func documents(
    withText words: [String], limit: Int
  ) throws(StoreError) -> [DocumentLine] {
    let phrases = words.map { Self.tokens(of: $0) }.filter { !$0.isEmpty }
    guard let match = try textQuery(phrases) else { return [] }
    let together = phrases.filter { $0.count > 1 }
    // Newest content first; a document with several files is shown once.
    var found: [Identifier<Document>] = []
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(
        """
        SELECT f.document, iif(\(together.isEmpty), NULL, c.text)
        FROM content_search s JOIN file f ON f.content = s.rowid JOIN content c ON c.id = s.rowid
        WHERE content_search MATCH \(match) ORDER BY s.rowid DESC
        """
      ) { row in
        let (id, text) = (Identifier<Document>(rawValue: row.int64()), row.optionalText())
        if !found.contains(id), text.map({ Self.holds(together, in: $0) }) ?? true {
          found.append(id)
        }
        return found.count < limit
      }
    }
    var lines: [DocumentLine] = []
    for id in found { if let line = try documentLine(id) { lines.append(line) } }
    return lines
  }

  /// The query for the large index, or nil where there is nothing to look for.
  ///
  /// The index keeps the beginnings of three to six letters, which cost no more than a whole word. A
  /// longer beginning is asked for as the words it may become, newest first without a merge; where
  /// they are many, each is rare and the merge is short. A shorter one that ends something written
  /// together is left to the comparison with the text.
  private func textQuery(_ phrases: [[String]]) throws(StoreError) -> String? {
    var tokens = phrases.flatMap { $0 }
    guard let last = tokens.popLast() else { return nil }
    let length = last.unicodeScalars.count
    var ending = "\(Self.quoted(last)) *"
    if length < 3 {
      if let phrase = phrases.last, phrase.count > 1 {
        return tokens.map(Self.quoted).joined(separator: " AND ")
      }
      ending = Self.quoted(last)
    } else if length > 6 {
      let terms = try terms(beginning: last.lowercased(), limit: 64)
      if (1..<64).contains(terms.count) {
        ending = "(\(terms.map(Self.quoted).joined(separator: " OR ")))"
      }
    }
    return (tokens.map(Self.quoted) + [ending]).joined(separator: " AND ")
  }

  /// The first words in the index that begin so.
  private func terms(beginning start: String, limit: Int) throws(StoreError) -> [String] {
    var terms: [String] = []
    var next = start
    while terms.count < limit {
      // One at a time, each behind the one before: the index lists a word once for every text.
      let found = try atTheDoor { () throws(SQLiteError) in
        try connection.first(
          "SELECT term FROM content_term WHERE term >= \(next) ORDER BY term LIMIT 1"
        ) { $0.text() }
      }
      guard let found, found.hasPrefix(start) else { break }
      terms.append(found)
      next = found + "\u{1}"
    }
    return terms
  }

  /// Whether a text holds each of these rows of words, the last word of each as a beginning.
  private static func holds(_ phrases: [[String]], in text: String) -> Bool {
    let tokens = tokens(of: text.lowercased())
    return phrases.allSatisfy { phrase in
      let wanted = phrase.map { $0.lowercased() }
      return tokens.indices.dropLast(wanted.count - 1).contains { start in
        tokens[start..<start + wanted.count - 1].elementsEqual(wanted.dropLast())
          && tokens[start + wanted.count - 1].hasPrefix(wanted[wanted.count - 1])
      }
    }
  }

  /// The parts of a text that the index takes for words: runs of letters and digits.
  private static func tokens(of text: String) -> [String] {
    text.composed.unicodeScalars
      .split { scalar in
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
          .decimalNumber, .letterNumber, .otherNumber, .privateUse:
          false
        default: true
        }
      }.map { String($0) }
  }
}
