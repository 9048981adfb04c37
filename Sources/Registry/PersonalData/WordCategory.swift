/// The one thing that a word is taken for beside its neighbours.
enum WordCategory: Int {
  case boundary
  case given
  case surname
  case givenOrSurname
  case surnameEnding
  case place
  case organisation
  case common
  case unknown
  case initial
  case allCapitals
  case particle
  case title
  case roleEnding
  case sayVerb
  case placePreposition
  case personPreposition
  case and
  case personVerb
  case comma
  case number
  case lowercase
  case givenOrPlace
  case surnameOrOther
  case organisationEnding
  case givenOrCommon
  case hyphenated
  case quote
  case punctuation
  case foreignEnding
  case capitalTitle
  case kin

  init(_ traits: WordTraits) {
    self = traits.contains(.capital) ? Self.capitalised(traits) : Self.small(traits)
  }

  private static func capitalised(_ traits: WordTraits) -> Self {
    if traits.contains(.initial) { return .initial }
    if traits.contains(.digit) { return .number }
    if traits.contains(.given) {
      if !traits.isDisjoint(with: [.common, .organisation, .title]) { return .givenOrCommon }
      if traits.contains(.place) { return .givenOrPlace }
      return traits.contains(.surname) ? .givenOrSurname : .given
    }
    if traits.contains(.surname) {
      return traits.isDisjoint(with: [.common, .organisation, .place])
        ? .surname : .surnameOrOther
    }
    if traits.contains(.place) { return .place }
    if !traits.isDisjoint(with: [.organisation, .organisationNext]) { return .organisation }
    if !traits.isDisjoint(with: [.title, .roleEnding]) { return .capitalTitle }
    if !traits.isDisjoint(with: contextWords) { return .common }
    if traits.contains(.organisationEnding) { return .organisationEnding }
    if traits.contains(.surnameEnding) { return .surnameEnding }
    if traits.contains(.allCapitals) { return .allCapitals }
    if traits.contains(.hyphen) { return .hyphenated }
    return traits.contains(.foreignEnding) ? .foreignEnding : .unknown
  }

  private static let contextWords: WordTraits = [
    .common, .sayVerb, .personVerb, .placePreposition, .personPreposition, .and, .kin,
  ]

  private static func small(_ traits: WordTraits) -> Self {
    if traits.contains(.digit) { return .number }
    if traits.contains(.title) { return .title }
    if traits.contains(.sayVerb) { return .sayVerb }
    if traits.contains(.placePreposition) { return .placePreposition }
    if traits.contains(.personPreposition) { return .personPreposition }
    if traits.contains(.and) { return .and }
    if traits.contains(.personVerb) { return .personVerb }
    if traits.contains(.kin) { return .kin }
    if traits.contains(.particle) { return .particle }
    return traits.contains(.roleEnding) ? .roleEnding : .lowercase
  }
}
