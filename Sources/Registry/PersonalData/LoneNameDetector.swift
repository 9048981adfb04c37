/// Finds names that stand by themselves where a letter or a list has names: `Hej Nilsson,`, `Hälsningar Lindgren`,
/// `Närvarande: Ek, Berg`, `Vi talade med Lindgren`.
///
/// Many last names are words or no list has them, so that the place they stand in has to tell.
struct LoneNameDetector {
  let text: ScannedText
  private let lexicon = WordLexicon.shared

  init(_ text: ScannedText) { self.text = text }

  /// The names, as ranges of words.
  func names() -> [Range<Int>] {
    var found: [Range<Int>] = []
    for index in text.words.indices {
      let word = text.words[index]
      if word.isCapital, !word.hasDigit {
        if isPatronymic(index) || isSaid(index) || isSlashed(index) {
          found.append(index..<index + 1)
        }
      }
      if isTelling(index), let told = told(by: index) { found += told }
    }
    return found
  }

  // MARK: Where names stand

  private static let greetings = HeadingNameDetector.set([
    "hej", "hejsan", "bäste", "bästa", "käre", "kära",
  ])
  private static let closings = HeadingNameDetector.set([
    "hälsningar", "hälsning", "mvh", "vänligen", "undertecknad", "undertecknat",
  ])
  private static let labels = HeadingNameDetector.set([
    "närvarande", "frånvarande", "deltagare", "avsändare", "namn", "efternamn", "förnamn",
    "sökande", "anmälare", "klagande", "kontaktperson", "handläggare", "vårdnadshavare", "elev",
    "patient", "brukare", "kund", "hyresgäst", "ägare", "fastighetsägare", "justerare",
    "namnteckning", "underskrift", "namnförtydligande", "antecknare", "protokollförare",
    "ordförande", "sekreterare", "ledamöter", "ersättare", "beslutande", "mottagare",
    "uppgiftslämnare", "målsägande", "vittne",
  ])
  private static let openers = Set("hHbBkKmMvVuUnNfFdDaAsSeEpPäÄjJoOlL".utf8.filter { $0 < 0x80 })

  /// Whether a word may be one that tells where names stand, the first of which follows on it; a quick way past
  /// most.
  private func isTelling(_ index: Int) -> Bool {
    guard index + 1 < text.words.count, text.words[index + 1].isCapital else { return false }
    let word = text.words[index]
    let length = word.end - word.start
    let first = text.bytes[word.start]
    return length > 2 && length < 20 && (Self.openers.contains(first) || first == 0xC3)
  }

  private func told(by index: Int) -> [Range<Int>]? {
    let letters = text.folded(text.words[index])
    if Self.greetings.contains(letters) { return greeted(index) }
    if Self.closings.contains(letters) { return signed(index) }
    return Self.labels.contains(letters) ? labelled(index) : nil
  }

  /// `Hej Nilsson,`, where a sign or the end of the line follows.
  private func greeted(_ index: Int) -> [Range<Int>]? {
    guard standsBeside(index + 1), isAtLineStart(index), mayBeName(index + 1),
      ends(index + 1, at: [0x2C, 0x21, 0x2E])
    else { return nil }
    return [index + 1..<index + 2]
  }

  /// `Hälsningar Lindgren`, `Mvh\nLindgren`: the first word behind, if nobody but a person is named on its line.
  private func signed(_ index: Int) -> [Range<Int>]? {
    let next = index + 1
    guard next < text.words.count, mayBeName(next), !isOfOffice(next) else { return nil }
    let gap = text.bytes[text.words[index].end..<text.words[next].start]
    guard gap.count <= 8, gap.allSatisfy({ $0 <= 0x20 || $0 == 0x2C || $0 == 0x2F || $0 == 0x21 })
    else { return nil }
    return [next..<next + 1]
  }

