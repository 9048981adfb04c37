/// Why the terminal cannot be used.
package enum ScreenError: Error, Hashable, Sendable {
  /// Input or output is a file or a pipe.
  case notATerminal
  /// The terminal's name is in no database, or there is none.
  case unknownTerminal(String)
  /// The terminal can only write one line after the other.
  case cannotMoveCursor(String)
  /// No locale on this machine writes UTF-8.
  case localeNotUTF8
}
