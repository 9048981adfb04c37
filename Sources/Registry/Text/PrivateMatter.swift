/// What in a heading tells of one person's health, care or family.
struct PrivateMatter {
  /// The word that tells it, as it stands in the heading, or nil.
  let word: String?

  init(_ heading: String) {
    let words = heading.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.map(String.init)
    let small = words.map { $0.lowercased() }
    func first(_ kinds: [String]) -> String? {
      small.firstIndex { word in kinds.contains { word.hasPrefix($0) } }.map { words[$0] }
    }
    let persons = PrivatePersons(words)
    // ”Riktlinjer för barn med diabetes” is about nobody, ”Handlingsplan för eleven” is.
    let isRule = small.first.map { word in Self.rules.contains { word.hasPrefix($0) } } ?? false
    guard !isRule || persons.areParticular && !Self.counts.contains(where: small[0].hasPrefix)
    else {
      word = nil
      return
    }
    // ”Motion om försörjningsstöd” is about nobody, ”Information om orosanmälan från Tallskolan” is not.
    let isGeneral = small.contains { word in Self.general.contains { word.hasPrefix($0) } }
    if let told = Self.ofCourt(words, small, isGeneral: isGeneral) {
      word = told
      return
    }
    let isOfEvent = Self.isOfEvent(words, small)
    guard !persons.isEmpty || !isGeneral || isOfEvent else {
      word = nil
      return
    }
    let spaced = small.joined(separator: " ")
    if let told = first(Self.alone) ?? Self.phrases.first(where: spaced.contains)
      ?? Self.ofDeath(words, small)
    {
      word = told
      return
    }
    guard !persons.isEmpty else {
      word = nil
      return
    }
    word =
      PersonalDataScanner().findings(inHeading: heading).first { $0.kind == .sensitive }?.text
      ?? first(Self.withPerson)
  }

  /// A court's case, or somebody's application, about care that is given to one person.
  private static func ofCourt(
    _ words: [String], _ small: [String], isGeneral: Bool
  ) -> String? {
    let isOfCourt =
      small.contains { word in courts.contains { word.hasPrefix($0) } }
      || zip(small, small.dropFirst()).contains { $0 == "i" && ["mål", "målet"].contains($1) }
    let isOfOne =
      !isGeneral && small.first.map { word in acts.contains { word.hasPrefix($0) } } == true
    return small.indices.first { place in
      isOfCourt && measures.contains { small[place].hasPrefix($0) }
        || isOfOne && small[place].hasPrefix("lss")
    }.map { words[$0] }
  }

  /// Somebody's taking their life: to prevent it is about nobody.
  private static func ofDeath(_ words: [String], _ small: [String]) -> String? {
    small.indices.first { place in
      ["självmord", "suicid"].contains { small[place].hasPrefix($0) }
        && !preventing.contains { small[place].contains($0) }
    }.map { words[$0] }
  }

  /// Whether it is of something that has been at a place, which a heading about all says nothing of.
  private static func isOfEvent(_ words: [String], _ small: [String]) -> Bool {
    words.indices.dropFirst().contains { place in
      if words[place].first?.isUppercase == true,
        places.contains(where: { small[place].hasSuffix($0) && small[place].count > $0.count })
      {
        return ["från", "på", "vid", "i"].contains(small[place - 1])
      }
      return small[place - 1] == "efter"
        && (alone + ["självmord", "suicid"]).contains {
          small[place].hasPrefix($0)
        }
    }
  }

  private static let places = [
    "skolan", "skola", "gården", "hemmet", "boendet", "kliniken", "vägen", "gatan", "gränd",
    "torget",
    "backen", "lunden", "kullen", "dungen", "huset", "gläntan", "avdelningen", "mottagningen",
  ]
  private static let courts = ["förvaltningsrätt", "kammarrätt", "förvaltningsdomstol"]
  private static let acts = ["ansökan", "överklag", "beslut", "dom", "delegationsbeslut", "avslag"]
  private static let measures = [
    "lss", "lvu", "lvm", "lpt", "lrv", "bistånd", "försörjningsstöd", "assistans", "färdtjänst",
    "hemtjänst", "omhändertag", "umgänge", "tvångsvård",
  ]
  private static let preventing = ["prevent", "förebygg", "statistik"]

