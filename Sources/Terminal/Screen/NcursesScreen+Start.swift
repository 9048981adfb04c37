import CNcurses
import Glibc

extension NcursesScreen {
  /// Text is sent as UTF-8, which ncurses does only where the locale says so.
  ///
  /// A locale that says UTF-8 and is not installed, and none at all, tell of a terminal that takes it; one
  /// that says something else tells of one that does not.
  static func chooseLocale() throws(ScreenError) {
    let said = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty }
    let isOther = said.map { !$0.lowercased().replacing("-", with: "").contains("utf8") } ?? false
    if isOther, unsafe setlocale(LC_CTYPE, "") == nil || !isUTF8 { throw .localeNotUTF8 }
    for name in ["", "C.UTF-8", "C.utf8"] where unsafe setlocale(LC_CTYPE, name) != nil {
      if isUTF8 { return }
    }
    throw .localeNotUTF8
  }

  /// Whether the locale that is chosen now has UTF-8.
  private static var isUTF8: Bool {
    guard let codeset = unsafe nl_langinfo(nl_item(CODESET)) else { return false }
    return unsafe String(cString: codeset) == "UTF-8"
  }

  static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    return unsafe String(cString: value)
  }

  /// What the terminal understands for this, without the padding that old terminals needed.
  static func capability(_ name: String) -> [UInt8]? {
    guard let value = unsafe tigetstr(name), Int(bitPattern: value) != -1 else { return nil }
    var clean: [UInt8] = []
    var bytes = Array(unsafe String(cString: value).utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == 0x24, bytes.first == 0x3C {
        while let padding = bytes.popFirst(), padding != 0x3E {}
      } else {
        clean.append(byte)
      }
    }
    return clean
  }

  static func startColors(_ options: ScreenOptions) -> ColorDepth {
    let unwanted = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    guard !unwanted, !options.avoidsColors, has_colors() else { return .none }
    guard start_color() == OK, use_default_colors() == OK else { return .none }
    switch cncurses_colors() {
    case 256...: return .many
    case 16...: return .sixteen
    case 8...: return .eight
    default: return .none
    }
  }
}
