import Office
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
    ]
  ) { (arguments) throws(Failure) in
    let login = arguments.officer
    let authority = try arguments["authority"].map(Self.authority)
    // Looked at before anything is made, so that a store is made whole or not at all.
    let settings = [
      ("name", arguments["name"]), ("title", arguments["title"]),
      ("municipality", arguments["municipality"]), ("contact", arguments["contact"]),
      ("authority", authority?.name),
    ]
    for (option, text) in settings {
      let objections =
        text.map {
          SettingNamesNoPerson.objections(to: $0, .other("--\(option)"))
        } ?? []
      guard objections.isEmpty else { throw .office(.refused(objections), store: arguments.store) }
    }
    try atTheOffice(arguments.store) { () throws(OfficeError) in
      try Desk.makeStore(
        folder: arguments.store, supervisor: login, name: arguments["name"] ?? login,
        title: arguments["title"] ?? "registratorsansvarig")
    }
    let desk = try arguments.desk()
    try atTheOffice(arguments.store) { () throws(OfficeError) in
      if let name = arguments["municipality"] {
        try desk.perform(
          SetMunicipality(
            title: name, contact: arguments["contact"] ?? Municipality.unnamed.contact))
      }
      if let authority { try desk.perform(authority) }
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
