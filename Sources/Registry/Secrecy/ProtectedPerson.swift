/// A private person whom a mark protects wherever they are named, with the document that tells so.
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

  /// The provisions that protect a person in every case: the address of the persecuted, assumed identities
  /// and protected registration (OSL 21:3, 21:3 a), the safety of foreigners (21:5), the registration of
  /// persons, on which a confidentiality flag rests (22:1), and sheltered housing (26:14 c).
  ///
  /// Who has blown a whistle (32:3 b) is protected in the matter alone: to be asked about them elsewhere
  /// would tell of it.
  package static let provisions = ["21:3 st1", "21:3 st3", "21:3 a", "21:5", "22:1", "26:14 c"]

  /// Whether a mark that rests on a provision protects a person in every case.
  package static func isProtecting(_ provision: String) -> Bool {
    provisions.contains(provision)
  }
}

/// All who are protected, found in a text by the words that they are known by.
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
          for form in Self.forms(of: address) {
            let street = form.split { !$0.isLetter }.first { $0.count > 2 }.map(String.init)
            if let street, form.contains(where: \.isNumber) {
              streets[street, default: []].append(Reach(person: index, address: form))
            }
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

  /// The ways in which an address is written, with the street shortened or ”nr” before the number.
  private static func forms(of address: String) -> [String] {
    guard let place = address.firstIndex(where: \.isNumber) else { return [address] }
    let street = address[..<place].trimmingPrefix(" ")
    let number = address[place...]
    let word = street.prefix { !$0.isWhitespace }
    var streets = [String(street)]
    for (whole, short) in [("vagen", "v"), ("gatan", "g"), ("vägen", "v")]
    where word.hasSuffix(whole) && word.count > whole.count + 2 {
      streets.append("\(word.dropLast(whole.count))\(short)\(street[word.endIndex...])")
    }
    return streets.flatMap { ["\($0)\(number)", "\($0)nr \(number)"] }
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
      // An address of e-mail may end a sentence.
      let ended =
        word.small.contains("@")
        ? places[word.small.trimmingSuffix { !$0.isLetter && !$0.isNumber }] : nil
      for place in (places[word.small] ?? []) + (genitive ?? []) + (ended ?? [])
      where isMeant(persons[place.person]) {
        if word.small.contains("@") { return persons[place.person] }
        if hasBothCases, place.isWord, !word.isCapital { continue }
        let near = words[max(0, index - Self.near)..<min(words.count, index + Self.near + 1)]
        let isThere =
          near.contains { holds($0.small, place) }
          || place.isRare && near.contains { isInitial($0, place) }
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
    var figures: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39:
        figures.append(byte)
        guard figures.count >= Self.figures else { continue }
        let end = String(decoding: figures.suffix(Self.figures), as: UTF8.self)
        if let one = (phones[end] ?? []).lazy.map({ persons[$0] }).first(where: isMeant) {
          return one
        }
      // Spaces, marks and dashes of any kind.
      case 0x20, 0x80...0xFF, UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "_"):
        break
      default: figures = []
      }
    }
    return nil
  }

  private func holds(_ word: String, _ place: Place) -> Bool {
    given[place.person].contains(word)
      || word.hasSuffix("s") && given[place.person].contains(String(word.dropLast()))
  }

  /// Whether a word is the first letter of a first name, ”R.”.
  private func isInitial(_ word: NamingText.Word, _ place: Place) -> Bool {
    word.small.count == 1 && word.isCapital
      && given[place.person].contains { $0.hasPrefix(word.small) }
  }

  /// Whether somebody else's first name stands before a last name.
  private func isOfAnother(_ index: Int, _ words: [NamingText.Word]) -> Bool {
    guard index > 0 else { return false }
    let traits = WordLexicon.shared.traits(ofWord: words[index - 1].small)
    return traits.contains(.given) && traits.isDisjoint(with: [.common, .place])
  }

  /// Other names and signs may stand between so many words: ”Åsa Maria Karin Sjövik”, ”Sjövik; Åsa”.
  private static let near = 3
}

extension StringProtocol {
  /// The text without the signs at its end that are meant.
  fileprivate func trimmingSuffix(_ isMeant: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isMeant(last) { rest.removeLast() }
    return String(rest)
  }
}

extension Correspondent {
  /// Whether a text names this very person: by first and last name near each other, or by a last name that
  /// few others have.
  ///
  /// Of one who works here, and is not known to have to do with the matter, a usual last name tells nothing.
  package func isNamedForSure(in text: NamingText) -> Bool {
    let one = ProtectedPerson(
      document: Identifier(rawValue: 0), diaryCase: nil, number: "", person: self, provision: "")
    if ProtectedPersons([one]).first(namedIn: text, where: { _ in true }) != nil { return true }
    let lasts = Set(
      PersonName(name).last.filter(RareName.isUncommon).map {
        NamingText($0).withoutDots.text.lowercased()
      })
    return !lasts.isEmpty
      && text.withoutDots.words.contains {
        lasts.contains($0.small)
          || $0.small.hasSuffix("s") && lasts.contains(String($0.small.dropLast()))
      }
  }
}
