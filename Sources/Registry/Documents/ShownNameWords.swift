/// What somebody has written under ”Rubrik bedömd”: why the names of a title may be shown.
///
/// ”Anna Ek är rektor” tells a duty. ”Anna Ek är sökande” tells a side, and ”Anna Ek vill det” nothing.
struct ShownNameWords {
  /// What a word tells, taken by itself.
  private enum Sense {
    case name
    /// A duty, an organisation or a place.
    case telling
    /// Whose side somebody is on, which is no duty.
    case side
    case silent
  }

  /// What stands between two commas or the word ”och”.
  private struct Clause {
    var names: Set<String> = []
    var holdsMore = false
    /// What the first word that tells anything tells.
    var lead: Sense?
    /// Whether it says that what is named is no person: ”Vård är ingen person”.
    var isOfNoPerson = false

    var isTelling: Bool { lead == .telling || isOfNoPerson }
  }

  private var clauses: [Clause] = []

  /// Reads the words.
  ///
  /// - Parameters:
  ///   - names: The names that the title and the words hold, in small letters.
  ///   - title: The title as it is shown, whose words said again tell nothing but a duty.
  ///   - tellsApart: Whether it is enough to say that it is another than somebody.
  init(
    _ words: String, names: Set<String>, title: String, roleWords: RoleWords,
    tellsApart: Bool = false
  ) {
    let told = Set(title.lowercased().split { !$0.isLetter }.map(String.init))
    let small = words.lowercased()
    for part in small.split(whereSeparator: { ",;:.()".contains($0) }) {
      let all = part.split { !$0.isLetter }.map(String.init)
      for said in all.split(whereSeparator: { ["och", "samt"].contains($0) }) {
        var clause = Clause()
        clause.isOfNoPerson = Self.denyPersons(Array(said))
        let isApart = tellsApart && said.contains("annan") && said.contains("än")
        // ”Anna Ek (S)”, which only elected members are.
        let isParty =
          said.count == 1 && said.allSatisfy { Self.parties.contains($0.uppercased()) }
        if isApart || isParty { clause.lead = .telling }
        for word in said {
          var sense = Self.sense(of: word, names, roleWords)
          if sense == .telling, told.contains(word), !Self.isDuty(word) { sense = .silent }
          if sense == .name { clause.names.insert(word) } else { clause.holdsMore = true }
          if clause.lead == nil, sense == .telling || sense == .side { clause.lead = sense }
        }
        clauses.append(clause)
      }
    }
  }

  /// Whether they tell a duty, an organisation or a place, and nobody's side.
  var areTelling: Bool { !takeSides && clauses.contains(where: \.isTelling) }

  /// Whether they say only of what is named that it is no person, so that ”inte” denies nothing else.
  var areOfNoPerson: Bool {
    let telling = clauses.filter { $0.lead != nil || $0.isOfNoPerson }
    return !telling.isEmpty && telling.allSatisfy(\.isOfNoPerson)
  }

  /// Whether they say of somebody who is a person that it is none.
  func deny(_ person: Correspondent) -> Bool {
    clauses.contains { clause in
      clause.isOfNoPerson
        && person.isNamed(in: clause.names.map(\.capitalized).joined(separator: " "))
    }
  }

  private var takeSides: Bool { clauses.contains { $0.lead == .side && !$0.isOfNoPerson } }

  /// Whether they name somebody and tell whose duty or what it is.
  ///
  /// - Parameter names: The names of one, in small letters.
  func speak(of names: [String]) -> Bool {
    guard !takeSides else { return false }
    return names.allSatisfy { name in
      clauses.contains { clause in
        let isThere = clause.names.contains { word in
          word == name || word == "\(name)s" || name == "\(word)s"
        }
        // ”Anna Ek, rektor”
        return isThere && (clause.isTelling || !clause.holdsMore && areTelling)
      }
    }
  }

  private static func denyPersons(_ words: [String]) -> Bool {
    let text = " \(words.joined(separator: " ")) "
    return [
      " ingen person ", " inte en person ", " inte någon person ", " inget namn ",
      " inget personnamn ", " inte ett namn ", " inte ett personnamn ", " ingens namn ",
    ].contains { text.contains($0) }
  }

  private static func sense(
    of word: String, _ names: Set<String>, _ roleWords: RoleWords
  ) -> Sense {
    if names.contains(word) || word.hasSuffix("s") && names.contains(String(word.dropLast())) {
      return .name
    }
    if word.count < 2 { return .silent }
    if isSide(word, roleWords) { return .side }
    if isDuty(word) || OrganisationWords.stand(in: word)
      || places.contains(where: { word.hasPrefix($0) })
    {
      return .telling
    }
    let isOrdinary = !traits(of: word).isDisjoint(with: [
      .common, .language, .sayVerb, .personVerb, .placePreposition, .personPreposition, .and, .kin,
      .particle,
    ])
    return isOrdinary || consenting.contains(word) || starts.contains { word.hasPrefix($0) }
      ? .silent : .telling
  }

