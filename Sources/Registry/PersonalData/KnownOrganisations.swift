/// The whole names of authorities, companies and associations that municipalities meet.
///
/// Read when the first sender is judged, so that no start waits for it.
enum KnownOrganisations {
  private enum Kind { case agency, other }

  private static let names: [Substring: Kind] = {
    let text = String(decoding: PackageResources.known_organisations_txt, as: UTF8.self)
    var names: [Substring: Kind] = [:]
    var kind = Kind.agency
    for line in text.lowercased().split(separator: "\n") where !line.hasPrefix("#") {
      if line.hasPrefix("=") {
        kind = line.hasSuffix("agencies") ? .agency : .other
        continue
      }
      for name in line.split(separator: "|") { names[name.trimmed] = kind }
    }
    return names
  }()

  /// Whether a name is one of them, or several beside each other: `Riksdagens ombudsmän (JO)`.
  static func hold(_ name: String) -> Bool {
    let small = name.tidied.lowercased()
    if names[small[...]] != nil { return true }
    let parts = small.split { "(),/".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    return parts.count > 1 && parts.allSatisfy { names[$0] != nil }
  }

  /// How many of some words are the longest of the names that they begin with; 0 where they begin with none.
  static func head(of words: [String]) -> Int {
    let small = words.map { $0.lowercased() }
    return (1...max(1, min(small.count, 8))).last { count in
      count <= small.count && names[small[..<count].joined(separator: " ")[...]] != nil
    } ?? 0
  }
}

extension Substring {
  fileprivate var trimmed: Substring {
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? startIndex
    return self[..<end].drop(while: \.isWhitespace)
  }
}
