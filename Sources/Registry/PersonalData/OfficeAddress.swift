/// The e-mail addresses that an office has as such, `registrator@exempelby.example`: nobody's personal data.
enum OfficeAddress {
  /// Whether every word before the at sign names a function.
  static func isOne(_ address: String) -> Bool {
    let words = address.prefix { $0 != "@" }.lowercased().split { !$0.isLetter }.map(String.init)
    return !words.isEmpty && words.allSatisfy { functions.contains($0) || isBody($0) }
  }

  /// Whether a word is what authorities and boards are called.
  private static func isBody(_ word: String) -> Bool {
    bodies.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
  }

  private static let bodies = [
    "namnden", "nämnden", "styrelsen", "verket", "polisen", "ratten", "rätten", "kommun",
    "kommunen",
    "forvaltningen", "förvaltningen", "myndigheten", "domstolen", "utbildning", "byggnad", "skolan",
    "kontoret", "departementet", "centrum", "center",
  ]

  private static let functions: Set<String> = [
    "registrator", "registratur", "registraturen", "diarium", "diariet", "arkiv", "kommun",
    "kommunen",
    "stad", "region", "regionen", "info", "information", "kontakt", "kansli", "kansliet", "post",
    "postlada", "brev", "mail", "mejl", "epost", "e", "myndighet", "polisen", "beslut", "remiss",
    "remisser", "yttrande", "yttranden", "upphandling", "inkop", "inköp", "anbud", "tillstand",
    "tillstånd", "tillsyn", "bygg", "bygglov", "miljo", "miljö", "plan", "planering", "social",
    "socialtjanst", "socialtjänst", "skola", "forskola", "förskola", "gymnasiet", "rektor",
    "expedition", "support", "kundtjanst", "kundtjänst", "kundservice", "order", "faktura",
    "fakturor",
    "ekonomi", "leverans", "reception", "vaxel", "växel", "press", "media", "nyhetsbrev",
    "newsletter",
    "noreply", "no", "reply", "donotreply", "svarainte", "svara", "inte", "ej", "utskick", "admin",
    "webmaster", "postmaster", "service", "servicedesk", "hr", "personal", "rekrytering", "jobb",
    "drift", "felanmalan", "felanmälan", "it", "helpdesk", "office", "sales", "salj", "sälj",
    "bokning", "bidrag", "bestallning", "beställning", "medlem", "styrelse", "styrelsen", "domstol",
    "och", "for", "för", "om", "till", "ks", "kf", "bun", "sbn", "af", "ab",
  ]
}
