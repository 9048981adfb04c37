extension Style {
  /// What a terminal with so many colours can show of this style.
  ///
  /// Without colours a background becomes reverse; with eight, a bright foreground becomes bold and
  /// the grey that would be black becomes dim.
  package func reduced(to depth: ColorDepth) -> Style {
    var style = self
    switch depth {
    case .many: return self
    case .none:
      if background != .default { style.attributes.insert(.reverse) }
      style.foreground = .default
      style.background = .default
    case .sixteen, .eight:
      if case .indexed(let index) = foreground {
        style.foreground = .indexed(Palette.nearest(to: index))
      }
      if case .indexed(let index) = background {
        style.background = .indexed(Palette.nearest(to: index))
      }
      if depth == .eight { style.reduceToEight() }
      // Two shades that have become one would hide the text.
      if style.foreground != .default, style.foreground == style.background {
        style.foreground = .default
        style.background = .default
        style.attributes.insert(.reverse)
      }
    }
    return style
  }

  private mutating func reduceToEight() {
    if case .indexed(let index) = foreground, index >= 8 {
      if index == 8 {
        foreground = .default
        attributes.insert(.dim)
      } else {
        foreground = .indexed(index - 8)
        attributes.insert(.bold)
      }
    }
    if case .indexed(let index) = background, index >= 8 {
      background = .indexed(index == 8 ? 0 : index - 8)
    }
  }
}
