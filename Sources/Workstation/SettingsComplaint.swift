package import Terminal

/// Something in a person's own settings that could not be used.
package enum SettingsComplaint: Hashable, Sendable {
  /// A theme holds something that is none; another is shown in its place.
  case badTheme(ThemeError, shown: String)
  /// There is no theme by a name or at a path; another is shown in its place.
  case noTheme(String, shown: String)
  /// A line of a settings file is no setting.
  case noSetting(line: String, file: String)
  /// There is no setting by that name.
  case unknownSetting(String, file: String)
  /// A setting has a value that it cannot have, and is as where nothing is set.
  case badValue(String, setting: String, use: String, file: String)
}