  /// Words that are of one person or one family whatever stands with them.
  private static let alone = [
    "orosanmäl", "oroanmäl", "lvu", "lvm", "försörjningsstöd", "socialbidrag", "biståndsbeslut",
    "biståndsbedömning", "förhandsbedömning", "kvarskrivning", "umgängesresor",
    "faderskapsutredning",
    "vårdnadsutredning", "barnavårdsutredning", "adoptionsutredning",
    "hiv-positiv", "avlastningsplats", "elevhälsosamtal", "hvb-placer", "familjehemsplacer",
    "jourhemsplacer", "tvångsomhändertag",
  ]
  private static let phrases = [
    "anmälan om oro", "oro för barn", "oro för ett barn", "oro för elev", "skyddat boende för",
    "ekonomiskt bistånd", "skyddad adress",
    "skyddad identitet", "skyddade personuppgifter", "skyddad folkbokföring", "placering av barn",
    "placering av syskon", "placering i familjehem", "placering på hvb", "omhändertagande av barn",
    "plats på äldreboende",
    "plats på särskilt boende", "våld i nära relation",
  ]
  /// Words that are where somebody is told of with them.
  private static let withPerson = [
    "åtgärdsprogram", "kränkande", "hiv", "alkohol", "drog", "vård", "journal", "medicin",
    "allergi",
    "adhd", "npf", "autism", "demens", "diabetes", "epilepsi", "diagnos", "sjuk", "assistans",
    "bistånd", "kränkning", "mobb", "avstängning",
    "placering", "missbruk",
    "vanvård",
    "övergrepp", "misshandel", "hemtjänst", "färdtjänst", "vräkning", "avhysning", "skolfrånvaro",
    "frånvaro", "skuld", "utskrivning", "slagen", "slagna", "slagsmål", "avstängd", "avstängda",
    "god man", "smitta",
    "omhändertag", "familjehem", "dödsfall", "självskad", "liggsår", "trycksår", "lss", "hotad",
    "våldtäkt", "incest", "ätstörning",
  ]
  /// Headings that say first that they are about rules and figures, and so about nobody.
  private static let rules = [
    "riktlinje", "rutin", "statistik", "policy", "strategi", "plan", "handlingsplan", "årsrapport",
    "månadsrapport", "delårsrapport", "kvartalsrapport", "antal", "andel", "program",
    "verksamhetsplan", "verksamhetsberättelse", "taxa", "budget",
  ]
  /// What counts people is about none of them.
  private static let counts = ["statistik", "antal", "andel", "årsrapport", "budget", "taxa"]
  /// Headings that are about rules, figures and purchases.
  private static let general = [
    "riktlinje", "rutin", "statistik", "policy", "strategi", "upphandling", "förfrågningsunderlag",
    "ramavtal", "remiss", "budget", "taxa", "utbildning", "information", "statsbidrag", "motion",
    "medborgarförslag", "enkät", "inbjudan", "nyhetsbrev", "konferens", "kurs", "webbinarium",
    "lägesbild", "nyckeltal", "kartläggning", "cirkulär", "temadag", "föreläsning", "seminarium",
    "betänkande", "proposition", "anvisning", "checklista", "mall", "blankett", "e-tjänst",
    "handledning", "nettokostnad", "prognos", "rekrytering", "hyresavtal", "verksamhetsplan",
    "verksamhetsberättelse", "interpellation", "föreskrift", "jämförelse", "handlingsplan",
    "årsrapport", "antal", "andel", "lagändring", "lagförslag",
  ]
}

/// Whom a heading speaks of without a name: an elev, a family, a class.
private struct PrivatePersons {
  /// Whether it speaks of nobody.
  let isEmpty: Bool
  /// Whether it speaks of one who can be pointed out: the child, a girl of fourteen, somebody in 3B.
  let areParticular: Bool

  init(_ words: [String]) {
    let small = words.map { $0.lowercased() }
    let isInClass = small.indices.contains { Self.isClass(small, $0) }
    isEmpty = !isInClass && !small.contains(where: Self.isPerson)
    areParticular =
      small.contains { Self.isOfAge($0) && !Self.areMany($0) || Self.theOne.contains($0) }
      || isInClass && small.contains { ["elev", "barn", "pojke", "flicka"].contains($0) }
  }

