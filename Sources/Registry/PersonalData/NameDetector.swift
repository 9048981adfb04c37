/// Finds people's names: capitalised words, weighed by what they and their neighbours are.
struct NameDetector {
  let text: ScannedText
  private let lexicon = WordLexicon.shared
  private let weights = NameWeights.shared

  init(_ text: ScannedText) { self.text = text }

  /// The names, as ranges of words.
  func names() -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachRun { run in
      if isPlainWord(run) || namesNoPerson(run) { return }
      let features = NameFeatures(run: run, sight: sight(of: run))
      var start: Int?
      for word in run {
        if weights.score(features, word) > 0 {
          start = start ?? word
        } else if let first = start {
          found.append(first..<word)
          start = nil
        }
      }
      if let first = start { found.append(first..<run.upperBound) }
    }
    return found.filter { name in
      // Letters by themselves are paragraphs and grades more often than people; ”Bo Ek” is somebody.
      text.words[name].contains { $0.end - $0.start > 2 }
        || name.count > 1 && text.words[name].allSatisfy { $0.end - $0.start == 2 }
          && lexicon.traits(of: text.folded(text.words[name.lowerBound])).contains(.given)
    }
  }

  /// Whether a run is one everyday word, which opens most sentences; a quick way past them.
  private func isPlainWord(_ run: Range<Int>) -> Bool {
    guard run.count == 1 else { return false }
    let known = lexicon.traits(of: text.folded(text.words[run.lowerBound]))
    return known.contains(.common) && known.isDisjoint(with: [.given, .surname])
  }

  private static let lex = Array("lex".utf8)
  /// Words that make a place of the name before them.
  static let places: Set<[UInt8]> = Set(
    [
      "gata", "väg", "torg", "gränd", "park", "allé", "stig", "backe", "bro", "gymnasium", "kyrka",
      "församling", "stiftelse", "minnesfond", "museum", "esplanad", "kaj", "plats",
      "fond", "donationsfond", "minne",
    ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) })

  /// Whether a run is the first part of the name of a street or a church, ”Sven Rinmans gata”, or the
  /// last of an act's, ”lex Sarah”.
  private func namesNoPerson(_ run: Range<Int>) -> Bool {
    if isWebPage(run) || isSaint(run) || isKing(run) { return true }
    if text.folded(text.words[run.lowerBound]) == Self.lex { return run.count <= 2 }
    if run.count == 1, standsBeside(run.lowerBound),
      text.folded(text.words[run.lowerBound - 1]) == Self.lex
    {
      return true
    }
    guard run.count > 1, run.upperBound < text.words.count, standsBeside(run.upperBound),
      text.bytes[text.words[run.upperBound - 1].end - 1] == UInt8(ascii: "s")
    else { return false }
    return Self.places.contains(text.folded(text.words[run.upperBound]))
  }

  /// `Webb: www.granvik.example`: a word that says what page follows.
  private func isWebPage(_ run: Range<Int>) -> Bool {
    guard run.count == 1 else { return false }
    let behind = text.bytes[text.words[run.lowerBound].end...].prefix(8)
    guard behind.first == UInt8(ascii: ":") else { return false }
    let next = behind.dropFirst().drop { $0 == 0x20 }
    return next.starts(with: "www".utf8) || next.starts(with: "http".utf8)
  }

  /// `S:t Eriks mässa`.
  private func isSaint(_ run: Range<Int>) -> Bool {
    guard run.count == 1 else { return false }
    let before = text.bytes[..<text.words[run.lowerBound].start].suffix(8)
    return ["S:t ", "S:ta ", "Sankt ", "Sankta "].contains {
      before.suffix($0.utf8.count).elementsEqual($0.utf8)
    }
  }

  /// `Karl XII`: a first name and which of them it is.
  private func isKing(_ run: Range<Int>) -> Bool {
    guard run.count > 1,
      lexicon.traits(of: text.folded(text.words[run.lowerBound])).contains(.given)
    else { return false }
    let number = text.words[run.lowerBound + 1]
    let letters = text.bytes[number.start..<number.end]
    return letters.count > 1 && letters.allSatisfy { "IVX".utf8.contains($0) }
  }

  /// Hands on each run of capitalised words that stand together, particles between them included.
  func forEachRun(_ body: (Range<Int>) -> Void) {
    let words = text.words
    var index = 0
    while index < words.count {
      guard words[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, end - index < 12, standsBeside(end) {
        if words[end].isCapital {
          end += 1
        } else if end + 1 < words.count, words[end + 1].isCapital, standsBeside(end + 1),
          lexicon.traits(of: text.folded(words[end])).contains(.particle)
        {
          end += 2
        } else {
          break
        }
      }
      body(index..<end)
      index = end
    }
  }

  private func standsBeside(_ index: Int) -> Bool {
    gap(before: index) == nil
  }

  /// What stands between a word and the one before it: nothing but space, or a mark.
  private func gap(before index: Int) -> WordCategory? {
    guard index > 0, index < text.words.count else { return .boundary }
    let start = text.words[index - 1].end
    let end = text.words[index].start
    var mark: WordCategory?
    var place = start
    if end - start > 24 { return .boundary }
    while place < end {
      let (value, length) = Letters.scalar(text.bytes, place)
      switch value {
      case 0x20, 0xA0, 0x0D, 0x09, 0x2009, 0x202F, 0x3000: break
      case 0x0A:
        if place + 1 < end, text.bytes[place + 1] == 0x0A { return .boundary }
      case 0x2E:
        // The dot after an initial ends no sentence.
        let before = text.words[index - 1]
        if !(before.isCapital && before.end - before.start <= 2) { return .boundary }
      case 0x21, 0x3F, 0x3A, 0x2013, 0x2014, 0x2022, 0x3B: return .boundary
      case 0x2C: mark = mark ?? .comma
      case 0x22, 0x27, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB: mark = mark ?? .quote
      case 0x2D where end - start > 1: return .boundary
      default: mark = mark ?? .punctuation
      }
      place += length
    }
    return mark
  }

  /// The words of a run and two on each side.
  func sight(of run: Range<Int>) -> NameFeatures.Sight {
    var sight = NameFeatures.Sight(first: run.lowerBound - 2)
    for index in (run.lowerBound - 2)..<(run.upperBound + 2) {
      guard text.words.indices.contains(index) else {
        sight.traits.append([])
        sight.gaps.append(.boundary)
        continue
      }
      sight.traits.append(traits(of: text.words[index]))
      sight.gaps.append(gap(before: index))
    }
    sight.gaps.append(gap(before: run.upperBound + 2))
    return sight
  }

  private func traits(of word: ScannedText.Word) -> WordTraits {
    let letters = text.folded(word)
    var traits = lexicon.traits(of: letters).union(lexicon.endingTraits(of: letters))
    if word.hasDigit { traits.insert(.digit) }
    guard word.isCapital else { return traits }
    traits.insert(.capital)
    if word.isAllCapitals { traits.insert(.allCapitals) }
    if word.hasInnerCapital { traits.insert(.innerCapital) }
    if letters.count == 1 { traits.insert(.initial) }
    if letters.count <= 3 { traits.insert(.short) }
    if letters.count >= 10 { traits.insert(.long) }
    if word.end - word.start > letters.count { traits.insert(.accent) }
    if let hyphen = letters.lastIndex(of: UInt8(ascii: "-")) {
      traits.insert(.hyphen)
      let first = lexicon.traits(of: Array(letters[..<hyphen]))
      let last = lexicon.traits(of: Array(letters[(hyphen + 1)...]))
      if first.contains(.given), last.contains(.given) || isCapital(word, behindHyphen: last) {
        traits.formUnion([.given, .hyphenatedName])
        // ”Per” is a word; ”Per-Olov” is none.
        traits.subtract([.common, .place, .organisation])
      } else if first.contains(.particle), !last.isDisjoint(with: [.given, .surname]) {
        traits.formUnion([.surname, .hyphenatedName])
      } else if first.contains(.surname), last.contains(.surname) {
        traits.formUnion([.surname, .hyphenatedName])
      }
    }
    return traits
  }

  /// Whether what stands behind a word's hyphen has a capital and is no place or thing: `Lise-Lotte`.
  private func isCapital(_ word: ScannedText.Word, behindHyphen last: WordTraits) -> Bool {
    let bytes = text.bytes[word.start..<word.end]
    guard let hyphen = bytes.lastIndex(of: UInt8(ascii: "-")), hyphen + 2 < bytes.endIndex else {
      return false
    }
    let isCapital = Letters.classes[Int(bytes[hyphen + 1])] == Letters.upper
    let goesOn = Letters.classes[Int(bytes[hyphen + 2])] != Letters.upper
    return isCapital && goesOn && last.isDisjoint(with: [.common, .place, .organisation])
  }
}
