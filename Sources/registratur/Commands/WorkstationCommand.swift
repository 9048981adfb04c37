import Glibc
import Office
import Platform
import Registry
import Terminal
import Themes
import Workstation

/// Opens the workstation.
enum WorkstationCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "", operands: "", summary: "open the workstation"
  ) { (arguments) throws(Failure) in try open(arguments) }

  /// Opens it, with something to tell at first, in Swedish.
  static func open(_ arguments: Arguments, greeting: String? = nil) throws(Failure) -> Int32 {
    let desk = try arguments.desk()
    let configuration = try Configuration.read()
    let screen: NcursesScreen
    var options = ScreenOptions()
    options.usesMouse = configuration.usesMouse
    do throws(ScreenError) {
      screen = try NcursesScreen(options: options)
    } catch { throw .other(sentence(error), code: 5) }
    let intake = IntakeProcess(arguments)
    defer { intake.cleanUp() }
    var settings = Settings(
      theme: screen.colors == .none ? configuration.plainTheme : configuration.theme,
      profile: configuration.profile, keys: configuration.keys,
      startIntake: { intake.start() }, intakeOutcome: { intake.outcome() },
      intakeInterval: configuration.intakeMinutes.map { Int64($0) * 60 }, openFile: Self.viewer,
      greeting: greeting)
    screen.setPage(settings.theme.page)
    settings.home = Environment["HOME"]
    settings.complaints = configuration.complaints
    if !Files.mayWrite("\(arguments.store)/registry.sqlite") {
      settings.complaints.insert(.readOnly, at: 0)
    }
    let code = Workstation(desk: desk, screen: screen, settings: settings).run()
    screen.close()
    return code
  }

  static let version: CommandSpec = CommandSpec(
    name: "", operands: "", summary: "print the version"
  ) { (_) throws(Failure) in
    Console.print("registratur \(Registratur.version)")
    return 0
  }

  /// Shows a file in `$REGISTRATUR_VIEWER`, else in the desktop's own program where there is a
  /// display for it; nil where there is neither.
  private static var viewer: ((String) -> Void)? {
    let hasDisplay = Environment["DISPLAY"] != nil || Environment["WAYLAND_DISPLAY"] != nil
    guard let name = Environment["REGISTRATUR_VIEWER"] ?? (hasDisplay ? "xdg-open" : nil),
      let program = Subprocess.find(name)
    else { return nil }
    return { path in _ = try? Subprocess.attach([program, path]) }
  }

  /// What is wrong with the terminal, and what to do.
  private static func sentence(_ error: ScreenError) -> String {
    switch error {
    case .notATerminal:
      "the workstation needs a terminal; in scripts use the commands (registratur --help)"
    case .unknownTerminal(let name):
      "the terminal \(name.isEmpty ? "type is not set" : "\"\(name)\" is not known here"); set TERM, "
        + "for example to xterm-256color, or install ncurses-term"
    case .cannotMoveCursor(let name):
      "the terminal \"\(name)\" cannot show the workstation; set TERM to what it really is, for "
        + "example xterm-256color"
    case .localeNotUTF8:
      "the locale is not UTF-8, so å, ä and ö cannot be shown; set LC_ALL, for example to C.UTF-8"
    }
  }
}
