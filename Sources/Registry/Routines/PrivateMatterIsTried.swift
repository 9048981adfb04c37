/// What a title says of somebody's health, care or family is tried before it is shown.
///
/// Source: OSL 26:1, 25:1, 23:2, 21:1. Who it is need not be named: a class, a block of flats or a role is
/// enough for those who live there, and the file says the rest.
package enum PrivateMatterIsTried: DocumentRoutine {
  package static let rule = Rule(
    id: "private-matter", name: "Enskildas förhållanden är prövade",
    source: "OSL 26:1, 25:1, 23:2, 21:1",
    text: """
      Gäller en handling någon enskilds hälsa, stöd från socialtjänsten, skolsvårigheter eller skyddade \
      uppgifter, sekretessmarkeras den, får en neutral rubrik eller prövas. Gäller den ingen enskild, som \
      en riktlinje eller en upphandling, sägs det.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    guard !dossier.wasMarked else { return [] }
    return check(dossier.content.title, .secrecy)
      + (dossier.caseFacts.map { check($0.content.title, .caseTitle) } ?? [])
  }

  private static func check(_ title: Title, _ field: Field) -> [Objection] {
    guard let shown = title.publicText, let word = PrivateMatter(shown).word,
      !areOfNobody(title.namesOfficials ?? "")
    else { return [] }
    let titled: Field = field == .caseTitle ? .caseTitle : .title
    return [
      Objection(
        rule: rule, severity: .open, field: field,
        reason: Wording(
          "\(Objection.title(titled).swedish) säger ”\(word)”, och kan gälla en enskilds personliga "
            + "förhållanden.",
          english: "\(Objection.title(titled).english) says “\(word)”, and may be about somebody's "
            + "personal affairs."),
        remedy: Wording(
          """
          Sekretessmarkera och dölj rubriken, eller skriv en som inte säger det. Gäller den ingen enskild, \
          skriv det under ”Namn får visas”: ”Gäller ingen enskild”.
          """,
          english: """
            Mark it and hide the title, or write one that does not say it. If it is about nobody in \
            particular, say so as namesOfficials: “Gäller ingen enskild”.
            """))
    ]
  }

  /// Whether words say that it is about nobody in particular.
  package static func areOfNobody(_ words: String) -> Bool {
    let words = words.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.contains { place in
      guard words[place].hasPrefix("enskild"), place > 0,
        ["ingen", "någon", "inga"].contains(words[place - 1])
      else { return false }
      // ”Ingen enskild firma” is another matter.
      return place + 1 == words.count || ["person", "personer"].contains(words[place + 1])
    }
  }
}

/// What in a heading tells of one person's health, care or family.
struct PrivateMatter {
  /// The word that tells it, as it stands in the heading, or nil.
  let word: String?

  init(_ heading: String) {
    let words = heading.split { !$0.isLetter && !$0.isNumber && $0 != "-" }
    let small = words.map { $0.lowercased() }
    func first(_ kinds: [String]) -> String? {
      small.firstIndex { word in kinds.contains { word.hasPrefix($0) } }.map { String(words[$0]) }
    }
    let spaced = small.joined(separator: " ")
    func isPerson(_ word: String) -> Bool {
      Self.persons.contains(word)
        || word.hasSuffix("s") && Self.persons.contains(String(word.dropLast()))
        || Self.isClass(word)
    }
    let isOfSomebody = small.contains(where: isPerson)
    // ”Riktlinjer för försörjningsstöd” is about nobody.
    let isGeneral = small.contains { word in Self.general.contains { word.hasPrefix($0) } }
    guard isOfSomebody || !isGeneral else {
      word = nil
      return
    }
    if let told = first(Self.alone) ?? Self.phrases.first(where: spaced.contains) {
      word = told
      return
    }
    guard isOfSomebody else {
      word = nil
      return
    }
    word =
      PersonalDataScanner().findings(inHeading: heading).first { $0.kind == .sensitive }?.text
      ?? first(Self.withPerson)
  }

  /// Whether it is a class of a school, `3B`.
  private static func isClass(_ word: String) -> Bool {
    word.count == 2 && word.first?.isNumber == true && word.last?.isLetter == true
  }

  /// Words that are of one person or one family whatever stands with them.
  private static let alone = [
    "orosanmälan", "oroanmälan", "lvu", "lvm", "försörjningsstöd", "socialbidrag", "biståndsbeslut",
    "biståndsbedömning", "förhandsbedömning", "kvarskrivning", "umgängesresor",
    "faderskapsutredning",
    "vårdnadsutredning", "barnavårdsutredning", "adoptionsutredning", "självmordsförsök",
    "hiv-positiv", "avlastningsplats", "elevhälsosamtal",
  ]
  private static let phrases = [
    "anmälan om oro", "oro för barn", "oro för ett barn", "oro för elev", "skyddat boende för",
    "ekonomiskt bistånd", "skyddad adress",
    "skyddad identitet", "skyddade personuppgifter", "skyddad folkbokföring", "placering av barn",
    "placering av syskon", "placering i familjehem", "omhändertagande av barn",
    "plats på äldreboende",
    "plats på särskilt boende", "våld i nära relation",
  ]
  /// Words that are where somebody is told of with them.
  private static let withPerson = [
    "åtgärdsprogram", "kränkande", "hiv", "alkohol", "drog", "vård", "journal", "medicin",
    "allergi",
    "adhd", "demens", "diagnos", "sjuk", "assistans", "bistånd", "kränkning", "mobb", "avstängning",
    "placering", "missbruk",
    "vanvård",
    "övergrepp", "misshandel", "hemtjänst", "färdtjänst", "vräkning", "avhysning", "skolfrånvaro",
    "frånvaro", "skuld", "utskrivning", "slagen", "slagsmål", "avstängd", "god man", "smitta",
    "omhändertag", "familjehem", "dödsfall", "självmord",
  ]
  private static let persons: Set<String> = [
    "elev", "eleven", "barn", "barnet", "pojke", "pojken", "flicka", "flickan", "familj",
    "familjen",
    "kvinna", "kvinnan", "man", "mannen", "mor", "modern", "far", "fadern", "mamma", "pappa",
    "syskon",
    "syskonen", "syskonpar", "son", "sonen", "dotter", "dottern", "make", "maka", "sambo", "boende",
    "brukare", "brukaren", "klient", "klienten", "patient", "patienten", "person", "personen",
    "rektor",
    "rektorn", "lärare", "läraren", "chef", "chefen", "anställd", "anställda", "hyresgäst",
    "granne",
    "grannen", "förälder", "ensamstående", "tonåring", "ungdom", "ungdomen", "personal",
    "vaktmästare",
    "vaktmästaren", "bror", "syster", "mormor", "morfar", "farmor", "farfar", "medarbetare",
    "medarbetaren", "mammas", "pappas",
  ]
  /// Headings that are about rules, figures and purchases.
  private static let general = [
    "riktlinje", "rutin", "statistik", "policy", "strategi", "upphandling", "förfrågningsunderlag",
    "ramavtal", "remiss", "budget", "taxa", "utbildning", "information", "statsbidrag", "motion",
    "medborgarförslag", "enkät", "inbjudan", "nyhetsbrev", "konferens", "kurs", "webbinarium",
    "lägesbild", "nyckeltal", "kartläggning", "cirkulär", "temadag", "föreläsning", "seminarium",
    "betänkande", "proposition", "anvisning", "checklista", "mall", "blankett", "e-tjänst",
    "handledning", "nettokostnad", "prognos", "rekrytering", "hyresavtal", "verksamhetsplan",
    "verksamhetsberättelse", "interpellation", "föreskrift", "jämförelse",
  ]
}
