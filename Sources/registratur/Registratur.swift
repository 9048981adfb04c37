import Glibc
import Office
import Platform
import Registry

/// Puts the house together: words to a command, its outcome to an exit code.
@main
enum Registratur {
  static let version = "0.1.0"

  static let commands: [CommandSpec] = [
    DemoCommand.spec, InitCommand.spec, IntakeCommand.spec, ApplyCommand.spec, ListCommand.spec,
    ShowCommand.spec, ScanCommand.spec, PublishCommand.spec, VerifyCommand.spec,
    BackupCommand.spec, RestoreCommand.spec, OfficerCommand.spec, CompletionCommand.spec,
  ]

  /// Every option of every command, for they may stand before the command's name.
  private static var options: [Option] { Option.common + commands.flatMap(\.options) }

  static func main() {
    signal(SIGPIPE, SIG_IGN)
    // What is not UTF-8 would become another name, and another folder be written.
    for index in 1..<max(1, Int(CommandLine.argc)) {
      if let text = unsafe CommandLine.unsafeArgv[index],
        unsafe String(validatingCString: text) == nil
      {
        Console.say("“\(CommandLine.arguments[index])” is not written in UTF-8; name it otherwise")
        exit(2)
      }
    }
    exit(run(Array(CommandLine.arguments.dropFirst())))
  }

  private static func run(_ texts: [String]) -> Int32 {
    do throws(Failure) {
      let (command, rest) = try command(in: texts)
      let arguments = try Arguments(rest, for: command)
      if arguments.has("help") {
        Console.print(command.name.isEmpty ? help : command.help)
        return 0
      }
      return try command.run(arguments)
    } catch {
      Console.say(error.message)
      return error.code
    }
  }

  /// The command that is meant: the first word that is no option or an option's value.
  private static func command(
    in texts: [String]
  ) throws(Failure) -> (CommandSpec, [String]) {
    var index = 0
    while index < texts.count {
      let text = texts[index]
      if text == "--version" {
        return (WorkstationCommand.version, [])
      }
      guard text.hasPrefix("-") else { break }
      let parts = text.split(separator: "=", maxSplits: 1)
      let option = options.first { ["--\($0.name)", $0.short].contains(String(parts[0])) }
      guard let option else { throw .usage("there is no option \(parts[0])", command: nil) }
      index += option.value != nil && parts.count == 1 ? 2 : 1
    }
    guard index < texts.count else { return (WorkstationCommand.spec, texts) }
    guard let command = commands.first(where: { $0.name == texts[index] }) else {
      throw .usage("there is no command \(texts[index])", command: nil)
    }
    var rest = texts
    rest.remove(at: index)
    return (command, rest)
  }

  static var help: String {
    let width = commands.map(\.name.count).max() ?? 0
    let lines = commands.map {
      "  \($0.name)\(String(repeating: " ", count: width - $0.name.count))  \($0.summary)"
    }
    return """
      Usage: registratur [--store DIR] [--officer LOGIN] [COMMAND …]

      The registry of a Swedish municipality, from the day's post to the web diary.
      Without a command the workstation opens.

      Commands:
      \(lines.joined(separator: "\n"))

      registratur COMMAND --help tells more about each.
      Exit codes: 0 done, 1 refused by a rule or in part, 2 wrong words, 3 the store cannot be
      used, 4 a file or the disk, 5 the terminal.
      """
  }
}

extension Arguments {
  /// Sits down at the store as the officer that was named.
  func desk() throws(Failure) -> Desk {
    try atTheOffice(store) { () throws(OfficeError) in
      try Desk(folder: store, login: officer) { Moment(seconds: SystemClock.now) }
    }
  }
}

/// Runs something in the office, telling its failure in this program's words.
func atTheOffice<Result>(
  _ store: String, _ body: () throws(OfficeError) -> Result
) throws(Failure) -> Result {
  do throws(OfficeError) { return try body() } catch { throw .office(error, store: store) }
}
