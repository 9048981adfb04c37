/// Finds birth dates told in words, such as ”född 12 mars 1981”.
///
/// They are no identity numbers, and are reported as sensitive: with a name they single a person out.
struct BirthDateDetector {
  let text: ScannedText

  private static let births: Set<[UInt8]> = Set(
    [
      "född", "födda", "fött", "föddes", "fdd", "födelsedatum", "födelsedag", "födelsenummer",
      "födelseår", "f", "born",
    ].map { Array($0.utf8) })
  private static let months: [[UInt8]] = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ].map { Array($0.utf8) }

  /// The birth date of somebody whose four last figures are masked, `450312-****` or `4503121***`, that
  /// begins at an index.
  func masked(at start: Int) -> RawFinding? {
    let bytes = text.bytes
    let digits = bytes[start...].prefix(12).prefix { (0x30...0x39).contains($0) }.map {
      Int($0) - 48
    }
    return masked(digits, dateLength: 8, start) ?? masked(digits, dateLength: 6, start)
  }

  /// The same, where the date has so many figures; what stands behind them at once is of the four last.
  private func masked(_ digits: [Int], dateLength: Int, _ start: Int) -> RawFinding? {
    let bytes = text.bytes
    var kept = digits.count - dateLength
    guard (0...2).contains(kept) else { return nil }
    guard IdentityNumberDetector.birth(digits[..<dateLength]) != nil else { return nil }
    var index = start + digits.count
    var signs = 0
    while kept == 0, index < bytes.count, signs < 3 {
      let (value, length) = Letters.scalar(bytes, index)
      guard DigitSequence.isDash(value) || [0x20, 0xA0, 0x2B].contains(value) else { break }
      signs += 1
      index += length
    }
    // A letter, a dot or a question mark may follow any number at once.
    let masking = signs > 0 ? Self.masks : Self.plainMasks
    var masks = 0
    while index < bytes.count, masks + kept < 4 {
      let (value, length) = Letters.scalar(bytes, index)
      if masking.contains(value) {
        masks += 1
      } else if signs > 0, DigitSequence.digit(value) != nil {
        kept += 1
      } else {
        break
      }
      index += length
    }
    let isEnd = index == bytes.count || Letters.classes[Int(bytes[index])] == Letters.other
    guard masks > 1, masks + kept == 4, isEnd else { return nil }
    return RawFinding(
      kind: .sensitive, range: start..<index, why: "födelsedatum; de fyra sista är maskerade")
  }

  /// The date right behind somebody's name: `Anna Svensson, 811228`.
  ///
  /// What is dated shortly before a day is a letter's or a decision's.
  func beside(_ name: ScannedText.Word, _ today: CivilDate?) -> RawFinding? {
    let bytes = text.bytes
    guard
      let start = bytes[name.end...].prefix(4).firstIndex(where: { (0x30...0x39).contains($0) }),
      start > name.end, bytes[name.end..<start].allSatisfy({ " ,(:\t".utf8.contains($0) })
    else { return nil }
    guard let (date, end) = Self.date(in: bytes, at: start) else { return nil }
    if let today, abs(date.dayNumber - today.dayNumber) < 2 * 365 { return nil }
    return RawFinding(
      kind: .sensitive, range: start..<end, why: "födelsedatum intill ett namn")
  }

  /// The date of six or eight figures that begins at an index, and where it ends; in this century where two
  /// figures tell the year.
  static func date(in bytes: [UInt8], at start: Int) -> (CivilDate, end: Int)? {
    let digits = bytes[start...].prefix(11).prefix { (0x30...0x39).contains($0) || $0 == 0x2D }
    let figures = digits.filter { $0 != 0x2D }.map { Int($0) - 48 }
    let groups = digits.split(separator: 0x2D).map(\.count)
    guard [[6], [8], [2, 2, 2], [4, 2, 2]].contains(groups), digits.last != 0x2D,
      start == 0
        || ![Letters.digit, Letters.joiner].contains(Letters.classes[Int(bytes[start - 1])]),
      digits.endIndex == bytes.count
        || Letters.classes[Int(bytes[digits.endIndex])] == Letters.other,
      figures.count == 6
        || (1900...2099).contains(figures[..<4].reduce(0) { $0 * 10 + $1 }),
      let date = IdentityNumberDetector.birth(figures)?.day
    else { return nil }
    return (date, digits.endIndex)
  }

  /// Whether a dash or an apostrophe stands for the century of a year: `-64`.
  private func isMarkedYear(_ year: ScannedText.Word) -> Bool {
    guard year.start > 0 else { return false }
    let before = text.bytes[..<year.start]
    return ["-", "'", "’", "–"].contains { before.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// What covers a figure, where a dash has shown that four figures follow.
  private static let masks = Set("XxNn*#?_.•●×█".unicodeScalars.map(\.value))
  private static let plainMasks = Set("Xx*#_•●×█".unicodeScalars.map(\.value))

  /// The birth date whose first word has a number, if one stands there.
  func finding(at index: Int) -> RawFinding? {
    let words = text.words
    let first = words[index]
    let head = text.bytes[first.start]
    guard head | 0x20 == UInt8(ascii: "f") || head == UInt8(ascii: "b") else { return nil }
    let birth = text.folded(first)
    guard Self.births.contains(birth) else { return nil }
    // ”f” alone needs its dot or a date at once.
    let isShort = birth.count == 1
    var end: Int?
    var hasYear = false
    var hasMonth = false
    for next in (index + 1)..<min(index + 6, words.count) {
      let word = words[next]
      if word.start - (end ?? words[next - 1].end) > 4 { break }
      let letters = text.folded(word)
      let digits = letters.filter { Letters.classes[Int($0)] == Letters.digit }.count
      if word.hasDigit {
        if digits >= 4 || digits == 2 && isMarkedYear(word) { hasYear = true }
        if digits >= 6 { hasMonth = true }
        end = word.end
      } else if Self.months.contains(where: { letters.starts(with: $0) }) {
        hasMonth = true
        end = word.end
      } else if end == nil,
        ["den", "år", "i", "dag"].contains(String(decoding: letters, as: UTF8.self))
      {
        continue
      } else {
        break
      }
    }
    guard let end, hasMonth || (hasYear && !isShort) else { return nil }
    return RawFinding(kind: .sensitive, range: first.start..<end, why: "födelsedatum")
  }
}
