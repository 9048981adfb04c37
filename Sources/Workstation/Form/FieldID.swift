/// A field of the registration form; drafts are kept by these names.
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
  /// Where a file lies that is attached, in their order.
  case path(Int)
  case file(Int)
  case fileText(Int)
  case reason

  /// The fields that are there once, in no order of their own.
  static let single: [FieldID] = [
    .place, .caseNumber, .authority, .direction, .type, .title, .officials, .disclosure, .neutral,
    .caseTitle, .caseDisclosure, .caseNeutral, .kind, .name, .contact, .email, .publicSender,
    .arrivedOn, .datedOn, .handler, .classification, .provision, .scopes, .reason,
  ]

  /// Whether one of a few values is chosen with the arrows rather than typed.
  var isChoice: Bool {
    switch self {
    case .place, .authority, .direction, .disclosure, .caseDisclosure, .kind, .scopes, .file: true
    default: false
    }
  }

  var isDate: Bool { self == .arrivedOn || self == .datedOn }
}
