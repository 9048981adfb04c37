extension Correspondent {
  /// Whether a text gives a private person's last name, with its capital or in capitals alone; or first
  /// and last name beside each other, however they are written.
  ///
  /// Nobody else in a letter is as sure to be a private person as the one who has sent it.
  package func isNamedAsPerson(in text: String) -> Bool { isNamedAsPerson(in: NamingText(text)) }

  /// The same in a text that is looked through for several.
  package func isNamedAsPerson(in text: NamingText) -> Bool {
    kind == .person && PersonName(name).stands(in: text)
  }

  /// The same in what somebody else has written, where a short last name may be a word or a place.
  package func isNamedByOthers(in text: NamingText) -> Bool {
    kind == .person && PersonName(name).stands(in: text, asOther: true)
  }

  /// Who wrote for an organisation, or nil where nobody is told: what stands there may be an address or a
  /// telephone number alone.
  package var contactPerson: Correspondent? {
    for part in contact.split(whereSeparator: { ",;\n".contains($0) }) {
      let name = String(part.prefix { !$0.isNumber }).tidied
      let goesOn = part.contains(where: \.isNumber)
      let words = name.split(separator: " ")
      // ”Stora Tallvägen 8” is where somebody lives, ”Lisa Ek 070-…” is how she is reached.
      let isStreet =
        goesOn
        && (words.count < 2
          || Self.streets.contains { words.last?.lowercased().hasSuffix($0) == true })
      if name.contains(where: \.isLetter), !isStreet {
        return Correspondent(kind: .person, name: name)
      }
    }
    return nil
  }

  private static let streets = [
    "väg", "vägen", "gata", "gatan", "gränd", "gränden", "stig", "stigen", "torg", "torget",
    "backe", "backen", "allé", "allén", "plan", "plats", "gård", "gården", "box", "lgh", "tel",
    "telefon", "mobil", "mob",
  ]

  /// A correspondent as the journal tells of one, `person: Tuva Ek Tallvägen 8 tuva@post.example`; nil where
  /// it tells of none.
  ///
  /// Where a person's name ends and the address begins is found by what an address looks like.
  package init?(inJournal text: String) {
    let parts = text.split(separator: ": ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Kind(rawValue: parts[0]) else { return nil }
    let words = parts[1].split(separator: " ").filter { !$0.contains("@") }
    let email = parts[1].split(separator: " ").first { $0.contains("@") }.map(String.init) ?? ""
    let known = words.joined(separator: " ")
    guard !known.isEmpty else { return nil }
    let end =
      kind == .person
      ? PersonalDataScanner().findings(in: known)
        .filter { $0.kind == .streetAddress || $0.kind == .phone }.map(\.start).min() : nil
    let name = end.map { String(known.unicodeScalars.prefix($0)).tidied } ?? known
    self.init(
      kind: kind, name: name.isEmpty ? known : name,
      contact: end.map { String(known.unicodeScalars.dropFirst($0)) } ?? "", email: email)
  }

  /// Whether a letter or another text gives the name, whoever's it is.
  package func isNamedInLetter(_ text: NamingText) -> Bool {
    kind == .organisation ? isNamedAsOrganisation(in: text.text) : isNamedAsPerson(in: text)
  }

  /// Whether a text without å, ä and ö gives the name so too.
  ///
  /// - Parameter text: As ``NamingText/withoutDots`` has it.
  package func isNamedWithoutDots(in text: NamingText) -> Bool {
    let bare = NamingText(name).withoutDots.text
    return bare != name && Correspondent(kind: kind, name: bare).isNamedInLetter(text)
  }

  /// Whether a title, or another short text, names the organisation, or the person by any of their names.
  ///
  /// - Parameter asOther: Whether it is the title of what somebody else has written.
  func isNamed(in text: String, asOther: Bool = false) -> Bool {
    kind == .organisation
      ? isNamedAsOrganisation(in: text)
      : PersonName(name).stands(inTitle: text.composed, asOther: asOther)
  }

  /// Whether a text holds an organisation's name, though without its form, with och for &, written
  /// together, or only as far as it takes to know it.
  func isNamedAsOrganisation(in text: String) -> Bool {
    let words = Self.compactWords(name).filter { !Self.forms.contains($0) }
    guard let first = words.first else { return false }
    let all = Self.compactWords(text).joined()
    // ”Kvinnojouren” of ”Kvinnojouren Exempel”: the word that is a name is enough.
    if first.count > 5, Self.isTelling(first),
      Self.compactWords(text).contains(where: { $0 == first || $0 == "\(first)s" })
    {
      return true
    }
    if words.count > 1, words.joined().count > 5, all.contains(words.joined()) { return true }
    // Two words of a name are enough, or one that is as long as two.
    let short = words.prefix(2).joined()
    if words.count > 1, short.count >= 8 { return all.contains(short) }
    return Self.compactWords(text).contains { $0 == first || $0 == first + "s" }
  }

  /// Whether a word is no ordinary one, nor a well-known place or organisation.
  private static func isTelling(_ word: String) -> Bool {
    WordLexicon.shared.traits(ofWord: word).isDisjoint(with: [.common, .place, .organisation])
  }

  private static let forms: Set<String> = [
    "ab", "hb", "kb", "publ", "aktiebolag", "handelsbolag", "kommanditbolag", "ekonomisk",
    "förening",
  ]

  private static func compactWords(_ text: String) -> [String] {
    let lowered = text.lowercased()
    let said =
      lowered.utf8.contains(UInt8(ascii: "&")) ? lowered.replacing("&", with: " och ") : lowered
    return said.split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
