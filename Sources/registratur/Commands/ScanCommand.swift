/// Finds personal data in text.
enum ScanCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "scan", operands: "[FILE]", summary: "find personal data in text",
    details: """
      Without FILE the text is read from standard input. --json prints a list of findings with
      kind, start, end (Unicode code points), text and why (in Swedish). Finding something is no failure.
      """,
    options: [
      Option("lines", nil, "one text a line, one answer a line"),
      Option("json", nil, "print JSON"),
    ], operandCount: 0...1
  ) { (arguments) throws(Failure) in
    try Scan.run(
      file: arguments.words.first, lines: arguments.has("lines"), json: arguments.has("json"))
  }
}
