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
  /// Whom a part of a last name, or an address of e-mail, in small letters, may be about.
  private let places: [String: [Int]]

  package init(_ persons: [ProtectedPerson]) {
    self.persons = persons
    var places: [String: [Int]] = [:]
    for (place, one) in persons.enumerated() {
      let words = PersonName(one.person.name).whole.flatMap { NamingText($0).smallWords }
      for word in Set(words + [one.person.email.lowercased()]) where !word.isEmpty {
        places[word, default: []].append(place)
      }
    }
    self.places = places
  }

  /// The first whose first and last name a text gives beside each other, or whose address of e-mail.
  ///
  /// - Parameter isMeant: Whether somebody is looked for.
  package func first(
    namedIn text: NamingText, where isMeant: (ProtectedPerson) -> Bool
  ) -> ProtectedPerson? {
    guard !persons.isEmpty else { return nil }
    var tried: Set<Int> = []
    for word in text.smallWords {
      let genitive = word.hasSuffix("s") ? places[String(word.dropLast())] : nil
      for place in (places[word] ?? []) + (genitive ?? [])
      where tried.insert(place).inserted && isMeant(persons[place]) {
        let one = persons[place].person
        if one.email.lowercased() == word || PersonName(one.name).isWhole(in: text) {
          return persons[place]
        }
      }
    }
    return nil
  }
}
