extension Theme {
  /// Reads a theme from its text.
  ///
  /// A line is `name = foreground on background attributes`, in any part left out; `#` begins a
  /// comment. `inherits = other` takes what is not said from another theme, whose text `lookup`
  /// finds. Colours are the sixteen names, `default`, 0 to 255, or names given under `[palette]`.
  package static func parse(
    _ text: String, named name: String, lookup: @escaping (String) -> String? = { _ in nil }
  ) throws(ThemeError) -> Theme {
    var reader = ThemeReader(lookup: lookup)
    try reader.read(text, named: name)
    return try Theme(name: name, given: reader.styles())
  }
}
