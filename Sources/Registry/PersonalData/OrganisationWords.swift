/// The words and endings that tell an organisation from a person.
enum OrganisationWords {
  /// Whether any word of a name is one that organisations, places and common things have; where none is,
  /// the name may be a person's that no list has.
  static func areKnown(in name: String, _ places: PlaceNames) -> Bool {
    let words = name.split { !$0.isLetter && $0 != "-" }.map(String.init)
    if isTownAbroad(words) || isBranch(words, places) { return true }
    if stand(in: name)
      || places.hold(name) || PlaceNames.known.hold(name) || KnownOrganisations.head(of: words) > 0
      || SenderContacts.headOfClub(words) > 0
    {
      return true
    }
    return words.contains { word in
      // ”SKR”, ”IVO” and ”PRO” are said by their letters.
      let isShortened = word.count < 7 && word == word.uppercased() && words.count < 3
      let letters = Letters.folded(Array(word.utf8), 0..<word.utf8.count)
      let traits = WordLexicon.shared.traits(of: letters)
        .union(WordLexicon.shared.endingTraits(of: letters))
      let small = word.lowercased()
      return isShortened || tellingEndings.contains { small.hasSuffix($0) }
        || !traits.isDisjoint(with: [.common, .place, .organisation, .organisationEnding])
    }
  }

  /// `Viljandi linn`: what towns are called in other languages, written small behind their names.
  private static func isTownAbroad(_ words: [String]) -> Bool {
    words.count == 2 && words[0].first?.isUppercase == true && townWords.contains(words[1])
  }

  private static let townWords: Set<String> = [
    "linn", "vald", "kaupunki", "kunta", "kommun", "kommune", "gmina", "miasto", "novads",
  ]

  /// `Facket Granvik`: a word in its definite form and a place that is set as one.
  private static func isBranch(_ words: [String], _ places: PlaceNames) -> Bool {
    words.count == 2 && places.hold(words[1]) && !SenderContacts.isName(words[0])
      && ["et", "en", "an", "na"].contains { words[0].hasSuffix($0) && words[0].count > 4 }
  }

  /// Endings that tell of something else than a person, though a person's name may stand beside them.
  private static let tellingEndings = [
    "sällskap", "samfund", "kår", "rådet", "råd", "gille", "gillet", "krets", "kretsen", "grupp",
    "gruppen", "forum", "nätverk", "nätverket", "akademi", "akademin", "orkester", "kommittén",
    "utskottet", "förmedlingen", "vården", "försäkringar", "försäkring", "trafiken", "främjandet",
    "pastorat", "pastoratet", "hjälpen", "kassan", "kassa", "verk", "ombudsmannen", "inspektionen",
    "delegationen",
    "center", "service", "system",
    "teknik", "data", "media", "energi", "bostäder", "group", "international", "solutions",
    "sweden",
    "nordic", "scandinavia", "invest", "entreprenad", "arkitekter", "advokater", "tidning",
    "tidningen", "posten", "bladet", "partiet", "ligan", "ministeriet", "ambassaden", "konsulatet",
    "fakulteten", "biblioteket", "arkivet", "sjukhuset", "sjukhus", "apoteket", "butikerna",
    "föräldrar", "grannar", "boende", "vänner", "klass", "elevrådet", "redaktionen", "kansliet",
    "kansli", "tjänster", "tjänst", "produkter", "konsulter", "resor", "trafik", "buss", "taxi",
    "fastighet", "lantbruk", "skog", "mat", "foto", "tryck", "städning", "hälsa", "omsorg",
    "assistans", "byalag", "byalaget", "gården", "giganten", "mejerier", "männen", "bevakningen",
    "villaägare", "villaägarna", "vatten", "kollegiet", "kanslern", "förmedling", "arkivera",
    "samverkan", "parlamentet", "kammaren", "demokraten", "kuriren", "allehanda", "revisorer",
    "revisorerna",
  ]

  /// Whether a name has a word that only organisations bear.
  static func stand(in name: String) -> Bool {
    let words = name.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "&" }.map(String.init)
    // ”Ek” alone is a name; an economic association says what it is.
    if zip(words, words.dropFirst()).contains(where: { ($0, $1) == ("ek", "för") }) { return true }
    return words.contains { word in
      wholeWords.contains(word) || endings.contains { word.hasSuffix($0) && word != $0 }
    }
  }

  private static let wholeWords: Set<String> = [
    "ab", "hb", "kb", "publ", "aktiebolag", "handelsbolag", "kommun", "region", "stiftelse",
    "förening", "förvaltning", "nämnd", "förbund", "församling", "universitet", "högskola",
    "länsstyrelsen", "polisen", "skatteverket", "inc", "ltd", "gmbh", "as", "oy", "a/s", "brf",
    "hrf", "sfs", "tingsrätt", "byrå", "kontor", "skola", "förskola", "museum", "bibliotek", "fond",
    "styrelse", "kyrka", "myndighet", "verket", "institut", "bank", "åkeri", "bygg", "måleri",
    "bageri", "restaurang", "café", "hotell", "samfällighet", "ekonomisk", "enheten", "förlag",
    "skolan", "gymnasium", "gymnasiet", "stiftelsen", "kommunen", "regionen", "landstinget",
    "teater", "apotek", "gård", "allmännyttan", "redovisning", "konsult", "fastigheter", "trädgård",
    "plåt", "el", "rör", "transport", "städ", "energi", "avfall", "renhållning", "elnät",
    "fjärrvärme",
    "vatten", "handel", "bil", "däck", "maskin", "&", "domkapitlet",
    "polismyndigheten", "university", "college", "municipality", "ministry", "embassy", "stadt",
    "gemeinde", "kommune", "universität",
  ]

  private static let endings = [
    "aktiebolag", "förening", "föreningen", "stiftelse", "stiftelsen", "verket", "styrelsen",
    "nämnden", "förbundet", "förbund", "myndigheten", "kommun", "kommunen", "regionen", "byrån",
    "byrå", "bolaget", "bolag", "rätten", "rätt", "skolan", "förvaltningen", "församling",
    "universitet", "högskola", "institutet", "företaget", "kontoret", "klubb", "klubben",
    "sällskapet", "centralen", "fonden", "fond", "åkeri", "verkstad", "domstolen", "kåren",
    "samfundet", "sällskap", "skola", "förskolan", "gymnasiet", "gymnasium", "jouren", "jour",
    "centret", "samfällighet", "samfälligheten",
    "centrum",
    "stuga", "stugan", "krogen", "hus", "eriet", "eri", "museet", "museum", "teatern", "kören",
    "departementet", "firman", "firma", "salong", "salongen", "klinik", "kliniken", "butik",
    "butiken", "mottagning", "mottagningen", "pizzeria", "krog", "handelsträdgård",
  ]
}
