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
}
