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
  package let persons: [ProtectedPerson]
  /// Whom a part of a last name, or an address of e-mail, may be about; in small letters without dots.
  private let places: [String: [Int]]
  /// The first names of each.
  private let given: [Set<String>]

  package init(_ persons: [ProtectedPerson]) {
    self.persons = persons
    var places: [String: [Int]] = [:]
    var given: [Set<String>] = []
    for (place, one) in persons.enumerated() {
      let name = PersonName(NamingText(one.person.name).withoutDots.text)
      given.append(Set(name.given.map { $0.lowercased() }))
      for word in Set(name.last.map { $0.lowercased() } + [one.person.email.lowercased()])
      where !word.isEmpty { places[word, default: []].append(place) }
    }
    self.places = places
    self.given = given
  }

  /// The first whose first and last name stand near each other in a text, or whose address of e-mail does.
  ///
  /// - Parameter isMeant: Whether somebody is looked for.
  package func first(
    namedIn text: NamingText, where isMeant: (ProtectedPerson) -> Bool
  ) -> ProtectedPerson? {
    guard !persons.isEmpty else { return nil }
    let words = text.withoutDots.smallWords
    for (index, word) in words.enumerated() {
      let genitive = word.hasSuffix("s") ? places[String(word.dropLast())] : nil
      for place in (places[word] ?? []) + (genitive ?? []) where isMeant(persons[place]) {
        if word.contains("@") { return persons[place] }
        let near = words[max(0, index - Self.near)..<min(words.count, index + Self.near + 1)]
        let isThere = near.contains {
          given[place].contains($0)
            || $0.hasSuffix("s") && given[place].contains(String($0.dropLast()))
        }
        if isThere { return persons[place] }
      }
    }
    return nil
  }

  /// Other names and signs may stand between so many words: ”Åsa Maria Sjövik”, ”Sjövik; Åsa”.
  private static let near = 2
}
