import Platform
import Terminal
import Themes
import Workstation

/// What a person has chosen: theme, keys and mouse, in `~/.config/registratur`.
struct Configuration {
  private(set) var theme = Theme.plain
  private(set) var plainTheme = Theme.plain
  private(set) var profile = KeyProfile.office
  private(set) var keys = ""
  private(set) var usesMouse = false
  /// How often the workstation takes in post by itself; nil where it does not.
  private(set) var intakeMinutes: Int? = 5

  /// Reads the two files, where they are.
  ///
  /// - Throws: ``Failure/other(_:code:)`` that names the file and the line that is wrong.
  static func read() throws(Failure) -> Configuration {
    let home =
      Environment["XDG_CONFIG_HOME"] ?? "\(Environment["HOME"] ?? ".")/.config"
    var configuration = Configuration()
    var themeName = "dark"
    for (name, value) in try pairs("\(home)/registratur/config") {
      switch name {
      case "theme": themeName = value
      case "keys":
        guard let profile = KeyProfile(rawValue: value == "office" ? "kontor" : value) else {
          throw .other("there is no key profile \(value); use kontor or 5250", code: 2)
        }
        configuration.profile = profile
      case "mouse":
        guard value == "on" || value == "off" else {
          throw .other("mouse is \(value); use on or off", code: 2)
        }
        configuration.usesMouse = value == "on"
      case "intake":
        let minutes = Int(value).flatMap { (1...1_440).contains($0) ? $0 : nil }
        guard value == "off" || minutes != nil else {
          throw .other("intake is \(value); use off or how many minutes, 1 to 1440", code: 2)
        }
        configuration.intakeMinutes = minutes
      default:
        throw .other("\(home)/registratur/config: there is no setting \(name)", code: 2)
      }
    }
    configuration.theme = try theme(themeName)
    configuration.plainTheme = try theme("monochrome")
    configuration.keys = try text("\(home)/registratur/keys") ?? ""
    return configuration
  }

  private static func theme(_ name: String) throws(Failure) -> Theme {
    let source: String
    if let known = BuiltInTheme.text(named: name) {
      source = known
    } else if name.contains("/"), let own = try text(name) {
      source = own
    } else {
      let names = BuiltInTheme.allCases.map(\.rawValue).joined(separator: ", ")
      throw .other("there is no theme \(name); there are \(names), or a path", code: 2)
    }
    do throws(ThemeError) {
      return try Theme.parse(source, named: name, lookup: { BuiltInTheme.text(named: $0) })
    } catch {
      throw .other("theme \(error.theme), line \(error.line): \(error.reason)", code: 2)
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

  private static func pairs(_ path: String) throws(Failure) -> [(String, String)] {
    var pairs: [(String, String)] = []
    for line in (try text(path) ?? "").split(separator: "\n") {
      let words = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)[0]
        .split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      if words.count == 2 { pairs.append((words[0], words[1])) }
    }
    return pairs
  }
}
