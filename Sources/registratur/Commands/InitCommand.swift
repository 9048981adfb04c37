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
      if let authority = arguments["authority"] {
        let parts = authority.split(separator: "=", maxSplits: 1).map(String.init)
        try desk.perform(SetAuthority(code: parts[0], name: parts.last ?? parts[0]))
      }
    }
    Console.say("made a store in \(arguments.store); \(login) is its supervisor")
    return 0
  }
}
