/// Finds what may be an identity number that a table has parted, or that has lost its first nought: somebody
/// has to look, for days and amounts, and other numbers, look the same.
struct DividedNumberDetector {
  let bytes: [UInt8]
  /// The day by which a date is near; nil where none is.
  let today: CivilDate?

  /// What begins at an index, if anything does.
  func finding(at start: Int) -> RawFinding? {
    guard start == 0 || !isDigit(start - 1) else { return nil }
    return columns(start) ?? slashed(start) ?? cells(start) ?? shortened(start)
  }

  /// A day of birth and the four last figures in two columns, `| 640823 | 3234 |`.
  private func columns(_ start: Int) -> RawFinding? {
    let end = endOfDigits(start)
    guard [6, 8].contains(end - start) else { return nil }
    var next = end
    var marks = 0
    while next < bytes.count, next - end < 12 {
      switch bytes[next] {
      case UInt8(ascii: "|"), UInt8(ascii: ";"), UInt8(ascii: ","): marks += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\""): break
      default: return number(start, end, next, marks)
      }
      next += 1
    }
    return nil
  }

  private func number(_ start: Int, _ end: Int, _ next: Int, _ marks: Int) -> RawFinding? {
    let last = endOfDigits(next)
    guard marks == 1, last - next == 4 else { return nil }
    let digits = (bytes[(end - 6)..<end] + bytes[next..<last]).map { Int($0) - 48 }
    return finding(digits, start..<last, "kan vara ett personnummer i två kolumner")
  }

  /// Ten digits with slashes and dashes between them, wherever those stand: `6408/23-3/234`.
  private func slashed(_ start: Int) -> RawFinding? {
    var digits: [Int] = []
    var marks: [UInt8] = []
    var index = start
    while index < bytes.count, digits.count < 13 {
      if isDigit(index) {
        digits.append(Int(bytes[index]) - 48)
      } else if "/-".utf8.contains(bytes[index]), isDigit(index - 1), index + 1 < bytes.count,
        isDigit(index + 1)
      {
        marks.append(bytes[index])
      } else {
        break
      }
      index += 1
    }
    let isDiary =
      marks.count == 2 && marks == Array("/-".utf8) && isYear(start) && bytes[start + 4] == marks[0]
    guard [10, 12].contains(digits.count), marks.count > 1, marks.contains(UInt8(ascii: "/")),
      start == 0 || !"/-.,".utf8.contains(bytes[start - 1]), !isDiary
    else { return nil }
    return finding(
      Array(digits.suffix(10)), start..<index, "kan vara ett personnummer med streck i sig")
  }

  private func isYear(_ start: Int) -> Bool {
    bytes[start...].starts(with: "19".utf8) || bytes[start...].starts(with: "20".utf8)
  }

  /// A day of birth in a cell and the four last figures in another, with the text of other cells between;
  /// a program that reads the page leaves out the dash and may join the day to the next word.
  private func cells(_ start: Int) -> RawFinding? {
    let end = endOfDigits(start)
    guard [6, 8].contains(end - start), !isNear(start, end) else { return nil }
    var next = end
    var isParted = false
    var tried = 0
    while next < bytes.count, next - end < 160, tried < 2 {
      guard isDigit(next) else {
        if [0x0A, 0x09, 0x7C, 0x3B].contains(bytes[next]) { isParted = true }
        next += 1
        continue
      }
      let last = endOfDigits(next)
      // Another day begins another row.
      if [6, 8].contains(last - next) { return nil }
      if last - next == 4, isParted, standsInCell(next, last), !isYear(next) {
        tried += 1
        let digits = (bytes[(end - 6)..<end] + bytes[next..<last]).map { Int($0) - 48 }
        // What stands between is found by itself.
        if let found = finding(digits, start..<end, "kan vara ett personnummer i två celler") {
          return found
        }
      }
      next = last
    }
    return nil
  }

  /// Whether four figures are all that stands between line breaks or the edges of a cell.
  private func standsInCell(_ start: Int, _ end: Int) -> Bool {
    let edges: Set<UInt8> = [0x0A, 0x09, 0x7C, 0x3B]
    let before = bytes[..<start].reversed().first { $0 != 0x20 } ?? 0x0A
    let behind = bytes[end...].first { $0 != 0x20 } ?? 0x0A
    return edges.contains(before) && edges.contains(behind)
  }

  /// Whether a day is of these years, when it is more often one than a birth.
  private func isNear(_ start: Int, _ end: Int) -> Bool {
    guard let today else { return false }
    let digits = bytes[(end - 6)..<end].map { Int($0) - 48 }
    guard end - start == 6 || isYear(start), bytes[start] == 0x32 || end - start == 6,
      let date = CivilDate(
        year: 2000 + digits[0] * 10 + digits[1], month: digits[2] * 10 + digits[3],
        day: digits[4] * 10 + digits[5])
    else { return false }
    return abs(date.dayNumber - today.dayNumber) < 2 * 365
  }

  /// A number without its first nought, `508231230`, as a spreadsheet keeps 050823-1230.
  private func shortened(_ start: Int) -> RawFinding? {
    let end = endOfDigits(start)
    guard end - start == 9, bytes[start] != UInt8(ascii: "0"), standsAlone(start, end) else {
      return nil
    }
    let digits = [0] + bytes[start..<end].map { Int($0) - 48 }
    return finding(digits, start..<end, "kan vara ett personnummer utan sin första nolla")
  }

  private func finding(_ digits: [Int], _ range: Range<Int>, _ why: String) -> RawFinding? {
    let month = digits[2] * 10 + digits[3]
    let day = digits[4] * 10 + digits[5]
    guard IdentityNumberDetector.isDate(year: nil, month: month, day: day > 60 ? day - 60 : day),
      IdentityNumberDetector.luhn(digits[...])
    else { return nil }
    return RawFinding(kind: .sensitive, range: range, why: why, doubt: .divided)
  }

  /// Whether a number is the whole of what stands between spaces, as in a cell.
  private func standsAlone(_ start: Int, _ end: Int) -> Bool {
    (start == 0 || bytes[start - 1] <= 0x20) && (end == bytes.count || bytes[end] <= 0x20)
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, isDigit(end) { end += 1 }
    return end
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
}