  private static func traits(of word: String) -> WordTraits {
    let letters = Letters.folded(Array(word.utf8), 0..<word.utf8.count)
    return WordLexicon.shared.traits(of: letters).union(
      WordLexicon.shared.endingTraits(of: letters))
  }

  /// Whether a word is what somebody does for a living or as elected.
  static func isDuty(_ word: String) -> Bool {
    let known = traits(of: word)
    return !known.isDisjoint(with: [.title, .roleEnding]) && !known.contains(.kin)
      && !consenting.contains(word)
  }

  /// Whether a word tells whose side somebody is on, and no duty.
  ///
  /// The end of a word says what it is: ”skolelev” is one, ”elevassistent” has a duty.
  static func isSide(_ word: String, _ roleWords: RoleWords) -> Bool {
    let roles = Set(roleWords.words.map { $0.lowercased() }).subtracting(["förtroendevald"])
    return forms(of: word).contains { form in
      roles.contains(form) || sides.contains(form)
        || endings.contains { form.hasSuffix($0) } && !officials.contains { form.hasSuffix($0) }
    }
  }

  /// A word without its article, plural and genitive, as far as that can be told without knowing it.
  private static func forms(of word: String) -> [String] {
    let bare = word.hasSuffix("s") ? [word, String(word.dropLast())] : [word]
    return bare.flatMap { word in
      ["", "n", "en", "et", "na", "er", "erna", "ar", "arna", "a"].compactMap { ending in
        word.hasSuffix(ending) && word.count > ending.count + 2
          ? String(word.dropLast(ending.count)) : nil
      }
    }
  }

  private static let sides: Set<String> = [
    "privat", "person", "människa", "individ", "patient", "elev", "boende", "kund", "brukare",
    "barn", "förälder", "föräldr", "vårdnadshavare", "hyresgäst", "granne", "grann", "invånare",
    "medborgare", "sökande", "klagande", "anmälare", "avsändare", "mottagare", "part", "motpart",
    "målsägande", "vittne", "student", "klient", "ungdom", "pensionär", "anhörig", "närstående",
    "offer", "brottsoffer", "tonåring", "dödsbo", "besökare", "uppgiftslämnare", "frågeställare",
    "insändare", "förslagsställare", "enskild",
    // And what only somebody on a side does.
    "klagar", "klagat", "klagade", "överklagar", "söker", "ansöker", "anmäler", "begär", "bor",
    "bodde", "bosatt",
  ]
  /// What makes a side of any word that ends so.
  private static let endings = [
    "sökande", "klagande", "anmälare", "elev", "patient", "medborgare", "invånare", "förälder",
    "föräldr", "person", "hyresgäst", "vårdnadshavare", "barn",
  ]
  private static let officials = ["tjänsteperson", "talesperson", "tjänstperson"]

  /// The letters of the parties of the Riksdag, old ones too.
  static let parties: Set<String> = ["S", "M", "SD", "C", "V", "KD", "MP", "L", "FP", "FI"]

  /// Words about a property or an office.
  private static let places = [
    "fastighet", "adress", "lokal", "kontor", "gata", "gatu", "väg", "tomt", "plats", "kvarter",
    "byggnad", "skola", "företag", "firma", "projekt",
  ]

  /// Words of leave and of names, which tell nobody's duty.
  private static let consenting: Set<String> = [
    "samtycke", "samtycker", "samtyckt", "godkänt", "godkänner", "godkänd", "tillåter", "tillåtet",
    "tillåtelse", "medger", "medgett", "medgivande", "överens", "publiceras", "publicera", "visas",
    "visa", "namn", "namnet", "namnen", "okej", "ok", "gärna", "själv", "känd", "känt", "offentlig",
    "offentligt", "vill", "villig", "önskar", "bett", "gett", "frågat", "frågad", "sagt", "lov",
    "fritt",
    "tillfrågad", "accepterar", "accepterat", "problem", "hinder", "sekretess", "personuppgift",
    "uppgift", "uppgiften", "herr", "herrn", "fru", "fröken", "hr", "datum",
  ]
  /// What words of leave, and of the letter itself, begin with.
  private static let starts = [
    "samtyck", "godkän", "tillåt", "tillstånd", "medge", "medgiv", "public", "nämn", "visa",
    "kontrollera", "skicka", "skriv", "skrev", "brev", "klag", "anmäl", "ansök", "ärende",
    "handling", "beslut", "accept", "önsk", "fråg", "emot", "inget",
  ]
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}
