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
    let title = dossier.content.title
    guard !dossier.isUnderSecrecy, !dossier.wasMarked, let shown = title.publicText,
      let word = PrivateMatter(shown).word, !isGeneral(title.namesOfficials ?? "")
    else { return [] }
    return [
      Objection(
        rule: rule, severity: .open, field: .secrecy,
        reason: Wording(
          "Rubriken säger ”\(word)”, så handlingen kan gälla en enskilds personliga förhållanden.",
          english:
            "The title says “\(word)”, so the document may be about somebody's personal affairs."),
        remedy: Wording(
          """
          Sekretessmarkera handlingen, eller skriv en rubrik som inte säger det. Gäller den ingen enskild, \
          skriv det under ”Namn får visas”: ”Gäller ingen enskild”.
          """,
          english: """
            Mark the document, or write a title that does not say it. If it is about nobody in particular, say \
            so as namesOfficials: “Gäller ingen enskild”.
            """))
    ]
  }

  /// Whether words say that it is about nobody in particular.
  private static func isGeneral(_ words: String) -> Bool {
    let words = words.lowercased()
    return words.contains("ingen enskild") || words.contains("inte någon enskild")
      || words.contains("inga enskilda")
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
    // ”Riktlinjer för försörjningsstöd” is about nobody.
    guard !small.contains(where: { word in Self.general.contains { word.hasPrefix($0) } }) else {
      word = nil
      return
    }
    if let told = first(Self.alone) ?? Self.phrases.first(where: spaced.contains) {
      word = told
      return
    }
    guard small.contains(where: { Self.persons.contains($0) || Self.isClass($0) }) else {
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
    "vårdnadsutredning", "barnavårdsutredning", "avlastningsplats", "elevhälsosamtal",
  ]
  private static let phrases = [
    "anmälan om oro", "oro för barn", "oro för ett barn", "ekonomiskt bistånd", "skyddad adress",
    "skyddad identitet", "skyddade personuppgifter", "skyddad folkbokföring", "placering av barn",
    "placering av syskon", "placering i familjehem", "omhändertagande av barn",
    "plats på äldreboende",
    "plats på särskilt boende", "våld i nära relation",
  ]
  /// Words that are where somebody is told of with them.
  private static let withPerson = [
    "åtgärdsprogram", "kränkande", "hiv", "alkohol", "drog", "kränkning", "mobb", "avstängning",
    "placering", "missbruk",
    "vanvård",
    "övergrepp", "misshandel", "hemtjänst", "färdtjänst", "vräkning", "avhysning", "skolfrånvaro",
    "frånvaro", "skuld", "utskrivning", "omhändertag", "familjehem", "dödsfall", "självmord",
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
    "vaktmästaren",
  ]
  /// Headings that are about rules, figures and purchases.
  private static let general = [
    "riktlinje", "rutin", "statistik", "policy", "handlingsplan", "plan", "strategi", "upphandling",
    "förfrågningsunderlag", "ramavtal", "avtal", "remiss", "budget", "taxa",
    "utbildning",
    "information", "revidering", "redovisning", "statsbidrag", "motion", "medborgarförslag",

    "enkät", "inbjudan", "nyhetsbrev", "konferens", "kurs", "webbinarium", "lägesbild",
    "uppföljning",
    "öppna", "nyckeltal", "tillsyn", "granskning", "revision", "program", "projekt",
    "överenskommelse",
    "samverkan", "kartläggning", "utvärdering", "delegation", "föreskrift", "cirkulär",
    "protokoll", "kallelse", "föredragningslista", "interpellation", "mätning", "undersökning",
    "dag",
    "vecka", "temadag", "föreläsning", "seminarium", "betänkande", "proposition", "lag",
    "anvisning", "instruktion", "checklista", "mall", "blankett", "tjänsteutlåtande",
  ]
}
