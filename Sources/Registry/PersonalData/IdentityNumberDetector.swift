/// Finds personal identity numbers, coordination numbers and interim numbers.
///
/// Source: folkbokföringslagen § 18 and lagen om samordningsnummer 2:8. A detector is wider than a
/// validator: a number in the unmistakable shape, with a date and a dash, is found though its check
/// digit is wrong. Organisation numbers have a third digit of at least 2, and so no month.
struct IdentityNumberDetector {
  let bytes: [UInt8]
  /// The day by which a date is near; nil where none is.
  var today: CivilDate?

  /// The number that begins at an index, if one does.
  func finding(at start: Int) -> RawFinding? {
    guard bytes.count - start >= 10, start == 0 || !isDigit(bytes[start - 1]) else { return nil }
    let sequence = DigitSequence(bytes, at: start, limit: 13)
    let grouping = DigitGrouping(bytes: bytes, sequence: sequence)
    return twelve(sequence, grouping) ?? ten(sequence, grouping) ?? interim(sequence)
  }

  /// Whether a digit and a mark that joins numbers stands right before.
  private func goesOnFromNumber(_ start: Int) -> Bool {
    guard start > 1 else { return false }
    return isDigit(bytes[start - 2])
      && [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "/")].contains(bytes[start - 1])
  }

  /// Whether a decimal or a slash goes on with the number.
  private func goesOn(_ end: Int) -> Bool {
    end + 1 < bytes.count && isDigit(bytes[end + 1])
      && [UInt8(ascii: "/"), UInt8(ascii: ",")].contains(bytes[end]) && !isYear(end)
  }

  /// Whether a slash and a year follow, as behind a number of a case: `6408233234/2026`.
  private func isYear(_ end: Int) -> Bool {
    let year = bytes[end...].dropFirst().prefix { isDigit($0) }
    return bytes[end] == UInt8(ascii: "/") && year.count == 4
      && (year.starts(with: "19".utf8) || year.starts(with: "20".utf8))
  }

  private func isDigit(_ byte: UInt8) -> Bool { Letters.classes[Int(byte)] == Letters.digit }

  private func twelve(_ sequence: DigitSequence, _ grouping: DigitGrouping) -> RawFinding? {
    guard sequence.digits.count >= 12 else { return nil }
    let year = sequence.number(0..<4)
    guard (1840...2099).contains(year), grouping.isUsual(count: 12) else { return nil }
    return found(
      sequence, count: 12, year: year, month: sequence.number(4..<6), day: sequence.number(6..<8))
  }

  private func ten(_ sequence: DigitSequence, _ grouping: DigitGrouping) -> RawFinding? {
    guard sequence.digits.count >= 10, grouping.isUsual(count: 10), !isMobile(sequence) else {
      return nil
    }
    return found(
      sequence, count: 10, year: nil, month: sequence.number(2..<4), day: sequence.number(4..<6))
  }

  /// `0701234569`, `0701-234569`: the numbers of mobiles, unless a word says that it is a person's.
  private func isMobile(_ sequence: DigitSequence) -> Bool {
    let gaps = sequence.gaps[..<10]
    return sequence.digits[0] == 0 && sequence.digits[1] == 7
      && [0, 2, 3, 6, 9].contains(sequence.digits[2])
      && gaps.indices.allSatisfy { gaps[$0].isEmpty || $0 == 4 && gaps[$0] == .dash }
      && !surroundings.isNamedAsPersons(sequence.start)
  }

  private var surroundings: NumberSurroundings { NumberSurroundings(bytes: bytes) }

  private func found(
    _ sequence: DigitSequence, count: Int, year: Int?, month: Int, day: Int
  ) -> RawFinding? {
    if sequence.digits.count > count, sequence.gaps[count].isEmpty,
      !isTaxNumber(sequence, count)
    {
      return nil
    }
    let isCoordination = day >= 60
    // Month 0 and day 60 stand for what is not known of a birth.
    guard
      isCoordination
        ? month <= 12 && day <= 91 : Self.isDate(year: year, month: month, day: day)
    else { return nil }
    let isMarked = !sequence.gaps[count - 4].isDisjoint(with: [.dash, .plus])
    // Where another number is joined to it, as in a list without spaces, the dash must tell them apart.
    let isJoined = goesOnFromNumber(sequence.start) || goesOn(sequence.ends[count - 1])
    if isJoined, !isMarked { return nil }
    let kind: Finding.Kind = isCoordination ? .coordinationNumber : .personalIdentityNumber
    let range = sequence.start..<sequence.ends[count - 1]
    let isNamed = surroundings.isNamedAsPersons(sequence.start)
    let date = year.flatMap {
      CivilDate(year: $0, month: max(month, 1), day: isCoordination ? max(day - 60, 1) : day)
    }
    if Self.luhn(sequence.digits[(count - 10)..<count]) {
      let isUndivided = count == 10 && sequence.gaps[..<count].allSatisfy(\.isEmpty)
      let isCounter = isUndivided && surroundings.isNamedAsCounter(sequence.start)
      if isCounter || isAhead(date), !isNamed {
        // Nobody is born yet on a day to come, and one in ten of other numbers has such a digit.
        return RawFinding(
          kind: .sensitive, range: range, why: "kan vara ett \(kind.swedish)",
          doubt: isCounter ? nil : .otherNumber)
      }
      return RawFinding(kind: kind, range: range, why: Self.why(kind))
    }
    let isWhole =
      isMarked && !isJoined && sequence.gaps[..<(count - 4)].allSatisfy(\.isEmpty)
    guard isWhole || isNamed, month > 0, day != 60 else { return nil }
    if !isNamed, isNear(date) || surroundings.isNamedOtherwise(sequence.start) {
      return RawFinding(
        kind: .sensitive, range: range,
        why: "liknar ett \(kind.swedish), men kontrollsiffran stämmer inte", doubt: .otherNumber)
    }
    return RawFinding(
      kind: kind, range: range,
      why: "har formen av ett \(kind.swedish), men kontrollsiffran stämmer inte")
  }

  /// Whether a date with its century is less than a year back, or to come.
  private func isNear(_ date: CivilDate?) -> Bool {
    guard let date, let today else { return false }
    return date.dayNumber > today.dayNumber - 365
  }

  private func isAhead(_ date: CivilDate?) -> Bool {
    guard let date, let today else { return false }
    return date.dayNumber > today.dayNumber
  }

  /// Whether it is the number for value added tax of somebody who trades by themselves: `SE640823323401`.
  private func isTaxNumber(_ sequence: DigitSequence, _ count: Int) -> Bool {
    count == 10 && sequence.digits.count == 12 && sequence.number(10..<12) == 1
      && Self.luhn(sequence.digits[..<10])
  }

  /// What gives away a number whose date and check digit are right.
  static func why(_ kind: Finding.Kind) -> String {
    let what =
      kind == .coordinationNumber ? "samordningsnummer: dag plus 60" : "personnummer"
    return "\(what); datum och kontrollsiffra stämmer"
  }

  /// Numbers that are lent until a real one is given have a letter or two where the last four begin.
  private func interim(_ sequence: DigitSequence) -> RawFinding? {
    for count in [8, 6] where sequence.digits.count >= count {
      let end = sequence.ends[count - 1]
      guard sequence.digits.count == count || sequence.gaps[count] != [] else { continue }
      guard sequence.gaps[..<count].allSatisfy(\.isEmpty) else { continue }
      let year = count == 8 ? sequence.number(0..<4) : nil
      let month = sequence.number(count - 4..<count - 2)
      let day = sequence.number(count - 2..<count)
      guard Self.isDate(year: year, month: month, day: day > 60 ? day - 60 : day) else { continue }
      var place = end
      while place < bytes.count, place - end < 3, !isLetter(bytes[place]) {
        let (value, length) = Letters.scalar(bytes, place)
        guard value == 0x2B || DigitSequence.isDash(value) else { break }
        place += length
      }
      guard place > end, place + 3 < bytes.count, Self.isLent(bytes[place..<place + 4]),
        place + 4 == bytes.count || Letters.classes[Int(bytes[place + 4])] == Letters.other
      else { continue }
      return RawFinding(
        kind: .personalIdentityNumber, range: sequence.start..<(place + 4),
        why: "interimsnummer: en bokstav först bland de fyra sista")
    }
    return nil
  }

  /// `T123`, and `TF12` as health care writes them.
  private static func isLent(_ last: ArraySlice<UInt8>) -> Bool {
    let figures = last.drop { (65...90).contains($0) }
    guard figures.allSatisfy({ (48...57).contains($0) }) else { return false }
    return figures.count == 3 && "TRSUWXJKLMN".utf8.contains(last[last.startIndex])
      || figures.count == 2
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    [Letters.lower, Letters.upper].contains(Letters.classes[Int(byte)])
  }

  /// Whether there is such a day; any year may be a leap year where none is known.
  static func isDate(year: Int?, month: Int, day: Int) -> Bool {
    guard (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year.map { $0 % 4 == 0 && ($0 % 100 != 0 || $0 % 400 == 0) } ?? true
    return day <= [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// The day on which somebody is born by the six or eight first figures of a number, in this century where
  /// two figures tell the year, and whether it is that of a coordination number; nil where there is no such
  /// day.
  ///
  /// A leap day that this century may lack is told as the day before.
  static func birth(_ digits: some Collection<Int>) -> (day: CivilDate, isCoordination: Bool)? {
    let tail = Array(digits.suffix(6))
    let year = digits.count == 8 ? digits.prefix(4).reduce(0) { $0 * 10 + $1 } : nil
    let month = tail[2] * 10 + tail[3]
    let written = tail[4] * 10 + tail[5]
    let day = written > 60 ? written - 60 : written
    guard year.map({ (1840...2099).contains($0) }) != false,
      isDate(year: year, month: month, day: day)
    else { return nil }
    let shown = year ?? 2000 + tail[0] * 10 + tail[1]
    let found =
      CivilDate(year: shown, month: month, day: day)
      ?? CivilDate(year: shown, month: month, day: day - 1)
    return found.map { ($0, written > 60) }
  }

  /// Whether ten digits end in their check digit.
  static func luhn(_ digits: ArraySlice<Int>) -> Bool {
    var sum = 0
    for (index, digit) in digits.enumerated() {
      let product = digit * (index % 2 == 0 ? 2 : 1)
      sum += product / 10 + product % 10
    }
    return sum % 10 == 0
  }
}
