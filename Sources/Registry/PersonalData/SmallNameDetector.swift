/// Finds people's names that are written without capitals: `min granne evert sjövik`, `mvh anna karlberg`,
/// `ägs av björn berg`.
///
/// A first name and a last name stand beside each other and one of them is no common word; where both are
/// words, something has to tell of a person, or the text has no capitals at all.
struct SmallNameDetector {
  let text: ScannedText
  private let lexicon = WordLexicon.shared
  /// Whether nothing but the first word has a capital, so that a small letter tells nothing.
  private let isWithoutCapitals: Bool

  init(_ text: ScannedText) {
    self.text = text
    isWithoutCapitals = text.words.count > 2 && !text.words.dropFirst().contains(where: \.isCapital)
  }

  /// The names, as ranges of words.
  func names() -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.words.count {
      if let name = name(at: index) {
        found.append(name)
        index = name.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func name(at index: Int) -> Range<Int>? {
    let word = text.words[index]
    guard !word.isCapital, !word.hasDigit, word.end - word.start > 1 else { return nil }
    if isPatronymic(index) || isTitled(index) { return index..<index + 1 }
    let first = lexicon.traits(ofSmall: text.bytes, word.start..<word.end)
    if first.isEmpty, isUnknown(index) { return index..<index + 2 }
    guard first.contains(.given), !first.contains(.genitive) else { return nil }
    if bearsPlace(index + 1) { return nil }
    guard standsBeside(index + 1), !text.words[index + 1].isCapital,
      !text.words[index + 1].hasDigit,
      let last = lastName(index + 1)
    else {
      return isSigned(index) && isOnlyName(first, index) ? index..<index + 1 : nil
    }
    let isWord = !isOnlyName(first, index)
    if !isWord { return index..<index + 2 }
    let letters = text.folded(word)
    let isNoun = Self.nouns.contains(letters)
    if last == .patronymic || isNoun && last == .name { return index..<index + 2 }
    let isTold = isAnnounced(index) || isNoun && (isPlaced(index) || isWithoutCapitals)
    return isTold && (last == .name || isNoun || isAnnounced(index)) ? index..<index + 2 : nil
  }

  // MARK: First names

  /// Whether a word is a first name and no word of another kind.
  private func isOnlyName(_ known: WordTraits, _ index: Int) -> Bool {
    known.isDisjoint(with: [
      .common, .place, .organisation, .title, .language, .kin, .personVerb, .sayVerb, .particle,
    ]) && text.words[index].end - text.words[index].start > 2
      && !Self.words.contains(text.folded(text.words[index]))
  }

  /// First names that are words for things, which hardly stand right before another such word.
  private static let nouns = HeadingNameDetector.set([
    "björn", "sten", "stig", "folke", "axel", "rut", "tage", "saga", "viking", "sven", "lars",
    "peter",
    "mia", "sanna", "klara", "nova", "inga", "linnea", "stella", "jasmin", "viola",
  ])
  /// First names that are everyday words, and such as are words in other tongues.
  private static let words = HeadingNameDetector.set([
    "tom", "max", "per", "hans", "marin", "roman", "ask", "vide", "ros", "tor", "urban", "kristen",
    "arie", "ada", "ken", "set", "seth", "rad", "rade", "ton", "tone", "tore", "mina", "rosa",
    "rose",
    "lage", "rolf", "bart", "ray", "ram", "rob", "rod", "don", "tan", "ted", "tim", "lin", "ling",
    "lina", "sal", "mats", "kim", "jag", "fri", "flora", "aurora", "marina", "penny", "grace",
    "regina",
    "norma", "norm", "merit", "vera", "milt", "tiger", "venus", "bella", "blanka", "engla", "finn",
    "hanen", "lova", "vilja", "ville", "love", "amber", "angel", "halvor", "lotta", "melodi",
    "mack",
    "sara", "data", "polen", "axel", "björn", "sten", "stig", "folke", "rut", "tage", "saga",
    "viking",
    "linnea", "stella", "jasmin", "viola", "loke", "balder", "mira", "gull", "min", "tess", "bill",
    "rich", "mark", "frank", "art", "pat", "sue", "june", "april", "august", "dawn", "hope", "joy",
  ])

  // MARK: Last names

  private enum LastName { case patronymic, name, word }

  /// What a word is as a last name; nil where it is none.
  private func lastName(_ index: Int) -> LastName? {
    let letters = bare(text.folded(text.words[index]))
    guard letters.count > 1 else { return nil }
    let known = lexicon.traits(of: letters)
    if !known.isDisjoint(with: [.language, .sayVerb, .personVerb, .and, .placePreposition]) {
      return nil
    }
    let isCommon = !known.isDisjoint(with: [.common, .place, .organisation, .title, .kin])
    if Self.ends(letters, Self.patronymics), !isCommon { return .patronymic }
    if known.contains(.surname) { return isCommon ? .word : .name }
    if isCommon || Self.ends(letters, Self.articles) { return nil }
    return Self.ends(letters, Self.endings)
      || lexicon.endingTraits(of: letters).contains(.surnameEnding) ? .name : nil
  }

  /// Whether a word that no list has stands between one that tells of a person and a last name: `jag heter
  /// siwar haddad`.
  private func isUnknown(_ index: Int) -> Bool {
    guard standsBeside(index + 1), !text.words[index + 1].isCapital,
      text.words[index].end - text.words[index].start > 3, isSigned(index) || isPlaced(index)
    else { return false }
    let letters = text.folded(text.words[index + 1])
    let known = lexicon.traits(of: letters)
    // ”från stor falk”, where a last name is a word too, tells nothing.
    return Self.ends(letters, Self.patronymics)
      || known.contains(.surname) && known.contains(.given) == false && letters.count > 5
        && known.isDisjoint(with: [.common, .place, .organisation, .language, .genitive])
  }

  private static let patronymics = ["sson", "qvist", "kvist", "quist"].map { Array($0.utf8) }
  private static let endings = ["ström", "gren", "dahl", "dotter", "berg", "lund"]
    .map { Array($0.utf8) }

  /// What ends both last names and words with their article: `bussen`.
  private static let articles = ["nen", "sen"].map { Array($0.utf8) }

  /// A last name that nothing else is made as: `svensson`.
  private func isPatronymic(_ index: Int) -> Bool {
    let word = text.words[index]
    let bytes = text.bytes[word.start..<word.end]
    guard bytes.count > 5,
      bytes.suffix(4).elementsEqual("sson".utf8) || bytes.suffix(5).elementsEqual("ssons".utf8)
    else { return false }
    return lexicon.traits(of: text.folded(word)).isDisjoint(with: [.common, .place, .organisation])
      && !bearsPlace(index)
  }

  /// Whether a last name stands behind a word that nothing else follows: `fru svahn`.
  private func isTitled(_ index: Int) -> Bool {
    guard standsBeside(index), Self.titles.contains(text.folded(text.words[index - 1])) else {
      return false
    }
    let known = lexicon.traits(of: text.folded(text.words[index]))
    return known.contains(.surname)
      && known.isDisjoint(with: [.common, .place, .organisation, .language, .title])
  }

  private static let titles = HeadingNameDetector.set([
    "fru", "herr", "fröken", "familjen", "makarna",
  ])

  /// Whether a street or a house is called after who is named: `nils holgerssons väg`.
  private func bearsPlace(_ index: Int) -> Bool {
    standsBeside(index + 1) && NameDetector.places.contains(text.folded(text.words[index + 1]))
  }

  private static func ends(_ word: [UInt8], _ endings: [[UInt8]]) -> Bool {
    endings.contains { word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0) }
  }

  private func bare(_ word: [UInt8]) -> [UInt8] {
    guard word.last == UInt8(ascii: "s"), !lexicon.traits(of: word).contains(.surname) else {
      return word
    }
    return word.dropLast()
  }

  // MARK: What stands before

  private static let announcing = HeadingNameDetector.set([
    "heter", "hette", "namn", "namnet", "mvh", "hälsningar", "hälsning", "granne", "grannen",
    "grannarna", "grannes", "kontaktperson", "vårdnadshavare", "ägare", "elev", "eleven", "barnet",
    "sonen", "dottern", "undertecknad", "undertecknade", "handläggare", "handläggaren", "sökande",
    "läraren", "lärare", "rektor", "rektorn", "chefen", "herr", "fru", "fröken",
  ])
  private static let placing = HeadingNameDetector.set([
    "av", "från", "mot", "för", "till", "med", "anmäla", "anmäler", "åt", "hos",
  ])
  private static let signing = HeadingNameDetector.set([
    "mvh", "hälsningar", "hälsning", "heter", "namn",
  ])

  /// Whether the word before says that a person is named.
  private func isAnnounced(_ index: Int) -> Bool {
    guard index > 0, isNear(index) else { return false }
    let before = text.folded(text.words[index - 1])
    return Self.announcing.contains(before)
      || !lexicon.traits(of: before).union(lexicon.endingTraits(of: before))
        .isDisjoint(with: [.title, .roleEnding])
  }

  private func isPlaced(_ index: Int) -> Bool {
    standsBeside(index) && Self.placing.contains(text.folded(text.words[index - 1]))
  }

  /// Whether somebody has signed or says the name: `mvh stina`.
  private func isSigned(_ index: Int) -> Bool {
    index > 0 && isNear(index) && Self.signing.contains(text.folded(text.words[index - 1]))
  }

  /// Whether only spaces, a line break, a comma or a colon stand before a word.
  private func isNear(_ index: Int) -> Bool {
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return gap.count <= 4 && gap.allSatisfy { $0 <= 0x20 || $0 == 0x3A || $0 == 0x2C }
  }

  private func standsBeside(_ index: Int) -> Bool {
    guard index > 0, index < text.words.count else { return false }
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return gap.count <= 2 && (gap.elementsEqual([0x20]) || gap.elementsEqual([0xC2, 0xA0]))
  }
}
