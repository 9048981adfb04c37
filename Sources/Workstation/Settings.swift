package import Terminal

/// What the workstation is handed from outside: its look, its keys, and what it may start.
package struct Settings {
  package var theme: Theme
  package var profile: KeyProfile
  /// The person's own keys, one `action = key, key` a line.
  package var keys: String
  /// Starts to take in post beside the workstation, or nil where that cannot be done.
  package var startIntake: (() -> Void)?
  /// Shows a file, by its path, in another program; nil where there is none.
  package var openFile: ((String) -> Void)?
  /// What is told when the workstation is opened, in Swedish; nil where there is nothing to tell.
  package var greeting: String?
  /// What of the person's settings could not be used, which is told when the workstation is opened.
  package var complaints: [SettingsComplaint] = []

  package init(
    theme: Theme = .plain, profile: KeyProfile = .office, keys: String = "",
    startIntake: (() -> Void)? = nil, openFile: ((String) -> Void)? = nil,
    greeting: String? = nil
  ) {
    self.theme = theme
    self.profile = profile
    self.keys = keys
    self.startIntake = startIntake
    self.openFile = openFile
    self.greeting = greeting
  }
}
