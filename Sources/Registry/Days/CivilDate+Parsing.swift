extension CivilDate {
  /// A date written `2026-11-20`.
  package init?(iso text: String) {
    var digits: [Int] = []
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard Self.isDigit(byte), place < 10 else { return nil }
        digits.append(Int(byte - UInt8(ascii: "0")))
      }
    }
    guard digits.count == 8 else { return nil }
    func number(_ places: Range<Int>) -> Int { digits[places].reduce(0) { $0 * 10 + $1 } }
    self.init(year: number(0..<4), month: number(4..<6), day: number(6..<8))
  }

  /// A date as a registrator types it, seen from today.
  ///
  /// `i` is today, `g` yesterday, `+7` and `-3` count days, `15` is a day in this month, `0801`
  /// a day in this year, `260801` and `20260801` whole dates, as is anything with hyphens, dots or
  /// slashes between year, month and day. `19/11`, `19.11` and `19 nov` are read as they are said, the day
  /// first, also with the year behind.
  package init?(shorthand text: String, today: CivilDate) {
    let lowered = text.lowercased()
    let typed = lowered.filter { $0 != " " }
    switch typed {
    case "i", "idag": self = today
    case "g", "igår": self = today.adding(days: -1)
    default:
      if typed.hasPrefix("+") || typed.hasPrefix("-"), let days = Int(typed),
        abs(days) < 10_000
      {
        self = today.adding(days: days)
        return
      }
      let separated = lowered.split(whereSeparator: { "-./ ".contains($0) }).map(String.init)
      if let spoken = Self.spoken(separated, isHyphened: typed.contains("-"), today: today) {
        self.init(year: spoken.year, month: spoken.month, day: spoken.day)
        return
      }
      let digits = separated.joined()
      guard !digits.isEmpty, digits.utf8.allSatisfy(Self.isDigit) else { return nil }
      switch separated.count {
      case 1: self.init(digits: digits, today: today)
      case 2:
        guard let month = Int(separated[0]), let day = Int(separated[1]) else { return nil }
        self.init(year: today.year, month: month, day: day)
      case 3:
        guard let year = Int(separated[0]), let month = Int(separated[1]),
          let day = Int(separated[2])
        else { return nil }
        self.init(year: year < 100 ? 2000 + year : year, month: month, day: day)
      default: return nil
      }
    }
  }

  /// A day, a month and perhaps a year, in that order; nil where they are in another.
  private static func spoken(
    _ parts: [String], isHyphened: Bool, today: CivilDate
  ) -> (year: Int, month: Int, day: Int)? {
    guard [2, 3].contains(parts.count), let day = Int(parts[0]), (1...31).contains(day) else {
      return nil
    }
    let named = months.firstIndex { parts[1].hasPrefix($0) }.map { $0 + 1 }
    guard let month = named ?? Int(parts[1]) else { return nil }
    if parts.count == 3 {
      // ”26-11-19” is written with the year first; ”19/11 2026” is not.
      guard let year = Int(parts[2]), named != nil || parts[2].utf8.count == 4 else { return nil }
      return (year < 100 ? 2000 + year : year, month, day)
    }
    return named != nil || !isHyphened ? (today.year, month, day) : nil
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  private init?(digits: String, today: CivilDate) {
    guard let number = Int(digits) else { return nil }
    switch digits.utf8.count {
    case 1, 2: self.init(year: today.year, month: today.month, day: number)
    case 4: self.init(year: today.year, month: number / 100, day: number % 100)
    case 6:
      self.init(year: 2000 + number / 10_000, month: number / 100 % 100, day: number % 100)
    case 8: self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    default: return nil
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
