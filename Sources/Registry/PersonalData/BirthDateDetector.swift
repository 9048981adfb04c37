/// Finds birth dates told in words, such as ”född 12 mars 1981”.
///
/// They are no identity numbers, and are reported as sensitive: with a name they single a person out.
struct BirthDateDetector {
  let text: ScannedText

  private static let births: Set<[UInt8]> = Set(
    ["född", "födda", "fött", "födelsedatum", "födelsedag", "födelseår", "f", "born"].map {
      Array($0.utf8)
    })
  private static let months: [[UInt8]] = [
    "jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ].map { Array($0.utf8) }

  /// The birth date whose first word has a number, if one stands there.
  func finding(at index: Int) -> RawFinding? {
    let words = text.words
    let first = words[index]
    let head = text.bytes[first.start]
    guard head | 0x20 == UInt8(ascii: "f") || head == UInt8(ascii: "b") else { return nil }
    let birth = text.folded(first)
    guard Self.births.contains(birth) else { return nil }
    // ”f” alone needs its dot or a date at once.
    let isShort = birth.count == 1
    var end: Int?
    var hasYear = false
    var hasMonth = false
    for next in (index + 1)..<min(index + 6, words.count) {
      let word = words[next]
      if word.start - (end ?? words[next - 1].end) > 4 { break }
      let letters = text.folded(word)
      let digits = letters.filter { Letters.classes[Int($0)] == Letters.digit }.count
      if word.hasDigit {
        if digits >= 4 { hasYear = true }
        if digits >= 6 { hasMonth = true }
        end = word.end
      } else if Self.months.contains(where: { letters.starts(with: $0) }) {
        hasMonth = true
        end = word.end
      } else if end == nil,
        ["den", "år", "i", "dag"].contains(String(decoding: letters, as: UTF8.self))
      {
        continue
      } else {
        break
      }
    }
    guard let end, hasMonth || (hasYear && !isShort) else { return nil }
    return RawFinding(kind: .sensitive, range: first.start..<end, why: "födelsedatum")
  }
}
