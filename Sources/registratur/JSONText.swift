/// JSON being written.
indirect enum JSONText: Sendable {
  case string(String)
  case number(Int)
  case bool(Bool)
  case null
  case array([JSONText])
  case object([(String, JSONText)])

  static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// The value on one line.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .string(let text): Self.quote(text, to: &bytes)
    case .number(let number): bytes += Array("\(number)".utf8)
    case .bool(let isTrue): bytes += Array((isTrue ? "true" : "false").utf8)
    case .null: bytes += Array("null".utf8)
    case .array(let values):
      bytes.append(91)
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(44) }
        value.write(to: &bytes)
      }
      bytes.append(93)
    case .object(let members):
      bytes.append(123)
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(44) }
        Self.quote(member.0, to: &bytes)
        bytes.append(58)
        member.1.write(to: &bytes)
      }
      bytes.append(125)
    }
  }

  private static func quote(_ text: String, to bytes: inout [UInt8]) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 10: bytes += [92, 110]
      case 0..<32, 127:
        bytes += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}

extension JSONText {
  /// The value as an indented outline for people: what holds others stands above them.
  func outline(_ indent: String = "") -> String {
    switch self {
    case .string(let text): text.isEmpty ? "–" : text.withoutOrders
    case .number(let number): String(number)
    case .bool(let isTrue): isTrue ? "yes" : "no"
    case .null: "–"
    case .array(let values):
      values.isEmpty
        ? "–"
        : values.map { "- " + $0.outline(indent + "  ") }.joined(separator: "\n\(indent)")
    case .object(let members):
      members.map { name, value in
        let inner = value.outline(indent + "  ")
        return value.holdsOthers ? "\(name):\n\(indent)  \(inner)" : "\(name): \(inner)"
      }.joined(separator: "\n\(indent)")
    }
  }

  private var holdsOthers: Bool {
    switch self {
    case .array(let values): !values.isEmpty
    case .object(let members): !members.isEmpty
    case .string, .number, .bool, .null: false
    }
  }
}

extension String {
  /// The text on one line: what came from outside must neither break it nor give the terminal orders.
  var withoutOrders: String {
    String(
      map { character in
        character.unicodeScalars.contains { $0.properties.generalCategory == .control }
          ? " " : character
      })
  }
}
