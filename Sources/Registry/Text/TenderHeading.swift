/// What a heading, or a file's name, tells of tenders.
struct TenderHeading {
  /// The words, in small letters, of each part between commas.
  private let parts: [[String]]
  private var words: [String] { parts.joined().map(\.self) }

  init(_ text: String) {
    parts = text.lowercased().split { ",;:".contains($0) }.map { part in
      part.split { !$0.isLetter }.map(String.init)
    }.filter { !$0.isEmpty }
  }

  /// Whether it is a tender or a part of one.
  var isTender: Bool {
    if isAnswer { return true }
    var hasAsked = false
    for part in parts {
      if let place = Self.tenderPlace(part) {
        let before = part[..<place]
        // ”Anbud enligt förfrågningsunderlag”, ”Komplettering av anbud efter begäran”
        let isFirst = before.allSatisfy { word in Self.before.contains { word.hasPrefix($0) } }
        if isFirst, !hasAsked { return true }
        hasAsked = hasAsked || before.contains(where: Self.isAsking)
        if !hasAsked, !Self.isElsewhere(part) { return true }
      }
      hasAsked = hasAsked || part.contains(where: Self.isAsking)
    }
    return false
  }

  /// Whether it may be an offer, where it comes in a case about a purchase.
  var isOffer: Bool {
    parts.contains { part in
      guard !Self.isElsewhere(part), !part.contains(where: Self.isAsking) else { return false }
      return part.contains { word in
        Self.isPrice(word) || Self.offering.contains { word.hasPrefix($0) }
      } || part.first == "svar" && !part.contains(where: Self.isOther)
    }
  }

  /// Whether a case that is called so is about a purchase.
  var isOfPurchase: Bool {
    parts.contains { part in
      !Self.isElsewhere(part) && !part.contains(where: Self.isAsking)
        && part.contains { word in
          Self.purchase.contains { word.contains($0) }
            || ["avrop", "inköp", "ramavtal"].contains(word)
        }
    }
  }

  /// Whether it tells who has made which tender: the record of the opening, the evaluation.
  func tellsOfAll(besideTenders isBeside: Bool) -> Bool {
    // What asks to see them, or asks about them, is none.
    guard !words.contains(where: { $0.hasPrefix("begäran") || $0.hasPrefix("fråg") }),
      parts.first.map({ !Self.isElsewhere($0) }) ?? true
    else { return false }
    let isAboutTenders =
      isBeside || words.contains { $0.contains("anbud") || $0.hasPrefix("offert") }
    return words.contains { $0.hasPrefix("öppningsprotokoll") }
      || isAboutTenders && words.contains { word in Self.telling.contains { word.contains($0) } }
  }

  /// Whether the municipality shows it to all: what asks for tenders, the award and the contract.
  var isForAll: Bool {
    guard let first = words.first,
      !words.contains(where: { word in
        (Self.telling + ["förslag", "utkast", "inför", "kompletter", "förtydlig", "val"]).contains {
          word.contains($0)
        }
      })
    else { return false }
    if Self.forAll.contains(where: first.hasPrefix) { return true }
    let spaced = words.joined(separator: " ")
    return Self.phrasesForAll.contains { spaced.hasPrefix($0) }
  }

  /// Whether it is about those who have made an offer, or what they offer.
  var isOfOffers: Bool {
    !isForAll
      && words.contains { word in
        Self.isPrice(word)
          || (Self.telling + Self.offering + ["anbud", "offert", "leverantör", "genomgång"])
            .contains {
              word.contains($0)
            }
      } && !words.contains { ["fråga", "frågor"].contains($0) }
      && !words.prefix(2).elementsEqual(["begäran", "att"])
  }

  /// Whether it answers what asked for tenders: ”Svar på begäran om anbud”.
  private var isAnswer: Bool {
    var words = words[...]
    while let first = words.first, ["sv", "vb", "re", "vårt"].contains(first) {
      words = words.dropFirst()
    }
    guard words.first == "svar", !words.contains(where: Self.isOther) else { return false }
    let isAsked = words.contains { $0.hasPrefix("förfrågan") || $0.hasPrefix("inbjud") }
    return words.contains { word in
      word.hasPrefix("förfrågningsunderlag") || word.contains("prisförfråg")
        || Self.purchase.contains { word.contains($0) } || ["rfq", "rfp", "avrop"].contains(word)
    } || isAsked && words.contains(where: Self.isPrice)
  }

