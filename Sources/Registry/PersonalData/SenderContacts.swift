/// Finds contact persons in an organisation's name, where nothing parts them from it but a duty or the name
/// itself: `Polisen insp. Åkesson`, `Skolverket Karin`, `Granviks IF Bo`.
enum SenderContacts {
  /// Whoever stands there, as far as the name goes on from them.
  static func person(in name: String, _ places: PlaceNames) -> String? {
    let isSmall = name == name.lowercased()
    let words = name.replacing("c/o", with: "genom").replacing("C/o", with: "genom")
      .split { $0.isWhitespace || "/,;()[]|".contains($0) }.map { word in
        // In a name without any capitals a name has none either.
        let isNamed = isSmall && !isDuty(String(word)) && isName(String(word))
        return isNamed ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
      }
    return behindDuty(words) ?? behindName(words, places) ?? ofEstate(words) ?? within(words)
  }

  /// Whoever is said to be there: `Karin på Skolverket`.
  private static func within(_ words: [String]) -> String? {
    guard words.count > 2, ["på", "hos", "från", "vid"].contains(words[1]) else { return nil }
    let traits = WordLexicon.shared.traits(ofWord: words[0])
    let isPerson = !traits.isDisjoint(with: [.given, .surname])
    return isPerson && traits.isDisjoint(with: [.common, .place, .organisation]) ? words[0] : nil
  }

  /// Whose duty stands right before: `Brf Eken ordf Ros`, `Region Granvik läk. Storm`.
  private static func behindDuty(_ words: [String]) -> String? {
    for index in words.indices where isDuty(words[index]) || words[index] == "genom" {
      var next = index + 1
      // ”utredare 3412 Ros”, ”genom ordf. Sven”
      while next < words.count, words[next].contains(where: \.isNumber) || isDuty(words[next]) {
        next += 1
      }
      guard next < words.count, isCapital(words[next]) else { continue }
      let rest = words[next...]
      let isName = isName(words[next])
      if rest.contains(where: { PublicSenderIsNoPerson.companyForms.contains($0.lowercased()) })
        || OrganisationWords.stand(in: words[next]) || KnownOrganisations.head(of: Array(rest)) > 0
        || words[next].count > 1 && words[next] == words[next].uppercased() && !isName
      {
        continue
      }
      let traits = WordLexicon.shared.traits(ofWord: words[next])
      // ”Läkare Utan Gränser”
      if isName || index > 0 && traits.isDisjoint(with: [.common, .place, .organisation]) {
        return rest.joined(separator: " ")
      }
    }
    return nil
  }

  /// A name behind that of an authority, a municipality or a club, which ends there but for places and units.
  private static func behindName(_ words: [String], _ places: PlaceNames) -> String? {
    let end = max(
      KnownOrganisations.head(of: words), headOfAuthority(words), headOfClub(words),
      headOfListed(words))
    guard end > 0, end < words.count else { return nil }
    return words.indices[end...].first { index in
      let word = words[index]
      let traits = WordLexicon.shared.traits(ofWord: word)
      return isCapital(word) && !locating.contains(words[index - 1].lowercased())
        && traits.isDisjoint(with: [.place, .organisation, .organisationNext])
        && isName(word) && !OrganisationWords.stand(in: word) && !units.contains(word)
        && !places.hold(word)
    }.map { words[$0] }
  }

  private static func headOfAuthority(_ words: [String]) -> Int {
    guard let first = words.first?.lowercased() else { return 0 }
    if ["region", "landstinget"].contains(first) { return 2 }
    if words.count > 1, ["kommun", "stad"].contains(words[1].lowercased()) { return 2 }
    // ”Vård- och omsorgsförvaltningen”
    let body = words.prefix(4).firstIndex { word in
      let small = word.lowercased()
      return bodies.contains { small.hasSuffix($0) && small.count > $0.count }
    }
    return body.map { $0 + 1 } ?? 0
  }

  /// How many words a name begins with that are listed as organisations': `Röda Korset Sven`.
  private static func headOfListed(_ words: [String]) -> Int {
    let listed = words.prefix { word in
      let traits = WordLexicon.shared.traits(ofWord: word)
      return traits.contains(.organisation) && traits.isDisjoint(with: [.given, .surname])
    }
    // ”Svenska Berg AB”, where what is listed is a people's.
    guard listed.last?.lowercased().hasSuffix("sk") == false,
      listed.last?.lowercased().hasSuffix("ska") == false,
      !words.contains(where: { PublicSenderIsNoPerson.companyForms.contains($0.lowercased()) })
    else { return 0 }
    return listed.count
  }

