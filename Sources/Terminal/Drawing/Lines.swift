/// The characters that boxes and rules are drawn with.
package struct Lines: Hashable, Sendable {
  package let horizontal: Character
  package let vertical: Character
  package let upperLeft: Character
  package let upperRight: Character
  package let lowerLeft: Character
  package let lowerRight: Character

  /// Thin lines.
  package static let light = Lines(
    horizontal: "─", vertical: "│", upperLeft: "┌", upperRight: "┐", lowerLeft: "└",
    lowerRight: "┘")
  /// Double lines, which mark what has the focus even where there are no colours.
  package static let double = Lines(
    horizontal: "═", vertical: "║", upperLeft: "╔", upperRight: "╗", lowerLeft: "╚",
    lowerRight: "╝")
  /// What every terminal and every screen reader knows.
  package static let ascii = Lines(
    horizontal: "-", vertical: "|", upperLeft: "+", upperRight: "+", lowerLeft: "+",
    lowerRight: "+")
}
