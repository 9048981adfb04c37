/// How a JSON text is put together: its members and elements, without the values themselves.
///
/// A decoder passes over what it does not know. A misspelt `isSecret` would then leave a title open, so
/// what was written is compared with what was understood.
indirect enum JSONShape: Decodable {
  case object([String: JSONShape])
  case array([JSONShape])
  case null
  case value

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Name.self) {
      var members: [String: JSONShape] = [:]
      for key in container.allKeys {
        members[key.stringValue] = try container.decode(JSONShape.self, forKey: key)
      }
      self = .object(members)
    } else if var container = try? decoder.unkeyedContainer() {
      var elements: [JSONShape] = []
      while !container.isAtEnd { elements.append(try container.decode(JSONShape.self)) }
      self = .array(elements)
    } else {
      self = try decoder.singleValueContainer().decodeNil() ? .null : .value
    }
  }

  /// The path of the first member that was written and is not in what was understood of it.
  func stranger(to understood: JSONShape, at path: String = "") -> String? {
    switch (self, understood) {
    case (.object(let written), .object(let known)):
      for (name, shape) in written.sorted(by: { $0.key < $1.key }) {
        let place = path.isEmpty ? name : "\(path).\(name)"
        guard let other = known[name] else {
          // What is written as nothing is left out of what was understood.
          if case .null = shape { continue }
          return place
        }
        if let found = shape.stranger(to: other, at: place) { return found }
      }
      return nil
    case (.array(let written), .array(let known)):
      for (index, pair) in zip(written, known).enumerated() {
        if let found = pair.0.stranger(to: pair.1, at: "\(path).[\(index)]") { return found }
      }
      return nil
    default: return nil
    }
  }

  /// How many members its objects have, each name counted once.
  private var memberCount: Int {
    switch self {
    case .object(let members): members.values.reduce(members.count) { $0 + $1.memberCount }
    case .array(let elements): elements.reduce(0) { $0 + $1.memberCount }
    case .null, .value: 0
    }
  }

  /// Whether the text that it was read from gives some member twice, so that one of them is lost.
  ///
  /// - Parameter text: JSON that has been read, where every member has one colon outside quotation marks.
  func hasRepeatedMember(in text: String) -> Bool {
    var colons = 0
    var isQuoted = false
    var isEscaped = false
    for byte in text.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if isQuoted {
        isEscaped = byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: ":") {
        colons += 1
      }
    }
    return colons != memberCount
  }

  /// Any member's name.
  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
