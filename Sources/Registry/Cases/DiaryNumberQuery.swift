/// What a typed or quoted diary number may mean.
///
/// Any case, separator and leading zeros are taken: `ks 2026/0917`, `KS-2026-917`, `47/2017`,
/// `1900/16`, `KS/2019/0001/0009` (a case and its document).
package struct DiaryNumberQuery: Hashable, Sendable {
  /// The authority's short name in capitals, or nil where none was written.
  package let code: String?
  package let series: DiaryNumber.Series
  package let year: Int
  package let serial: Int
  /// The document's number within the case, or nil where the case is meant.
  package let document: Int?

  /// Every meaning that the text can have, likeliest first; none where it is no diary number.
  package static func meanings(of text: String) -> [DiaryNumberQuery] {
    let words = split(text)
    guard words.count >= 2, words.count <= 4 else { return [] }
    var numbers = words[...]
    var code: String?
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

  private struct Word {
    let text: String
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
    let separators: Set<Character> = [" ", "/", ":", "-", "–", "_", "."]
    var words: [Word] = []
    for part in text.composed.uppercased().split(whereSeparator: separators.contains) {
      // `KS2026` is the code and the year written together.
      let letters = part.prefix { $0.isLetter }
      let rest = part.dropFirst(letters.count)
      if words.isEmpty, !letters.isEmpty, !rest.isEmpty {
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