  /// How many words a club's name is, up to its form: `Granviks IF`; 0 where it is none.
  static func headOfClub(_ words: [String]) -> Int {
    words.indices.dropFirst().first {
      clubs.contains(isCapital(words[0]) ? words[$0] : words[$0].uppercased())
    }.map { $0 + 1 } ?? 0
  }

  /// Whose estate it is: `Dödsboet Öst`.
  private static func ofEstate(_ words: [String]) -> String? {
    guard words.contains(where: { $0.lowercased().hasPrefix("dödsbo") }) else { return nil }
    return words.first { isCapital($0) && !$0.lowercased().hasPrefix("dödsbo") }
  }

  /// Whether a word is a first or last name, or is made as only last names are.
  static func isName(_ word: String) -> Bool {
    let small = word.lowercased()
    let parts = [small] + small.split(separator: "-").map(String.init)
    let isKnown = parts.contains {
      !WordLexicon.shared.traits(ofWord: $0).isDisjoint(with: [.given, .surname])
    }
    return isKnown || isMadeAsLastName(small)
  }

  /// Whether a word in small letters ends as last names do and no places or companies.
  static func isMadeAsLastName(_ word: String) -> Bool {
    lastNames.contains { word.hasSuffix($0) && word.count > $0.count + 1 }
  }

  private static func isCapital(_ word: String) -> Bool { word.first?.isUppercase == true }

  private static func isDuty(_ word: String) -> Bool {
    if prepositions.contains(word) { return true }
    let small = word.lowercased().filter { $0 != "." && $0 != ":" }
    return duties.contains(small)
      || dutyEndings.contains { small.hasSuffix($0) && small.count > $0.count }
  }

  /// Small words behind which the contact stands; with a capital they begin a name.
  private static let prepositions: Set<String> = [
    "att", "att.", "att:", "attn", "genom", "gm", "gm.", "via", "kontakt", "kontakt:",
  ]

  private static let duties: Set<String> = [
    "insp", "inspektör", "inspektören", "ordf", "ordförande", "ordföranden", "handl",
    "handläggare", "handläggaren", "läk", "läkare", "läkaren", "utredare", "utredaren",
    "kontaktperson", "ombud", "ansv", "ansvarig", "rektor", "rektorn", "lärare", "läraren",
    "kurator", "kuratorn", "sekr", "sekreterare", "sekreteraren", "kassör", "kassören", "kamrer",
    "vd", "vd:n", "dr", "doktor", "prof", "professor", "komm", "kommissarie", "advokat",
    "advokaten", "bitr", "ledamot", "ledamoten", "socialsekr", "ssk", "leg", "elev", "eleven",
    "klass", "åk", "årskurs", "fru", "herr", "hr", "pres", "komminister", "kh", "kyrkoherde",
    "diakon", "präst",
    "pastor", "imam", "fänrik", "löjtnant", "kapten", "kn", "överste", "jur", "kand",
  ]
  private static let dutyEndings = [
    "handläggare", "läkare", "inspektör", "utredare", "sekreterare", "sköterska", "kommissarie",
    "ordförande",
  ]

  /// What the first word of an authority's or a board's name ends in.
  private static let bodies = [
    "verket", "styrelsen", "myndigheten", "inspektionen", "nämnden", "förvaltningen", "kontoret",
    "domstolen", "tjänsten", "polisen", "kassan",
  ]
  private static let clubs: Set<String> = [
    "IF", "IK", "BK", "FK", "FF", "GK", "SK", "HK", "RK", "IBK", "HC", "FC", "SS",
  ]
  /// Names that a unit may be called by.
  private static let units: Set<String> = [
    "Mark", "Skog", "Dag", "Liv", "Vik", "Strand", "Nova",
    "Mitt", "Nord", "Syd", "Väst", "Öst", "Norr", "Söder", "Öster", "Väster",
  ]
  private static let locating: Set<String> = ["i", "på", "vid", "för", "över"]

  private static let lastNames = [
    "sson", "qvist", "kvist", "quist", "gren", "stedt", "feldt", "ski", "wska", "wicz", "ović",
    "ovic", "oglu", "zadeh", "idis", "poulos", "ullah", "enko",
  ]
}
