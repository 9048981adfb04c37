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
    guard let query = try textQuery(phrases) else { return [] }
    let together = phrases.filter { $0.count > 1 }
    var found: [Identifier<Document>]?
    if let beginning = query.beginning {
      // Newest first without a merge, as long as it is not sought among too many.
      found = try documents(
        matching: query.usual, together, beginning: Array(smallLettersOf: beginning), limit: limit,
        looking: Self.lookedInto)
    }
    if found == nil { found = try documents(matching: query.match, together, limit: limit) }
    var lines: [DocumentLine] = []
    for id in found ?? [] { if let line = try documentLine(id) { lines.append(line) } }
    return lines
  }

  /// The documents with the newest contents that match, each once.
  ///
  /// - Parameters:
  ///   - together: What stands together in the text.
  ///   - beginning: What a word in the text begins with, in small letters.
  ///   - most: How many texts are looked into.
  /// - Returns: nil where as many were looked into and too few found.
  private func documents(
    matching match: String, _ together: [[String]], beginning: [UInt8] = [], limit: Int,
    looking most: Int = .max
  ) throws(StoreError) -> [Identifier<Document>]? {
    var found: [Identifier<Document>] = []
    var looked = 0
    try atTheDoor { () throws(SQLiteError) in
      try connection.forEachRow(
        """
        SELECT f.document, iif(\(together.isEmpty && beginning.isEmpty), NULL, c.text)
        FROM content_search s JOIN file f ON f.content = s.rowid JOIN content c ON c.id = s.rowid
        WHERE content_search MATCH \(match) ORDER BY s.rowid DESC
        """
      ) { row in
        let (id, text) = (Identifier<Document>(rawValue: row.int64()), row.optionalText())
        looked += 1
        if !found.contains(id),
          text.map({ Self.holds(beginning, in: $0) && Self.holds(together, in: $0) }) ?? true
        {
          found.append(id)
        }
        return found.count < limit && looked < most
      }
    }
    return found.count < limit && looked >= most ? nil : found
  }

  /// So many texts are looked into for a word before the index is asked to find it.
  private static let lookedInto = 1_000

  /// The query for the large index, or nil where there is nothing to look for.
  ///
  /// The index keeps the beginnings of three to six letters, which cost no more than a whole word. A
  /// longer beginning is asked for as the words it may become, newest first without a merge; where
  /// they are many, its six first letters find texts that are then looked into, and only where it is in few
  /// of them the index merges all that it may become. A shorter one that ends something written
  /// together is left to the comparison with the text.
  ///
  /// - Returns: What finds all of it; and where that is dear, what finds more, and the beginning that is
  ///   looked for in it.
  private func textQuery(
    _ phrases: [[String]]
  ) throws(StoreError) -> (match: String, usual: String, beginning: String?)? {
    var tokens = phrases.flatMap { $0 }
    guard let last = tokens.popLast() else { return nil }
    func query(_ ending: String) -> String {
      (tokens.map(Self.quoted) + [ending]).joined(separator: " AND ")
    }
    let length = last.unicodeScalars.count
    if length < 3 {
      if let phrase = phrases.last, phrase.count > 1 {
        let rest = tokens.map(Self.quoted).joined(separator: " AND ")
        return (rest, rest, nil)
      }
      return (query(Self.quoted(last)), "", nil)
    }
    let beginning = query("\(Self.quoted(last)) *")
    guard length > 6 else { return (beginning, "", nil) }
    let terms = try terms(beginning: last.lowercased(), limit: 64)
    if (1..<64).contains(terms.count) {
      return (query("(\(terms.map(Self.quoted).joined(separator: " OR ")))"), "", nil)
    }
    let first = String(String.UnicodeScalarView(last.unicodeScalars.prefix(6)))
    return (beginning, query("\(Self.quoted(first)) *"), terms.isEmpty ? nil : last)
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

  /// Whether a word of a text begins with some small letters.
  private static func holds(_ beginning: [UInt8], in text: String) -> Bool {
    guard let first = beginning.first else { return true }
    var text = text
    return text.withUTF8 { bytes in
      /// The byte at a place as it is in small letters, of ASCII and of Latin-1.
      func small(_ place: Int) -> UInt8 {
        let byte = bytes[place]
        if (0x41...0x5A).contains(byte) { return byte + 0x20 }
        guard (0x80...0x9E).contains(byte), byte != 0x97, place > 0, bytes[place - 1] == 0xC3
        else { return byte }
        return byte + 0x20
      }
      func isWithinWord(_ place: Int) -> Bool {
        guard place > 0 else { return false }
        let before = small(place - 1)
        return before >= 0x80 || (0x30...0x39).contains(before) || (0x61...0x7A).contains(before)
      }
      guard bytes.count >= beginning.count else { return false }
      return (0...bytes.count - beginning.count).contains { start in
        small(start) == first && !isWithinWord(start)
          && beginning.indices.allSatisfy { small(start + $0) == beginning[$0] }
      }
    }
  }

  /// Whether a text holds each of these rows of words, the last word of each as a beginning.
  private static func holds(_ phrases: [[String]], in text: String) -> Bool {
    guard !phrases.isEmpty else { return true }
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
