import Glibc

/// What was said on the command line, sorted.
struct Arguments: Sendable {
  private(set) var words: [String] = []
  private(set) var values: [String: String] = [:]
  private(set) var flags: Set<String> = []

  /// Sorts what follows a command's name.
  ///
  /// - Throws: ``Failure/usage(_:command:)`` that names the word which is not understood.
  init(_ texts: [String], for command: CommandSpec) throws(Failure) {
    let options = command.options + Option.common
    var rest = texts[...]
    var takesOptions = true
    while let text = rest.popFirst() {
      guard takesOptions, text.hasPrefix("-"), text != "-" else {
        words.append(text)
        continue
      }
      if text == "--" {
        takesOptions = false
        continue
      }
      let parts = text.drop { $0 == "-" }.split(separator: "=", maxSplits: 1)
      let name = String(parts.first ?? "")
      guard let option = options.first(where: { $0.name == name || $0.short == text }) else {
        throw .usage("there is no option \(text)", command: command.name)
      }
      if option.value == nil {
        guard parts.count < 2 else {
          throw .usage("--\(name) takes no value", command: command.name)
        }
        flags.insert(option.name)
      } else if parts.count == 2 {
        values[name] = String(parts[1])
      } else if let value = rest.popFirst() {
        values[name] = value
      } else {
        throw .usage("--\(name) needs \(option.value ?? "a value")", command: command.name)
      }
    }
    guard !flags.contains("help") else { return }
    guard command.operandCount.contains(words.count) else {
      let few = words.count < command.operandCount.lowerBound
      throw .usage(
        few ? "\(command.operands) is missing" : "\(words.last ?? "") is one word too many",
        command: command.name)
    }
  }

  func has(_ flag: String) -> Bool { flags.contains(flag) }

  subscript(_ name: String) -> String? { values[name] }

  /// The value of an option as a whole number.
  func number(_ name: String, or fallback: Int) throws(Failure) -> Int {
    guard let text = values[name] else { return fallback }
    guard let number = Int(text), number >= 0 else {
      throw .usage("--\(name) takes a whole number from 0 up, not \(text)", command: nil)
    }
    return number
  }

  /// The folder that the store is in.
  var store: String {
    if let folder = values["store"] ?? Environment["REGISTRATUR_STORE"] { return folder }
    let data = Environment["XDG_DATA_HOME"] ?? "\(Environment["HOME"] ?? ".")/.local/share"
    return "\(data)/registratur"
  }

  /// Who is at work.
  var officer: String {
    values["officer"] ?? Environment["REGISTRATUR_OFFICER"] ?? Environment["USER"]
      ?? Environment["LOGNAME"] ?? "root"
  }
}

/// The process's environment.
enum Environment {
  static subscript(_ name: String) -> String? {
    guard let text = getenv(name).map({ String(cString: $0) }), !text.isEmpty else { return nil }
    return text
  }
}
