/// The themes that come with the program.
package enum BuiltInTheme: String, CaseIterable, Sendable {
  case dark
  case light
  case highContrast = "high-contrast"
  case monochrome

  /// The theme file.
  package var text: String {
    let bytes =
      switch self {
      case .dark: PackageResources.dark_theme
      case .light: PackageResources.light_theme
      case .highContrast: PackageResources.high_contrast_theme
      case .monochrome: PackageResources.monochrome_theme
      }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text of the theme with this name, for themes that inherit.
  package static func text(named name: String) -> String? { BuiltInTheme(rawValue: name)?.text }
}
