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
    case "bash": Console.print(bash)
    case "zsh": Console.print("autoload -U +X bashcompinit && bashcompinit\n\(bash)")
    case "fish": Console.print(fish)
    case let shell: throw .usage("no completion for \(shell)", command: "completion")
    }
    return 0
  }

  private static func options(_ command: CommandSpec?) -> [Option] {
    (command?.options ?? []) + Option.common
  }

  private static var bash: String {
    let cases = Registratur.commands.map { command in
      let words = options(command).map { "--\($0.name)" } + command.choices
      return "    \(command.name)) words=\"\(words.joined(separator: " "))\" ;;"
    }
    let names = Registratur.commands.map(\.name) + options(nil).map { "--\($0.name)" }
    let all = Option.common + Registratur.commands.flatMap(\.options)
    var seen: Set<String> = []
    let valued = all.filter { $0.value != nil && seen.insert($0.name).inserted }
    let values = valued.map { option in
      let answer =
        option.takesPath
        ? "compgen -f -- \"$current\""
        : "compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$current\""
      return "    --\(option.name)) COMPREPLY=($(\(answer))); return ;;"
    }
    return """
      _registratur() {
        local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
        local word words="" found="" skip=""
        case $before in
      \(values.joined(separator: "\n"))
        esac
        for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
          if [ -n "$skip" ]; then skip=""; continue; fi
          case $word in
            \(valued.map { "--\($0.name)" }.joined(separator: "|"))) skip=yes ;;
            -*) ;;
            *) found=${found:-$word} ;;
          esac
        done
        case $found in
      \(cases.joined(separator: "\n"))
          *) words="\(names.joined(separator: " "))" ;;
        esac
        COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
      }
      complete -o filenames -F _registratur registratur
      """
  }

  private static var fish: String {
    var lines = ["complete -c registratur -f"]
    for command in Registratur.commands {
      lines.append(
        "complete -c registratur -n __fish_use_subcommand -a \(command.name) "
          + "-d '\(command.summary)'")
      let condition = "'__fish_seen_subcommand_from \(command.name)'"
      for option in command.options {
        let value = option.value == nil ? "" : " -r\(values(option))"
        lines.append(
          "complete -c registratur -n \(condition) -l \(option.name)\(value) -d '\(option.help)'")
      }
      if !command.choices.isEmpty {
        lines.append(
          "complete -c registratur -n \(condition) -a '\(command.choices.joined(separator: " "))'")
      }
    }
    for option in Option.common {
      let value = option.value == nil ? "" : " -r\(values(option))"
      lines.append("complete -c registratur -l \(option.name)\(value) -d '\(option.help)'")
    }
    return lines.joined(separator: "\n")
  }

  private static func values(_ option: Option) -> String {
    if option.takesPath { return " -F" }
    return option.choices.isEmpty ? "" : " -a '\(option.choices.joined(separator: " "))'"
  }
}
