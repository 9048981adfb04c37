/// How a cell looks.
package struct Style: Hashable, Sendable {
  /// What can be told apart without colours.
  package struct Attributes: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  package var foreground: Color
  package var background: Color
  package var attributes: Attributes

  package init(
    foreground: Color = .default, background: Color = .default, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours and nothing else.
  package static let plain = Style()

  /// The same colours with more attributes.
  package func adding(_ more: Attributes) -> Style {
    var style = self
    style.attributes.formUnion(more)
    return style
  }

  /// This style's foreground and attributes upon another's background.
  ///
  /// A mark inside a selected row keeps its own colour and yet belongs to the row: a reversed row
  /// stays reversed, since its background cannot be had in any other way. A colour that could not
  /// be read there gives way to the row's own.
  package func on(_ other: Style) -> Style {
    if other.attributes.contains(.reverse) { return other.adding(attributes) }
    var style = Style(
      foreground: foreground, background: other.background,
      attributes: attributes.union(other.attributes))
    var isReadable = foreground != .default
    if case .indexed(let front) = foreground, case .indexed(let back) = other.background {
      isReadable = Palette.contrast(front, back) >= 3
    }
    if !isReadable { style.foreground = other.foreground }
    return style
  }
}
