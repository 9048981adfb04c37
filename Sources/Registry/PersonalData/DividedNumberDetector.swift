/// Finds what may be an identity number that a table has parted, or that has lost its first nought: somebody
/// has to look, for days and amounts, and other numbers, look the same.
struct DividedNumberDetector {
  let bytes: [UInt8]

  /// What begins at an index, if anything does.
  func finding(at start: Int) -> RawFinding? {
    guard start == 0 || !isDigit(start - 1) else { return nil }
    return columns(start) ?? shortened(start)
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
    return RawFinding(kind: .sensitive, range: range, why: why)
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
