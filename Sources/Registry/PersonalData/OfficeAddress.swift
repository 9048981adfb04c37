/// The e-mail addresses that an office has as such, `registrator@exempelby.example`: nobody's personal data.
enum OfficeAddress {
  /// Whether every word before the at sign names a function, or they are the organisation's own name as
  /// behind it: `scb@scb.example`.
  static func isOne(_ address: String) -> Bool {
    let local = address.prefix { $0 != "@" }
    let words = local.lowercased().split { !$0.isLetter }.map(String.init)
    if !words.isEmpty, words.allSatisfy({ functions.contains($0) || isBody($0) }) { return true }
    if isOfRegion(words, address.lowercased()) { return true }
    if isOfState(words, address.lowercased()) { return true }
    return bears(String(local), address)
  }

  /// Whether an authority's mailbox is of a part of the country: `dalarna@lansstyrelsen.example`,
  /// `registrator.bergslagen@polisen.example`.
  private static func isOfRegion(_ words: [String], _ address: String) -> Bool {
    guard !words.isEmpty, let at = address.lastIndex(of: "@") else { return false }
    let labels = address[address.index(after: at)...].split(separator: ".").dropLast()
    guard let domain = labels.last.map(String.init), isBody(domain) || functions.contains(domain)
    else { return false }
    return words.allSatisfy { word in
      let known = WordLexicon.shared.traits(ofWord: word)
      return functions.contains(word) || isBody(word) || parts.contains(word)
        || known.contains(.place) && known.isDisjoint(with: [.given, .surname])
    }
  }

  private static let parts: Set<String> = [
    "nord", "syd", "vast", "ost", "mitt", "norr", "soder", "vaster", "oster", "bergslagen",
  ]

  /// Whether it is a court's, `forvaltningsrattenimalmo@dom.se`, or a ministry's, `s.remissvar@…`, who give
  /// their people first and last names.
  private static func isOfState(_ words: [String], _ address: String) -> Bool {
    if address.hasSuffix("@dom.se") {
      return words.count == 1
        && ["rattenp", "ratteni", "ratten", "domstolen", "hovratt", "namnden"].contains {
          words[0].contains($0)
        }
    }
    guard address.hasSuffix("@regeringskansliet.se"), words.count > 1,
      ministries.contains(words[0])
    else { return false }
    return words.dropFirst().allSatisfy { word in
      functions.contains(word) || word.count < 5 && !SenderContacts.isName(word)
    }
  }

  private static let ministries: Set<String> = [
    "a", "fa", "fi", "fo", "i", "ju", "kn", "ku", "l", "li", "lk", "m", "n", "s", "sb", "u", "ud",
  ]

  /// Whether an address is of the domain that an organisation has after its name: `info@mercell.example` of
  /// Mercell.
  ///
  /// What may be a person's name tells nothing, since persons have such domains too.
  static func bears(_ name: String, _ address: String) -> Bool {
    guard let at = address.lastIndex(of: "@"), !name.contains("@") else { return false }
    let labels = address[address.index(after: at)...].split(separator: ".")
    guard labels.count > 1 else { return false }
    // ”lena@rydmark.example” is of somebody at home; ”lena.ek@mercell.example” of somebody at work.
    let local = address[..<at].split { !$0.isLetter }
    if local.count == 1, WordLexicon.shared.traits(ofWord: local[0]).contains(.given) {
      return false
    }
    let letters = letters(name)
    return letters.count > 1 && letters == self.letters(String(labels[labels.count - 2]))
      && !mayBeName(name) && !mayBeName(letters)
  }

  private static func mayBeName(_ text: String) -> Bool {
    text.split { !$0.isLetter }.contains { word in
      let traits = WordLexicon.shared.traits(ofWord: word)
      if personal.contains(where: { word.hasSuffix($0) && word.count > $0.count + 2 }),
        traits.isDisjoint(with: [.common, .place, .organisation]),
        !OrganisationWords.stand(in: String(word)), !word.hasSuffix("ionen")
      {
        return true
      }
      let isBare = lastNames.contains { word.hasSuffix($0) && word.count > $0.count + 1 }
      return SenderContacts.isName(String(word)) || isBare && !traits.contains(.place)
        || isJoined(word)
    }
  }

  /// Whether a word is a first and a last name written together: `annaek`.
  static func isJoined(_ word: Substring) -> Bool {
    word.indices.dropFirst(2).contains { place in
      WordLexicon.shared.traits(ofWord: word[..<place]).contains(.given)
        && WordLexicon.shared.traits(ofWord: word[place...]).contains(.surname)
    }
  }

  /// What the last names of many ends in, and hardly a firm's.
  private static let personal = [
    "dotter", "dottir", "sson", "ev", "ov", "eva", "ova", "ski", "sky", "ska", "nen", "vic", "wicz",
  ]

  /// What last names end in where the keyboard has no others than a to z: `sjoberg`.
  private static let lastNames = ["berg", "strom", "lund", "gren", "dahl", "holm", "blom", "man"]

  /// The letters and figures of a name, small and as domains have them.
  private static func letters(_ name: String) -> String {
    String(
      name.lowercased().compactMap { letter -> Character? in
        switch letter {
        case "å", "ä": "a"
        case "ö": "o"
        case "é": "e"
        case "ü": "u"
        default: letter.isLetter || letter.isNumber ? letter : nil
        }
      })
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
    "remisser", "remissvar", "yttrande", "yttranden", "upphandling", "inkop", "inköp", "anbud",
    "tillstand",
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
