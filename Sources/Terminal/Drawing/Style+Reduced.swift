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
      if depth == .eight { style.reduceToEight(from: foreground) }
      // A shade that has become the page's own black or white no longer tells a field from the page.
      if case .indexed(let index) = background, case .indexed(let shade) = style.background,
        Self.hasMerged(index, as: shade, depth)
      {
        style.attributes.insert(style.attributes.contains(.underline) ? .reverse : .underline)
      }
      // Two shades that have become one would hide the text.
      if style.foreground != .default, style.foreground == style.background {
        style.foreground = .default
        style.background = .default
        style.attributes.insert(.reverse)
      }
    }
    return style
  }

  private static func hasMerged(_ grey: UInt8, as shade: UInt8, _ depth: ColorDepth) -> Bool {
    let light = Palette.rgb(grey).red
    return shade == 0 ? light > 40 : depth == .eight && shade == 7 && light < 236
  }

  /// Eight colours have bold for brightness, which black, green, yellow and cyan do not bear on a
  /// light background.
  private mutating func reduceToEight(from original: Color) {
    if case .indexed(let index) = foreground {
      switch index {
      case 8:
        foreground = .default
        attributes.insert(.dim)
      case 9...:
        foreground = .indexed(index - 8)
        attributes.insert(.bold)
      case 3 where original != foreground:
        // A dark amber has no likeness here: what is left is the emphasis.
        foreground = .default
        attributes.insert(.underline)
      case 0, 2, 3, 6: attributes.remove(.bold)
      default: break
      }
    }
    if case .indexed(let index) = background, index >= 8 {
      background = .indexed(index == 8 ? 0 : index - 8)
    }
  }
}
