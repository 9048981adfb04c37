import Platform

extension OfficeError {
  /// The path that could not be reached and the system's own words for why, where that is the error.
  package var place: (path: String, reason: String)? {
    if case .file(let error) = self { (error.path, error.reason) } else { nil }
  }
}
