package import Terminal

/// What the workstation is handed from outside: its look, its keys, and what it may start.
package struct Settings {
  package var theme: Theme
  package var profile: KeyProfile
  /// The person's own keys, one `action = key, key` a line.
  package var keys: String
  /// Starts to take in post beside the workstation, or nil where that cannot be done.
  package var startIntake: (() -> Void)?
  /// What the intake that was started has led to: nil while it runs, and once it has been told.
  package var intakeOutcome: (() -> IntakeOutcome?)?
  /// After how many seconds post is taken in without being asked for; nil where it is not.
  package var intakeInterval: Int64?
  /// Shows a file, by its path, in another program; nil where there is none.
  package var openFile: ((String) -> Void)?
  /// The folder that `~` stands for in a path, or nil where nobody knows.
  package var home: String?
  /// What a run that took in post has led to.
  package struct IntakeOutcome: Hashable, Sendable {
    /// How many pieces of post came in.
    package var taken: Int
    /// How many could not be taken in; nil where nothing could.
    package var failures: Int?
    /// The programs that were not there to read what came.
    package var missingPrograms: [String]

    package init(taken: Int = 0, failures: Int?, missingPrograms: [String] = []) {
      self.taken = taken
      self.failures = failures
      self.missingPrograms = missingPrograms
    }
  }

  /// What is told when the workstation is opened, in Swedish; nil where there is nothing to tell.
  package var greeting: String?
  /// What of the person's settings could not be used, which is told when the workstation is opened.
  package var complaints: [SettingsComplaint] = []

  package init(
    theme: Theme = .plain, profile: KeyProfile = .office, keys: String = "",
    startIntake: (() -> Void)? = nil, intakeOutcome: (() -> IntakeOutcome?)? = nil,
    intakeInterval: Int64? = nil, openFile: ((String) -> Void)? = nil,
    greeting: String? = nil
  ) {
    self.theme = theme
    self.profile = profile
    self.keys = keys
    self.startIntake = startIntake
    self.intakeOutcome = intakeOutcome
    self.intakeInterval = intakeInterval
    self.openFile = openFile
    self.greeting = greeting
  }
}
