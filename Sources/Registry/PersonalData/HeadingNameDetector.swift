/// Finds names that a heading gives away though they are written small or stand alone: `anna svensson`,
/// `makarna Ek`, `god man för Sjövik`.
///
/// A heading goes on the web by itself, so that more is asked about in it than in a letter.
struct HeadingNameDetector {
  let text: ScannedText
  let lexicon = WordLexicon.shared

  /// Words right behind which a name stands.
  private static let announcing = set([
    "fru", "herr", "herrn", "fröken", "makarna", "familjen", "familj", "paret", "barnet", "barnen",
    "syskonen", "bröderna", "systrarna", "änkan", "avlidne", "avlidna", "eleven", "läraren",
    "hyresgästen", "advokat", "advokaten", "sonen", "dottern", "sambon", "mamman", "pappan",
    "huvudmannen", "brukaren", "patienten", "pensionären", "invånaren", "grannen", "flickan",
    "pojken", "kvinnan", "mannen", "mamma", "pappa", "modern", "fadern", "son", "dotter", "barn",
    "elev", "hyresgäst", "vittnet", "klienten", "tonåringen", "ungdomen", "systern", "brodern",
  ])
  /// Those behind which hardly anything else stands, and a word written small is a name too.
  private static let beforeLastNames = set(["fru", "herr", "makarna", "familjen"])
  /// Words that a person is named behind, with a preposition between.
  private static let concerning = set([
    "man", "förvaltare", "vårdnadshavare", "ställföreträdare", "förmyndare", "dödsbo", "dödsboet",
    "bouppteckning", "testamente", "arv", "kontaktperson", "anhörig", "anhöriga",
  ])
  private static let prepositions = set(["för", "till", "efter", "åt"])
  /// Words behind which a name alone is somebody who wrote or is written about.
  private static let concerningAnybody = set([
    "från", "till", "mot", "för", "åt", "om", "angående", "gällande", "rörande", "avseende", "ang",
    "med", "hos", "och", "av", "på",
  ])
  /// First names that are common words, and pronouns.
  static let ordinary = set([
    "bo", "dag", "sten", "stig", "björn", "hans", "liv", "saga", "my", "love", "max", "mark", "tor",
    "ask", "vide", "ros", "folke", "bror", "rut", "tage", "axel", "pil", "vår", "juni", "maj",
  ])
  /// Endings that nothing but last names have.
  private static let patronymics = ["sson", "qvist", "kvist", "quist"].map { Array($0.utf8) }
  private static let lastNameEndings =
    patronymics + ["gren", "ström", "berg", "lund", "dahl", "dotter"].map { Array($0.utf8) }

  /// Words behind which the name of a place stands: `detaljplan för Hagen`.
  private static let locating = set([
    "detaljplan", "detaljplanen", "planprogram", "område", "området", "kvarter", "kvarteret",
    "stadsdelen", "fastigheten", "byn", "gården", "sjön", "naturreservatet", "badplatsen", "vid",
  ])
  /// Words behind which whatever stands is what a block is called: `kvarteret Karin`.
  private static let blocks = set(["kvarter", "kvarteret", "kv"])

  /// The names, as ranges of words: of those that were found in it as in any text, and those that only a
  /// heading gives away.
  func names(_ found: [Range<Int>]) -> [Range<Int>] {
    let all =
      found.filter { !isLocated($0) }
      + text.words.indices.compactMap { index in
        if isPair(index) || isFullName(index) || areInitials(index) || areInitialsAside(index) {
          return index..<(index + 2)
        }
        if isAnnounced(index), goesOn(index) { return index..<(index + 2) }
        let isName =
          isLastName(index) || isAnnounced(index) || isNameAlone(index) || isParty(index)
          || isOnlyLastName(index) || isGivenAlone(index) || isLastPart(index)
          || isOfLetter(index) || isOfWriter(index)
        return isName ? index..<(index + 1) : nil
      }
    return all.filter { !namesNobody($0) }
  }

  /// Whether a last name alone stands behind a word that says it is a place.
  func isLocated(_ name: Range<Int>) -> Bool {
    guard name.count == 1, let index = name.first, standsBeside(index) else { return false }
    let before = text.folded(text.words[index - 1])
    if Self.blocks.contains(before) { return true }
    guard !lexicon.traits(of: text.folded(text.words[index])).contains(.given) else { return false }
    if Self.locating.contains(before) || isFacility(before) { return true }
    return index > 1 && before == Array("för".utf8) && standsBeside(index - 1)
      && Self.locating.contains(text.folded(text.words[index - 2]))
  }

  /// Whether a first and a last name begin here, both written small.
  private func isPair(_ index: Int) -> Bool {
    guard !text.words[index].isCapital, standsBeside(index + 1), !text.words[index + 1].isCapital
    else { return false }
    let first = text.folded(text.words[index])
    let last = bare(text.folded(text.words[index + 1]))
    guard lexicon.traits(of: first).contains(.given), !namesAPlace(index + 1) else { return false }
    if Self.ordinary.contains(first) || lexicon.traits(of: first).contains(.common) {
      return ends(last, Self.patronymics)
    }
    // `al-hassan` is known by its last part.
    let part = last.lastIndex(of: UInt8(ascii: "-")).map { Array(last[($0 + 1)...]) } ?? last
    if part.count < last.count, lexicon.traits(of: part).contains(.given) { return true }
    let traits = lexicon.traits(of: part)
    return traits.contains(.surname) && !traits.contains(.common)
      || ends(last, Self.lastNameEndings)
  }

