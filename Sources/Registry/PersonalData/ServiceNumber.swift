/// The telephone numbers that offices have as such: those that cost the same from everywhere, which nobody has
/// at home, and what is said to be a switchboard.
enum ServiceNumber {
  /// Whether a number is one, with the words that stand before it.
  static func isOne(_ number: String, behind before: some StringProtocol) -> Bool {
    var digits = String(number.filter { $0.isASCII && $0.isNumber })
    for prefix in ["0046", "46"] where number.hasPrefix("+") || prefix == "0046" {
      if digits.hasPrefix(prefix) {
        digits = "0" + digits.dropFirst(prefix.count).drop { $0 == "0" }
      }
    }
    if shared.contains(where: digits.hasPrefix) { return true }
    // Mobiles are somebody's, whatever is said of them.
    guard !digits.hasPrefix("07") else { return false }
    let words = before.lowercased().split { !$0.isLetter }.suffix(2)
    return words.contains { word in switchboards.contains { word.hasPrefix($0) } }
  }

  private static let shared = [
    "020", "0200", "0770", "0771", "0772", "0773", "0774", "0775", "0778",
  ]
  private static let switchboards = [
    "växel", "telefonväxel", "kundtjänst", "kundservice", "kundcenter", "kontaktcenter",
    "medborgarservice", "reception", "servicecenter",
  ]
}
