/// Finds telephone numbers: Swedish ones as they are written, and foreign ones by their plus.
struct PhoneDetector {
  let bytes: [UInt8]

  /// The telephone number that begins at an index, if one does.
  func finding(at start: Int) -> RawFinding? {
    let first = bytes[start]
    let hasPlus = start > 0 && bytes[start - 1] == UInt8(ascii: "+")
    guard hasPlus || first == UInt8(ascii: "0") else { return nil }
    let begin = hasPlus ? start - 1 : start
    guard !followsText(begin) else { return nil }
    let read = DigitSequence(bytes, at: start, limit: 16)
    let count = length(read)
    guard count > 0, endsThere(read, count) else { return nil }
    let isInternational = hasPlus || read.number(0..<min(4, count)) == 46 && read.digits[1] == 0
    let why: String? =
      isInternational ? international(read, count, hasPlus: hasPlus) : domestic(read, count)
    return why.map {
      RawFinding(kind: .phone, range: begin..<read.ends[count - 1], why: $0)
    }
  }

  /// How many of the digits belong together: a line break or a wide gap ends the number.
  private func length(_ read: DigitSequence) -> Int {
    var count = 0
    for (index, gap) in read.gaps.enumerated() {
      // ”070.123.45.67” is dotted throughout; a date and a decimal are no such number.
      let isDotted = gap == .dot && read.digits.count >= 10 && read.digits[1] == 7
      if !gap.isDisjoint(with: [.line, .plus, .dot, .mark]), !isDotted { break }
      if gap == [.space, .slash] || gap == [.space, .dash] && index > 4 { break }
      count = index + 1
    }
    return count
  }

  private func international(_ read: DigitSequence, _ count: Int, hasPlus: Bool) -> String? {
    let digits = hasPlus ? count : count - 2
    guard (8...15).contains(digits), !hasPlus || read.digits[0] != 0 else { return nil }
    return "telefonnummer med landsnummer"
  }

  private func domestic(_ read: DigitSequence, _ count: Int) -> String? {
    guard (8...11).contains(count), read.digits[1] != 0 else { return nil }
    let marks = read.gaps[1..<count].enumerated().filter { !$0.element.isEmpty }.map {
      $0.offset + 1
    }
    let joins = marks.filter { !read.gaps[$0].isDisjoint(with: [.dash, .slash]) }
    guard joins.count <= 1, !marks.isEmpty || isMobile(read) || isNamedBefore(read.start) else {
      return nil
    }
    guard let first = marks.first else {
      return count == 10 || isNamedBefore(read.start) ? "telefonnummer" : nil
    }
    // The area number has two to four digits, and no lone digits stand about.
    // 08 alone has two.
    guard (2...4).contains(first), (first == 2) == (read.digits[1] == 8),
      joins.allSatisfy({ $0 == first })
    else { return nil }
    if !read.gaps[first].isDisjoint(with: .dot), marks.contains(where: { read.gaps[$0] != .dot }) {
      return nil
    }
    let groups = zip(marks, marks.dropFirst() + [count]).map { $1 - $0 }
    guard groups.allSatisfy({ $0 >= 2 }) else { return nil }
    if joins.isEmpty, groups.count < 2, !isMobile(read), !isNamedBefore(read.start) { return nil }
    return isMobile(read) ? "mobilnummer" : "telefonnummer med riktnummer"
  }

  private func isMobile(_ read: DigitSequence) -> Bool {
    read.digits.count >= 10 && read.digits[0] == 0 && read.digits[1] == 7
      && [0, 2, 3, 6, 9].contains(read.digits[2])
  }

  /// Whether the number goes on from a word, a diary number or a decimal.
  private func followsText(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = bytes[start - 1]
    let kind = Letters.classes[Int(before)]
    if kind == Letters.digit || kind == Letters.lower || kind == Letters.upper { return true }
    if [UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_")].contains(before) { return true }
    guard start > 1, [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " ")].contains(before)
    else { return false }
    // In ”1 050 000 12” the nought begins a group of a greater number.
    return Letters.classes[Int(bytes[start - 2])] == Letters.digit
  }

  private func endsThere(_ read: DigitSequence, _ count: Int) -> Bool {
    let end = read.ends[count - 1]
    guard end < bytes.count else { return true }
    let after = Letters.classes[Int(bytes[end])]
    if after == Letters.lower || after == Letters.upper || after == Letters.digit { return false }
    let mark = bytes[end]
    guard end + 1 < bytes.count, Letters.classes[Int(bytes[end + 1])] == Letters.digit else {
      return true
    }
    return mark != UInt8(ascii: "/") && mark != UInt8(ascii: ",") && mark != UInt8(ascii: ".")
  }

  /// Whether the words before say that a telephone number follows.
  private func isNamedBefore(_ start: Int) -> Bool {
    let before = String(decoding: Letters.folded(bytes, max(0, start - 20)..<start), as: UTF8.self)
    return ["tel", "mobil", "ring", "sms", "nås på", "fax", "phone", "tfn"].contains {
      before.contains($0)
    }
  }
}
