/// How a terminal is to be used.
package struct ScreenOptions: Sendable {
  /// The terminal's name, nil for what the environment says.
  package var terminalName: String?
  /// Whether input and output must be a terminal; tests use pipes.
  package var requiresTerminal = true
  /// Whether signals become keys and a crash gives the terminal back.
  package var catchesSignals = true
  /// Whether lines are drawn with `+`, `-` and `|`, for screen readers and poor fonts.
  package var usesPlainLines = false
  /// Whether the hidden cursor is shown where it is parked, for Braille displays.
  package var showsParkedCursor = false
  /// Whether colours are left out, besides where `NO_COLOR` says so.
  package var avoidsColors = false
  /// Whether the mouse is reported, which takes selecting of text with it from the terminal.
  package var usesMouse = false
  /// A size instead of the terminal's own, for tests.
  package var size: Size?

  package init() {}
}
