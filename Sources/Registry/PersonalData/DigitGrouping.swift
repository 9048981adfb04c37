/// The ways in which people part the digits of an identity number.
///
/// Every way is tried on any run of digits, and the date and the check digit guard against chance: of
/// numbers parted in one of these ways, about one in a hundred passes both. The freer a way is,
/// the more alone the digits must stand.
struct DigitGrouping {
  let bytes: [UInt8]
  let sequence: DigitSequence

  /// Whether the first ten or twelve digits are parted as an identity number may be.
  func isUsual(count: Int) -> Bool {
    var gaps = Array(sequence.gaps[..<count])
    let last = count - 4
    if isBoxed(gaps, count) { return true }
    switch gaps[last] {
    // `640823 (3234)`
    case .opening, [.opening, .space]:
      guard isClosed(count) else { return false }
      gaps[last] = .dash
    // `640823_3234`
    case .mark: gaps[last] = .dash
    // `(640823)3234`
    case .closing:
      guard isOpened else { return false }
      gaps[last] = .dash
    default: break
    }
    if gaps.contains(where: { !$0.isDisjoint(with: [.opening, .closing, .mark]) }) { return false }
    if isPeriod(gaps, count) { return false }
    return isDate(gaps, last: last)
      || isAlone(count) && (isPairs(gaps) || isSpelt(gaps) || isHalved(gaps))
  }

  /// `640823-3234`, `1964-08-23 3234`, `640823.3234`, `64/08/23-3234`, `19 640823-3234`; also where a
  /// line was broken within it.
  private func isDate(_ gaps: [DigitSequence.Gap], last: Int) -> Bool {
    let marks = [last - 4, last - 2, last]
    for index in gaps.indices.dropFirst() where !gaps[index].isEmpty {
      let isCentury = last == 8 && index == 2 && [.space, .dash].contains(gaps[index])
      if !marks.contains(index), !isCentury, gaps[index] != .line { return false }
    }
    // A dotted date and a space is more often a day and a year, or a time, than a number.
    let isDotted = marks.dropLast().contains { !gaps[$0].isDisjoint(with: [.dot, .slash]) }
    return !isDotted || !gaps[last].isDisjoint(with: [.dash, .plus, .dot, .slash])
  }

  /// Whether it is a day and the year of the day after it: `2026-11-20 - 2026-12-01`.
  private func isPeriod(_ gaps: [DigitSequence.Gap], _ count: Int) -> Bool {
    sequence.digits.count > count && !gaps[count - 6].isEmpty
      && sequence.gaps[count] == gaps[count - 6]
      && (1900...2099).contains(sequence.number(count - 4..<count))
  }

  /// `640823-32 34`, `640823-323 4`.
  private func isHalved(_ gaps: [DigitSequence.Gap]) -> Bool {
    let last = gaps.count - 4
    return gaps[last].contains(.dash)
      && gaps.indices.dropFirst().allSatisfy { index in
        index == last || gaps[index].isEmpty || index > last && gaps[index] == .space
      }
  }

  /// `64 08 23 32 34`, `19 64 08 23 - 32 34`, `1964 08 23 32 34`.
  private func isPairs(_ gaps: [DigitSequence.Gap]) -> Bool {
    let count = gaps.count
    return gaps.indices.dropFirst().allSatisfy { index in
      if index % 2 == 1 { return gaps[index].isEmpty }
      if index == count - 4 { return !gaps[index].isEmpty && gaps[index].isSubset(of: Self.joins) }
      return gaps[index] == .space || (count == 12 && index == 2 && gaps[index].isEmpty)
    }
  }

  /// `6 4 0 8 2 3 - 3 2 3 4`.
  private func isSpelt(_ gaps: [DigitSequence.Gap]) -> Bool {
    gaps.indices.dropFirst().allSatisfy { index in
      index == gaps.count - 4
        ? !gaps[index].isEmpty && gaps[index].isSubset(of: Self.joins) : gaps[index] == .space
    }
  }

  /// A digit in each box of a form or cell of a table, and nothing else in any.
  private func isBoxed(_ gaps: [DigitSequence.Gap], _ count: Int) -> Bool {
    let edges: DigitSequence.Gap = [.space, .line, .mark]
    guard
      gaps.indices.dropFirst().allSatisfy({ index in
        let gap = index == gaps.count - 4 ? gaps[index].subtracting(Self.joins) : gaps[index]
        return !gaps[index].isEmpty && gap.isSubset(of: edges)
      }), gaps.dropFirst().contains(where: { $0 != .space }),
      sequence.digits.count == count
        || sequence.gaps[count].isEmpty == false
          && !sequence.gaps[count].isSubset(of: edges)
    else { return false }
    let before = bytes[..<sequence.start].reversed().prefix(6).first { $0 > 0x20 && $0 != 0x7C }
    return before.map { Letters.classes[Int($0)] != Letters.digit } ?? true
  }

  private static let joins: DigitSequence.Gap = [.space, .dash, .plus]

  /// Whether a parenthesis begins right before the first digit.
  private var isOpened: Bool {
    sequence.start > 0
      && [UInt8(ascii: "("), UInt8(ascii: "[")].contains(bytes[sequence.start - 1])
  }

  /// Whether a parenthesis ends right behind the last digit.
  private func isClosed(_ count: Int) -> Bool {
    let end = sequence.ends[count - 1]
    return end < bytes.count && [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(bytes[end])
  }

  /// Whether no digit stands before or after with only a space between, as in a table of figures.
  private func isAlone(_ count: Int) -> Bool {
    if sequence.digits.count > count, sequence.gaps[count] == .space { return false }
    var before = sequence.start - 1
    while before >= 0, bytes[before] == UInt8(ascii: " ") { before -= 1 }
    return before < 0 || Letters.classes[Int(bytes[before])] != Letters.digit
  }
}
