/// Makes an invented municipality's store and opens it.
enum DemoCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "demo", operands: "", summary: "try it on an invented municipality"
  ) { (_) throws(Failure) in 0 }
}
