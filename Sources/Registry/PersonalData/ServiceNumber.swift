/// The telephone numbers that offices have as such: those that cost the same from everywhere, which nobody has
/// at home, and what is said to be a switchboard.
enum ServiceNumber {
  /// Whether a number is one, with the words that stand before it.
  static func isOne(_ number: String, behind before: some StringProtocol) -> Bool {
    let digits = domestic(number)
    if shared.contains(where: digits.hasPrefix) { return true }
    // Mobiles are somebody's, whatever is said of them.
    guard !isMobile(number) else { return false }
    let words = before.lowercased().split { !$0.isLetter }.suffix(2)
    return words.contains { word in switchboards.contains { word.hasPrefix($0) } }
  }

  /// Whether a number is a mobile's or one of another country.
  static func isMobile(_ number: String) -> Bool {
    let digits = domestic(number)
    return digits.hasPrefix("07") && !shared.contains(where: digits.hasPrefix)
      || !digits.hasPrefix("0") || digits.hasPrefix("00")
  }

  /// The digits as they are called from within the country.
  private static func domestic(_ number: String) -> String {
    let digits = String(number.filter { $0.isASCII && $0.isNumber })
    for prefix in ["0046", "46"] where number.hasPrefix("+") || prefix == "0046" {
      if digits.hasPrefix(prefix) {
        return "0" + digits.dropFirst(prefix.count).drop { $0 == "0" }
      }
    }
    return digits
  }

  private static let shared = [
    "020", "0200", "0770", "0771", "0772", "0773", "0774", "0775", "0778",
  ]
  private static let switchboards = [
    "växel", "telefonväxel", "kundtjänst", "kundservice", "kundcenter", "kontaktcenter",
    "medborgarservice", "reception", "servicecenter",
  ]
}
