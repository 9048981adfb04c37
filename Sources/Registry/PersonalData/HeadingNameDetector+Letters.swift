/// Last names that a heading gives as whose a letter is, though they are words too or no list has them:
/// `Svar till Berg`, `Begäran Szczepański`, `Ek, bygglov garage`.
extension HeadingNameDetector {
  /// What a letter is called.
  private static let letters = set([
    "ansökan", "begäran", "klagomål", "anmälan", "svar", "brev", "fråga", "frågor", "skrivelse",
    "yttrande", "komplettering", "kompletteringar", "underrättelse", "överklagande", "besvär",
    "mejl", "mail", "samtal", "synpunkt", "synpunkter", "beslut", "delegationsbeslut", "tack",
    "påminnelse", "meddelande", "grannyttrande", "erinran", "invändning", "fullmakt",
    "återkallelse",
    "orosanmälan", "avsägelse", "uppsägning",
  ])
  /// What is applied for, behind which the word for a shore or a wood may be the place.
  private static let permits = set([
    "avlopp", "bygglov", "startbesked", "slutbesked", "rivningslov", "marklov", "förhandsbesked",
  ])
  private static let matters = letters.union(permits)
  private static let between = set(["från", "till", "av"])
  private static let about = set([
    "angående", "ang", "gällande", "rörande", "avseende",
  ])
  /// Words that go on after a name, and never begin what is longer than a name.
  private static let after = set([
    "om", "angående", "ang", "gällande", "rörande", "avseende", "mot",
  ])
  /// Letters and groups of them that no Swedish word has.
  private static let foreign = [
    "sz", "cz", "rz", "zh", "ą", "ć", "ę", "ł", "ń", "ś", "ź", "ż", "č", "š", "ž",
    "đ", "ő", "ű", "ğ", "ş", "ı", "ř", "ů", "ě", "ț", "ș", "ñ", "ç",
  ]

  /// Whether a word is the name of whose letter it is.
  func isOfLetter(_ index: Int) -> Bool {
    let word = text.words[index]
    guard !word.hasDigit else { return false }
    return index == 0 ? isAtHead() : isBehindLetter(index) || isAside(index)
  }

  /// `Berg angående buller`, `Ek, bygglov garage`.
  private func isAtHead() -> Bool {
    if isBeforeColon() { return true }
    guard text.words.count > 1, text.words[0].isCapital, isLastName(0, orWord: true) else {
      return false
    }
    let next = text.folded(text.words[1])
    if standsBeside(1) { return Self.about.contains(next) }
    let gap = text.bytes[text.words[0].end..<text.words[1].start]
    return gap.elementsEqual(", ".utf8) && !text.words[1].isCapital && isLastName(0, orWord: false)
      && Self.matters.contains(next)
  }

  /// `Komplettering från Sand`, `Yttrande Sand`, `klagomål från kvist`, `KLAGOMÅL KVIST`.
  private func isBehindLetter(_ index: Int) -> Bool {
    let word = text.words[index]
    let head = text.folded(text.words[0])
    let isPermit = Self.permits.contains(head)
    guard isPermit || Self.letters.contains(head), standsBeside(index), isEnd(index) else {
      return false
    }
    let before = text.folded(text.words[index - 1])
    let isSender = index > 1 && Self.between.contains(before)
    guard isSender || index == 1 else { return false }
    let isShouted = word.isAllCapitals
    if isShouted, !text.words[0].isAllCapitals { return false }
    // Written small it is whose letter it is only behind ”från”: ”svar till ek” may be of a tree.
    guard word.isCapital || isSender && before != Self.to else { return false }
    if isLastName(index, orWord: word.isCapital && !isShouted && !isPermit) { return true }
    return word.isCapital && !isShouted && isForeign(index)
  }

  private static let to = Array("till".utf8)

  /// `Bygglov garage (Ek)`, `Bygglov - Ek`, `Bygglov/Ek`.
  private func isAside(_ index: Int) -> Bool {
    let word = text.words[index]
    guard index == text.words.count - 1, word.isCapital, !word.isAllCapitals,
      Self.matters.contains(text.folded(text.words[0])),
      isLastName(index, orWord: false)
    else { return false }
    let gap = String(decoding: text.bytes[text.words[index - 1].end..<word.start], as: UTF8.self)
    return [" (", " - ", " – ", "/", ", ", ": "].contains(gap)
  }