  /// Whether it is a class of a school: `3B`, `årskurs 8`, `åk 6`.
  private static func isClass(_ words: [String], _ place: Int) -> Bool {
    let word = words[place]
    if word.count == 2, word.first?.isNumber == true, word.last?.isLetter == true { return true }
    if word.hasPrefix("åk"), word.count > 2, word.dropFirst(2).allSatisfy(\.isNumber) {
      return true
    }
    guard place + 1 < words.count, words[place + 1].first?.isNumber == true else { return false }
    return ["åk", "årskurs", "årskursen", "klass", "klassen"].contains(word)
  }

  /// Whether it is somebody by their age: `14-åring`, `åttaåringen`.
  private static func isOfAge(_ word: String) -> Bool {
    guard let start = word.firstRange(of: "åring") else { return false }
    return endings.contains(String(word[start.upperBound...])) && start.lowerBound > word.startIndex
  }

  private static func areMany(_ word: String) -> Bool {
    ["åringar", "åringars", "åringarna", "åringarnas"].contains { word.hasSuffix($0) }
  }

  private static func isPerson(_ word: String) -> Bool {
    if isOfAge(word), !areMany(word) { return true }
    if forms.contains(word) || word.hasSuffix("s") && forms.contains(String(word.dropLast())) {
      return true
    }
    return stems.contains { stem in
      guard word.hasPrefix(stem) else { return false }
      let ending = String(word.dropFirst(stem.count))
      return endings.contains(ending) && (!plurals.contains(ending) || born.contains(stem))
    }
  }

  /// How words for people end, in all their forms.
  private static let endings: Set<String> = [
    "", "s", "n", "ns", "en", "ens", "et", "ets", "er", "ers", "erna", "ernas", "ar", "ars", "arna",
    "arnas", "na", "nas", "orna", "ornas",
  ]
  /// ”Stöd till elever” is about all of them, and none.
  private static let plurals: Set<String> = ["er", "ers", "ar", "ars"]
  /// Of these there are always so few.
  private static let born: Set<String> = ["tvilling", "trilling"]
  private static let stems = [
    "elev", "barn", "skolbarn", "förskolebarn", "barnbarn", "spädbarn", "tvilling", "trilling",
    "syskon", "syskonpar", "brukare", "brukar", "klient", "patient", "person", "hyresgäst",
    "tonåring", "yngling", "ungdom", "vårdnadshavare", "vårdnadshavar", "anhörig", "ensamstående",
    "familj", "rektor", "lärare", "lärar", "chef", "medarbetare", "medarbetar", "vaktmästare",
    "vaktmästar", "granne", "grann", "personal", "pensionär", "omsorgstagare", "vårdtagare",
  ]
  /// Those whose forms are words of another kind too, or are made otherwise.
  private static let forms: Set<String> = [
    "pojke", "pojken", "pojkarna", "flicka", "flickan", "flickorna", "kvinna",
    "kvinnan", "man", "mannen", "mor", "modern", "far", "fadern", "mamma", "mamman", "pappa",
    "pappan", "son", "sonen", "söner", "dotter", "dottern", "döttrar", "make", "maken", "maka",
    "makan",
    "förälder", "föräldern", "föräldrarna", "anställd", "anställda", "bror", "brodern",
    "bröder", "syster", "systern", "systrar", "mormor", "morfar", "farmor", "farfar", "svärmor",
    "svärfar", "svärson", "svärdotter", "svärförälder", "svärföräldrar", "moster", "faster",
    "morbror",
    "farbror", "kusin", "kusinen", "styvson", "styvdotter", "styvpappa", "styvmamma", "dotterson",
    "dotterdotter", "sonson", "sondotter", "änka", "änkan", "änkling", "bebis", "bebisen", "tant",
    "gubbe", "boende", "sambo", "sambon",
  ]
  /// One who has been told of.
  private static let theOne: Set<String> = [
    "eleven", "elevens", "barnet", "barnets", "pojken", "pojkens", "flickan", "flickans",
    "brukaren",
    "brukarens", "klienten", "patienten", "patientens", "mannen", "kvinnan", "familjen",
    "familjens",
    "modern", "fadern", "min", "mitt", "mina",
  ]
}
