import Office
import Registry

/// Adds officers and lets them go.
enum OfficerCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "officer", operands: "add|retire LOGIN",
    summary: "add an officer, change one, or let one go",
    details: """
      registratur list officers shows who there are. Roles: registrator, secretary, supervisor, handler. Only a supervisor may add or change.
        registratur officer add anna --name "Anna Ek" --title registrator --role registrator
      """,
    options: [
      Option("name", "NAME", "the officer's name"),
      Option("title", "TITLE", "the officer's title"),
      Option(
        "role", "ROLE", "what the officer is trusted with",
        choices: OfficerRole.allCases.map(\.rawValue)),
      Option("hide-name", nil, "show the title on the web in place of the name"),
    ], operandCount: 2...2, choices: ["add", "retire"]
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let login = arguments.words[1]
    switch arguments.words[0] {
    case "add":
      guard let role = OfficerRole(rawValue: arguments["role"] ?? "registrator") else {
        throw .usage("there is no role \(arguments["role"] ?? "")", command: "officer")
      }
      var command = SetOfficer(
        login: login, name: arguments["name"] ?? login,
        title: arguments["title"] ?? role.swedish, role: role)
      command.hidesName = arguments.has("hide-name")
      try give(command, desk, arguments)
    case "retire":
      guard let officer = desk.officers.first(where: { $0.login == login }) else {
        throw .other("there is no officer \(login)", code: 1)
      }
      var command = SetOfficer(
        login: login, name: officer.name, title: officer.title, role: officer.role)
      command.hidesName = officer.hidesName
      command.isActive = false
      try give(command, desk, arguments)
    default: throw .usage("say add LOGIN or retire LOGIN", command: "officer")
    }
    return 0
  }

  private static func give(
    _ command: SetOfficer, _ desk: Desk, _ arguments: Arguments
  ) throws(Failure) {
    try atTheOffice(arguments.store) { () throws(OfficeError) in _ = try desk.perform(command) }
  }
}
