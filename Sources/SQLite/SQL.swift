/// SQL text whose values can only arrive as bindings.
///
/// The text comes from literals in the source alone; what is interpolated is bound, or is itself SQL.
package struct SQL: ExpressibleByStringInterpolation, Sendable {
  package private(set) var text: String
  package private(set) var bindings: [Value]

  package init(stringLiteral text: StaticString) {
    self.text = "\(text)"
    bindings = []
  }

  package init(stringInterpolation: Interpolation) {
    text = stringInterpolation.text
    bindings = stringInterpolation.bindings
  }

  /// Collects the literal parts as text and the rest as bindings.
  package struct Interpolation: StringInterpolationProtocol {
    var text = ""
    var bindings: [Value] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
    }

    package mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }

    package mutating func appendInterpolation(_ value: some ValueConvertible) {
      text += "?"
      bindings.append(value.value)
    }

    package mutating func appendInterpolation(_ value: (some ValueConvertible)?) {
      text += "?"
      bindings.append(value?.value ?? .null)
    }

    package mutating func appendInterpolation(_ sql: SQL) {
      text += sql.text
      bindings += sql.bindings
    }
  }
}

/// A value that SQLite can keep.
package enum Value: Hashable, Sendable {
  case integer(Int64)
  case text(String)
  case blob([UInt8])
  case null
}

/// A type that has a place among SQLite's values.
package protocol ValueConvertible {
  /// The value that stands for this one.
  var value: Value { get }
}

extension String: ValueConvertible { package var value: Value { .text(self) } }
extension Int64: ValueConvertible { package var value: Value { .integer(self) } }
extension Int: ValueConvertible { package var value: Value { .integer(Int64(self)) } }
extension Bool: ValueConvertible { package var value: Value { .integer(self ? 1 : 0) } }