  private static func tenderPlace(_ words: [String]) -> Int? {
    words.indices.first { place in
      let word = words[place]
      if word.contains("anbud") || word.hasPrefix("offert") || isNamedPrice(word) {
        return !isAsking(word)
      }
      let next = place + 1 < words.count ? words[place + 1] : ""
      if word == "bud" || word == "köpebud" { return ["på", "för"].contains(next) }
      return ["vår", "våra", "vårt", "reviderade", "nya"].contains(word) && next.hasPrefix("pris")
        && isPrice(next)
    }
  }

  /// Whether a word asks for tenders, is about them all or comes after them.
  private static func isAsking(_ word: String) -> Bool { asking.contains { word.contains($0) } }

  /// Whether the heading is about tenders as courses, figures and courts are.
  private static func isElsewhere(_ words: [String]) -> Bool {
    words.prefix(2).contains { word in elsewhere.contains { word.hasPrefix($0) } }
  }

  private static func isOther(_ word: String) -> Bool {
    ["fråga", "frågan", "frågor", "frågorna"].contains(word)
      || [
        "remiss", "enkät", "överpröv", "överklag", "motion", "gransk", "revision", "tillsyn",
        "klagom", "kritik",
      ]
      .contains { word.hasPrefix($0) }
  }

  /// What is a price of somebody's by its name.
  private static func isNamedPrice(_ word: String) -> Bool {
    named.contains { word.hasPrefix($0) }
  }

  private static func isPrice(_ word: String) -> Bool {
    isNamedPrice(word) || ["pris", "priser", "priset", "priserna", "prisbild"].contains(word)
      || ["apris", "apriser", "bud"].contains(word)
  }

  private static let named = [
    "prisuppgift", "prisförslag", "prisbilaga", "prislista", "prisoffert", "prisformulär",
    "prisblankett", "prisspecifikation", "timpris", "enhetspris", "styckpris", "kostnadsförslag",
  ]
  /// What stands before the word where it is a tender or a part of one.
  private static let before = [
    "komplett", "förtydlig", "rättelse", "ändring", "tillägg", "bilaga", "bilagor", "vårt", "av",
    "till",
    "sv", "vb", "re", "nytt", "reviderat",
  ]
  private static let asking = [
    "begäran", "inbjud", "förfråg", "utlämn", "öppning", "utvärder", "tilldel", "infordr",
    "önskemål", "fråga", "frågor",
  ]
  private static let elsewhere = [
    "statistik", "utbildning", "kurs", "dom", "överpröv", "överklag", "enkät", "nyhetsbrev",
    "konferens",
    "seminari", "webbinari", "föreläsning", "policy", "riktlinje", "klagomål", "synpunkt",
    "cirkulär",
    "vägledning", "remiss", "motion", "medborgarförslag", "granskning", "revision", "rapport",
  ]
  private static let purchase = ["upphandl", "anbud", "offert"]
  /// What those who compete send in, by the way its name begins.
  private static let offering = [
    "intresseanmäl", "kompletter", "förtydlig", "referens", "kostnad", "kalkyl", "espd",
    "sanningsförsäkran", "prisformulär", "underleverantör",
  ]
  private static let telling = [
    "öppning", "utvärder", "förteckning", "sammanställning", "jämförelse", "inkomna",
    "poäng",
  ]
  /// What is for all, by its first word.
  private static let forAll = [
    "annons", "efterannons", "inbjudan", "anbudsinbjudan", "förfrågningsunderlag",
    "upphandlingsdokument",
    "upphandlingsföreskrift", "kravspecifikation", "tidplan", "tilldelningsbeslut", "avtal",
    "ramavtal",
    "kontrakt", "förfrågan", "offertförfrågan",
  ]
  private static let phrasesForAll = [
    "begäran om anbud", "begäran om offert", "beslut om tilldelning", "frågor och svar",
    "svar på frågor",
    "svar på fråga", "undertecknat avtal", "beslut om upphandling", "beslut att upphandla",
    "underrättelse om tilldelning", "meddelande om tilldelning",
  ]
}
