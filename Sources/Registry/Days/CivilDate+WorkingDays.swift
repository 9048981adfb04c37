extension CivilDate {
  /// Whether authorities work this day.
  ///
  /// Saturdays, Sundays, public holidays (lag 1989:253) and the three eves that count as such
  /// when a legal time ends (lag 1930:173, 2 §) are days off.
  package var isWorkingDay: Bool { weekday < 6 && !isHoliday }

  /// The last working day before this one, to which post found at the day's first emptying of the
  /// letter box is dated back (FL 22 §).
  package var previousWorkingDay: CivilDate {
    var date = adding(days: -1)
    while !date.isWorkingDay { date = date.adding(days: -1) }
    return date
  }

  /// How many working days lie after the earlier day, up to and including this one.
  package func workingDays(since earlier: CivilDate) -> Int {
    guard earlier < self else { return 0 }
    return (earlier.dayNumber + 1...dayNumber).count { CivilDate(dayNumber: $0).isWorkingDay }
  }

  private var isHoliday: Bool {
    switch (month, day) {
    case (1, 1), (1, 6), (5, 1), (6, 6), (12, 24), (12, 25), (12, 26), (12, 31): return true
    case (6, 19...25) where weekday == 5: return true  // midsommarafton
    default: break
    }
    let fromEaster = dayNumber - Self.easterSunday(of: year).dayNumber
    return [-2, 0, 1, 39].contains(fromEaster)
  }

  /// Easter Sunday by the Gregorian rule (the anonymous algorithm of 1876).
  package static func easterSunday(of year: Int) -> CivilDate {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let (d, e) = (b / 4, b % 4)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - d - g + 15) % 30
    let (i, k) = (c / 4, c % 4)
    let l = (32 + 2 * e + 2 * i - h - k) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    return CivilDate(year: year, month: sum / 31, day: sum % 31 + 1) ?? CivilDate(dayNumber: 0)
  }
}
