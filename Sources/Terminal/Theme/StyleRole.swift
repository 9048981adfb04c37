/// What a piece of the screen means, which is what a theme gives a look to.
package enum StyleRole: String, Hashable, Sendable, CaseIterable {
  case text
  case dim
  case title
  case heading
  case label
  case match
  case border
  case borderFocused = "border.focused"
  case list
  case listSelected = "list.selected"
  case listSelectedUnfocused = "list.selected.unfocused"
  case listMarked = "list.marked"
  case field
  case fieldFocused = "field.focused"
  case fieldPrefilled = "field.prefilled"
  case fieldError = "field.error"
  case fieldSelection = "field.selection"
  case button
  case buttonFocused = "button.focused"
  case barKey = "bar.key"
  case barLabel = "bar.label"
  case barDisabled = "bar.disabled"
  case passed
  case open
  case blocked
  case masked
  case secret
  case warning
  case error
  case message
  case popup
  case popupBorder = "popup.border"
  case popupSelected = "popup.selected"
  case popupDisabled = "popup.disabled"

  /// Whether a theme may speak of this name: a role, or what several roles begin with.
  static func isKnown(_ name: String) -> Bool {
    allCases.contains { $0.rawValue == name || $0.rawValue.hasPrefix(name + ".") }
  }
}
