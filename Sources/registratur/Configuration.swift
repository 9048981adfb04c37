import Platform
import Terminal
import Themes
import Workstation

/// What a person has chosen: theme, keys and mouse, in `~/.config/registratur`.
///
/// What cannot be used of them is no reason not to work; it is told on the screen instead.
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
  /// - Throws: Where a file is there and cannot be read.
  static func read() throws(Failure) -> Configuration {
    let home =
      Environment["XDG_CONFIG_HOME"] ?? "\(Environment["HOME"] ?? ".")/.config"
    var configuration = Configuration()
    var themeName = Self.defaultTheme
    let file = "\(home)/registratur/config"
    for (name, value) in try configuration.pairs(file) {
      func complain(_ value: String, _ use: String) {
        configuration.complaints.append(
          .badValue(value, setting: name, use: use, file: file))
      }
      switch name {
      case "theme": themeName = value
      case "keys":
        if let profile = KeyProfile(rawValue: value == "office" ? "kontor" : value) {
          configuration.profile = profile
        } else {
          complain(value, "office eller 5250")
        }
      case "mouse":
        if value == "on" || value == "off" {
          configuration.usesMouse = value == "on"
        } else {
          complain(value, "on eller off")
        }
      case "intake":
        let minutes = Int(value).flatMap { (1...1_440).contains($0) ? $0 : nil }
        if value == "off" || minutes != nil {
          configuration.intakeMinutes = minutes
        } else {
          complain(value, "off eller antalet minuter, 1 till 1440")
        }
      default: configuration.complaints.append(.unknownSetting(name, file: file))
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