  /// `Närvarande: Ek, Berg och Holm`, and a column below `Efternamn`.
  private func labelled(_ index: Int) -> [Range<Int>]? {
    guard text.words[index].isCapital, index + 1 < text.words.count else { return nil }
    let gap = text.bytes[text.words[index].end..<text.words[index + 1].start]
    let isColumn =
      gap.contains(0x0A) && isAtLineStart(index)
      && [[UInt8]]([Array("efternamn".utf8), Array("förnamn".utf8), Array("namn".utf8)])
        .contains(text.folded(text.words[index]))
    guard gap.count <= 6, gap.first == 0x3A || isColumn,
      gap.dropFirst().allSatisfy({ $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 })
    else { return nil }
    var found: [Range<Int>] = []
    var next = index + 1
    while next < text.words.count, found.count < 200 {
      if next > index + 1, !goesOn(next, isColumn) { break }
      let isAnd = text.folded(text.words[next]) == Array("och".utf8)
      if !isAnd {
        guard mayBeName(next), isWhole(next, isColumn), !isOfOffice(next) else { break }
        found.append(next..<next + 1)
      }
      next += 1
    }
    return found
  }

  /// Whether a comma, ”och” or, in a column, a line break parts a name from the one before.
  private func goesOn(_ index: Int, _ isColumn: Bool) -> Bool {
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    if isColumn { return gap.count <= 3 && gap.contains(0x0A) }
    let isAnd = [index, index - 1].contains { text.folded(text.words[$0]) == Array("och".utf8) }
    return [", ", ","].contains { gap.elementsEqual($0.utf8) } || isAnd && gap.elementsEqual([0x20])
  }

  /// Whether a name is the whole of its part of a list.
  private func isWhole(_ index: Int, _ isColumn: Bool) -> Bool {
    guard standsBeside(index + 1) else { return true }
    return !isColumn && text.folded(text.words[index + 1]) == Array("och".utf8)
  }

  /// `/Lindgren` by itself at the end of a letter.
  private func isSlashed(_ index: Int) -> Bool {
    let start = text.words[index].start
    guard start > 0, text.bytes[start - 1] == UInt8(ascii: "/"),
      start == 1 || text.bytes[start - 2] <= 0x20, ends(index, at: [])
    else { return false }
    return mayBeName(index)
  }

  // MARK: Names by what stands beside

  private static let talking = HeadingNameDetector.set([
    "talade", "talat", "pratade", "pratat", "samtalade", "samtal", "möte", "kontakt", "träffade",
    "mötte", "ringde", "kontaktade", "haft", "hade",
  ])
  private static let calling = HeadingNameDetector.set([
    "ringde", "ringer", "skriver", "skrev", "säger", "sade", "sa", "undrar", "undrade", "uppger",
    "uppgav", "berättar", "berättade", "anser", "meddelar", "meddelade", "klagar", "klagade",
    "mejlade", "hävdar", "menar", "önskar", "kom", "bor", "vill", "grät",
  ])

  /// `Lindgren ringde`, `talade med Lindgren`: a last name beside what only persons do.
  private func isSaid(_ index: Int) -> Bool {
    guard isLastName(index) || isGiven(index) else { return false }
    if standsBeside(index + 1), Self.calling.contains(text.folded(text.words[index + 1])) {
      return !standsBeside(index) || !text.words[index - 1].isCapital
    }
    guard index > 1, standsBeside(index), standsBeside(index - 1),
      text.folded(text.words[index - 1]) == Array("med".utf8),
      Self.talking.contains(text.folded(text.words[index - 2]))
    else { return false }
    return !standsBeside(index + 1) || !text.words[index + 1].isCapital
  }

  /// Whether a word is known as a last name, or ends as they do, and is no place's or organisation's.
  private func isLastName(_ index: Int) -> Bool {
    let letters = text.folded(text.words[index])
    let known = lexicon.traits(of: letters)
    return (known.contains(.surname) || LastNameEndings.areOfNamesOrPlaces(letters))
      && known.isDisjoint(with: [.organisation, .title, .language])
      && (known.contains(.surname) || known.isDisjoint(with: [.common, .place]))
  }

