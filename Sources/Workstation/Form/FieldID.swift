/// A field of the registration form.
enum FieldID: Hashable {
  case place
  case caseNumber
  case authority
  case direction
  case type
  case title
  case officials
  case disclosure
  case neutral
  case caseTitle
  case caseDisclosure
  case caseNeutral
  case kind
  case name
  case contact
  case email
  case publicSender
  case arrivedOn
  case datedOn
  case handler
  case classification
  case provision
  case scopes
  case path
  case file(Int)
  case fileText(Int)
  case reason

  /// Whether one of a few values is chosen with the arrows rather than typed.
  var isChoice: Bool {
    switch self {
    case .place, .authority, .direction, .disclosure, .caseDisclosure, .kind, .scopes, .file: true
    default: false
    }
  }

  var isDate: Bool { self == .arrivedOn || self == .datedOn }
}
