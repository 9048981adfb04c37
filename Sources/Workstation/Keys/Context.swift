/// What has the focus when a key is pressed.
package enum Context: String, Hashable, Sendable, CaseIterable {
  case post
  /// The post pane while it shows what was set aside.
  case aside
  case cases
  /// The cases pane while it shows documents: a case's, or others.
  case documents
  case document
  case checklist
  /// The panes beside the lists while they show an item that waits, one that was set aside, or a case.
  case letter
  case letterAside
  case caseText
  case form

  /// Whether letters are typed rather than commands.
  var takesText: Bool { self == .form }

  /// Where one document is chosen, so that what is done is done with it.
  static let ofDocument: [Context] = [.document, .checklist, .documents]
  static let ofCase: [Context] = [.cases, .caseText]
  static let ofPost: [Context] = [.post, .letter]
  /// What stands beside a list, with its rows a key away.
  static let reading: [Context] = [.document, .checklist, .letter, .letterAside, .caseText]
  static let lists: [Context] = [.post, .aside, .cases, .documents] + reading
}
