import Platform
package import Registry

extension OfficeError {
  /// The path that could not be reached and why, where that is the error.
  package var place: (path: String, reason: Wording)? {
    if case .file(let error) = self { (error.path, error.wording) } else { nil }
  }
}

extension PlatformError {
  /// Why, in both languages; what is not common stands in the system's own words.
  var wording: Wording {
    let swedish =
      if isMissing {
        "den finns inte"
      } else if isForbidden {
        "behörighet saknas"
      } else if isFolder {
        "det är en mapp"
      } else if leadsThroughFile {
        "en del av sökvägen är ingen mapp"
      } else if isFull {
        "disken är full"
      } else {
        reason
      }
    return Wording(swedish, english: reason)
  }
}
