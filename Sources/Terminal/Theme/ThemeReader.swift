/// Reads the lines of a theme, after those of the themes that it builds upon.
struct ThemeReader {
  private enum Section: String {
    case styles
    case palette
  }

  /// One line that gives a style, to be read when the palette is complete.
  private struct Assignment {
    let theme: String
    let line: Int
    let role: String
    let words: [String]
  }

  private var assignments: [Assignment] = []
  private var palette: [String: Color] = [:]
  private var reading: [String] = []
  private let lookup: (String) -> String?

  init(lookup: @escaping (String) -> String?) { self.lookup = lookup }

  mutating func read(_ text: String, named name: String) throws(ThemeError) {
    reading.append(name)
    var section = Section.styles
    var seen: Set<String> = []
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = Self.trim(raw.prefix { $0 != "#" })
      if line.isEmpty { continue }
      func wrong(_ reason: ThemeError.Reason) -> ThemeError {
        ThemeError(theme: name, line: index + 1, reason: reason)
      }
      if line.hasPrefix("[") {
        switch line {
        case "[palette]": section = .palette
        case "[styles]": section = .styles
        default: throw wrong(.unknownSection(line))
        }
        continue
      }
      guard let equals = line.firstIndex(of: "=") else { throw wrong(.notAnAssignment(line)) }
      let key = Self.trim(line[..<equals])
      let words = line[line.index(after: equals)...].split(whereSeparator: \.isWhitespace)
        .map(String.init)
      guard !key.isEmpty, !words.isEmpty else { throw wrong(.notAnAssignment(line)) }
      guard seen.insert("\(section.rawValue) \(key)").inserted else {
        throw wrong(.givenTwice(key))
      }
      if section == .palette {
        guard words.count == 1, let color = color(words[0]) else {
          throw wrong(.unknownColor(words.joined(separator: " ")))
        }
        palette[key] = color
      } else if key == "inherits" {
        guard !reading.contains(words[0]) else { throw wrong(.inheritsItself(words[0])) }
        guard let other = lookup(words[0]) else { throw wrong(.unknownTheme(words[0])) }
        try read(other, named: words[0])
      } else {
        guard StyleRole.isKnown(key) else { throw wrong(.unknownRole(key)) }
        assignments.append(
          Assignment(theme: name, line: index + 1, role: key, words: words))
      }
    }
    reading.removeLast()
  }

  /// The styles by name; a theme's own colours also change the styles that it inherits.
  func styles() throws(ThemeError) -> [String: Style] {
    var styles: [String: Style] = [:]
    for given in assignments {
      do {
        styles[given.role] = try style(given.words)
      } catch {
        throw ThemeError(theme: given.theme, line: given.line, reason: error)
      }
    }
    return styles
  }

  private func style(_ words: [String]) throws(ThemeError.Reason) -> Style {
    var style = Style.plain
    var rest = words[...]
    var hasForeground = false
    while let word = rest.popFirst() {
      switch word {
      case "bold": style.attributes.insert(.bold)
      case "dim": style.attributes.insert(.dim)
      case "underline": style.attributes.insert(.underline)
      case "reverse": style.attributes.insert(.reverse)
      case "on":
        guard let name = rest.popFirst() else { throw .backgroundMissing }
        guard let color = color(name) else { throw .unknownColor(name) }
        style.background = color
      default:
        guard !hasForeground, let color = color(word) else { throw .unknownColor(word) }
        style.foreground = color
        hasForeground = true
      }
    }
    return style
  }

  private func color(_ word: String) -> Color? {
    if let named = palette[word] { return named }
    if word == "default" { return .default }
    if let place = Palette.names.firstIndex(of: word) { return .indexed(UInt8(place)) }
    return UInt8(word).map { .indexed($0) }
  }

  private static func trim(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }
}
