/// Finds identity numbers whose parts stand apart, with signs or a few short words between them:
/// `640823, nr 3234`, `640823-[3234]`, and where a line of quoted mail was broken at the dash.
///
/// They are found by their check digit alone. What may as well be a day and an amount, or two cells of
/// a table, is told to be in doubt, for somebody to look at.
struct ApartNumberDetector {
  let bytes: [UInt8]
  /// The day by which a date is near; nil where none is.
  let today: CivilDate?

  /// The number that begins at an index, if one does.
  func finding(at start: Int) -> RawFinding? {
    guard bytes.count - start >= 11, start == 0 || !isDigit(start - 1), !goesOnFromNumber(start),
      let date = birth(start), let gap = gap(date.end), let last = lastFour(gap)
    else { return nil }
    // Where the digits are parted by spaces too, other figures may stand beside them.
    guard !date.isSpaced && last.mark != 0x20 || isAlone(start, last.end) else { return nil }
    // A day and a time or another day: ”1998-03-12 09:15”, ”1998-01-01–12-31”.
    if date.isMarked, last.isTime || last.isDay { return nil }
    let digits = date.digits.suffix(6) + last.digits
    guard let born = IdentityNumberDetector.birth(date.digits),
      IdentityNumberDetector.luhn(digits[...])
    else { return nil }
    let kind: Finding.Kind = born.isCoordination ? .coordinationNumber : .personalIdentityNumber
    if gap.isLinked, date.isMarked || isNow(born.day) { return nil }
    let range = start..<last.end
    let four = last.digits.reduce(0) { $0 * 10 + $1 }
    if gap.isTable || gap.isLinked || isCell(start, gap, last.end) || isNow(born.day)
      || date.isMarked && (1900...2099).contains(four) || isCounted(last.end) || last.isTime
    {
      return RawFinding(
        kind: .sensitive, range: range, why: "kan vara ett \(kind.swedish) i två delar",
        doubt: .divided)
    }
    return RawFinding(kind: kind, range: range, why: IdentityNumberDetector.why(kind))
  }

  // MARK: The day of birth

  private struct Birth {
    var digits: [Int]
    let end: Int
    /// Whether signs part the year, the month and the day.
    var isMarked = false
    var isSpaced = false
  }

  /// Six or eight digits, or such in three parts with the same sign between them.
  private func birth(_ start: Int) -> Birth? {
    let first = run(start, 9)
    if [6, 8].contains(first.count) { return Birth(digits: first, end: start + first.count) }
    guard [2, 4].contains(first.count), start + first.count < bytes.count else { return nil }
    let mark = bytes[start + first.count]
    guard " -./".utf8.contains(mark) else { return nil }
    let month = run(start + first.count + 1, 3)
    let next = start + first.count + 1 + month.count
    guard month.count == 2, next < bytes.count, bytes[next] == mark else { return nil }
    let day = run(next + 1, 3)
    guard day.count == 2 else { return nil }
    return Birth(
      digits: first + month + day, end: next + 3, isMarked: true, isSpaced: mark == 0x20)
  }

  /// Whether the day is of these years, when it more often is one than a birth.
  private func isNow(_ day: CivilDate) -> Bool {
    guard let today else { return false }
    return abs(day.dayNumber - today.dayNumber) < 2 * 365
  }

  // MARK: What stands between

  private struct Space {
    var end: Int
    var isTable = false
    /// The sign of a cell's edge, where one stands there.
    var edge: UInt8?
    var isOpen = false
    /// Whether a word joins what may be two numbers: `640823 och 3234`.
    var isLinked = false
    var marks: Set<UInt8> = []
  }

  private static let words: Set<String> = [
    "nr", "nummer", "no", "sista", "fyra", "siffror", "siffrorna", "de", "slut",
    "kontrollsiffror", "slutsiffror", "slutsiffra",
  ]
  /// What stands before such words, and between other figures too.
  private static let links: Set<String> = ["och", "med", "samt"]
  private static let most = 40

