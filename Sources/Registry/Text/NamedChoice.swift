/// A choice among names, which tells them all when it is given another.
package protocol NamedChoice: RawRepresentable, CaseIterable, Codable where RawValue == String {}

extension NamedChoice {
  package init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    guard let choice = Self(rawValue: name) else {
      let names = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw UnreadableValue.error(
        at: decoder,
        Wording(
          "”\(name)” är inte något av \(names).", english: "“\(name)” is none of \(names)."))
    }
    self = choice
  }
}

/// Why a value that was written down cannot be what it is meant to be.
package struct UnreadableValue: Error {
  package let reason: Wording

  /// The error that a decoder passes on with the value's place.
  static func error(at decoder: any Decoder, _ reason: Wording) -> DecodingError {
    .dataCorrupted(
      .init(
        codingPath: decoder.codingPath, debugDescription: reason.english,
        underlyingError: UnreadableValue(reason: reason)))
  }
}
