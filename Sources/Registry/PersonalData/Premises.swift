/// Which addresses in a title are nobody's home.
enum Premises {
  /// Whether an address is of premises that nobody lives in, or of what is planned there: `hyresavtal för lokal
  /// på Storgatan 12`, `Detaljplan för bostäder vid Storgatan 12`.
  static func have(_ finding: Finding, in shown: String) -> Bool {
    guard finding.kind == .streetAddress, finding.why == AddressDetector.streetAndNumber,
      finding.text.split(separator: " ").count == 2
    else { return false }
    let before = String(String.UnicodeScalarView(shown.unicodeScalars.prefix(finding.start)))
    let all = before.lowercased().split { !$0.isLetter }.map(String.init)
    // A plan is for whoever will build there.
    if all.contains(where: { word in plans.contains(where: word.hasPrefix) }) { return true }
    let words = Array(all.suffix(2))
    return words.count == 2 && ["på", "i", "vid"].contains(words[1]) && kinds.contains(words[0])
  }

  private static let plans = ["detaljplan", "planprogram", "planbesked", "områdesbestämmelse"]
  private static let kinds: Set<String> = [
    "lokal", "lokalen", "lokaler", "lokalerna", "kontor", "kontoret", "butik", "butiken",
    "affärslokal", "kontorslokal", "verksamhetslokal", "förskola", "förskolan", "skola", "skolan",
  ]
}
