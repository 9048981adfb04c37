/// Finds days of birth of which nothing but a word tells that they are: `Personnummer: 19811218`,
/// `pojken 20140512`, and a cell below the head `Personnummer`.
///
/// A number whose last four figures are left out singles its owner out as well as a whole one nearly does.
struct ToldBirthDetector {
  private let text: ScannedText
  /// The day by which a date is near; nil where none is.
  private let today: CivilDate?
  private let heads: [Head]

  /// A cell or a line that says what stands below it.
  private struct Head {
    let start: Int
    /// Which cell of its line it is; nil where it has a line to itself.
    let column: Int?
  }

  private static let numbers = HeadingNameDetector.set([
    "personnummer", "personnumret", "personnr", "pnr", "persnr", "personnumer",
    "samordningsnummer", "samordningsnumret", "samordningsnr", "födelsedatum", "födelsenummer",
    "födelsedata", "födelsetid",
  ])
  /// What may stand between such a word and the number.
  private static let linking = HeadingNameDetector.set(["nr", "nummer", "är", "var"])
  private static let shortened = HeadingNameDetector.set(["pers", "person", "samordnings"])
  private static let persons = HeadingNameDetector.set([
    "pojken", "pojke", "flickan", "flicka", "sonen", "son", "dottern", "dotter", "barnet", "barn",
    "eleven", "elev", "kvinnan", "kvinna", "mannen", "man", "patienten", "patient", "brukaren",
    "brukare", "klienten", "klient", "tonåringen", "tonåring", "ungdomen", "systern", "syster",
    "brodern", "bror", "modern", "fadern", "mamman", "mamma", "pappan", "pappa", "makan", "maken",
    "sambon", "huvudmannen", "sökanden", "sökande", "hyresgästen", "hyresgäst", "kunden",
    "vårdnadshavaren", "vårdnadshavare", "avlidne", "avlidna",
  ])

  init(text: ScannedText, today: CivilDate?) {
    self.text = text
    self.today = today
    heads = text.digitStarts.isEmpty ? [] : Self.heads(of: text)
  }

  /// The day of birth that begins at an index, if a word tells of one.
  func finding(at start: Int) -> RawFinding? {
    guard let (date, end) = BirthDateDetector.date(in: text.bytes, at: start) else { return nil }
    // What is dated shortly before a day is a letter's or a decision's.
    let isNear = today.map { abs(date.dayNumber - $0.dayNumber) < 2 * 365 } ?? false
    let isTold: Bool
    if let told = toldBefore(start) {
      isTold = told == .number || !isNear
    } else {
      isTold = isBelowHead(start, end, isNear)
    }
    guard isTold else { return nil }
    return RawFinding(kind: .sensitive, range: start..<end, why: "födelsedatum")
  }

  // MARK: The word before

  private enum Teller { case number, person }

  private func toldBefore(_ start: Int) -> Teller? {
    guard let word = wordBefore(start), start - text.words[word].end <= 6 else { return nil }
    let letters = text.folded(text.words[word])
    if Self.numbers.contains(letters) { return .number }
    let gap = text.bytes[text.words[word].end..<start]
    if Self.persons.contains(letters), gap.allSatisfy({ " ,:(\t".utf8.contains($0) }) {
      return .person
    }
    guard Self.linking.contains(letters), word > 0,
      text.words[word].start - text.words[word - 1].end <= 2
    else { return nil }
    let before = text.folded(text.words[word - 1])
    return Self.numbers.contains(before) || Self.shortened.contains(before) ? .number : nil
  }

  /// The last word that ends before a place.
  private func wordBefore(_ start: Int) -> Int? {
    var (low, high) = (0, text.words.count)
    while low < high {
      let middle = (low + high) / 2
      if text.words[middle].end <= start { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  // MARK: The head of a column

  private static let edges = Set("\n\r\t;|".utf8)
  private static let cells = Set("\t;|".utf8)

  private static func heads(of text: ScannedText) -> [Head] {
    text.words.compactMap { word in
      // Folding every word of a long text costs more than looking at its first letter.
      guard word.end - word.start > 2, "pPsSfF".utf8.contains(text.bytes[word.start]),
        isCell(word.start, word.end, text.bytes), numbers.contains(text.folded(word))
      else { return nil }
      let (column, isAlone) = place(word.start, word.end, text.bytes)
      return Head(start: word.start, column: isAlone ? nil : column)
    }
  }

  /// Whether nothing stands beside it in its cell or on its line.
  private static func isCell(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> Bool {
    func isFill(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x22 || byte == 0x3A }
    let before = bytes[..<start].reversed().prefix(8).first { !isFill($0) }
    let behind = bytes[end...].prefix(8).first { !isFill($0) }
    return [before, behind].allSatisfy { $0.map(edges.contains) ?? true }
  }

  /// Which cell of its line one is, and whether the line has no other.
  private static func place(_ start: Int, _ end: Int, _ bytes: [UInt8]) -> (Int, isAlone: Bool) {
    let before = bytes[..<start].reversed().prefix(2_000).prefix { $0 != 0x0A }
    let column = before.count(where: cells.contains)
    let behind = bytes[end...].prefix(2_000).prefix { $0 != 0x0A }
    return (column, column == 0 && !behind.contains(where: cells.contains))
  }

  /// Whether a cell or a line of its own stands below a head that tells what it is.
  private func isBelowHead(_ start: Int, _ end: Int, _ isNear: Bool) -> Bool {
    guard let first = heads.first, first.start < start, Self.isCell(start, end, text.bytes) else {
      return false
    }
    let (column, isAlone) = Self.place(start, end, text.bytes)
    return heads.contains { head in
      guard head.start < start else { return false }
      // Cells that have a line each tell not which column they are of.
      return head.column.map { $0 == column && !isAlone || isAlone && !isNear } ?? !isNear
    }
  }
}
