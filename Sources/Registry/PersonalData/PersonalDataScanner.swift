/// Finds what looks like personal data in Swedish text.
///
/// It helps a person decide and never decides alone: what it misses may still be personal data.
/// The time is in proportion to the text; the word lists are built once, at the first text.
package struct PersonalDataScanner: Sendable {
  private let placeNames: PlaceNames
  private let today: CivilDate?

  /// A scanner that takes the names of these places for no persons, and what was dated shortly before
  /// today for no births.
  package init(places: PlaceNames = PlaceNames(), today: CivilDate? = nil) {
    placeNames = places
    self.today = today
  }

  /// What was found, in the order of the text; findings do not overlap.
  ///
  /// A birth date told in words is `.sensitive`; only numbers are identity numbers.
  package func findings(in text: String) -> [Finding] {
    let scanned = ScannedText(text)
    return findings(
      in: scanned,
      names: NameDetector(scanned).names() + SmallNameDetector(scanned).names()
        + LoneNameDetector(scanned).names())
  }

  /// What was found that somebody must judge before the text is shown: all but what offices and elected
  /// members have as such.
  ///
  /// - Parameters:
  ///   - isUnread: Whether the text's language is not known, which is asked about by itself: its words in other
  ///     letters are then not asked about once more.
  ///   - isPrivate: Whether it is a private person's own, in which what looks like an office's street and
  ///     telephone hardly are that.
  package func findingsToJudge(
    in text: String, isUnread: Bool = false, isPrivate: Bool = false
  ) -> [Finding] {
    let found = findings(in: text)
    let surroundings = OfficeSurroundings(text, found)
    return found.filter { finding in
      let isContact = finding.kind == .phone || finding.why == AddressDetector.streetAndNumber
      return (isPrivate && isContact || !surroundings.isPublic(finding))
        && !(isUnread && !ForeignScriptDetector(text: ScannedText(finding.text)).ranges().isEmpty)
    }
  }

  /// Whether a text is one in which something can be found: not in another script, nor in a language
  /// whose words are unknown here, nor without words at all.
  ///
  /// A few words, a heading or a list of numbers can be.
  package static func canJudge(_ text: String) -> Bool {
    KnownLanguage(ScannedText(text)).isKnown
  }

  /// What was found in a heading, where a name that stands alone or is written small is looked for too.
  package func findings(inHeading text: String) -> [Finding] {
    let scanned = ScannedText(text)
    let names = NameDetector(scanned).names()
    let known = PlaceNames.known.places(in: scanned)
    return findings(
      in: scanned,
      names: (HeadingNameDetector(text: scanned).names(names) + SmallNameDetector(scanned).names())
        .filter { !known.isSuperset(of: $0) })
  }

  /// The words of a short text, in small letters, that are neither common nor of places and organisations.
  package static func rareWords(in text: String) -> Set<String> {
    Set(
      text.lowercased().split { !$0.isLetter }.map(String.init).filter { word in
        let letters = Letters.folded(Array(word.utf8), 0..<word.utf8.count)
        let traits = WordLexicon.shared.traits(of: letters)
          .union(WordLexicon.shared.endingTraits(of: letters))
        return word.count > 3
          && traits.isDisjoint(with: [
            .common, .place, .organisation, .organisationEnding, .streetEnding, .title, .roleEnding,
          ])
      })
  }

  /// Those of some words, in small letters, right before which a first name stands in a text, however it is
  /// written.
  package static func namedBeside(_ words: Set<String>, in text: String) -> Set<String> {
    var found: Set<String> = []
    var before = ""
    for word in NamingText(text).smallWords {
      if words.contains(word) {
        let traits = WordLexicon.shared.traits(ofWord: before)
        if traits.contains(.given), traits.isDisjoint(with: [.common, .place]) {
          found.insert(word)
        }
      }
      before = word
    }
    return found
  }

  /// The persons that a heading names with two names or more, and what else may be such a name.
  ///
  /// That is two words beside each other that have capitals and are known as nothing else.
  package func fullNames(inHeading text: String) -> [String] {
    let found = findings(inHeading: text).filter { $0.kind == .personName && $0.text.contains(" ") }
      .map(\.text)
    let proper = Title.properNames(in: text)
    let words = text.split(separator: " ").map { word in word.filter { $0.isLetter || $0 == "-" } }
    let pairs = zip(words, words.dropFirst()).filter {
      proper.contains($0.lowercased()) && proper.contains($1.lowercased())
    }
    return found + pairs.map { "\($0) \($1)" }.filter { !found.contains($0) }
  }

  /// The last names of the persons that are named with two names or more, in small letters.
  package func lastNames(in text: String) -> Set<String> {
    Set(
      findings(in: text).filter { $0.kind == .personName && $0.text.contains(" ") }
        .compactMap { $0.text.split { !$0.isLetter && $0 != "-" }.last?.lowercased() })
  }

  private func findings(in text: ScannedText, names: [Range<Int>]) -> [Finding] {
    let raw = numbers(text) + Self.addresses(text) + words(text, names: names)
    return Self.placed(Self.apart(raw), in: text.bytes)
  }

  private func numbers(_ text: ScannedText) -> [RawFinding] {
    let identity = IdentityNumberDetector(bytes: text.bytes, today: today)
    let apart = ApartNumberDetector(bytes: text.bytes, today: today)
    let divided = DividedNumberDetector(bytes: text.bytes, today: today)
    let loose = LooseNumberDetector(bytes: text.bytes, today: today)
    let birth = BirthDateDetector(text: text)
    let told = ToldBirthDetector(text: text, today: today)
    let written = WrittenDateDetector(bytes: text.bytes)
    let phone = PhoneDetector(bytes: text.bytes)
    let email = EmailDetector(bytes: text.bytes)
    return text.digitStarts.compactMap { start in
      if let found = identity.finding(at: start) { return found }
      let parts = apart.finding(at: start)
      if let parts, parts.doubt == nil { return parts }
      return written.finding(at: start) ?? birth.masked(at: start)
        ?? told.finding(at: start) ?? phone.finding(at: start)
        ?? parts ?? divided.finding(at: start) ?? loose.finding(at: start)
    }
      + text.ats.compactMap { email.finding(at: $0) }
  }

  private static func addresses(_ text: ScannedText) -> [RawFinding] {
    let address = AddressDetector(text: text)
    return text.words.indices.compactMap { text.words[$0].hasDigit ? address.finding(at: $0) : nil }
  }

  private func words(_ text: ScannedText, names: [Range<Int>]) -> [RawFinding] {
    let places = placeNames.places(in: text)
    let birth = BirthDateDetector(text: text)
    let sensitive = SensitiveDetector(text: text)
    var found = names.filter {
      !places.isSuperset(of: $0) && !PlaceNames.known.cover($0, in: text)
    }.map { name in
      RawFinding(
        kind: .personName,
        range: text.words[name.lowerBound].start..<text.words[name.upperBound - 1].end,
        why: name.count > 1 ? "ser ut som för- och efternamn" : "ser ut som ett namn")
    }
    found += ForeignScriptDetector(text: text).ranges().map {
      RawFinding(kind: .personName, range: $0, why: "kan vara ett namn i en annan skrift")
    }
    let contact = WrittenContactDetector(text: text)
    for index in text.words.indices {
      if let one = birth.finding(at: index) ?? sensitive.finding(at: index) { found.append(one) }
      if let one = contact.finding(at: index) { found.append(one) }
    }
    found += names.compactMap { birth.beside(text.words[$0.upperBound - 1], today) }
    return found
  }

  /// The findings in order, the more telling one where two share a place.
  private static func apart(_ raw: [RawFinding]) -> [RawFinding] {
    let sorted = raw.sorted {
      // Of two names that begin together the longer one is whose it is.
      ($0.range.lowerBound, $0.rank, -$0.range.upperBound)
        < ($1.range.lowerBound, $1.rank, -$1.range.upperBound)
    }
    var kept: [RawFinding] = []
    for finding in sorted {
      while let last = kept.last, last.range.upperBound > finding.range.lowerBound,
        last.rank > finding.rank
      {
        kept.removeLast()
      }
      if let last = kept.last, last.range.upperBound > finding.range.lowerBound { continue }
      kept.append(finding)
    }
    return kept
  }

  /// Findings with their places counted in Unicode scalars.
  private static func placed(_ raw: [RawFinding], in bytes: [UInt8]) -> [Finding] {
    var index = 0
    var scalars = 0
    func scalar(_ place: Int) -> Int {
      while index < place {
        if bytes[index] & 0xC0 != 0x80 { scalars += 1 }
        index += 1
      }
      return scalars
    }
    return raw.map { finding in
      let start = scalar(finding.range.lowerBound)
      return Finding(
        kind: finding.kind, start: start, end: scalar(finding.range.upperBound),
        text: String(decoding: bytes[finding.range], as: UTF8.self), why: finding.why,
        doubt: finding.doubt)
    }
  }
}
