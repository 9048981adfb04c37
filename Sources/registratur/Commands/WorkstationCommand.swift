/// Opens the workstation.
enum WorkstationCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "", operands: "", summary: "open the workstation"
  ) { (arguments) throws(Failure) in
    _ = try arguments.desk()
    return 0
  }

  static let version: CommandSpec = CommandSpec(
    name: "", operands: "", summary: "print the version"
  ) { (_) throws(Failure) in
    Console.print("registratur \(Registratur.version)")
    return 0
  }
}
