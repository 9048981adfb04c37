/// HTML text whose values are always escaped.
struct HTML: ExpressibleByStringInterpolation {
  private(set) var text: String

  init(stringLiteral text: StaticString) { self.text = "\(text)" }

  init(stringInterpolation: Interpolation) { text = stringInterpolation.text }

  private init(joined text: String) { self.text = text }

  /// Literals stand as written; strings are escaped; HTML stands as it is.
  struct Interpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: StaticString) { text += "\(literal)" }
    mutating func appendInterpolation(_ value: String) { text += HTML.escaped(value) }
    mutating func appendInterpolation(_ value: Int) { text += String(value) }
    mutating func appendInterpolation(_ html: HTML) { text += html.text }
  }

  static func joined(_ parts: [HTML], by separator: String = "\n") -> HTML {
    HTML(joined: parts.map(\.text).joined(separator: separator))
  }

  /// Text with the five signs written out that mean something in HTML, and without those that HTML
  /// has no place for.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
      case 0..<0x09, 0x0b, 0x0c, 0x0e..<0x20, 0x7f: bytes.append(UInt8(ascii: " "))
      default: bytes.append(byte)
      }
    }
    // C1 controls, and signs that reorder text, could make a name read as another.
    let whole = String(decoding: bytes, as: UTF8.self)
    guard whole.unicodeScalars.contains(where: isDeceptive) else { return whole }
    return String(
      String.UnicodeScalarView(whole.unicodeScalars.map { isDeceptive($0) ? " " : $0 }))
  }

  private static func isDeceptive(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9f, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x2069, 0xfeff, 0xfff9...0xffff:
      true
    default: false
    }
  }
}
