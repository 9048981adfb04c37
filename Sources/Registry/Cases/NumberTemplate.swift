/// How an authority prints its diary numbers, such as `{code} {year}/{serial:4}`.
///
/// The fields are `{code}`, `{year}`, `{year2}` (two digits), `{serial}` and `{serial:N}` (at least
/// N digits); everything else stands as written.
package struct NumberTemplate: Hashable, Sendable {
  package let text: String
  private let parts: [Part]

  private enum Part: Hashable {
    case literal(String)
    case code
    case year
    case shortYear
    case serial(digits: Int)

    /// Whether it prints as figures alone.
    var isFigures: Bool {
      switch self {
      case .year, .shortYear, .serial: true
      case .literal, .code: false
      }
    }
  }

  /// How Swedish diaries most often look: `KS 2026/0917`.
  package static let standard = NumberTemplate(
    text: "{code} {year}/{serial:4}",
    parts: [.code, .literal(" "), .year, .literal("/"), .serial(digits: 4)])

  private init(text: String, parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// The template, or nil where it lacks the year or the serial number or has an unknown field.
  package init?(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while !rest.isEmpty {
      guard rest.first == "{" else {
        let literal = rest.prefix { $0 != "{" }
        parts.append(.literal(String(literal)))
        rest = rest.dropFirst(literal.count)
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { return nil }
      let field = rest[rest.index(after: rest.startIndex)..<end]
      switch field {
      case "code": parts.append(.code)
      case "year": parts.append(.year)
      case "year2": parts.append(.shortYear)
      case "serial": parts.append(.serial(digits: 1))
      default:
        guard field.hasPrefix("serial:"), let digits = Int(field.dropFirst(7)),
          (1...9).contains(digits)
        else { return nil }
        parts.append(.serial(digits: digits))
      }
      rest = rest[rest.index(after: end)...]
    }
    let hasSerial = parts.contains { if case .serial = $0 { true } else { false } }
    guard hasSerial, parts.contains(.year) || parts.contains(.shortYear) else { return nil }
    // Where nothing parts year and serial number, nobody can tell them apart again.
    let isParted = zip(parts, parts.dropFirst()).allSatisfy { !($0.isFigures && $1.isFigures) }
    guard isParted else { return nil }
    self.init(text: text, parts: parts)
  }

  /// What stands between the fields, each piece by itself.
  package var ownText: [String] {
    parts.compactMap { if case .literal(let text) = $0 { text } else { nil } }
  }

  /// Whether its own text is a few letters and the signs that part a number: whatever stands there is
  /// printed, and shown on the web, with every number that is given.
  package var isPlain: Bool {
    let signs = ownText.joined()
    let isPlain = signs.unicodeScalars.allSatisfy { scalar in
      " -/.:_,".unicodeScalars.contains(scalar)
        || scalar.value < 0x250 && scalar.properties.isAlphabetic && scalar.value != 0xaa
          && scalar.value != 0xb5 && scalar.value != 0xba
    }
    let longest = DiaryNumber(
      code: String(repeating: "X", count: 12), series: .documents, year: 2026, serial: 999_999)
    return isPlain && signs.count <= 16 && signs.count(where: \.isLetter) <= 12
      && print(longest).count <= 40
  }

  /// The number as this authority writes it.
  package func print(_ number: DiaryNumber) -> String {
    // Free-standing documents count for themselves, and an F keeps the two series apart.
    let mark = number.series == .documents ? "F" : ""
    return parts.map { part in
      switch part {
      case .literal(let text): text
      case .code: number.code
      case .year: String(number.year)
      case .shortYear: Self.pad(number.year % 100, 2)
      case .serial(let digits): mark + Self.pad(number.serial, digits)
      }
    }.joined()
  }

  private static func pad(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
