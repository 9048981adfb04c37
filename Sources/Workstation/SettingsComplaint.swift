package import Terminal

/// Something amiss with where the workstation is opened or with a person's own settings, told at once.
package enum SettingsComplaint: Hashable, Sendable {
  /// The store can be read and not written.
  case readOnly
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
