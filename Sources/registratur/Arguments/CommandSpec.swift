/// A command of the program: what it is called, takes and does.
struct CommandSpec: Sendable {
  let name: String
  /// What follows the name, as the usage line shows it.
  let operands: String
  /// One line for the list of commands.
  let summary: String
  /// More, for the command's own help.
  var details = ""
  /// What follows the details, written when the help is asked for.
  var examples: @Sendable () -> String = { "" }
  var options: [Option] = []
  /// The fewest and the most words it takes.
  var operandCount = 0...0
  /// Words that may stand first, for completion.
  var choices: [String] = []
  let run: @Sendable (Arguments) throws(Failure) -> Int32

  /// The whole help for this command.
  var help: String {
    let shown = options + Option.common
    let width = shown.map { $0.name.count + ($0.value.map { $0.count + 1 } ?? 0) }.max() ?? 0
    let lines = shown.map { option in
      let left = option.name + (option.value.map { " \($0)" } ?? "")
      return "  --\(left)\(String(repeating: " ", count: width - left.count))  \(option.help)"
    }
    let usage = ["registratur", name, operands, "[options]"].filter { !$0.isEmpty }
    let more = [details, examples()].filter { !$0.isEmpty }.joined(separator: "\n\n")
    return """
      Usage: \(usage.joined(separator: " "))

      \(summary)
      \(more.isEmpty ? "" : "\n\(more)\n")
      Options:
      \(lines.joined(separator: "\n"))
      """
  }
}
