import Office
import Platform
import Registry

/// Makes a store.
enum InitCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "init", operands: "", summary: "make a new store with its first officer",
    details: """
      The first officer is a supervisor, who adds the others. For example:
        registratur --store /srv/registratur --officer gun init --name "Gun Berg" \\
          --municipality "Exempelby kommun" --contact registrator@exempelby.example \\
          --authority KS="Kommunstyrelsen"
      """,
    options: [
      Option("name", "NAME", "the first officer's name"),
      Option("title", "TITLE", "the first officer's title (registratorsansvarig)"),
      Option("municipality", "NAME", "the municipality's name, as the public reads it"),
      Option("contact", "TEXT", "how the public reaches a registrator"),
      Option("authority", "CODE=NAME", "the first authority, such as KS=Kommunstyrelsen"),
      Option("json", nil, "print one JSON object: folder, officer"),
    ]
  ) { (arguments) throws(Failure) in
    let login = arguments.officer
    let name = arguments["name"] ?? login
    let title = arguments["title"] ?? "registratorsansvarig"
    var settings: [any Command] = [
      SetOfficer(login: login, name: name, title: title, role: .supervisor)
    ]
    if arguments["municipality"] != nil || arguments["contact"] != nil {
      let unnamed = Municipality.unnamed
      settings.append(
        SetMunicipality(
          title: arguments["municipality"] ?? unnamed.name,
          contact: arguments["contact"] ?? unnamed.contact))
    }
    if let text = arguments["authority"] { settings.append(try authority(text)) }
    try atTheOffice(arguments.store) { () throws(OfficeError) in
      try Desk.makeStore(
        folder: arguments.store, supervisor: login, name: name, title: title, settings: settings,
        at: Moment(seconds: SystemClock.now))
    }
    if arguments.has("json") {
      let json = JSONText.object([
        ("folder", .string(arguments.store)), ("officer", .string(login)),
      ])
      Console.print(json.text)
      return 0
    }
    Console.say("made a store in \(arguments.store); \(login) is its supervisor")
    return 0
  }

  private static func authority(_ text: String) throws(Failure) -> SetAuthority {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, Authority.isCode(parts[0]), !parts[1].isBlank else {
      throw .usage(
        "--authority is a code of letters and a name, KS=Kommunstyrelsen, not \(text)",
        command: "init")
    }
    return SetAuthority(code: parts[0], name: parts[1])
  }
}
