/// A look for every role.
package struct Theme: Hashable, Sendable {
  package let name: String
  /// The colours of the page that all else is drawn upon, which a theme gives as those of its text; plain
  /// where the terminal's own are kept.
  package let page: Style
  private let styles: [StyleRole: Style]

  /// A theme of attributes alone, which needs no file.
  package static let plain = Theme(
    name: "plain",
    given: [
      "title": Style(attributes: .bold), "heading": Style(attributes: .bold),
      "match": Style(attributes: .underline), "border.focused": Style(attributes: .bold),
      "list.selected": Style(attributes: .reverse),
      "list.selected.unfocused": Style(attributes: .underline),
      "list.marked": Style(attributes: .bold), "field": Style(attributes: .underline),
      "field.focused": Style(attributes: [.underline, .bold]),
      "field.prefilled": Style(attributes: .reverse),
      "field.selection": Style(attributes: .reverse),
      "button.focused": Style(attributes: .reverse), "bar.label": Style(attributes: .reverse),
      "popup.selected": Style(attributes: .reverse), "error": Style(attributes: .bold),
    ])

  /// Gives every role the style of its own name, or of the longest name that it begins with.
  init(name: String, given: [String: Style]) {
    self.name = name
    var given = given
    if let text = given["text"], text.background != .default {
      page = Style(foreground: text.foreground, background: text.background)
      given["text"] = Style(attributes: text.attributes)
    } else {
      page = .plain
    }
    var styles: [StyleRole: Style] = [:]
    for role in StyleRole.allCases {
      var parts = role.rawValue.split(separator: ".")
      while !parts.isEmpty, styles[role] == nil {
        styles[role] = given[parts.joined(separator: ".")]
        parts.removeLast()
      }
      if styles[role] == nil { styles[role] = given["text"] }
    }
    self.styles = styles
  }

  /// How to draw what has this meaning.
  package func style(_ role: StyleRole) -> Style { styles[role] ?? .plain }

  /// How to draw what has this meaning upon something that has its own background.
  package func style(_ role: StyleRole, on other: StyleRole) -> Style {
    style(role).on(style(other))
  }
}
