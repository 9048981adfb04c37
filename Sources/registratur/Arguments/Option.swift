/// Something that may be said with two hyphens.
struct Option: Sendable {
  let name: String
  /// What its value is called in the help, or nil where it takes none.
  let value: String?
  let help: String
  /// The values that it can have, where they are few and fixed.
  let choices: [String]

  init(_ name: String, _ value: String? = nil, _ help: String, choices: [String] = []) {
    self.name = name
    self.value = value
    self.help = help
    self.choices = choices
  }

  /// The one letter that may be said in its place.
  var short: String? { name == "help" ? "-h" : nil }

  /// Whether its value is a path.
  var takesPath: Bool { ["DIR", "FILE"].contains(value) }

  /// Options that every command takes.
  static let common = [
    Option(
      "store", "DIR", "the store's folder; else $REGISTRATUR_STORE, else ~/.local/share/registratur"
    ),
    Option("officer", "LOGIN", "who you are; else $REGISTRATUR_OFFICER, else your login name"),
    Option("help", nil, "show help and exit"),
  ]
}
