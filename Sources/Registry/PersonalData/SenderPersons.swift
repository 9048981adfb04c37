/// Finds who is the whole of a sender's name, or stands in it, though a word of it is an organisation's: `Anna &
/// Per`, `Ek L`, `Brf Eken Lisa Ek`, `Olle Eks åkeri`, `Boendestöd Stig`.
enum SenderPersons {
  /// Whoever is named, or whose place is told.
  static func person(in name: String, _ places: PlaceNames) -> String? {
    let words = name.split { $0.isWhitespace || ",;()[]|/".contains($0) }.map(String.init)
    guard !words.isEmpty, !places.hold(name) else { return nil }
    let whole = pair(words, name) ?? initial(words, name) ?? soleTrader(words)
    let beside = behindOwnName(words) ?? beforeSchool(words) ?? login(words) ?? atFarm(words)
    return whole ?? beside ?? trader(words) ?? webPage(words) ?? cared(words) ?? place(words, name)
  }

  // MARK: The whole of the name

  /// `Anna & Per`, `Ek och Berg`: two names alone, which a firm says more than.
  private static func pair(_ words: [String], _ name: String) -> String? {
    var parts = words
    if words.count == 1, words[0].contains("&") {
      parts = words[0].split(separator: "&").map(String.init)
    }
    let names = parts.filter { !["&", "och", "+", "o"].contains($0.lowercased()) }
    guard names.count == 2, names.count < parts.count || words.count == 1 && parts.count == 2 else {
      return nil
    }
    let areNames = names.allSatisfy { word in
      let known = traits(word)
      return word.count > 1 && SenderContacts.isName(word)
        && known.isDisjoint(with: [.organisation, .organisationNext])
        && !OrganisationWords.stand(in: word)
    }
    return areNames ? name : nil
  }

  /// `Ek L`, `Berg S.`: a name and a letter.
  private static func initial(_ words: [String], _ name: String) -> String? {
    guard words.count == 2, let letter = words[1].first, letter.isUppercase,
      words[1].count == 1 || words[1].count == 2 && words[1].hasSuffix("."),
      isNameAlone(words[0])
    else { return nil }
    return name
  }

  // MARK: Beside an organisation's

  /// `Brf Eken Lisa Ek`: a first and a last name at the end, behind a name that is whole without them.
  private static func behindOwnName(_ words: [String]) -> String? {
    guard words.count > 3 else { return nil }
    let first = words.count - 2
    let before = words[first - 1].lowercased()
    guard isFullName(words[first], words[first + 1]), !joining.contains(before),
      // ”Stiftelsen Karl Anna Svensson” has more than one first name.
      !isGiven(words[first - 1]),
      OrganisationWords.stand(in: words[..<first].joined(separator: " "))
    else { return nil }
    return words[first...].joined(separator: " ")
  }

  private static let joining: Set<String> = ["och", "&", "för", "till", "i", "på", "vid", "av"]

  /// `Maja Olsson Tallskolan AB`: a first and a last name before the whole name of a house.
  private static func beforeSchool(_ words: [String]) -> String? {
    guard words.count > 2, isFullName(words[0], words[1]), !words[1].hasSuffix("s") else {
      return nil
    }
    let next = words[2].lowercased()
    guard houses.contains(where: { next.hasSuffix($0) && next.count > $0.count + 2 }) else {
      return nil
    }
    return "\(words[0]) \(words[1])"
  }

  private static let houses = [
    "skolan", "förskolan", "kyrkan", "nämnden", "styrelsen", "verket", "kontoret", "förvaltningen",
    "sjukhuset", "biblioteket", "bolaget", "gymnasiet", "föreningen",
  ]

  /// `Granviks kommun sfalk`: what somebody logs in as.
  private static func login(_ words: [String]) -> String? {
    guard words.count > 1, let last = words.last, last.count > 3, last == last.lowercased(),
      last.allSatisfy(\.isLetter), words.first?.first?.isUppercase == true,
      OrganisationWords.stand(in: words.dropLast().joined(separator: " ")), isUnknown(last)
    else { return nil }
    let isName = (1...2).contains { length in
      let rest = last.dropFirst(length)
      let known = traits(String(rest))
      return rest.count > 3 && known.contains(.surname)
        && known.isDisjoint(with: [.common, .place, .organisation, .genitive])
    }
    return isName || OfficeAddress.isJoined(last[...]) ? last : nil
  }

  /// `Nilssons gård Knut`: a first name behind what a family owns.
  private static func atFarm(_ words: [String]) -> String? {
    guard words.count == 3, words[0].hasSuffix("s"),
      traits(words[0]).contains(.surname)
        || SenderContacts.isMadeAsLastName(String(words[0].lowercased().dropLast())),
      words[1] == words[1].lowercased(), OrganisationWords.stand(in: words[1]), isGiven(words[2])
    else { return nil }
    return words[2]
  }