  /// Whether a word is a first name that hardly is another word with its capital.
  private func isGiven(_ index: Int) -> Bool {
    let letters = text.folded(text.words[index])
    let known = lexicon.traits(of: letters)
    return letters.count > 2 && known.contains(.given) && !known.contains(.genitive)
      && known.isDisjoint(with: [.organisation, .title, .language])
      && !HeadingNameDetector.ordinary.contains(letters)
  }

  /// `Nilsson`: what nothing but a last name is made as, unless a firm is called by it.
  private func isPatronymic(_ index: Int) -> Bool {
    let word = text.words[index]
    guard !word.isAllCapitals, word.end - word.start > 5 else { return false }
    let bytes = text.bytes[word.start..<word.end]
    guard
      bytes.suffix(4).elementsEqual("sson".utf8)
        || ["kvist", "qvist"].contains(where: { bytes.suffix(5).elementsEqual($0.utf8) }),
      lexicon.traits(of: text.folded(word)).isDisjoint(with: [.common, .place, .organisation])
    else { return false }
    guard standsBeside(index + 1), text.words[index + 1].isCapital else { return true }
    return !isOfOffice(index)
  }

  // MARK: What a word is

  private static let nobody: WordTraits = [
    .organisation, .organisationEnding, .streetEnding, .title, .roleEnding, .language, .kin,
    .organisationNext,
  ]
  /// How nouns end that a letter begins or ends with: `Hej kollegor`, `Hälsningar Registratorn`.
  private static let nouns = [
    "en", "et", "an", "na", "or", "ar", "er", "are", "ning", "het", "ion", "ans", "ande", "orn",
  ].map { Array($0.utf8) }

  /// Whether a word that a letter greets or ends with may be somebody's name.
  private func mayBeName(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.isCapital, !word.hasDigit, word.end - word.start > 1,
      !word.isAllCapitals || word.end - word.start > 5
    else { return false }
    let letters = text.folded(word)
    let known = lexicon.traits(of: letters)
    if !known.isDisjoint(with: [.given, .surname]) {
      return known.isDisjoint(with: [.organisation, .language])
    }
    if LastNameEndings.areOfNamesOrPlaces(letters) { return known.isDisjoint(with: Self.nobody) }
    let isNoun = Self.nouns.contains { letters.suffix($0.count).elementsEqual($0) }
    let all = known.union(lexicon.endingTraits(of: letters))
    return !isNoun && letters.count > 2
      && all.isDisjoint(with: Self.nobody.union([.common, .place]))
      && !OrganisationWords.areKnown(in: written(index), PlaceNames())
  }

  /// Whether a word on the same line says that an office or a firm is named there.
  private func isOfOffice(_ index: Int) -> Bool {
    let rest = text.bytes[text.words[index].start...].prefix(80).prefix { $0 > 0x1F && $0 != 0x2C }
    return OrganisationWords.stand(in: String(decoding: rest, as: UTF8.self))
  }

  private func written(_ index: Int) -> String {
    String(decoding: text.bytes[text.words[index].start..<text.words[index].end], as: UTF8.self)
  }

  // MARK: Where a word stands

  /// Whether a line ends behind a word, or one of some signs stands there.
  private func ends(_ index: Int, at signs: [UInt8]) -> Bool {
    let rest = text.bytes[text.words[index].end...].first { $0 != 0x20 }
    return rest.map { $0 < 0x20 || signs.contains($0) } ?? true
  }

  private func isAtLineStart(_ index: Int) -> Bool {
    text.bytes[..<text.words[index].start].last { $0 != 0x20 }.map { $0 < 0x20 } ?? true
  }

  private func standsBeside(_ index: Int) -> Bool {
    guard index > 0, index < text.words.count else { return false }
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return gap.elementsEqual([0x20]) || gap.elementsEqual([0xC2, 0xA0])
  }
}
