extension Key {
  private static let named: [(name: String, key: Key)] =
    [
      ("Enter", .enter), ("Tab", .tab), ("Shift+Tab", .backTab), ("Esc", .escape),
      ("Backspace", .backspace), ("Space", .character(" ")), ("Ctrl+Space", .control(" ")),
      ("Alt+Space", .alt(" ")),
    ]
    + Motion.allCases.flatMap { motion in
      [
        (motion.rawValue, Key(motion)), ("Shift+\(motion.rawValue)", .shifted(motion)),
        ("Ctrl+\(motion.rawValue)", .controlled(motion)),
        ("Alt+\(motion.rawValue)", .alted(motion)),
      ]
    }

  private static let byName = Dictionary(
    uniqueKeysWithValues: named.map { ($0.name.lowercased(), $0.key) })
  private static let names = Dictionary(uniqueKeysWithValues: named.map { ($0.key, $0.name) })

  /// The key's name in a key file, such as `Ctrl+S`, `F2`, `Shift+Tab` or `å`.
  ///
  /// Nil for what no key file can name: pastes and what the terminal itself reports.
  package var name: String? {
    if let name = Self.names[self] { return name }
    switch self {
    case .character(let character): return String(character)
    case .function(let number): return "F\(number)"
    case .control(let character): return "Ctrl+\(character.uppercased())"
    case .alt(let character): return "Alt+\(character)"
    default: return nil
    }
  }

  /// Reads a key's name; upper and lower case matter only in single characters.
  package init?(name: String) {
    let lower = name.lowercased()
    if let key = Self.byName[lower] {
      self = key
    } else if name.count == 1, let only = name.first, !only.isNewline {
      self = .character(only)
    } else if lower.first == "f", let number = Int(lower.dropFirst()), (1...63).contains(number) {
      self = .function(number)
    } else if lower.hasPrefix("ctrl+"), lower.count == 6, let last = lower.last {
      // Other characters have no control code: a terminal cannot send Ctrl+Å.
      guard ("a"..."z").contains(last) || "@[\\]^_".contains(last) else { return nil }
      // These are the same bytes as other keys, and would never arrive.
      guard !"hijm[".contains(last) else { return nil }
      self = .control(last)
    } else if lower.hasPrefix("alt+"), name.count == 5, let last = name.last {
      self = .alt(last)
    } else {
      return nil
    }
  }
}
