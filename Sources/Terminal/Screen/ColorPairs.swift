import CNcurses

/// The colour pairs that ncurses has been told of.
struct ColorPairs {
  /// What ncurses draws a style with.
  struct Rendition: Hashable {
    let attributes: attr_t
    let pair: Int32
  }

  private struct Colors: Hashable {
    let foreground: Color
    let background: Color
  }

  let depth: ColorDepth
  private let limit: Int32
  private var pairs: [Colors: Int32] = [:]
  private var renditions: [Style: Rendition] = [:]

  init(depth: ColorDepth) {
    self.depth = depth
    limit = depth == .none ? 0 : cncurses_pairs()
  }

  mutating func rendition(of style: Style) -> Rendition {
    if let known = renditions[style] { return known }
    let shown = style.reduced(to: depth)
    let colors = Colors(foreground: shown.foreground, background: shown.background)
    let made = Rendition(attributes: attributes(of: shown), pair: pair(colors))
    renditions[style] = made
    return made
  }

  private mutating func pair(_ colors: Colors) -> Int32 {
    if colors == Colors(foreground: .default, background: .default) { return 0 }
    if let known = pairs[colors] { return known }
    let number = Int32(pairs.count) + 1
    // When the pairs are used up the text is still there, if only in the terminal's own colours.
    guard number < limit,
      init_extended_pair(number, Self.number(colors.foreground), Self.number(colors.background))
        == OK
    else { return 0 }
    pairs[colors] = number
    return number
  }

  private func attributes(of style: Style) -> attr_t {
    var sum: attr_t = 0
    if style.attributes.contains(.bold) { sum |= cncurses_bold() }
    if style.attributes.contains(.dim) { sum |= cncurses_dim() }
    if style.attributes.contains(.underline) { sum |= cncurses_underline() }
    if style.attributes.contains(.reverse) { sum |= cncurses_reverse() }
    return sum
  }

  /// The colour's number as ncurses has it.
  static func number(_ color: Color) -> Int32 {
    switch color {
    case .default: -1
    case .indexed(let index): Int32(index)
    }
  }
}
