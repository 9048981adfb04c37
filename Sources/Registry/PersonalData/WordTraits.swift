/// What a word is known or seen to be; a word may be several things at once.
struct WordTraits: OptionSet, Hashable {
  let rawValue: UInt32

  // What the lists say.
  static let given = Self(rawValue: 1 << 0)
  static let surname = Self(rawValue: 1 << 1)
  static let place = Self(rawValue: 1 << 2)
  static let organisation = Self(rawValue: 1 << 3)
  static let common = Self(rawValue: 1 << 4)
  static let particle = Self(rawValue: 1 << 5)
  static let title = Self(rawValue: 1 << 6)
  static let sayVerb = Self(rawValue: 1 << 7)
  static let personVerb = Self(rawValue: 1 << 8)
  static let placePreposition = Self(rawValue: 1 << 9)
  static let personPreposition = Self(rawValue: 1 << 10)
  static let and = Self(rawValue: 1 << 11)
  static let kin = Self(rawValue: 1 << 12)
  static let organisationNext = Self(rawValue: 1 << 13)

  /// One of the commonest words of Swedish or English.
  static let language = Self(rawValue: 1 << 30)
  /// A common word in another language too.
  static let foreign = Self(rawValue: 1 << 31)

  // What the ending says.
  static let roleEnding = Self(rawValue: 1 << 14)
  static let surnameEnding = Self(rawValue: 1 << 15)
  static let foreignEnding = Self(rawValue: 1 << 16)
  static let organisationEnding = Self(rawValue: 1 << 17)
  static let streetEnding = Self(rawValue: 1 << 18)

  // What the letters look like.
  static let genitive = Self(rawValue: 1 << 19)
  static let capital = Self(rawValue: 1 << 20)
  static let allCapitals = Self(rawValue: 1 << 21)
  static let innerCapital = Self(rawValue: 1 << 22)
  static let digit = Self(rawValue: 1 << 23)
  static let hyphen = Self(rawValue: 1 << 24)
  static let short = Self(rawValue: 1 << 25)
  static let initial = Self(rawValue: 1 << 26)
  static let long = Self(rawValue: 1 << 27)
  static let accent = Self(rawValue: 1 << 28)
  static let hyphenatedName = Self(rawValue: 1 << 29)

  /// The traits by the names that the word files use.
  static let names: [String: Self] = [
    "given": .given, "surname": .surname, "place": .place, "organisation": .organisation,
    "common": .common, "particle": .particle, "title": .title, "sayVerb": .sayVerb,
    "personVerb": .personVerb, "placePreposition": .placePreposition,
    "personPreposition": .personPreposition, "and": .and, "kin": .kin,
    "organisationNext": .organisationNext, "roleEnding": .roleEnding,
    "surnameEnding": .surnameEnding, "foreignEnding": .foreignEnding,
    "language": .language, "foreign": .foreign,
    "organisationEnding": .organisationEnding, "streetEnding": .streetEnding,
  ]
}
