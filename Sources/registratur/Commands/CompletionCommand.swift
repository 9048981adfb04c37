/// Prints completion for shells, from the same table as the help.
enum CompletionCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "completion", operands: "bash|zsh|fish", summary: "print completion for a shell",
    details: """
      bash: source <(registratur completion bash)
      zsh:  source <(registratur completion zsh)
      fish: registratur completion fish | source
      """,
    operandCount: 1...1, choices: ["bash", "zsh", "fish"]
  ) { (arguments) throws(Failure) in
    switch arguments.words[0] {
    case "bash": Console.print(BashCompletion.script)
    case "zsh": Console.print(ZshCompletion.script)
    case "fish": Console.print(FishCompletion.script)
    case let shell: throw .usage("no completion for \(shell)", command: "completion")
    }
    return 0
  }
}

extension CommandSpec {
  /// Whether the words it takes are paths.
  var takesPath: Bool { operands.contains("FILE") || takesFolder }

  /// Whether the words it takes are folders.
  var takesFolder: Bool { operands == "DIR" }
}

extension Option {
  /// Every option of every command that takes a value, each once.
  static var valued: [Option] {
    var seen: Set<String> = []
    return (common + Registratur.commands.flatMap(\.options)).filter {
      $0.value != nil && seen.insert($0.name).inserted
    }
  }

  /// Whether its value is a folder's path.
  var takesFolder: Bool { value == "DIR" }
}
