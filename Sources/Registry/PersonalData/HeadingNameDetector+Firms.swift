/// What bears a person's name in a heading and is nobody: a firm, a café, a year of jubilee.
extension HeadingNameDetector {
  /// Words before what a business is called.
  static let businesses = set([
    "café", "cafe", "hotell", "hotellet", "hotel", "restaurang", "restaurangen", "krog", "krogen",
    "pizzeria", "pizzerian", "bageri", "bageriet", "konditori", "salong", "butik", "kiosk",
    "gatukök",
    "pensionat", "vandrarhem", "camping", "pub", "teater", "biograf", "frisör", "villa",
  ])
  private static let forms = set(["ab", "hb", "kb", "aktiebolag", "handelsbolag", "kommanditbolag"])
  private static let occasions = ["året", "dagen", "priset", "stipendiet", "festivalen", "veckan"]
    .map { Letters.folded(Array("-\($0)".utf8), 0..<$0.utf8.count + 1) }

  /// Whether words that look like a name are a business's, a firm's or an occasion's.
  func namesNobody(_ name: Range<Int>) -> Bool {
    isBusiness(name) || isFirm(name) || isOccasion(name) || isHallowed(name) || isOfFund(name)
      || isPartOfWord(name) || isBody(name) || isOfFacility(name)
      || isOfHouse(name)
  }

  /// `Lindens förskola`: a word in the genitive that is no first name, and the house that bears it.
  private func isOfHouse(_ name: Range<Int>) -> Bool {
    name.count == 1 && text.bytes[text.words[name.lowerBound].end - 1] == UInt8(ascii: "s")
      && isPlace(behind: name.lowerBound)
      && !lexicon.traits(of: text.folded(text.words[name.lowerBound])).contains(.given)
  }

  /// `Svea hovrätt`: the first part of an authority's name.
  private func isBody(_ name: Range<Int>) -> Bool {
    guard name.count == 1, standsBeside(name.upperBound), !text.words[name.upperBound].isCapital
    else { return false }
    let next = text.folded(text.words[name.upperBound])
    return Self.bodies.contains { next.suffix($0.count).elementsEqual($0) }
  }

