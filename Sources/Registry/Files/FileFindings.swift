/// What was found in a file that somebody must answer for before it is shown, by what it is.
package struct FileFindings: Hashable, Sendable {
  /// The persons that it names, each once.
  package var names: [String] = []
  /// Mobile telephones, which are somebody's own whoever has them.
  package var mobiles: [String] = []
  /// Addresses of e-mail that people have at home.
  package var emails: [String] = []
  package var streets: [String] = []
  /// Words on health and the like.
  package var sensitive: [String] = []

  package init() {}

  package init(_ findings: [Finding]) {
    func texts(_ kind: Finding.Kind) -> [String] {
      var known: Set<String> = []
      return findings.filter { $0.kind == kind }.map { $0.text.tidied }
        .filter { known.insert($0.lowercased()).inserted }
    }
    names = texts(.personName)
    mobiles = texts(.phone).filter(Self.isMobile)
    emails = texts(.email).filter(Self.isPrivate)
    streets = texts(.streetAddress)
    sensitive = texts(.sensitive)
  }

  /// Whether one sentence cannot be about all of it.
  var areOfSeveralKinds: Bool {
    [names, mobiles, emails, streets, sensitive].count { !$0.isEmpty } > 1
  }

  private static func isMobile(_ number: String) -> Bool {
    let digits = number.filter { $0.isASCII && $0.isNumber }
    return ["07", "467", "4607", "00467"].contains(where: digits.hasPrefix)
  }

  private static func isPrivate(_ address: String) -> Bool {
    let labels = address.lowercased().drop { $0 != "@" }.dropFirst().split(separator: ".")
    return labels.dropLast().contains { label in providers.contains(String(label)) }
  }

  private static let providers: Set<String> = [
    "gmail", "googlemail", "hotmail", "outlook", "live", "msn", "icloud", "me", "yahoo", "telia",
    "bredband", "comhem", "home", "spray", "proton", "protonmail", "swipnet", "tele2", "bahnhof",
    "privat",
  ]
}
