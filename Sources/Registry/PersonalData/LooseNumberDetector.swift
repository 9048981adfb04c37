/// Finds what has the figures of an identity number though its check digit is wrong or it is written as no
/// other: `810312 1234`, `81-03-12-1234`, `8103121234`, `6408 233 234`, `64O823-3234`, `640823-323X`.
///
/// Other numbers look the same, so that somebody has to say what it is.
struct LooseNumberDetector {
  let bytes: [UInt8]
  /// The day by which a date is near; nil where none is.
  let today: CivilDate?

  /// The number that begins at an index, if one does.
  func finding(at start: Int) -> RawFinding? {
    guard bytes.count - start >= 10, stands(at: start), let read = read(start) else { return nil }
    let count = read.digits.count
    guard [10, 12].contains(count), !goesOn(read.end),
      let date = IdentityNumberDetector.birth(read.digits.dropLast(4))?.day, !isNear(date)
    else { return nil }
    let surroundings = NumberSurroundings(bytes: bytes)
    if surroundings.isNamedOtherwise(start) || surroundings.isNamedAsAccount(start) { return nil }
    // What else is said of the number by a word of its own is found already where its check digit is right.
    let isValid = !read.isMasked && IdentityNumberDetector.luhn(read.digits.suffix(10))
    guard isParted(read) || isValid && isOdd(read) || isUndivided(read) else { return nil }
    return RawFinding(
      kind: .sensitive, range: start..<read.end,
      why: "kan vara ett personnummer, fast kontrollsiffran eller skrivsättet inte stämmer",
      doubt: .unusual)
  }

  // MARK: The figures

  private struct Read {
    var digits: [Int] = []
    /// What stands before each digit.
    var gaps: [[UInt8]] = []
    var end: Int
    /// Whether letters that look like figures are among them.
    var hasLetters = false
    /// Whether the last figure is covered by a sign.
    var isMasked = false
  }

  private static let signs = Set(" -./:".utf8)

  private func read(_ start: Int) -> Read? {
    var read = Read(end: start)
    var gap: [UInt8] = []
    var index = start
    while index < bytes.count, read.digits.count < 13, gap.count < 4 {
      let (value, length) = Letters.scalar(bytes, index)
      if let digit = figure(at: index) {
        if !isDigit(index) { read.hasLetters = true }
        read.digits.append(digit)
        read.gaps.append(gap)
        gap = []
        index += 1
        read.end = index
        continue
      }
      if DigitSequence.isDash(value) {
        gap.append(0x2D)
      } else if value == 0xA0 || value == 0x202F {
        gap.append(0x20)
      } else if length == 1, Self.signs.contains(bytes[index]) {
        gap.append(bytes[index])
      } else {
        break
      }
      index += length
    }
    mask(&read)
    return read.digits.isEmpty ? nil : read
  }

  /// Reads the covered last figure of `640823-323X`.
  private func mask(_ read: inout Read) {
    let count = read.digits.count
    guard [9, 11].contains(count), read.gaps[count - 3] == [0x2D], read.end < bytes.count,
      "Xx*#?_".utf8.contains(bytes[read.end]),
      read.gaps[(count - 2)...].allSatisfy(\.isEmpty),
      read.end + 1 == bytes.count || Letters.classes[Int(bytes[read.end + 1])] == Letters.other
    else { return }
    read.digits.append(0)
    read.gaps.append([])
    read.end += 1
    read.isMasked = true
  }

