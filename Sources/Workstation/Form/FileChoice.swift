import Office

/// What can be chosen for a file: a decision and its reason as one choice, the first being none.
enum FileChoice: Int, CaseIterable {
  case undecided
  case publish
  case secrecy
  case personalData
  case copyright
  case other

  init(_ fields: FileFields) {
    switch fields.decision ?? .undecided {
    case .undecided: self = .undecided
    case .publish: self = .publish
    case .withhold:
      switch fields.reason ?? .other {
      case .secrecy: self = .secrecy
      case .personalData: self = .personalData
      case .copyright: self = .copyright
      case .other: self = .other
      }
    }
  }

  /// The choice as a command writes it; the words are the assurance or the reason.
  func fields(words: String) -> FileFields {
    switch self {
    case .undecided: FileFields()
    case .publish: FileFields(decision: .publish, assurance: words.isEmpty ? nil : words)
    case .secrecy: FileFields(decision: .withhold, reason: .secrecy)
    case .personalData: FileFields(decision: .withhold, reason: .personalData)
    case .copyright: FileFields(decision: .withhold, reason: .copyright)
    case .other: FileFields(decision: .withhold, reason: .other, reasonText: words)
    }
  }
}