  // MARK: Sole traders

  /// `Olle Eks åkeri`, `LARS FALK EL`, `stignordin service`: somebody's whole name and a trade, without a form.
  private static func trader(_ words: [String]) -> String? {
    guard words.count > 1, let trade = words.last?.lowercased(), isTrade(trade),
      !words.contains(where: { forms.contains($0.lowercased()) })
    else { return nil }
    if words.count == 2, words[0] == words[0].lowercased(), isUnknown(words[0]),
      OfficeAddress.isJoined(words[0][...])
    {
      return words[0]
    }
    guard words.count < 5, words.count > 2, isFullName(words[0], words[1]) else { return nil }
    return "\(words[0]) \(words[1])"
  }

  /// `Enskild firma Berg`, `Leg psykolog Berg`, `Berg konsult`: a last name and nothing but what one person may
  /// trade as.
  private static func soleTrader(_ words: [String]) -> String? {
    let names = words.filter { !callings.contains($0.lowercased().filter(\.isLetter)) }
    guard names.count == 1, names.count < words.count, let name = names.first,
      name.first?.isUppercase == true, SenderContacts.isName(name),
      traits(name).isDisjoint(with: [.place, .organisation]), !OrganisationWords.stand(in: name)
    else { return nil }
    return name
  }

  /// What somebody is by calling or trades as without a firm's form.
  private static let callings: Set<String> = [
    "enskild", "firma", "enskildfirma", "ef", "leg", "legitimerad", "auktoriserad", "aukt", "dipl",
    "psykolog", "psykoterapeut", "terapeut", "fysioterapeut", "arbetsterapeut", "sjukgymnast",
    "logoped", "kiropraktor", "naprapat", "tandläkare", "tandhygienist", "läkare", "veterinär",
    "barnmorska", "sjuksköterska", "optiker", "advokat", "jurist", "revisor", "arkitekt", "konsult",
    "ingenjör", "mäklare", "fastighetsmäklare", "tolk", "översättare", "fotograf", "konstnär",
    "journalist", "frilans", "frisör", "massör", "snickare", "målare", "elektriker", "rörmokare",
    "lantbrukare", "skogsbrukare", "jägare", "näringsidkare", "egenföretagare", "hovslagare",
  ]

  private static let forms = PublicSenderIsNoPerson.companyForms.union([
    "brf", "förening", "stiftelse",
  ])

  private static func isTrade(_ word: String) -> Bool {
    trades.contains(word) || tradeEndings.contains { word.hasSuffix($0) && word.count > $0.count }
  }

  private static let trades: Set<String> = [
    "el", "rör", "vvs", "bygg", "måleri", "plåt", "städ", "transport", "transporter", "konsult",
    "åkeri",
    "redovisning", "handel", "trädgård", "firma", "bil", "däck", "maskin", "service", "taxi",
    "foto",
    "frisör", "hår", "snickeri", "entreprenad", "skog", "lantbruk", "förlag", "media", "design",
    "data",
    "verkstad", "butik", "salong", "konsulting", "consulting", "livs", "pizza", "kebab", "städning",
  ]
  private static let tradeEndings = [
    "byrå", "firma", "salong", "verkstad", "tjänst", "konsult", "service", "mottagning", "praktik",
    "snickeri", "måleri", "bageri",
  ]

  /// `www.stinablom.se`: a page that is called after somebody.
  private static func webPage(_ words: [String]) -> String? {
    words.first { word in
      let labels = word.lowercased().split(separator: ".").filter { $0 != "www" }
      guard labels.count > 1, word.contains("."),
        labels.last.map({ (2...4).contains($0.count) }) == true
      else { return false }
      return labels.dropLast().contains { label in
        label.split(separator: "-").contains { part in
          isUnknown(String(part)) && OfficeAddress.isJoined(part) || isNameAlone(String(part))
        }
      }
    }
  }

  // MARK: Who is cared for

  /// `Personlig assistans för Stig`, `Boendestöd Stig`: a first name behind what is given to somebody.
  private static func cared(_ words: [String]) -> String? {
    guard words.count > 1, let last = words.last, last.first?.isUppercase == true,
      traits(last).contains(.given), !things.contains(last.lowercased())
    else { return nil }
    let before = words[words.count - 2].lowercased()
    if before == "för", traits(last).isDisjoint(with: [.place, .organisation]) { return last }
    return cares.contains { before.hasSuffix($0) } ? last : nil
  }

