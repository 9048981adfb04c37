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

  /// The one of the first sixteen that comes closest.
  package static func nearest(to index: UInt8) -> UInt8 {
    if index < 16 { return index }
    let wanted = rgb(index)
    var best = 0
    var smallest = Int.max
    for (candidate, color) in first.enumerated() {
      let red = color.red - wanted.red
      let green = color.green - wanted.green
      let blue = color.blue - wanted.blue
      // The eye weighs green most and blue least.
      let distance = 3 * red * red + 6 * green * green + blue * blue
      if distance < smallest {
        smallest = distance
        best = candidate
      }
    }
    return UInt8(best)
  }
}
