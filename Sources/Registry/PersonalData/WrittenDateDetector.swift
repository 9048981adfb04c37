/// Finds identity numbers whose month is written out or whose day comes first: `12 december 1912-1212`,
/// `12/12 1912-1212`, `12.12.1912-1212`.
///
/// They are found by their check digit alone, as a period of years has the same shape.
struct WrittenDateDetector {
  let bytes: [UInt8]

  /// The months, each by its names.
  static let months: [[[UInt8]]] = [
    ["jan", "januari"], ["feb", "febr", "februari"], ["mar", "mars"], ["apr", "april"], ["maj"],
    ["jun", "juni"], ["jul", "juli"], ["aug", "augusti"], ["sep", "sept", "september"],
    ["okt", "oktober"], ["nov", "november"], ["dec", "december"],
  ].map { $0.map { Array($0.utf8) } }

  /// The number whose day begins at an index, if one does.
  func finding(at start: Int) -> RawFinding? {
    guard bytes.count - start >= 12, start == 0 || !isDigit(start - 1) else { return nil }
    var index = start
    guard let day = number(&index), (1...31).contains(day) || (61...91).contains(day) else {
      return nil
    }
    guard let month = writtenMonth(&index) ?? numberedMonth(&index),
      let (year, rest) = lastDigits(index)
    else { return nil }
    let isCoordination = day > 60
    guard IdentityNumberDetector.isDate(year: year, month: month, day: day % 60) else { return nil }
    let digits = [year / 10 % 10, year % 10, month / 10, month % 10, day / 10, day % 10]
    let end = rest.ends[7]
    guard IdentityNumberDetector.luhn((digits + rest.digits[4..<8])[...]) else { return nil }
    let kind: Finding.Kind = isCoordination ? .coordinationNumber : .personalIdentityNumber
    return RawFinding(kind: kind, range: start..<end, why: IdentityNumberDetector.why(kind))
  }

  /// The year and the four last, where they stand as such and make no period of years.
  private func lastDigits(_ index: Int) -> (year: Int, DigitSequence)? {
    let read = DigitSequence(bytes, at: index, limit: 9)
    guard read.digits.count >= 8, read.digits.count == 8 || !read.gaps[8].isEmpty else {
      return nil
    }
    let year = read.number(0..<4)
    let join = read.gaps[4]
    guard (1840...2099).contains(year), !join.isEmpty, !join.contains(.closing),
      (1..<8).allSatisfy({ $0 == 4 || read.gaps[$0].isEmpty }),
      !(year...year + 30).contains(read.number(4..<8)) || join.contains(.opening)
    else { return nil }
    return (year, read)
  }

  /// A number of one or two digits.
  private func number(_ index: inout Int) -> Int? {
    var value = 0
    var count = 0
    while index < bytes.count, count < 3 {
      let (scalar, length) = Letters.scalar(bytes, index)
      guard let digit = DigitSequence.digit(scalar) else { break }
      value = value * 10 + digit
      count += 1
      index += length
    }
    return (1...2).contains(count) ? value : nil
  }

  private func writtenMonth(_ index: inout Int) -> Int? {
    var place = index
    // `12:e december`
    if place + 1 < bytes.count, bytes[place] == UInt8(ascii: ":"),
      [UInt8(ascii: "e"), UInt8(ascii: "a")].contains(bytes[place + 1])
    {
      place += 2
    }
    skip(&place, [UInt8(ascii: "."), UInt8(ascii: "-")])
    let start = place
    while place < bytes.count, isLetter(place) { place += 1 }
    let word = Letters.folded(bytes, start..<place)
    guard let month = Self.months.firstIndex(where: { $0.contains(word) }) else { return nil }
    skip(&place, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-")])
    index = place
    return month + 1
  }

  private func numberedMonth(_ index: inout Int) -> Int? {
    var place = index
    let marks = [UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-")]
    guard place < bytes.count, marks.contains(bytes[place]) else { return nil }
    place += 1
    guard let month = number(&place) else { return nil }
    skip(&place, marks + [UInt8(ascii: ",")])
    index = place
    return month
  }

  /// Passes over a few spaces, line breaks and marks.
  private func skip(_ index: inout Int, _ marks: [UInt8]) {
    let end = min(bytes.count, index + 4)
    while index < end {
      let (value, length) = Letters.scalar(bytes, index)
      guard
        [0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F].contains(value)
          || length == 1 && marks.contains(bytes[index])
      else { return }
      index += length
    }
  }

  private func isDigit(_ index: Int) -> Bool {
    Letters.classes[Int(bytes[index])] == Letters.digit
  }

  private func isLetter(_ index: Int) -> Bool {
    [Letters.lower, Letters.upper].contains(Letters.classes[Int(bytes[index])])
  }
}
