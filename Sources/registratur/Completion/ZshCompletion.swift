/// What zsh completes.
enum ZshCompletion {
  /// A function over zsh's own `_arguments`, with what each word means.
  static var script: String {
    """
    (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -i }
    _registratur() {
      local curcontext=$curcontext state line
      local -A opt_args
      local -a common=(\(Option.common.map(option).joined(separator: " ")))
      local -a commands=(
    \(Registratur.commands.map { "    \(quoted("\($0.name):\($0.summary)"))" }.joined(separator: "\n"))
      )
      _arguments -C $common '1: :->command' '*:: :->rest' && return
      case $state in
        command) _describe command commands ;;
        rest)
          case $words[1] in
    \(Registratur.commands.map(command).joined(separator: "\n"))
          esac ;;
      esac
    }
    compdef _registratur registratur
    """
  }

  private static func command(_ command: CommandSpec) -> String {
    var specs = command.options.map(option)
    if !command.choices.isEmpty {
      specs.append(quoted("1: :(\(command.choices.joined(separator: " ")))"))
    } else if command.takesPath {
      let place = command.operandCount.upperBound == 1 ? "1" : "*"
      specs.append(quoted("\(place): :\(paths(command.takesFolder))"))
    }
    let words = ["_arguments $common"] + specs
    return "        \(command.name)) \(words.joined(separator: " ")) ;;"
  }

  private static func option(_ option: Option) -> String {
    var help = ""
    for letter in option.help {
      if "\\[]:".contains(letter) { help.append("\\") }
      help.append(letter)
    }
    var spec = "--\(option.name)\(option.value == nil ? "" : "=")[\(help)]"
    if let value = option.value {
      let choices = option.choices.isEmpty ? " " : "(\(option.choices.joined(separator: " ")))"
      spec += ":\(value):\(option.takesPath ? paths(option.takesFolder) : choices)"
    }
    return quoted(spec)
  }

  private static func paths(_ areFolders: Bool) -> String { areFolders ? "_files -/" : "_files" }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: #"'\''"#))'"
  }
}