  /// First names that are words for what people work for.
  private static let things: Set<String> = [
    "liv", "saga", "love", "dag", "nova", "sol", "klara", "vilja", "val", "mark", "maj", "juni",
    "mina",
  ]
  private static let cares = [
    "boendestöd", "assistans", "hemtjänst", "ledsagning", "avlastning", "kontaktperson",
    "skolskjuts",
    "färdtjänst", "familjehem", "jourhem", "kontaktfamilj",
  ]

  /// `Äldreboendet Solgården rum 12`, `Dotter till boende på Solgården`, `HVB Solgården pojke 15 år`.
  private static func place(_ words: [String], _ name: String) -> String? {
    let small = words.map { $0.lowercased() }
    let isNumbered = zip(small, small.dropFirst()).contains { word, next in
      rooms.contains(word.filter(\.isLetter)) && next.first?.isNumber == true
    }
    if isNumbered { return name }
    let hasNumber = small.contains { $0.first?.isNumber == true }
    if hasNumber,
      small.first.map(dwellers.contains) == true || small.contains(where: { persons.contains($0) })
    {
      return name
    }
    if small.count > 2, small[1] == "till", kin.contains(small[0]) { return name }
    return nil
  }

  private static let rooms: Set<String> = ["rum", "lgh", "lägenhet", "lägenhetsnummer", "säng"]
  private static let persons: Set<String> = [
    "pojke", "pojken", "flicka", "flickan", "kvinna", "kvinnan", "mannen", "tonåring", "brukare",
    "brukaren", "patient", "patienten", "elev", "eleven", "barnet",
  ]
  /// Who lives where a number tells.
  private static let dwellers: Set<String> = [
    "boende", "boenden", "granne", "grannar", "grannarna", "hyresgäst", "hyresgäster",
    "hyresgästerna", "ägare", "ägaren", "ägarna", "fastighetsägare", "fastighetsägarna",
    "villaägare", "familj", "familjen", "invånare",
  ]
  private static let kin: Set<String> = [
    "dotter", "son", "mamma", "pappa", "mor", "far", "förälder", "föräldrar", "anhörig", "anhöriga",
    "syster",
    "bror", "maka", "make", "fru", "man", "sambo", "granne", "vårdnadshavare", "mormor", "farmor",
    "morfar", "farfar",
  ]

  // MARK: Words

  private static func traits(_ word: String) -> WordTraits {
    WordLexicon.shared.traits(ofWord: word)
  }

  /// Whether a first and a last name stand beside each other, either in the genitive.
  private static func isFullName(_ first: String, _ last: String) -> Bool {
    let (one, two) = (traits(first), traits(last))
    let isLast =
      two.contains(.surname) || SenderContacts.isMadeAsLastName(last.lowercased())
      || last.lowercased().hasSuffix("s")
        && (traits(String(last.dropLast())).contains(.surname)
          || SenderContacts.isMadeAsLastName(String(last.lowercased().dropLast())))
    return one.contains(.given) && !one.contains(.genitive)
      && one.isDisjoint(with: [.place, .organisation]) && isLast
      && two.isDisjoint(with: [.place, .organisation]) && !OrganisationWords.stand(in: first)
      && !OrganisationWords.stand(in: last)
  }

  private static func isGiven(_ word: String) -> Bool {
    let known = traits(word)
    return word.first?.isUppercase == true && known.contains(.given)
      && known.isDisjoint(with: [.common, .place, .organisation])
  }

  private static func isNameAlone(_ word: String) -> Bool {
    let known = traits(word)
    return !known.isDisjoint(with: [.given, .surname])
      && known.isDisjoint(with: [.place, .organisation]) && !OrganisationWords.stand(in: word)
  }

  /// Whether no list has a word.
  static func isUnknown(_ word: String) -> Bool {
    traits(word).isDisjoint(with: [
      .given, .surname, .place, .organisation, .common, .language, .title, .organisationNext,
    ])
  }

  /// Whether a name tells when somebody was born: `Tingsrätten f 1964`, `Tingsrätten 23 augusti 1964`.
  static func holdsBirth(_ name: String) -> Bool {
    let words = name.lowercased().split { $0.isWhitespace || ".,;()/".contains($0) }.map(
      String.init)
    return words.indices.dropLast().contains { index in
      let isYear = words[index + 1].count == 4 && words[index + 1].allSatisfy(\.isNumber)
      guard isYear else { return false }
      if ["f", "född", "födda", "fdd"].contains(words[index]) { return true }
      return index > 0 && Int(words[index - 1]).map { (1...31).contains($0) } == true
        && WrittenDateDetector.months.contains { $0.contains(Array(words[index].utf8)) }
    }
  }
}
