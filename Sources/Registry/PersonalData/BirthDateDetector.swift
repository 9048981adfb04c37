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
    let digits = bytes[start...].prefix(11).prefix { (0x30...0x39).contains($0) || $0 == 0x2D }
    let figures = digits.filter { $0 != 0x2D }.map { Int($0) - 48 }
    let groups = digits.split(separator: 0x2D).map(\.count)
    guard [[6], [8], [2, 2, 2], [4, 2, 2]].contains(groups), digits.last != 0x2D,
      digits.endIndex == bytes.count
        || Letters.classes[Int(bytes[digits.endIndex])] == Letters.other
    else { return nil }
    let tail = Array(figures.suffix(6))
    let year = figures.count == 8 ? figures[..<4].reduce(0) { $0 * 10 + $1 } : nil
    let (month, day) = (tail[2] * 10 + tail[3], tail[4] * 10 + tail[5])
    guard year.map({ (1900...2099).contains($0) }) != false,
      IdentityNumberDetector.isDate(year: year, month: month, day: day)
    else { return nil }
    let date = CivilDate(year: year ?? 2000 + tail[0] * 10 + tail[1], month: month, day: day)
    if let today, let date, abs(date.dayNumber - today.dayNumber) < 2 * 365 { return nil }
    return RawFinding(
      kind: .sensitive, range: start..<digits.endIndex, why: "födelsedatum intill ett namn")
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
        if digits >= 4 { hasYear = true }
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
