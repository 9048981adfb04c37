/// First names that a heading gives by themselves, however they are written: `ansökan färdtjänst berit`,
/// `Annas förskoleplats`, `Elevärende Wilma åk 5`, and initials that stand for somebody.
extension HeadingNameDetector {
  /// First names that are words, flowers, plays or common abroad; alone they tell nobody.
  private static let wordlike = set([
    "amber", "angel", "aurora", "balder", "bella", "björn", "blanka", "brett", "britt", "carmen",
    "cliff", "engla", "ester", "finn", "flora", "grace", "halvor", "hanen", "jasmin", "jude",
    "kristen", "linda", "linnea", "linnéa", "lotta", "lova", "lykke", "marina", "marine", "melodi",
    "milt", "mimoza", "minna", "norm", "norma", "penny", "petar", "primo", "regina", "rita",
    "roman", "saga", "sakura", "samer", "stella", "sting", "summer", "tiger", "tina", "tindra",
    "urban", "venus", "victoria", "viking", "vilja", "ville", "viola", "merit", "platon", "cicero",
  ])
  /// First names that are words too, but with a capital behind a preposition hardly anything else.
  private static let ordinaryNames = set([
    "bo", "sten", "stig", "björn", "hans", "liv", "saga", "max", "tor", "folke", "bror", "rut",
    "tage", "axel", "love", "my", "dag", "nova", "sol",
  ])
  private static let senders = set(["från", "till", "av"])
  /// Those of them that are words for things and events too, which a matter may be with or for.
  private static let things = set(["liv", "saga", "love", "dag", "nova", "sol"])
  private static let others = set(["med", "mot", "för"])
  /// What goes on after a name that stands alone.
  private static let goingOn = set([
    "om", "och", "i", "på", "angående", "gällande", "ang", "mot", "för", "samt", "med", "rörande",
    "avseende",
  ])
  private static let schoolYears = set(["åk", "årskurs", "klass"])
  /// Words before a name that is a saint's, a royal house's or a business's.
  static let hallowing = set([
    "sankt", "sankta", "st", "s:t", "s:ta", "drottning", "kung", "prins", "prinsessan", "kronprins",
    "kronprinsessan", "helige", "heliga", "lex", "operation", "projekt", "projektet", "stormen",
  ])

