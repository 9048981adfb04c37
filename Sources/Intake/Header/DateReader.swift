/// Reads the date of a header field, in RFC 5322's form or any of those that mail has besides.
struct DateReader {
  private var year: Int?
  private var month: Int?
  private var day: Int?
  private var hour: Int?
  private var minute = 0
  private var second = 0
  private var offset: Int?

  static func parse(_ value: Bytes) -> MessageDate? {
    var reader = DateReader()
    for word in words(value) where !reader.take(word) { return nil }
    return reader.date
  }

  /// The date after the last semicolon of a Received field.
  static func parse(received value: Bytes) -> MessageDate? {
    guard let semicolon = value.lastIndex(of: UInt8(sign: ";")) else { return nil }
    return parse(value[(semicolon + 1)...])
  }

  private var date: MessageDate? {
    guard var year, let month, let day, (1...31).contains(day), (1...12).contains(month) else {
      return nil
    }
    let hour = hour ?? 0
    if year < 50 { year += 2000 } else if year < 1000 { year += 1900 }
    guard year < 10_000, hour <= 24, minute < 60, second <= 60 else { return nil }
    let offset = offset ?? 0
    let days = MessageDate.days(year: year, month: month, day: day)
    let local = days * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    return MessageDate(seconds: local - Int64(offset) * 60, offset: offset)
  }

  /// Words between spaces and commas, without comments; at most as many as a date could have.
  private static func words(_ value: Bytes) -> [Bytes] {
    var words: [Bytes] = []
    var depth = 0
    var start: Int?
    for index in value.indices.prefix(400) {
      let byte = value[index]
      let ends = byte.isSpace || byte == "," || byte == "(" || byte == ")" || depth > 0
      if ends, let begun = start {
        words.append(value[begun..<index])
        start = nil
      } else if !ends, start == nil {
        start = index
      }
      if byte == "(" { depth += 1 }
      if byte == ")", depth > 0 { depth -= 1 }
    }
    if let start { words.append(value[start..<min(value.endIndex, value.startIndex + 400)]) }
    return Array(words.prefix(12))
  }

  /// Takes a word; false where it makes the whole no date.
  private mutating func take(_ word: Bytes) -> Bool {
    guard let first = word.first else { return true }
    if word.contains(UInt8(sign: ":")), first.isDigit || hour == nil { return takeTime(word) }
    if first == "+" || first == "-", hour != nil {
      takeOffset(word)
      return true
    }
    if first.isDigit { return takeNumber(word) }
    if first.isLetter { return takeName(word) }
    return true
  }

  private mutating func takeNumber(_ word: Bytes) -> Bool {
    for sign: Unicode.Scalar in ["-", "/", "."] where word.contains(UInt8(sign: sign)) {
      return takeParts(word.split(separator: UInt8(sign: sign)))
    }
    let digits = word.prefix { $0.isDigit }
    guard let number = Int(String(decoding: digits.prefix(9), as: UTF8.self)) else { return true }
    if day == nil, digits.count <= 2 {
      day = number
    } else if month == nil, digits.count <= 2, hour == nil {
      month = number
    } else if year == nil, digits.count <= 4 {
      year = number
    }
    return true
  }

  /// `21-Nov-1997`, `2026-03-02`, `2026-03-02T09:15:00Z` without its time, `2.3.2026`.
  private mutating func takeParts(_ parts: [Bytes]) -> Bool {
    guard parts.count >= 3, day == nil else { return true }
    if parts[0].count == 4 {
      year = Self.number(parts[0])
      month = Self.number(parts[1])
      day = Self.number(parts[2])
      return true
    }
    day = Self.number(parts[0])
    month = Self.number(parts[1]) ?? Self.month(parts[1])
    year = Self.number(parts[2])
    return month != nil
  }

  private static func number(_ bytes: Bytes) -> Int? {
    let digits = bytes.prefix { $0.isDigit }
    return Int(String(decoding: digits.prefix(9), as: UTF8.self))
  }

  private mutating func takeTime(_ word: Bytes) -> Bool {
    var time = word
    if let mark = word.firstIndex(where: { $0 == "T" || $0 == "t" }), mark > word.startIndex,
      word[word.startIndex].isDigit, day == nil
    {
      if !takeNumber(word[..<mark]) { return false }
      time = word[(mark + 1)...]
    }
    guard time.first?.isDigit ?? false else { return true }
    let clock = time.prefix { $0.isDigit || $0 == ":" || $0 == "." }
    let parts = clock.split(whereSeparator: { $0 == ":" || $0 == "." })
    guard hour == nil, parts.count >= 2 else { return hour != nil }
    hour = Self.number(parts[0])
    minute = Self.number(parts[1]) ?? 0
    if parts.count > 2 { second = Self.number(parts[2]) ?? 0 }
    let rest = time[clock.endIndex...]
    return rest.isEmpty ? true : take(rest)
  }

  private mutating func takeOffset(_ word: Bytes) {
    guard offset == nil else { return }
    let digits = word.dropFirst().filter(\.isDigit).map { Int($0 - 48) }
    let minutes: Int
    switch digits.count {
    case 1, 2: minutes = digits.reduce(0) { $0 * 10 + $1 } * 60
    case 3: minutes = digits[0] * 60 + digits[1] * 10 + digits[2]
    case 4...: minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
    default: return
    }
    offset = (word.first.map { $0 == "-" } ?? false) ? -minutes : minutes
  }

  private mutating func takeName(_ word: Bytes) -> Bool {
    let name = String(decoding: word.prefix { $0.isLetter }.map(\.lowercased), as: UTF8.self)
    if hour != nil, let hours = Self.zones[name] {
      if offset == nil { offset = hours }
      let rest = word.dropFirst(name.utf8.count)
      if hours == 0, let sign = rest.first, sign == "+" || sign == "-" {
        offset = nil
        takeOffset(rest)
      }
      return true
    }
    if name == "pm" || name == "am", let spoken = hour, spoken <= 12 {
      hour = spoken % 12 + (name == "pm" ? 12 : 0)
      return true
    }
    if month == nil, let found = Self.month(word) {
      month = found
      return true
    }
    return true
  }

  private static func month(_ word: Bytes) -> Int? {
    let name = String(decoding: word.prefix(3).map(\.lowercased), as: UTF8.self)
    guard word.prefix(9).allSatisfy({ $0.isLetter || $0 >= 0x80 || $0 == "." }) else { return nil }
    return months[name]
  }

  private static let months: [String: Int] = [
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "may": 5, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "oct": 10, "nov": 11, "dec": 12, "maj": 5, "okt": 10,
  ]

  /// Minutes ahead of universal time of the zones that mail names.
  private static let zones: [String: Int] = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "est": -300, "edt": -240, "cst": -360,
    "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "ast": -240, "adt": -180,
    "akst": -540, "akdt": -480, "hst": -600, "bst": 60, "west": 60, "cet": 60, "met": 60,
    "mez": 60, "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180,
    "jst": 540, "kst": 540, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780,
  ]
}
