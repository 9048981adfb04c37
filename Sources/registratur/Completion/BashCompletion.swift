/// What bash completes.
enum BashCompletion {
  /// A function that looks at the words so far, and leaves paths to bash itself, which knows of
  /// blanks, quotes and `~`.
  static var script: String {
    """
    _registratur() {
      local current=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
      local word words="" first="" found="" skip="" paths="" last=0 count=0
      # Bash parts words at =.
      if [ "$current" = "=" ]; then
        current=""
      elif [ "$before" = "=" ]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
      fi
      COMPREPLY=()
      case $before in
    \(Option.valued.map(value).joined(separator: "\n"))
      esac
      for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        if [ "$word" = "=" ]; then skip=yes; continue; fi
        if [ -n "$skip" ]; then skip=""; continue; fi
        case $word in
          \(Option.valued.map { "--\($0.name)" }.joined(separator: "|"))) skip=yes ;;
          -*) ;;
          *) found=${found:-$word}; count=$((count + 1)) ;;
        esac
      done
      case $found in
    \(Registratur.commands.map(command).joined(separator: "\n"))
        *) words="\(top.joined(separator: " "))" ;;
      esac
      if [ -n "$paths" ] && [ "${current#-}" = "$current" ]; then
        [ "$count" -gt "$last" ] || compopt -o "$paths"
        return
      fi
      [ "$count" -gt 1 ] || words="$words $first"
      COMPREPLY=($(compgen -W "$words" -- "$current"))
    }
    complete -F _registratur registratur
    """
  }

  private static var top: [String] {
    Registratur.commands.map(\.name) + Option.common.map { "--\($0.name)" }
  }

  private static func value(_ option: Option) -> String {
    let answer =
      option.takesPath
      ? "compopt -o \(paths(option.takesFolder))"
      : "COMPREPLY=($(compgen -W \"\(option.choices.joined(separator: " "))\" -- \"$current\"))"
    return "    --\(option.name)) \(answer); return ;;"
  }

  private static func command(_ command: CommandSpec) -> String {
    let options = (command.options + Option.common).map { "--\($0.name)" }
    var settings = ["words=\"\(options.joined(separator: " "))\""]
    if !command.choices.isEmpty {
      settings.append("first=\"\(command.choices.joined(separator: " "))\"")
    }
    if command.takesPath {
      settings.append(
        "paths=\(paths(command.takesFolder)) last=\(command.operandCount.upperBound)")
    }
    return "    \(command.name)) \(settings.joined(separator: " ")) ;;"
  }

  private static func paths(_ areFolders: Bool) -> String { areFolders ? "dirnames" : "default" }
}
