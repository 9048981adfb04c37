import CNcurses

/// The codes by which ncurses names the keys that it recognises itself.
struct LibraryKeys {
  private var table: [Int32: Key] = [
    KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_HOME: .home,
    KEY_END: .end, KEY_PPAGE: .pageUp, KEY_NPAGE: .pageDown, KEY_IC: .insert, KEY_DC: .delete,
    KEY_BACKSPACE: .backspace, KEY_ENTER: .enter, KEY_BTAB: .backTab, KEY_SF: .shifted(.down),
    KEY_SR: .shifted(.up), KEY_SLEFT: .shifted(.left), KEY_SRIGHT: .shifted(.right),
    KEY_SHOME: .shifted(.home), KEY_SEND: .shifted(.end), KEY_SPREVIOUS: .shifted(.pageUp),
    KEY_SNEXT: .shifted(.pageDown), KEY_SDC: .shifted(.delete), KEY_SIC: .shifted(.insert),
    KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home, KEY_A3: .pageUp, KEY_C1: .end,
    KEY_C3: .pageDown, KEY_RESIZE: .resize,
  ]

  /// Names of keys that have no fixed code; the digit after each is the modifier.
  private static let extended: [(name: String, motion: Motion)] = [
    ("kUP", .up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
    ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kIC", .insert), ("kDC", .delete),
  ]

  init() {
    for number in 1...63 { table[cncurses_key_f(Int32(number))] = .function(number) }
    // Their codes differ from one terminal to the next, so they are looked for by name.
    for code in (KEY_MAX + 1)...(KEY_MAX + 250) {
      guard let bytes = unsafe keyname(code) else { continue }
      let name = unsafe String(cString: bytes)
      for (prefix, motion) in Self.extended where name.hasPrefix(prefix) {
        switch name.dropFirst(prefix.count) {
        case "": table[code] = .shifted(motion)
        case "3": table[code] = .alted(motion)
        case "5": table[code] = .controlled(motion)
        default: break
        }
      }
    }
    // What means nothing to us comes as bytes again, of which the decoder may know better: the
    // Linux console's entry, for one, takes Ctrl+Z away.
    for code in (KEY_MIN + 1)...(KEY_MAX + 250) where table[code] == nil { keyok(code, false) }
  }

  subscript(code: Int32) -> Key? { table[code] }
}