  private static let bodies = [
    "rätt", "rätts", "domstol", "kommun", "kommuns", "universitet", "församling", "pastorat",
  ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) }

  /// `Dammen Lommen`, where the first word says what is called so.
  private func isOfFacility(_ name: Range<Int>) -> Bool {
    name.count == 2 && isFacility(text.folded(text.words[name.lowerBound]))
      && !lexicon.traits(of: text.folded(text.words[name.lowerBound + 1])).contains(.given)
  }

  /// Whether a word is for what is built or lies in the country and has a name: `pumpstation`, `bron`.
  func isFacility(_ word: [UInt8]) -> Bool {
    Self.facilities.contains { word.suffix($0.count).elementsEqual($0) }
  }

  private static let facilities = [
    "station", "stationen", "damm", "dammen", "reningsverk", "reningsverket", "vattenverk",
    "vattenverket", "värmeverk", "värmeverket", "kraftverk", "kraftverket", "vattentorn",
    "vattentornet", "hallen", "parken", "badplats", "badplatsen", "bron", "sjön", "tjärnen",
    "tunneln", "hamnen", "rondellen", "våtmark", "våtmarken", "reservoar", "reservoaren",
    "lekplats", "lekplatsen", "fritidsgård", "fritidsgården", "torget", "kvarnen", "campingen",
  ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) }

  /// `Kung Karls ek`, `S:t Eriks förskola`: one name alone behind a title that only kings and saints have.
  private func isHallowed(_ name: Range<Int>) -> Bool {
    guard name.count == 1, let index = name.first, index > 0, standsBeside(index) else {
      return false
    }
    let before = text.bytes[..<text.words[index].start].suffix(6)
    return Self.hallowing.contains(text.folded(text.words[index - 1]))
      || ["S:t ", "S:ta "].contains { before.reversed().starts(with: $0.utf8.reversed()) }
  }

  /// `stiftelsen Karl och Anna Holms fond`: the names that a fund bears.
  private func isOfFund(_ name: Range<Int>) -> Bool {
    let rest = text.words.indices[name.upperBound...].prefix(5).map { text.folded(text.words[$0]) }
    if isInNameOfFund(name, rest) { return true }
    let before = text.words.indices[..<name.lowerBound].suffix(3).map {
      text.folded(text.words[$0])
    }
    return before.contains { Self.funds.contains($0) }
      && rest.contains { Self.ofFunds.contains($0) }
  }

  /// `Anna och Karl Perssons minnesfond`: nothing but names stands before whose fund it is.
  private func isInNameOfFund(_ name: Range<Int>, _ rest: [[UInt8]]) -> Bool {
    guard let place = rest.firstIndex(where: { Self.ofFunds.contains($0) }) else { return false }
    let fund = name.upperBound + place
    let isOwned = text.bytes[text.words[fund - 1].end - 1] == UInt8(ascii: "s")
    return isOwned && standsBeside(fund)
      && (name.upperBound..<fund).allSatisfy {
        standsBeside($0) && (text.words[$0].isCapital || text.folded(text.words[$0]) == Self.and)
      }
  }

  private static let and = Array("och".utf8)
  private static let funds = set(["stiftelsen", "stiftelse", "fonden", "donationen"])
  private static let ofFunds = set([
    "fond", "minne", "minnesfond", "donationsfond", "stiftelse", "donation",
  ])

  /// `Sten- och jordarbeten`: the first part of a longer word.
  private func isPartOfWord(_ name: Range<Int>) -> Bool {
    let end = text.words[name.upperBound - 1].end
    return name.count == 1 && text.bytes[end...].starts(with: "- ".utf8)
  }

  /// `Café Linnea`, `Hotell Frida`: one name alone behind a word for a business.
  private func isBusiness(_ name: Range<Int>) -> Bool {
    let first = text.folded(text.words[name.lowerBound])
    let isWithin = Self.businesses.contains(first) || first == Self.taxi
    let own = isWithin ? name.dropFirst() : name[...]
    guard own.count == 1, let only = own.first, standsBeside(only) else { return false }
    let before = text.folded(text.words[only - 1])
    // ”Taxi Granvik” goes there; ”Taxi Stig” is somebody's.
    return Self.businesses.contains(before)
      || before == Self.taxi
        && !lexicon.traits(of: text.folded(text.words[only])).contains(.given)
  }

  private static let taxi = Array("taxi".utf8)

  /// `Andersson Bygg AB`, `Karlssons Buss AB`: a last name alone and, soon behind it, a firm's form.
  private func isFirm(_ name: Range<Int>) -> Bool {
    let first = text.folded(text.words[name.lowerBound])
    guard first.count > 1, !lexicon.traits(of: first).contains(.given),
      name.lowerBound == 0 || !standsBeside(name.lowerBound) || !isName(name.lowerBound - 1)
    else { return false }
    var index = name.lowerBound + 1
    while index < text.words.count, index - name.lowerBound < 4, standsBeside(index),
      text.words[index].isCapital
    {
      let word = text.folded(text.words[index])
      if Self.forms.contains(word) { return true }
      // ”Andersson Anna AB” may be hers.
      if lexicon.traits(of: word).contains(.given) { return false }
      index += 1
    }
    return false
  }

  private func isName(_ index: Int) -> Bool {
    text.words[index].isCapital && index > 0
      || lexicon.traits(of: text.folded(text.words[index])).contains(.given)
  }

  /// `Astrid Lindgrens-året`.
  private func isOccasion(_ name: Range<Int>) -> Bool {
    let last = text.words[name.upperBound - 1]
    let next = standsBeside(name.upperBound) ? [text.words[name.upperBound]] : []
    return ([last] + next).contains { word in
      let letters = text.folded(word)
      return Self.occasions.contains { letters.suffix($0.count).elementsEqual($0) }
    }
  }
}
