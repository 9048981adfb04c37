/// What fish completes.
enum FishCompletion {
  /// Two questions about the words so far, and a line for each word that may follow.
  static var script: String {
    ([questions] + Registratur.commands.flatMap(lines) + Option.common.map { line($0, in: nil) })
      .joined(separator: "\n")
  }

  private static var questions: String {
    """
    function __registratur_words
      set -l skip
      for word in (commandline -opc)[2..-1]
        if set -q skip[1]
          set skip
          continue
        end
        switch $word
          case \(Option.valued.map { "--\($0.name)" }.joined(separator: " "))
            set skip yes
          case '-*'
          case '*'
            echo $word
        end
      end
    end
    function __registratur_in
      set -l words (__registratur_words)
      test "$words[1]" = "$argv[1]"; and test (count $words) -le $argv[2]
    end
    complete -c registratur -f
    """
  }

  private static func lines(_ command: CommandSpec) -> [String] {
    func condition(_ most: Int) -> String { "-n '__registratur_in \(command.name) \(most)'" }
    var lines = [
      "complete -c registratur -n '__registratur_in \"\" 0' -a \(command.name) "
        + "-d \(quoted(command.summary))"
    ]
    lines += command.options.map { line($0, in: condition(1_000)) }
    if !command.choices.isEmpty {
      let words = command.choices.joined(separator: " ")
      lines.append("complete -c registratur \(condition(1)) -a '\(words)'")
    } else if command.takesPath {
      let paths = command.takesFolder ? "-a '(__fish_complete_directories)'" : "-F"
      lines.append(
        "complete -c registratur \(condition(command.operandCount.upperBound)) \(paths)")
    }
    return lines
  }

  private static func line(_ option: Option, in condition: String?) -> String {
    var words = ["complete -c registratur"]
    if let condition { words.append(condition) }
    words.append("-l \(option.name)")
    if option.value != nil {
      // Fish would offer files beside the folders.
      words.append(option.takesPath && !option.takesFolder ? "-r" : "-x")
    }
    if option.takesFolder {
      words.append("-a '(__fish_complete_directories)'")
    } else if option.takesPath {
      words.append("-F")
    } else if !option.choices.isEmpty {
      words.append("-a '\(option.choices.joined(separator: " "))'")
    }
    words.append("-d \(quoted(option.help))")
    return words.joined(separator: " ")
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
