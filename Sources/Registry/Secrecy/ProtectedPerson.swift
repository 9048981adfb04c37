/// A private person whose address a mark protects (OSL 21:3), with the document that tells so.
package struct ProtectedPerson: Hashable, Sendable {
  package let document: Identifier<Document>
  /// The case that the document belongs to, or nil where it stands by itself.
  package let diaryCase: Identifier<Case>?
  /// The document's number as printed.
  package let number: String
  package let person: Correspondent
  /// What the mark rests on, such as `21:3 a`.
  package let provision: String

  package init(
    document: Identifier<Document>, diaryCase: Identifier<Case>?, number: String,
    person: Correspondent, provision: String
  ) {
    self.provision = provision
    self.document = document
    self.diaryCase = diaryCase
    self.number = number
    self.person = person
  }
}

/// All whose address is protected, found in a text by the words that they are known by.
package struct ProtectedPersons: Hashable, Sendable {
  /// Somebody who may be meant by a part of a last name, or by an address of e-mail.
  private struct Place: Hashable {
    let person: Int
    /// Whether the name is a word too, so that it takes a capital: ”Hans mark i dalen” is not of Hans Mark.
    let isWord: Bool
    /// Whether hardly anybody else has the name, so that it tells who it is by itself.
    let isRare: Bool
  }

  package let persons: [ProtectedPerson]
  /// In small letters without dots.
  private let places: [String: [Place]]
  /// The first names of each.
  private let given: [Set<String>]
  /// Where they live, by the last word of the street, in small letters without dots.
  private let streets: [String: [Reach]]
  /// Their telephone numbers, by the last figures.
  private let phones: [String: [Int]]

  /// A street with its number, of somebody.
  private struct Reach: Hashable {
    let person: Int
    let address: String
  }

  package init(_ persons: [ProtectedPerson]) {
    self.persons = persons
    var places: [String: [Place]] = [:]
    var given: [Set<String>] = []
    for (index, one) in persons.enumerated() {
      let name = PersonName(one.person.name)
      given.append(Set(name.given.map(Self.bare)))
      for last in Set(name.last) {
        places[Self.bare(last), default: []].append(
          Place(person: index, isWord: RareName.isWord(last), isRare: RareName.isRare(last)))
      }
      let email = Self.bare(one.person.email)
      if !email.isEmpty {
        places[email, default: []].append(Place(person: index, isWord: false, isRare: false))
      }
    }
    self.places = places
    self.given = given
    var streets: [String: [Reach]] = [:]
    var phones: [String: [Int]] = [:]
    for (index, one) in persons.enumerated() where !one.person.contact.isBlank {
      for finding in PersonalDataScanner().findings(in: one.person.contact) {
        let text = Self.bare(finding.text)
        if finding.kind == .streetAddress {
          // ”Tallvägen 8, lgh 1101” is at Tallvägen 8.
          let address = String(text.prefix { $0 != "," })
          let street = address.split { !$0.isLetter }.first { $0.count > 2 }.map(String.init)
          if let street, address.contains(where: \.isNumber) {
            streets[street, default: []].append(Reach(person: index, address: address))
          }
        } else if finding.kind == .phone {
          let figures = text.filter(\.isNumber)
          if figures.count >= Self.figures {
            phones[String(figures.suffix(Self.figures)), default: []].append(index)
          }
        }
      }
    }
    self.streets = streets
    self.phones = phones
  }

  /// So many figures at a number's end are the same however it begins: 070, +46 70, 0046 70.
  private static let figures = 7

  private static func bare(_ name: String) -> String {
    NamingText(name).withoutDots.text.lowercased()
  }

  /// The first whose first and last name stand near each other in a text, or by whose address or telephone
  /// number they are reached.
  ///
  /// - Parameters:
  ///   - isShort: Whether it is a title or another short text, where a last name alone is enough if hardly
  ///     anybody else has it.
  ///   - isMeant: Whether somebody is looked for.
  package func first(
    namedIn text: NamingText, isShort: Bool = false, where isMeant: (ProtectedPerson) -> Bool
  ) -> ProtectedPerson? {
    guard !persons.isEmpty else { return nil }
    let bare = text.withoutDots
    let words = bare.words
    let hasBothCases = bare.hasBothCases
    for (index, word) in words.enumerated() {
      let genitive = word.small.hasSuffix("s") ? places[String(word.small.dropLast())] : nil
      for place in (places[word.small] ?? []) + (genitive ?? [])
      where isMeant(persons[place.person]) {
        if word.small.contains("@") { return persons[place.person] }
        if hasBothCases, place.isWord, !word.isCapital { continue }
        let near = words[max(0, index - Self.near)..<min(words.count, index + Self.near + 1)]
        let isThere = near.contains { holds($0.small, place) }
        if isThere || isShort && place.isRare && !isOfAnother(index, words) {
          return persons[place.person]
        }
      }
      for reach in streets[word.small] ?? [] where isMeant(persons[reach.person]) {
        if SaidWords.holds(reach.address, in: bare.text) { return persons[reach.person] }
      }
    }
    return phones.isEmpty ? nil : firstReached(in: bare.text, where: isMeant)
  }

  /// The first whose telephone number stands in a text, with whatever between its figures.
  private func firstReached(
    in text: String, where isMeant: (ProtectedPerson) -> Bool
  ) -> ProtectedPerson? {
    var figures = ""
    func known() -> ProtectedPerson? {
      guard figures.count >= Self.figures else { return nil }
      return (phones[String(figures.suffix(Self.figures))] ?? []).lazy.map { persons[$0] }
        .first(where: isMeant)
    }
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: figures.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default:
        if let known = known() { return known }
        figures = ""
      }
    }
    return known()
  }

  private func holds(_ word: String, _ place: Place) -> Bool {
    given[place.person].contains(word)
      || word.hasSuffix("s") && given[place.person].contains(String(word.dropLast()))
  }

  /// Whether somebody else's first name stands before a last name.
  private func isOfAnother(_ index: Int, _ words: [NamingText.Word]) -> Bool {
    guard index > 0 else { return false }
    let traits = WordLexicon.shared.traits(ofWord: words[index - 1].small)
    return traits.contains(.given) && traits.isDisjoint(with: [.common, .place])
  }

  /// Other names and signs may stand between so many words: ”Åsa Maria Sjövik”, ”Sjövik; Åsa”.
  private static let near = 2
}