  /// Whether a word is a last name and nothing else, such as `svensson`.
  private func isLastName(_ index: Int) -> Bool {
    let letters = bare(text.folded(text.words[index]))
    return letters.count > 5 && ends(letters, Self.patronymics) && !namesAPlace(index)
      && lexicon.traits(of: letters).isDisjoint(with: [.common, .place, .organisation])
  }

  /// Whether the words before a word say that a person is named.
  private func isAnnounced(_ index: Int) -> Bool {
    guard standsBeside(index) else { return false }
    let before = text.folded(text.words[index - 1])
    let isDirect = Self.announcing.contains(before)
    guard isDirect || isConcerned(index, before) else { return false }
    let word = text.words[index]
    let letters = text.folded(word)
    let traits = lexicon.traits(of: letters).union(lexicon.endingTraits(of: letters))
    let isKnown = !traits.isDisjoint(with: [.given, .surname])
    if !word.isCapital || word.isAllCapitals {
      return isKnown && (!traits.contains(.common) || Self.beforeLastNames.contains(before))
    }
    if !traits.isDisjoint(with: [.organisation, .organisationEnding, .streetEnding]) {
      return false
    }
    return letters.count > 1 && (isKnown || traits.isDisjoint(with: [.common, .place]))
      && !namesAPlace(index)
  }

  /// Whether a first or a last name stands by itself behind a preposition: `Brev från Joakim`.
  private func isNameAlone(_ index: Int) -> Bool {
    let word = text.words[index]
    guard !word.isAllCapitals, standsBeside(index), !isLocated(index..<index + 1),
      Self.concerningAnybody.contains(text.folded(text.words[index - 1]))
    else { return false }
    let letters = text.folded(word)
    // Written small only what is a first name and nothing else: ”klagomål på johan”.
    guard word.isCapital else {
      let known = lexicon.traits(of: letters)
      return letters.count > 3 && known.contains(.given) && !known.contains(.genitive)
        && known.isDisjoint(with: [.common, .place, .surname, .organisation])
        && !Self.ordinary.contains(letters) && !namesAPlace(index + 1)
    }
    let traits = lexicon.traits(of: letters).union(lexicon.endingTraits(of: letters))
    guard
      traits.contains(.surname) || traits.contains(.given) && letters.count > 2
        || letters.last != UInt8(ascii: "s") && LastNameEndings.areOfNames(letters),
      traits.isDisjoint(with: [
        .common, .place, .organisation, .organisationEnding, .streetEnding,
      ]), !Self.ordinary.contains(letters)
    else { return false }
    // With a capital or a place's word behind it, it is the beginning of a longer name.
    guard standsBeside(index + 1) else { return true }
    return !text.words[index + 1].isCapital && !text.words[index + 1].hasDigit
      && !isPlace(behind: index)
  }

  /// Whether it is one of two last names that stand against each other: `Ek mot Ström`.
  private func isParty(_ index: Int) -> Bool {
    func isParty(_ index: Int) -> Bool {
      let word = text.words[index]
      let traits = lexicon.traits(of: text.folded(word))
      return word.isCapital && !word.isAllCapitals && traits.contains(.surname)
        && traits.isDisjoint(with: [.place, .organisation])
    }
    func areParties(_ first: Int) -> Bool {
      guard first >= 0, first + 2 < text.words.count, standsBeside(first + 1),
        standsBeside(first + 2)
      else { return false }
      return text.folded(text.words[first + 1]) == Array("mot".utf8) && isParty(first)
        && isParty(first + 2)
    }
    return areParties(index) || areParties(index - 2)
  }

  private func isConcerned(_ index: Int, _ before: [UInt8]) -> Bool {
    index > 1 && Self.prepositions.contains(before) && standsBeside(index - 1)
      && Self.concerning.contains(text.folded(text.words[index - 2]))
  }

  /// Whether it is the name of a street or a house: `Familjen Lindgrens gata`.
  func namesAPlace(_ index: Int) -> Bool {
    guard standsBeside(index + 1) else { return false }
    return NameDetector.places.contains(text.folded(text.words[index + 1]))
  }

  private func ends(_ word: [UInt8], _ endings: [[UInt8]]) -> Bool {
    endings.contains { word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0) }
  }

  private func bare(_ word: [UInt8]) -> [UInt8] {
    word.last == UInt8(ascii: "s") ? word.dropLast() : word
  }

  /// Whether only a space stands before a word.
  func standsBeside(_ index: Int) -> Bool {
    guard index > 0, index < text.words.count else { return false }
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return [[0x20], [0xC2, 0xA0]].contains(Array(gap))
  }
}
