import Platform
import Terminal
import Themes
import Workstation

/// What a person has chosen: theme, keys and mouse, in `~/.config/registratur`.
///
/// What cannot be used of a theme is no reason not to work; it is told on the screen instead.
struct Configuration {
  private(set) var theme = Theme.plain
  private(set) var profile = KeyProfile.office
  private(set) var keys = ""
  private(set) var usesMouse = false
  private(set) var complaints: [SettingsComplaint] = []
  /// How often the workstation takes in post by itself; nil where it does not.
  private(set) var intakeMinutes: Int? = 5

  /// Reads the two files, where they are.
  ///
  /// - Throws: ``Failure/other(_:code:)`` that names the file and the line that is wrong.
  static func read() throws(Failure) -> Configuration {
    let home =
      Environment["XDG_CONFIG_HOME"] ?? "\(Environment["HOME"] ?? ".")/.config"
    var configuration = Configuration()
    var themeName = Self.defaultTheme
    let file = "\(home)/registratur/config"
    for (name, value) in try configuration.pairs(file) {
      switch name {
      case "theme": themeName = value
      case "keys":
        guard let profile = KeyProfile(rawValue: value == "office" ? "kontor" : value) else {
          throw .other("\(file): there is no key profile \(value); use office or 5250", code: 2)
        }
        configuration.profile = profile
      case "mouse":
        guard value == "on" || value == "off" else {
          throw .other("\(file): mouse is \(value); use on or off", code: 2)
        }
        configuration.usesMouse = value == "on"
      case "intake":
        let minutes = Int(value).flatMap { (1...1_440).contains($0) ? $0 : nil }
        guard value == "off" || minutes != nil else {
          throw .other(
            "\(file): intake is \(value); use off or how many minutes, 1 to 1440", code: 2)
        }
        configuration.intakeMinutes = minutes
      default:
        throw .other(
          "\(file): there is no setting \(name); there are theme, keys, mouse and intake", code: 2)
      }
    }
    configuration.theme = configuration.theme(themeName)
    configuration.keys = try text("\(home)/registratur/keys") ?? ""
    return configuration
  }

  /// The theme for a terminal without colours, read where there is need of it.
  var plainTheme: Theme {
    var reader = self
    return reader.theme("monochrome")
  }

  private static let defaultTheme = "dark"

  /// The theme by a name or at a path, or the one that is shown where nothing is chosen.
  private mutating func theme(_ name: String) -> Theme {
    let own = name.contains("/") ? try? Self.text(name) : nil
    guard let source = BuiltInTheme.text(named: name) ?? own else {
      complaints.append(.noTheme(name, shown: Self.defaultTheme))
      return theme(Self.defaultTheme)
    }
    do throws(ThemeError) {
      return try Theme.parse(source, named: name, lookup: { BuiltInTheme.text(named: $0) })
    } catch {
      complaints.append(.badTheme(error, shown: Self.defaultTheme))
      return name == Self.defaultTheme ? .plain : theme(Self.defaultTheme)
    }
  }

  private static func text(_ path: String) throws(Failure) -> String? {
    do throws(PlatformError) {
      return String(decoding: try Files.read(path), as: UTF8.self)
    } catch {
      if error.isMissing { return nil }
      throw .file(error)
    }
  }

  /// The settings of a file by name; a line that is none is told of.
  private mutating func pairs(_ path: String) throws(Failure) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for line in (try Self.text(path) ?? "").split(whereSeparator: \.isNewline) {
      let said = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
      let words = said.split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      if words.count == 2, !words[0].isEmpty, !words[1].isEmpty {
        pairs.append((words[0], words[1]))
      } else if said.contains(where: { !$0.isWhitespace }) {
        let line = said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        complaints.append(.noSetting(line: line, file: path))
      }
    }
    return pairs
  }
}
