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
      One who is new has a name and a role; the title is the role's where none is said.
      Of one who is there already, what is not said stays as it was, and what was changed is printed.
      """,
    options: [
      Option("name", "NAME", "the officer's name"),
      Option("title", "TITLE", "the officer's title"),
      Option(
        "role", "ROLE", "what the officer is trusted with",
        choices: OfficerRole.allCases.map(\.rawValue)),
      Option("hide-name", nil, "show the title on the web in place of the name"),
      Option("show-name", nil, "show the name on the web again"),
      Option("json", nil, "print one JSON object: the officer and what was changed"),
    ], operandCount: 2...2, choices: ["add", "retire"]
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let login = arguments.words[1].tidied
    let before = desk.officers.first { $0.login == login }
    let command: SetOfficer
    switch arguments.words[0] {
    case "add": command = try added(login, before, arguments)
    case "retire": command = try retired(login, before, arguments)
    default: throw .usage("say add LOGIN or retire LOGIN", command: "officer")
    }
    try atTheOffice(arguments.store) { () throws(OfficeError) in _ = try desk.perform(command) }
    if let after = desk.officers.first(where: { $0.login == login }) {
      let change = OfficerChange(before: before, after: after)
      Console.print(arguments.has("json") ? change.json.text : change.line)
    }
    return 0
  }

  /// What is not said stays as it was, for a name that is hidden must not be shown in passing.
  private static func added(
    _ login: String, _ known: Officer?, _ arguments: Arguments
  ) throws(Failure) -> SetOfficer {
    let isHidden = arguments.has("hide-name")
    let isShown = arguments.has("show-name")
    guard !isHidden || !isShown else {
      throw .usage("--hide-name and --show-name are each other's opposite", command: "officer")
    }
    var role = known?.role ?? .registrator
    if let word = arguments["role"] {
      guard let wanted = OfficerRole(rawValue: word) else {
        throw .usage("there is no role \(word)", command: "officer")
      }
      role = wanted
    }
    // Nobody is trusted with the registry by a slip of the hand.
    guard let name = arguments["name"] ?? known?.name else {
      throw .usage("say --name of an officer who is new", command: "officer")
    }
    guard known != nil || arguments["role"] != nil else {
      throw .usage("say --role of an officer who is new", command: "officer")
    }
    var command = SetOfficer(
      login: login, name: name,
      title: arguments["title"] ?? known?.title ?? role.swedish, role: role)
    if isHidden || isShown { command.hidesName = isHidden }
    return command
  }

  private static func retired(
    _ login: String, _ known: Officer?, _ arguments: Arguments
  ) throws(Failure) -> SetOfficer {
    let others = spec.options.map(\.name).filter { $0 != "json" }
    if let word = others.first(where: { arguments[$0] != nil || arguments.has($0) }) {
      throw .usage("--\(word) is for officer add", command: "officer")
    }
    guard let known else { throw .other("there is no officer \(login)", code: 1) }
    var command = SetOfficer(
      login: login, name: known.name, title: known.title, role: known.role)
    command.isActive = false
    return command
  }
}

/// What a command has made of an officer.
private struct OfficerChange {
  let before: Officer?
  let after: Officer

  /// The fields that are other than they were, in JSON's words.
  private var fields: [(name: String, old: String, new: String)] {
    guard let before else { return [] }
    let all = [
      ("name", before.name, after.name), ("title", before.title, after.title),
      ("role", before.role.rawValue, after.role.rawValue),
      ("hidesName", "\(before.hidesName)", "\(after.hidesName)"),
      ("active", "\(before.isActive)", "\(after.isActive)"),
    ]
    return all.filter { $0.1 != $0.2 }.map { (name: $0.0, old: $0.1, new: $0.2) }
  }

  /// One line for people.
  var line: String {
    var parts = fields.map { field in
      switch field.name {
      case "hidesName":
        "the name is \(after.hidesName ? "hidden" : "shown") on the web from now on"
      case "active": after.isActive ? "is at work again" : "has left"
      default: "\(field.name) “\(field.old)” is now “\(field.new)”"
      }
    }
    if before == nil {
      parts = ["added", after.name, after.title, after.role.rawValue]
    } else if parts.isEmpty {
      parts = ["nothing was changed"]
    }
    if after.hidesName, before?.hidesName != false {
      parts.append("the name \(before == nil ? "is" : "stays") hidden on the web")
    }
    if before?.isActive == false, !after.isActive { parts.append("had left already") }
    return "\(after.login): \(parts.joined(separator: ", "))"
  }

  var json: JSONText {
    .object([
      ("login", .string(after.login)), ("added", .bool(before == nil)),
      ("name", .string(after.name)), ("title", .string(after.title)),
      ("role", .string(after.role.rawValue)), ("hidesName", .bool(after.hidesName)),
      ("active", .bool(after.isActive)),
      (
        "changes",
        .array(
          fields.map {
            .object([
              ("field", .string($0.name)), ("old", .string($0.old)), ("new", .string($0.new)),
            ])
          })
      ),
    ])
  }
}
