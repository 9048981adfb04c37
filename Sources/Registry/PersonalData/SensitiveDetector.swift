/// Finds words about health, faith, crime and the like, which GDPR articles 9 and 10 protect.
struct SensitiveDetector {
  let text: ScannedText
  private let list = SensitiveWords.shared
  private let lexicon = WordLexicon.shared

  /// The sensitive word or phrase that begins at a word, if there is one.
  func finding(at index: Int) -> RawFinding? {
    let first = text.words[index]
    guard first.end - first.start >= 3, list.mayBegin(text.bytes, first.start) else { return nil }
    let letters = text.folded(first)
    var best: RawFinding?
    for phrase in list.phrases(beginning: letters) where phrase.words[0].matches(letters) {
      guard let end = end(of: phrase, from: index) else { continue }
      if let best, best.range.upperBound >= end { continue }
      best = RawFinding(kind: .sensitive, range: first.start..<end, why: phrase.reason)
    }
    if let best, isGeneral(from: index, to: best.range.upperBound) { return nil }
    return best
  }

  /// Whether the sentence is about people in general, or about a plan against what is named: ”depression bland
  /// unga ökar”, ”handlingsplan mot mobbning”.
  private func isGeneral(from index: Int, to end: Int) -> Bool {
    var first = index
    while first > 0, index - first < 24, !isBreak(before: first) { first -= 1 }
    var last = index
    while last + 1 < text.words.count, last - index < 24, !isBreak(before: last + 1) { last += 1 }
    let words = (first...last).map { String(decoding: text.folded(text.words[$0]), as: UTF8.self) }
    // Whoever is named or meant makes it theirs.
    let isOfSomebody = (first...last).contains { place in
      let word = text.words[place]
      if place > first, word.isCapital, !word.isAllCapitals,
        !lexicon.traits(of: text.folded(word)).isDisjoint(with: [.given, .surname])
      {
        return true
      }
      return Self.persons.contains(words[place - first]) || word.hasDigit
    }
    if isCount(words, first...last) { return true }
    guard !isOfSomebody else { return false }
    if words[index - first].hasPrefix(Self.pupilHealth) { return true }
    let behind = words.dropFirst(index - first)
    if let among = behind.firstIndex(of: "bland"), among + 1 < words.count,
      among - behind.startIndex < 5,
      Self.groups.contains(words[among + 1])
    {
      return true
    }
    let before = words.prefix(index - first)
    guard let last = before.last, Self.against.contains(last) else { return false }
    return before.contains { word in Self.plans.contains { word.hasSuffix($0) } }
  }

  /// The service of schools that bears such a name; of a pupil it is said whose.
  private static let pupilHealth = "elevhälsan"

  /// `Antal personer med försörjningsstöd: 45`: how many there are, unless they are so few that they are known.
  private func isCount(_ words: [String], _ range: ClosedRange<Int>) -> Bool {
    guard words.contains(where: { Self.counts.contains($0) }),
      words.allSatisfy({ !Self.persons.contains($0) })
    else { return false }
    return zip(range, words).allSatisfy { index, word in
      guard text.words[index].hasDigit else {
        return !text.words[index].isCapital || index == range.lowerBound
          || lexicon.traits(of: text.folded(text.words[index])).isDisjoint(with: [.given, .surname])
      }
      return Int(word).map { $0 > 4 } ?? false
    }
  }

  private static let counts: Set<String> = ["antal", "antalet", "andel", "andelen"]

  /// Whether a sentence or a line ends before a word.
  private func isBreak(before index: Int) -> Bool {
    text.bytes[text.words[index - 1].end..<text.words[index].start].contains {
      ".!?;\n".utf8.contains($0)
    }
  }

  private static let persons: Set<String> = [
    "han", "hon", "hen", "honom", "henne", "hans", "hennes", "jag", "mig", "min", "mitt", "mina",
    "vår",
    "vårt", "din", "ditt", "sin", "sitt", "eleven", "elevens", "barnet", "barnets", "pojken",
    "flickan",
    "sonen", "dottern", "son", "dotter", "kvinnan", "mannen", "patienten", "brukaren", "klienten",
    "mamman", "pappan", "modern", "fadern", "personen", "den", "kollegan", "läraren",
  ]
  private static let groups: Set<String> = [
    "unga", "barn", "äldre", "elever", "ungdomar", "kvinnor", "män", "vuxna", "flickor", "pojkar",
    "befolkningen", "invånare", "invånarna", "personer", "studenter", "skolelever", "anställda",
    "skolbarn", "tonåringar", "medborgare", "patienter", "seniorer",
  ]
  private static let against: Set<String> = ["mot", "om", "för", "kring", "förebygga"]
  private static let plans = [
    "plan", "planen", "policy", "riktlinjer", "rutin", "rutiner", "program", "programmet", "arbete",
    "arbetet", "statistik", "utbildning", "strategi",
  ]

  private func end(of phrase: SensitiveWords.Phrase, from index: Int) -> Int? {
    var at = index
    for word in phrase.words.dropFirst() {
      at += 1
      guard at < text.words.count, text.words[at].start - text.words[at - 1].end <= 2,
        word.matches(text.folded(text.words[at]))
      else { return nil }
    }
    return text.words[at].end
  }
}