  /// Passes over at most some dozens of signs and a few known words.
  private func gap(_ start: Int) -> Space? {
    var gap = Space(end: start)
    var words: [String] = []
    while gap.end < bytes.count, gap.end - start <= Self.most {
      let (value, length) = Letters.scalar(bytes, gap.end)
      if DigitSequence.digit(value) != nil {
        // ”sista 4 3234”
        if words.last == "sista", value == 0x34, run(gap.end, 2).count == 1 {
          words.append("fyra")
          gap.end += 1
          continue
        }
        gap.isLinked = !Self.links.isDisjoint(with: words) && !words.contains("sista")
        return gap.end > start ? gap : nil
      }
      let kind = length == 1 ? Letters.classes[Int(bytes[gap.end])] : Letters.wideClass(value)
      if kind == Letters.lower || kind == Letters.upper {
        let end = bytes[gap.end...].firstIndex { !Self.isLetter($0) } ?? bytes.count
        words.append(String(decoding: Letters.folded(bytes, gap.end..<end), as: UTF8.self))
        guard words.count <= 5, gap.end > start, let word = words.last,
          Self.words.contains(word) || Self.links.contains(word)
        else { return nil }
        gap.end = end
        continue
      }
      gap.marks.insert(DigitSequence.isDash(value) ? 0x2D : bytes[gap.end])
      switch value {
      // A paragraph of minutes has a day before it too.
      case 0x3B, 0xA7: gap.isTable = true
      case 0x7C, 0x2C:
        gap.edge = bytes[gap.end]
        if gap.marks.contains(0x09) { gap.isTable = true }
      case 0x28, 0x5B: gap.isOpen = true
      case 0x29, 0x5D: gap.isOpen = false
      default: break
      }
      gap.end += length
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    [Letters.lower, Letters.upper].contains(Letters.classes[Int(byte)])
  }

  // MARK: The four last

  private struct Last {
    var digits: [Int] = []
    var end: Int
    /// The sign between the digits, where one stands there.
    var mark: UInt8?
    /// Whether they are an hour and a minute: ”09:15”.
    var isTime = false
    /// Whether they are a month and a day: ”12-31”.
    var isDay: Bool {
      mark == 0x2D && (1...12).contains(digits[0] * 10 + digits[1]) && digits[2] < 4
    }
  }

  /// Four digits behind which the number ends; the same sign may stand between them.
  private func lastFour(_ gap: Space) -> Last? {
    var last = Last(end: gap.end)
    var places: [Int] = []
    while last.end < bytes.count, last.digits.count < 4 {
      let byte = bytes[last.end]
      if isDigit(last.end) {
        last.digits.append(Int(byte) - 48)
      } else if " -:._/".utf8.contains(byte), last.mark == nil || last.mark == byte,
        last.end + 1 < bytes.count, isDigit(last.end + 1)
      {
        last.mark = byte
        places.append(last.digits.count)
      } else {
        return nil
      }
      last.end += 1
    }
    guard last.digits.count == 4, isEnd(last, gap) else { return nil }
    if let mark = last.mark {
      // ”3 234” and ”98.02” are amounts, if the day before them is not written in the same way.
      if mark == 0x20 || !gap.marks.contains(mark) && !gap.marks.contains(0x2D),
        places != [2] || "./_".utf8.contains(mark)
      {
        return nil
      }
      last.isTime =
        ":.".utf8.contains(mark) && last.digits[0] * 10 + last.digits[1] < 24 && last.digits[2] < 6
    }
    return last
  }

  /// Whether nothing goes on with the number behind it.
  private func isEnd(_ last: Last, _ gap: Space) -> Bool {
    guard last.end < bytes.count else { return !gap.isOpen }
    let sign = bytes[last.end]
    // ”(9802 st)” is a count.
    if gap.isOpen, bytes[last.end...].first(where: { $0 != 0x20 }).map(")],".utf8.contains) != true
    {
      return false
    }
    let goesOn = last.end + 1 < bytes.count && isDigit(last.end + 1)
    return !isDigit(last.end) && !(goesOn && ",.:-/".utf8.contains(sign))
  }

  /// Whether what is counted is said behind: ”1430 kr”.
  private func isCounted(_ end: Int) -> Bool {
    if bytes[end...].starts(with: ":-".utf8) { return true }
    guard end < bytes.count, bytes[end] == 0x20 else { return false }
    let word = bytes[(end + 1)...].prefix { $0 > 0x20 }.prefix(9)
    return ["kr", "kr.", "st", "st.", "kronor", "sek", "tkr", "mkr", "m2", "kwh", "%", "personer"]
      .contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  // MARK: What stands around

  /// Whether the same edge of a cell stands before or behind as between: `| 640823 | 3234 |`.
  private func isCell(_ start: Int, _ gap: Space, _ end: Int) -> Bool {
    guard let edge = gap.edge else { return false }
    let before = bytes[..<start].reversed().prefix(8).first { $0 != 0x20 }
    let behind = bytes[end...].prefix(8).first { $0 != 0x20 }
    // A comma behind a number ends a clause; only where a digit follows at once is it a cell's.
    let isBehind =
      behind == edge
      && (edge != 0x2C || end + 1 < bytes.count && (isDigit(end + 1) || bytes[end + 1] == 0x22))
    return isBehind || before == edge && (edge != 0x2C || start > 1 && bytes[start - 1] == edge)
  }

  private func isAlone(_ start: Int, _ end: Int) -> Bool {
    let before = bytes[..<start].reversed().prefix(8).first { $0 != 0x20 }
    let behind = bytes[end...].prefix(8).first { $0 != 0x20 }
    return [before, behind].allSatisfy { $0.map { !(0x30...0x39).contains($0) } ?? true }
  }

  private func goesOnFromNumber(_ start: Int) -> Bool {
    start > 1 && isDigit(start - 2) && ".,/-:".utf8.contains(bytes[start - 1])
  }

  private func run(_ start: Int, _ most: Int) -> [Int] {
    guard start < bytes.count else { return [] }
    return bytes[start...].prefix(most).prefix { (0x30...0x39).contains($0) }.map { Int($0) - 48 }
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
}