  /// Whether a name ends the heading, or what is said of the matter goes on behind it.
  private func isEnd(_ index: Int) -> Bool {
    guard index + 1 < text.words.count else { return true }
    guard standsBeside(index + 1) else { return text.bytes[text.words[index].end] != 0x2D }
    return Self.after.contains(text.folded(text.words[index + 1]))
  }

  /// Whether a word is listed as a last name and as no place or organisation.
  private func isLastName(_ index: Int, orWord: Bool) -> Bool {
    let known = lexicon.traits(of: text.folded(text.words[index]))
    return known.contains(.surname) && known.isDisjoint(with: [.place, .organisation, .genitive])
      && (orWord || !known.contains(.common))
  }

  /// Whether no list has a word, and its letters are of no Swedish one: `Szczepański`, `Al-Khalidi`.
  private func isForeign(_ index: Int) -> Bool {
    let small = written(index).lowercased()
    guard Self.foreign.contains(where: small.contains) || small.hasPrefix("al-") else {
      return false
    }
    let folded = text.folded(text.words[index])
    let known = lexicon.traits(of: folded).union(lexicon.endingTraits(of: folded))
    return known.isDisjoint(with: [
      .common, .place, .organisation, .organisationEnding, .streetEnding, .title, .language,
    ]) && !KnownOrganisations.hold(small)
  }

  // MARK: Whoever wrote or is written about

  /// Meetings, which are with or at somebody's.
  private static let meetings = set([
    "hembesök", "besök", "möte", "samtal", "intervju", "kontakt", "dialog", "utredning",
  ])
  private static let sides = set(["från", "till", "av", "mot", "hos"])
  /// What is right behind a letter's word of whom it is, and elsewhere of what.
  private static let subjects = set(["för", "om", "med"])
  /// What people write of their own accord, so that a word before it may be who did: `Berg: synpunkter`.
  private static let views = set([
    "synpunkt", "synpunkter", "klagomål", "svar", "yttrande", "grannyttrande", "invändning",
    "invändningar", "överklagande", "fråga", "frågor", "brev", "skrivelse", "erinran", "mejl",
  ])

  /// Whether a name stands where a letter says who wrote it or whom it is about, though no list has it or it
  /// is a word too: `Klagomål från Holmberg`, `Anmälan mot Berg`, `Hembesök hos Sofia`.
  func isOfWriter(_ index: Int) -> Bool {
    let word = text.words[index]
    guard index > 1, word.isCapital, !word.isAllCapitals, !word.hasDigit, standsBeside(index),
      isEnd(index), !isLocated(index..<index + 1), !isPlace(behind: index)
    else { return false }
    let head = text.folded(text.words[0])
    guard Self.letters.contains(head) || Self.meetings.contains(head) else { return false }
    let before = text.folded(text.words[index - 1])
    let isSubject = index == 2 && Self.subjects.contains(before)
    guard isSubject || Self.sides.contains(before) else { return false }
    return mayBeWriter(
      index, orWord: ["mot", "hos", "med"].map { Array($0.utf8) }.contains(before))
  }

  /// `Lindgren: synpunkter på snöröjning`.
  private func isBeforeColon() -> Bool {
    guard text.words.count > 1, text.words[0].isCapital, !text.words[0].isAllCapitals,
      text.bytes[text.words[0].end..<text.words[1].start].elementsEqual(": ".utf8)
    else { return false }
    return mayBeWriter(0, orWord: Self.views.contains(text.folded(text.words[1])))
  }

  /// Whether a word with its capital is a first or a last name, or ends as last names do.
  private func mayBeWriter(_ index: Int, orWord: Bool) -> Bool {
    let letters = text.folded(text.words[index])
    let known = lexicon.traits(of: letters)
    guard known.isDisjoint(with: [.organisation, .title, .language, .organisationNext]) else {
      return false
    }
    if known.contains(.given), !known.contains(.genitive), letters.count > 2,
      !Self.ordinary.contains(letters), index > 0 || orWord || known.isDisjoint(with: [.common])
    {
      return true
    }
    if known.contains(.surname), !known.contains(.genitive), !known.contains(.place) {
      return orWord || !known.contains(.common)
    }
    return LastNameEndings.areOfNamesOrPlaces(letters) && known.isDisjoint(with: [.common, .place])
  }
}