  static func set(_ words: [String]) -> Set<[UInt8]> {
    Set(words.map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) })
  }

  /// Whether a first name stands by itself.
  func isGivenAlone(_ index: Int) -> Bool {
    let letters = text.folded(text.words[index])
    if isOfClass(index, letters) || isSender(index, letters) { return true }
    guard isOnlyGiven(letters, isCapital: text.words[index].isCapital) || isDouble(letters) else {
      return false
    }
    return !isOfSomething(index)
  }

  /// Whether a word is a first name and nothing else.
  private func isOnlyGiven(_ letters: [UInt8], isCapital: Bool) -> Bool {
    let known = lexicon.traits(of: letters)
    let count = letters.count - (known.contains(.genitive) ? 1 : 0)
    let bare = known.contains(.genitive) ? Array(letters.dropLast()) : letters
    return known.contains(.given) && count >= (isCapital && known.contains(.genitive) ? 4 : 5)
      && known.isDisjoint(with: [
        .surname, .place, .organisation, .common, .title, .organisationNext, .language, .kin,
        .personVerb, .sayVerb,
      ]) && !Self.wordlike.contains(bare) && !Self.wordlike.contains(letters)
  }

  /// Whether it is joined of two first names, `Ida-Sofia`, or of one and another name, `Ros-Marie`.
  private func isDouble(_ letters: [UInt8]) -> Bool {
    let bare = letters.last == UInt8(ascii: "s") ? Array(letters.dropLast()) : letters
    return [letters, bare].contains { letters in
      let parts = letters.split(separator: UInt8(ascii: "-")).map(Array.init)
      guard parts.count == 2, letters.count > 5 else { return false }
      let known = parts.map { lexicon.traits(of: $0) }
      return known.allSatisfy { !$0.isDisjoint(with: [.given, .surname]) }
        && known.contains {
          $0.contains(.given) && $0.isDisjoint(with: [.common, .surname, .place])
        }
    }
  }

  /// Whether the words beside a name say that a house, a saint or a firm is called so, or that it is part of
  /// a longer name, which others look at.
  private func isOfSomething(_ index: Int) -> Bool {
    if isLocated(index..<index + 1) { return true }
    if standsBeside(index) {
      let before = text.folded(text.words[index - 1])
      if Self.hallowing.contains(before) || Self.businesses.contains(before) { return true }
    }
    guard standsBeside(index + 1) else { return false }
    let next = text.words[index + 1]
    if isPlace(behind: index) || OrganisationWords.stand(in: written(index + 1)) { return true }
    return next.isCapital && !next.isAllCapitals && !text.words[index].isAllCapitals
  }

  /// Whether a first name stands before a school class: `Nova 8A`, `Wilma åk 5`.
  private func isOfClass(_ index: Int, _ letters: [UInt8]) -> Bool {
    let known = lexicon.traits(of: letters)
    guard text.words[index].isCapital, known.contains(.given), !known.contains(.genitive),
      standsBeside(index + 1)
    else { return false }
    let next = text.folded(text.words[index + 1])
    if Self.schoolYears.contains(next) {
      return index + 2 < text.words.count && text.words[index + 2].hasDigit
    }
    let digits = next.prefix { (0x30...0x39).contains($0) }.count
    return digits == 1 && next.count == 2 && (0x61...0x68).contains(next[1])
  }

  /// Whether a name that is a word too stands with its capital behind ”från”, ”till” or ”av”.
  private func isSender(_ index: Int, _ letters: [UInt8]) -> Bool {
    let word = text.words[index]
    guard word.isCapital, !word.isAllCapitals, index > 0, isBehindQuote(index),
      lexicon.traits(of: letters).contains(.given),
      case let before = text.folded(text.words[index - 1]),
      Self.senders.contains(before)
        || Self.others.contains(before) && !Self.things.contains(letters)
    else { return false }
    let isQuoted = !standsBeside(index)
    guard Self.ordinaryNames.contains(letters) || isQuoted && !Self.ordinary.contains(letters)
    else { return false }
    if index + 1 < text.words.count, !standsBeside(index + 1) {
      // ”Mark- och miljödomstolen”
      return text.bytes[word.end] != UInt8(ascii: "-")
    }
    return index + 1 == text.words.count
      || Self.goingOn.contains(text.folded(text.words[index + 1]))
  }

  /// Whether a space alone, or a space and a quotation mark, stands before a word.
  private func isBehindQuote(_ index: Int) -> Bool {
    let gap = text.bytes[text.words[index - 1].end..<text.words[index].start]
    return [" ", " \"", " ”", " “", " '", " »", " „", " ’"].contains { gap.elementsEqual($0.utf8) }
  }

  /// Whether a last name alone ends a heading, behind a comma or a dash: `…, Sjö 3:4, Wallgren`.
  func isLastPart(_ index: Int) -> Bool {
    let word = text.words[index]
    guard index > 1, index == text.words.count - 1, word.isCapital, !word.isAllCapitals,
      !word.hasDigit
    else { return false }
    let gap = text.bytes[text.words[index - 1].end..<word.start]
    guard [", ", " - ", " – ", "; ", ": "].contains(where: { gap.elementsEqual($0.utf8) }) else {
      return false
    }
    let letters = text.folded(word)
    let known = lexicon.traits(of: letters)
    let others: WordTraits = [.common, .place, .organisation, .title]
    return known.contains(.surname) && known.isDisjoint(with: others)
      || known.isEmpty
        && Self.lastNames.contains {
          letters.count > $0.count + 2 && letters.suffix($0.count).elementsEqual($0)
        }
  }

  /// Endings of last names that no village is called by.
  private static let lastNames = ["gren", "sson", "qvist", "kvist", "quist", "stedt", "feldt"]
    .map { Array($0.utf8) }

  /// Whether two letters with their dots stand in parentheses: `(K.H.)`.
  func areInitialsAside(_ index: Int) -> Bool {
    guard index + 1 < text.words.count else { return false }
    let (first, second) = (text.words[index], text.words[index + 1])
    guard first.isCapital, second.isCapital, isLetter(index), isLetter(index + 1), first.start > 0,
      text.bytes[first.start - 1] == UInt8(ascii: "(")
    else { return false }
    let gap = text.bytes[first.end..<second.start]
    return (gap.elementsEqual(".".utf8) || gap.elementsEqual(". ".utf8))
      && text.bytes[second.end...].starts(with: ".)".utf8)
  }

  private func isLetter(_ index: Int) -> Bool { text.folded(text.words[index]).count == 1 }

  /// A word as it is written.
  func written(_ index: Int) -> String {
    String(decoding: text.bytes[text.words[index].start..<text.words[index].end], as: UTF8.self)
  }
}
