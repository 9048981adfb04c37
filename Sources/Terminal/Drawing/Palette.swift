/// What the 256 colours look like where nobody has changed them.
package enum Palette {
  /// The names that a theme may use for the first sixteen.
  package static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  private static let first: [(red: Int, green: Int, blue: Int)] = [
    (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205),
    (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255),
    (255, 0, 255), (0, 255, 255), (255, 255, 255),
  ]

  /// Red, green and blue, each 0 to 255, as xterm shows them.
  package static func rgb(_ index: UInt8) -> (red: Int, green: Int, blue: Int) {
    let number = Int(index)
    if number < 16 { return first[number] }
    if number >= 232 {
      let grey = 8 + 10 * (number - 232)
      return (grey, grey, grey)
    }
    let level = { (step: Int) in step == 0 ? 0 : 55 + 40 * step }
    let cube = number - 16
    return (level(cube / 36), level(cube / 6 % 6), level(cube % 6))
  }

  /// The one of the first sixteen that a person would call by the same name.
  ///
  /// By distance alone a pale green becomes yellow and a pale red grey, and then red and green no
  /// longer mean what they should.
  package static func nearest(to index: UInt8) -> UInt8 {
    if index < 16 { return index }
    let color = rgb(index)
    let parts = [color.red, color.green, color.blue]
    let high = parts.max() ?? 0
    let low = parts.min() ?? 0
    if (high - low) * 6 < high || high < 50 {
      return high < 60 ? 0 : high < 170 ? 8 : high < 236 ? 7 : 15
    }
    // Dark blues have much green in them, and must not become cyan.
    let isDarkBlue = color.blue == high && high < 180
    var base: UInt8 = 0
    for (place, part) in parts.enumerated() {
      let share = (part - low) * 10 / (high - low)
      if share >= (isDarkBlue ? 9 : 5) { base |= 1 << UInt8(place) }
    }
    return high > 220 ? base + 8 : base
  }

  /// How well one colour is read upon another, from 1 to 21.
  ///
  /// It is WCAG's ratio, with squares in place of its powers of 2.4.
  package static func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    let first = luminance(one)
    let second = luminance(other)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  private static func luminance(_ index: UInt8) -> Double {
    let color = rgb(index)
    let weighted = 2126 * color.red * color.red + 7152 * color.green * color.green
    return Double(weighted + 722 * color.blue * color.blue) / (10_000 * 255 * 255)
  }
}
