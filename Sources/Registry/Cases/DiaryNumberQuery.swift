/// What a typed or quoted diary number may mean.
///
/// Any case, separator and leading zeros are taken: `ks 2026/0917`, `KS-2026-917`, `47/2017`,
/// `1900/16`, `KS/2019/0001/0009` (a case and its document), `Dnr KS 2026/917`, `F12/2026`.
package struct DiaryNumberQuery: Hashable, Sendable {
  /// The authority's short name in capitals, or nil where none was written.
  package let code: String?
  package let series: DiaryNumber.Series
  package let year: Int
  package let serial: Int
  /// The document's number within the case, or nil where the case is meant.
  package let document: Int?

  package init(
    code: String?, series: DiaryNumber.Series, year: Int, serial: Int, document: Int?
  ) {
    self.code = code
    self.series = series
    self.year = year
    self.serial = serial
    self.document = document
  }

  /// Every meaning that the text can have, likeliest first; none where it is no diary number.
  package static func meanings(of text: String) -> [DiaryNumberQuery] {
    let words = split(text)
    guard (2...5).contains(words.count) else { return [] }
    var numbers = words[...]
    var code: String?
    if numbers.first?.isHeading == true { numbers = numbers.dropFirst() }
    if let first = numbers.first, !first.hasDigit {
      code = first.text
      numbers = numbers.dropFirst()
    }
    var series = DiaryNumber.Series.cases
    var values: [(value: Int, digits: Int, isMarked: Bool)] = []
    for word in numbers {
      guard let number = word.number else { return [] }
      if number.isMarked { series = .documents }
      values.append(number)
    }
    guard values.count >= 2, values.count <= 3 else { return [] }
    let document = values.count == 3 ? values[2].value : nil
    if values.count == 3, values[2].isMarked || values[2].value == 0 { return [] }
    var meanings: [DiaryNumberQuery] = []
    for (yearAt, serialAt) in [(0, 1), (1, 0)] {
      guard !values[yearAt].isMarked, let year = Self.year(values[yearAt]),
        values[serialAt].value > 0, values[serialAt].digits <= 9
      else { continue }
      meanings.append(
        DiaryNumberQuery(
          code: code, series: series, year: year, serial: values[serialAt].value,
          document: document))
    }
    // A year of four digits is a better reading than one of two.
    let fourDigits = meanings.filter { meaning in
      values.contains { $0.digits == 4 && $0.value == meaning.year }
    }
    return fourDigits.isEmpty ? meanings : fourDigits
  }

  /// Diary numbers that stand in running text, such as a subject line, each with an authority code.
  package static func mentions(in text: String) -> [DiaryNumberQuery] {
    let words = text.split(whereSeparator: { " \t\n()[],;:\"'?!".contains($0) }).map(String.init)
    var found: [DiaryNumberQuery] = []
    for (index, word) in words.enumerated() {
      var candidates = [word]
      if index > 0 { candidates.append("\(words[index - 1]) \(word)") }
      for candidate in candidates {
        let trimmed = String(candidate.reversed().drop { $0 == "." }.reversed())
        found += meanings(of: trimmed).filter { $0.code != nil && !found.contains($0) }
      }
    }
    return found
  }

  /// Whether a number that one authority prints by its template may be read as the other's.
  package static func areConfused(
    _ one: (code: String, template: NumberTemplate),
    _ other: (code: String, template: NumberTemplate)
  ) -> Bool {
    func readings(_ authority: (code: String, template: NumberTemplate)) -> Set<String?>? {
      let number = DiaryNumber(code: authority.code, year: 2026, serial: 12_345)
      let meanings = meanings(of: authority.template.print(number))
      return meanings.isEmpty ? nil : Set(meanings.map(\.code))
    }
    guard let mine = readings(one), let theirs = readings(other) else {
      return one.template == other.template
    }
    return !mine.isDisjoint(with: theirs)
  }

  private struct Word {
    let text: String
    /// Whether it only says that a number follows.
    var isHeading: Bool {
      ["DNR", "DIARIENR", "DIARIENUMMER", "ÄRENDENR", "ÄRENDENUMMER"].contains(text)
    }
    var hasDigit: Bool { text.utf8.contains { (0x30...0x39).contains($0) } }
    var number: (value: Int, digits: Int, isMarked: Bool)? {
      let isMarked = text.hasPrefix("F")
      let digits = isMarked ? text.dropFirst() : text[...]
      guard !digits.isEmpty, digits.utf8.count <= 9,
        digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(digits)
      else { return nil }
      return (value, digits.utf8.count, isMarked)
    }
  }

  private static func split(_ text: String) -> [Word] {
    // Hyphens and dashes of every length, and spaces that keep a number on one line.
    let separators: Set<Character> = [
      " ", "\u{A0}", "\u{202F}", "/", ":", "-", "\u{2010}", "\u{2011}", "\u{2012}", "–", "—",
      "\u{2212}", "_", ".",
    ]
    var words: [Word] = []
    for part in text.composed.uppercased().split(whereSeparator: separators.contains) {
      // `KS2026` is the code and the year written together; `F12` is a document by itself.
      let letters = part.prefix { $0.isLetter }
      let rest = part.dropFirst(letters.count)
      let isFirst = words.allSatisfy(\.isHeading)
      if isFirst, !letters.isEmpty, !rest.isEmpty, letters != "F" || rest.count == 4 {
        words += [Word(text: String(letters)), Word(text: String(rest))]
      } else {
        words.append(Word(text: String(part)))
      }
    }
    return words
  }

  private static func year(_ number: (value: Int, digits: Int, isMarked: Bool)) -> Int? {
    switch number.digits {
    case 4 where (1900...2199).contains(number.value): number.value
    case 2: number.value < 70 ? 2000 + number.value : 1900 + number.value
    default: nil
    }
  }
}
