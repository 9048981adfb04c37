/// The words of a title, compared as people inflect and join them: `förskingring`, `förskingringens` and
/// `förskingringsutredning` tell the same.
package enum TitleWords {
  /// The words in small letters, without rings and dots, for who has none on their keyboard.
  static func words(_ text: String) -> Set<String> {
    Set(text.composed.lowercased().split { !$0.isLetter && !$0.isNumber }.map { plain($0) })
  }

  /// Whether two words, as ``words(_:)`` gives them, are forms of the same one.
  static func areForms(_ one: String, _ other: String) -> Bool {
    if one == other { return true }
    let (one, other) = (Array(one.utf8), Array(other.utf8))
    var shared = 0
    while shared < min(one.count, other.count), one[shared] == other[shared] { shared += 1 }
    return shared > 2 && isEnding(one[shared...]) && isEnding(other[shared...])
  }

  /// Whether a word tells another: it is a form of it, has it as a part, or is what a longer one begins with.
  ///
  /// What a longer one ends with says less: `anmälan` does not tell `orosanmälan`.
  static func tells(_ told: String, _ hidden: String) -> Bool {
    areForms(told, hidden) || isPart(Array(hidden.utf8), of: Array(told.utf8))
      || isPart(Array(told.utf8), of: Array(hidden.utf8), isFirst: true)
  }

  /// Whether one of several words tells a hidden one.
  static func stands(_ hidden: String, among words: Set<String>) -> Bool {
    words.contains(hidden) || words.contains { tells($0, hidden) }
  }

  /// Those that tell what a matter is, and not only what kind of document it is.
  static func telling(_ title: String) -> Set<String> {
    words(title).filter { word in
      word.contains(where: \.isNumber)
        || word.count > 2 && !small.contains(word) && !usual.contains { areForms(word, $0) }
    }
  }

  /// Whether a short text says all that a hidden title tells, in whatever order and forms.
  ///
  /// Of many words one may be left out.
  ///
  /// - Parameter neutral: What is shown in the title's place; it alone gives nothing away.
  package static func says(_ title: String, shownAs neutral: String, in text: String) -> Bool {
    let (telling, open, told) = (telling(title), words(neutral), words(text))
    let hidden = telling.filter { word in !open.contains { areForms(word, $0) } }
    func says(_ words: Set<String>) -> Bool {
      let missing = words.filter { !stands($0, among: told) }
      // Another number is another matter.
      return missing.count <= (words.count > 3 ? 1 : 0)
        && !missing.contains { $0.contains(where: \.isNumber) }
    }
    return telling.count > 1 && !hidden.isEmpty && says(hidden) && says(telling)
  }

  /// Every two words that tell something, without their endings, by which a title is looked for that says them
  /// in another order.
  static func pairs(of title: String) -> [String] {
    let stems = Set(telling(title).map(stem)).sorted().prefix(12)
    return stems.indices.flatMap { first in
      stems[(first + 1)...].map { "\(stems[first]) \($0)" }
    }
  }

  private static func stem(_ word: String) -> String {
    let letters = Array(word.utf8)
    let most = max(0, min(5, letters.count - 3))
    for cut in stride(from: most, through: 1, by: -1)
    where stemEndings.contains(Array(letters.suffix(cut))) {
      return String(decoding: letters.dropLast(cut), as: UTF8.self)
    }
    return word
  }

  /// The endings that words are looked for without: those that hardly end a word by themselves.
  private static let stemEndings: Set<[UInt8]> = Set(
    [
      "a", "an", "ans", "ar", "are", "aren", "arens", "arna", "arnas", "ars", "e", "en", "ens",
      "er", "erna",
      "ernas", "ers", "et", "ets", "or", "orna", "ornas", "ors", "s",
    ].map { Array($0.utf8) })

  /// Whether a sentence of a longer text does.
  package static func says(
    _ title: String, shownAs neutral: String, inSentenceOf text: String
  ) -> Bool {
    text.split { ".!?:;".contains($0) }.contains {
      says(title, shownAs: neutral, in: String($0.prefix(600)))
    }
  }

  private static func isEnding(_ letters: ArraySlice<UInt8>) -> Bool {
    letters.count < 6 && endings.contains(Array(letters))
  }

  /// Whether a long word, but for its ending, begins or ends another.
  private static func isPart(_ word: [UInt8], of other: [UInt8], isFirst: Bool = false) -> Bool {
    guard word.count >= shortestPart, other.count > word.count - 3,
      !word.contains(where: { (0x30...0x39).contains($0) })
    else { return false }
    let most = min(3, word.count - shortestPart)
    for cut in stride(from: most, through: 0, by: -1) where isEnding(word[(word.count - cut)...]) {
      let stem = word[..<(word.count - cut)]
      if other.starts(with: stem) { return true }
      if isFirst { continue }
      for tail in 0...3 where other.count - tail >= stem.count && isEnding(other.suffix(tail)) {
        if other[..<(other.count - tail)].suffix(stem.count).elementsEqual(stem) { return true }
      }
    }
    return false
  }

  /// Shorter parts stand in many words by chance.
  private static let shortestPart = 6

  private static let endings: Set<[UInt8]> = Set(
    [
      "", "a", "ad", "ade", "ades", "an", "ande", "andet", "ans", "ar", "are", "aren", "arens",
      "arna",
      "arnas", "ars", "as", "at", "d", "de", "den", "dens", "e", "en", "ens", "er", "erna", "ernas",
      "ers",
      "es", "et", "ets", "n", "na", "nas", "ns", "or", "orna", "ornas", "ors", "r", "rna", "rnas",
      "rs",
      "s", "t", "ta", "te", "ten", "ts",
    ].map { Array($0.utf8) })

  private static func plain(_ word: Substring) -> String {
    String(decoding: Passages.plain(Array(word.utf8)), as: UTF8.self)
  }

  private static let small = words(
    """
    alla angående att av avseende bland den denna det detta eller enligt ett från för före genom gällande
    han har hon hos hur in inför inom inte kan med mellan mot mån och om oss på rörande samt som till under
    upp ur ut utan vad vid vår våra är över
    """)

  /// Words that the titles of many matters have, and that tell of none.
  private static let usual = words(
    """
    anmälan ansökan arbete avtal begäran beslut besvär bidrag bilaga bistånd delegationsbeslut dokument
    faktura framställning föreläggande förfrågan förslag handling handlingar allmän information inbjudan
    inspektion insats intyg kallelse klagomål kommun kommunstyrelsen kommunfullmäktige komplettering
    kontroll kopia kungörelse ledamot ledamöter meddelande möte nämnd offert ordförande plan protokoll
    protokollsutdrag rapport remiss remissvar rutin samråd sammanträde skrivelse stöd svar synpunkt tillsyn
    tjänsteutlåtande tillstånd tjänsteskrivelse underlag underrättelse uppgift upphandling utdrag utlämnande
    utredning verksamhet yttrande ärende överklagande överklagan fråga frågor
    """)
}
