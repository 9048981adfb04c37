/// Finds the dates of a heading on which somebody may be born.
struct HeadingDates {
  private let text: String
  private let letters: [Character]

  init(_ text: String) {
    // More than is read here no title holds that may be saved.
    self.text = String(text.prefix(2_000))
    letters = Array(self.text)
  }

  /// Those that are said to be births: `född 640823`, and those of numbers whose last figures are masked,
  /// `640823-****`.
  var births: [String] {
    let scanned = ScannedText(text)
    let detector = BirthDateDetector(text: scanned)
    let found =
      scanned.digitStarts.compactMap { detector.masked(at: $0) }
      + scanned.words.indices.compactMap { detector.finding(at: $0) }
    return found.map { String(decoding: scanned.bytes[$0.range], as: UTF8.self) }.filter { told in
      // A year alone is no date.
      told.count(where: \.isNumber) > 4 || Self.months.contains { told.lowercased().contains($0) }
    }
  }

  /// Those of more than fifteen years before a day, of which nothing is said that is older than people.
  func old(before day: CivilDate) -> [String] {
    var found: [String] = []
    var index = 0
    while index < letters.count {
      guard isDigit(index), !goesOn(from: index), let (date, end) = date(at: index, day) else {
        index += 1
        continue
      }
      if date.dayNumber < day.dayNumber - 15 * 365, !isOfSomethingElse(index) {
        found.append(String(letters[index..<end]))
      }
      index = end
    }
    return found
  }

  /// The date that begins at a place, and where it ends.
  private func date(at start: Int, _ day: CivilDate) -> (CivilDate, end: Int)? {
    var groups: [[Character]] = []
    var signs: [Character] = []
    var end = start
    while groups.count < 3 {
      let digits = Array(letters[end...].prefix { $0.isASCII && $0.isNumber })
      guard !digits.isEmpty else { break }
      groups.append(digits)
      end += digits.count
      if let written = groups.count == 1 ? writtenMonth(digits, end) : nil { return written }
      guard groups.count < 3, end + 1 < letters.count, isDigit(end + 1),
        "-–./ ".contains(letters[end])
      else { break }
      signs.append(letters[end])
      end += 1
    }
    guard end == letters.count || !letters[end].isLetter, !goesOn(behind: end) else { return nil }
    let joined = groups.map { String($0) }
    switch groups.map(\.count) {
    case [8]:
      let one = joined[0]
      return made(
        String(one.prefix(4)), String(one.dropFirst(4).prefix(2)), one.suffix(2), day, end)
        // `23081964`
        ?? made(
          String(one.suffix(4)), String(one.dropFirst(2).prefix(2)), one.prefix(2), day, end)
    case [6]:
      let one = joined[0]
      return made(
        String(one.prefix(2)), String(one.dropFirst(2).prefix(2)), one.suffix(2), day, end)
        // `230864`
        ?? made(
          String(one.suffix(2)), String(one.dropFirst(2).prefix(2)), one.prefix(2), day, end)
    case [4, 2, 2] where signs[0] == signs[1], [2, 2, 2] where signs[0] == signs[1]:
      return made(joined[0], joined[1], joined[2][...], day, end)
    case [1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4]:
      return made(joined[2], joined[1], joined[0][...], day, end)
    // `23/8-64`
    case [1, 1, 2], [1, 2, 2], [2, 1, 2], [2, 2, 2]:
      guard signs == ["/", "-"] else { return nil }
      return made(joined[2], joined[1], joined[0][...], day, end)
    default: return nil
    }
  }

  /// `23 augusti 1964`, `23 aug. 64`.
  private func writtenMonth(_ digits: [Character], _ start: Int) -> (CivilDate, end: Int)? {
    guard digits.count < 3, let day = Int(String(digits)) else { return nil }
    let rest = letters[start...].drop { $0 == " " || $0 == "." }
    let word = String(rest.prefix(while: \.isLetter)).lowercased()
    guard rest.startIndex > start, word.count > 2,
      let month = Self.months.firstIndex(where: { word.hasPrefix($0) })
    else { return nil }
    let after = rest.dropFirst(word.count).drop { $0 == " " || $0 == "." }
    let year = after.prefix { $0.isASCII && $0.isNumber }
    guard year.count == 4, let number = Int(String(year)),
      let date = CivilDate(year: number, month: month + 1, day: day)
    else { return nil }
    return (date, year.endIndex)
  }

  private func made(
    _ year: String, _ month: String, _ day: Substring, _ today: CivilDate, _ end: Int
  ) -> (CivilDate, end: Int)? {
    guard var number = Int(year), let month = Int(month), let day = Int(day) else { return nil }
    if year.count == 2 { number += number > today.year % 100 ? 1900 : 2000 }
    guard number >= 1900, let date = CivilDate(year: number, month: month, day: day) else {
      return nil
    }
    return (date, end)
  }

  private func isDigit(_ index: Int) -> Bool {
    letters[index].isASCII && letters[index].isNumber
  }

  /// Whether a number, a word or a sign goes on into the digits.
  private func goesOn(from index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = letters[index - 1]
    return before.isLetter || before.isNumber
      || index > 1 && "-–./: ".contains(before) && letters[index - 2].isNumber
  }

  private func goesOn(behind end: Int) -> Bool {
    end + 1 < letters.count && "-–./:".contains(letters[end]) && letters[end + 1].isNumber
  }

  /// Whether the words before say whose date it is, of what lasts longer than a letter does.
  private func isOfSomethingElse(_ index: Int) -> Bool {
    let utf8 = Array(text.utf8)
    let start = String(letters[..<index]).utf8.count
    if NumberSurroundings(bytes: utf8).isNamedOtherwise(start) { return true }
    let before = letters[..<index].reversed().prefix { !",;()".contains($0) }.reversed()
    let words = String(before).lowercased().split { !$0.isLetter }.map(String.init)
    guard let last = words.last else { return false }
    if last.hasPrefix("dater") || last == "dat" { return true }
    func tells(_ word: String, _ kinds: [String]) -> Bool { kinds.contains(where: word.hasSuffix) }
    guard Self.dating.contains(last) else { return tells(last, Self.lasting) }
    // ”Detaljplan för Hagen från 1964-08-23”
    return words.contains { tells($0, Self.lasting + Self.dated) }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]
  private static let dating: Set<String> = ["från", "den", "av", "per", "sedan", "med", "datum"]
  /// What is known by its date.
  private static let lasting = [
    "plan", "planen", "avtal", "avtalet", "kontrakt", "kontraktet", "protokoll", "protokollet",
    "dom", "domen", "lag", "lagen", "förordning", "förordningen", "karta", "kartan", "ritning",
    "ritningar", "stadgar", "stadgarna", "reglemente", "reglementet", "köpebrev", "köpebrevet",
    "gåvobrev", "servitut", "servitutet", "arrende", "möte", "mötet", "sammanträde",
    "sammanträdet",
    "bestämmelser", "föreskrift", "föreskrifter", "detaljplaner", "kungörelse", "donation",
  ]
  /// What may be dated.
  private static let dated = [
    "beslut", "beslutet", "skrivelse", "brev", "lov", "lovet", "rapport", "utredning", "faktura",
    "dispens", "tillstånd", "inventering", "handlingar", "yttrande", "yttrandet", "remiss",
  ]
}
