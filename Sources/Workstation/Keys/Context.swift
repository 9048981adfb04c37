/// What has the focus when a key is pressed.
package enum Context: String, Hashable, Sendable, CaseIterable {
  case post
  /// The post pane while it shows what was set aside.
  case aside
  case cases
  case document
  case checklist
  case form

  /// Whether letters are typed rather than commands.
  var takesText: Bool { self == .form }

  static let lists: [Context] = [.post, .aside, .cases, .document, .checklist]
}