  /// A figure, or the letter O for a nought and l or I for a one with figures on both sides.
  private func figure(at index: Int) -> Int? {
    if isDigit(index) { return Int(bytes[index]) - 48 }
    guard index > 0, index + 1 < bytes.count, isDigit(index - 1),
      isDigit(index + 1) || bytes[index + 1] == 0x2D
    else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): return 0
    case UInt8(ascii: "l"), UInt8(ascii: "I"): return 1
    default: return nil
    }
  }

  // MARK: How they are parted

  /// A day of birth in one piece or in three, and four figures by themselves.
  private func isParted(_ read: Read) -> Bool {
    let last = read.digits.count - 4
    let gap = read.gaps[last]
    let marks = [read.gaps[last - 4], read.gaps[last - 2]]
    let isOther = read.gaps.indices.contains { index in
      ![last, last - 2, last - 4].contains(index) && !read.gaps[index].isEmpty
    }
    // A dot parts decimals and hours; behind a dash and a space another number may begin.
    guard !isOther, !gap.isEmpty, gap.allSatisfy({ $0 != 0x2E }), marks[0] == marks[1],
      marks[0].count < 2
    else { return false }
    if read.hasLetters || read.isMasked { return marks[0].isEmpty && gap == [0x2D] }
    let four = read.digits.suffix(4).reduce(0) { $0 * 10 + $1 }
    switch marks[0].first {
    case nil:
      // `810312-1234` has been looked at as a number in its own shape.
      return [[0x20], [0x2F], [0x3A]].contains(gap) && !isCounted(read.end) && !standsInRow(read)
    case 0x20: return gap == [0x20] && !standsInRow(read)
    case 0x2D:
      // ”1998-01-01-2004” are a day and a year.
      return [[0x20], [0x2D], [0x2F]].contains(gap) && !(1900...2099).contains(four)
        && !isCounted(read.end)
    default: return false
    }
  }

  /// `6408 233 234`, `6.4.0.8.2.3-3.2.3.4`: parted as no number is, where the check digit is right.
  private func isOdd(_ read: Read) -> Bool {
    guard !standsInRow(read) else { return false }
    let gaps = read.gaps.dropFirst()
    let marked = gaps.filter { !$0.isEmpty }
    guard !marked.isEmpty, marked.allSatisfy({ $0.count == 1 }) else { return false }
    let isSpelt =
      marked.count == gaps.count && read.gaps[read.digits.count - 4] == [0x2D]
    if isSpelt { return true }
    guard marked.allSatisfy({ $0 == [0x20] }) else { return false }
    // Thousands have three figures each but for the first, and so have amounts: ”6 408 233 234”.
    var groups: [Int] = []
    for gap in read.gaps {
      if gap.isEmpty, let last = groups.popLast() {
        groups.append(last + 1)
      } else {
        groups.append(1)
      }
    }
    return (groups.first ?? 0) > 3 && groups.count < 5
  }

  /// Ten or twelve figures in one piece.
  private func isUndivided(_ read: Read) -> Bool {
    !read.hasLetters && !read.isMasked && read.gaps.allSatisfy(\.isEmpty)
      && (read.digits.count == 10 || [18, 19, 20].contains(read.digits[0] * 10 + read.digits[1]))
  }

  /// Whether figures stand before or behind with a space between, as in a table.
  private func standsInRow(_ read: Read) -> Bool {
    let first = bytes[..<(read.end - read.digits.count - read.gaps.joined().count)]
    let before = first.reversed().prefix(4).first { $0 != 0x20 }
    let behind = bytes[read.end...].prefix(4).first { $0 != 0x20 }
    return [before, behind].contains { $0.map { (0x30...0x39).contains($0) } ?? false }
  }

  /// Whether what is counted is said behind: ”1430 kr”.
  private func isCounted(_ end: Int) -> Bool {
    guard end < bytes.count, bytes[end] == 0x20 else { return false }
    let word = bytes[(end + 1)...].prefix { $0 > 0x20 && $0 != 0x2E && $0 != 0x2C }.prefix(9)
    return ["kr", "st", "kronor", "sek", "tkr", "mkr", "m2", "kwh", "%", "personer", "meter", "m"]
      .contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  // MARK: The day of birth

  /// Whether the day is of these years or to come, when it is more often one than a birth.
  private func isNear(_ date: CivilDate) -> Bool {
    guard let today else { return false }
    return abs(date.dayNumber - today.dayNumber) < 2 * 365
  }

  // MARK: What stands beside

  /// Whether nothing goes on into the figures: no word, no path of an address and no other number.
  private func stands(at start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    if before >= 0x80 { return true }
    if [Letters.digit, Letters.lower, Letters.upper].contains(Letters.classes[Int(before)]) {
      return false
    }
    if "/=_&#%-+".utf8.contains(before) { return false }
    return !(".,:".utf8.contains(before) && start > 1 && isDigit(start - 2))
  }

  private func goesOn(_ end: Int) -> Bool {
    guard end < bytes.count else { return false }
    if [Letters.digit, Letters.lower, Letters.upper].contains(Letters.classes[Int(bytes[end])]) {
      return true
    }
    return end + 1 < bytes.count && ".,:/-_".utf8.contains(bytes[end]) && isDigit(end + 1)
  }

  private func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(bytes[index]) }
}
