/// How a body was made fit for transport.
enum TransferEncoding {
  case none
  case base64
  case quotedPrintable
  case uuencode

  init(parsing value: Bytes?) {
    let name = (value ?? []).filter { !$0.isSpace && $0 != "\"" }
    let text = name.prefix { $0 != ";" && $0 != "(" }[...].lowercasedText
    self =
      switch text {
      case "base64", "x-base64", "base-64": .base64
      case "quoted-printable", "quotedprintable", "quoted-printeable", "qp": .quotedPrintable
      case "uuencode", "x-uuencode", "x-uue", "uue": .uuencode
      default: .none
      }
  }

  /// Whether anything has to be decoded.
  var isReal: Bool { self != .none }

  /// The bytes as they were before, and whether they were so encoded at all.
  func decoded(_ body: Bytes) -> (bytes: [UInt8], fits: Bool) {
    switch self {
    case .none: return (Array(body), true)
    case .quotedPrintable: return (Self.quotedPrintable(body), true)
    case .uuencode:
      guard let file = Uuencoding.files(in: body).first else { return (Array(body), false) }
      return (file.bytes, true)
    case .base64:
      if Self.isPlainlyNotBase64(body) { return (Array(body), false) }
      return (Self.base64(body), true)
    }
  }

  /// Whether most lines at the top have words between spaces, which encoded lines never do.
  private static func isPlainlyNotBase64(_ body: Bytes) -> Bool {
    let table = table
    var (clean, strange) = (0, 0)
    var at = body.startIndex
    while at < body.endIndex, clean + strange < 20 {
      let (end, next) = body.line(from: at)
      let line = body[at..<min(end, at + 100)].trimmed
      at = next
      if line.isEmpty { continue }
      if line.contains(where: { table[Int($0)] > 64 }) { strange += 1 } else { clean += 1 }
    }
    return strange > clean
  }

  /// Decodes base64, passing over what is none of it.
  static func base64(_ body: Bytes) -> [UInt8] {
    body.withUnsafeBufferPointer { input in
      table.withUnsafeBufferPointer { table in
        [UInt8](unsafeUninitializedCapacity: input.count / 4 * 3 + 6) { output, count in
          var filled = 0
          var word: UInt32 = 0
          var held = 0
          var index = 0
          while index < input.count {
            let value = table[Int(input[index])]
            if value < 64 {
              word = word << 6 | UInt32(value)
              held += 1
              if held == 4 {
                output[filled] = UInt8(truncatingIfNeeded: word >> 16)
                output[filled + 1] = UInt8(truncatingIfNeeded: word >> 8)
                output[filled + 2] = UInt8(truncatingIfNeeded: word)
                filled += 3
                word = 0
                held = 0
              }
            } else if value == 64 {
              filled += finish(word, held, output, filled)
              word = 0
              held = 0
              // Mailing lists add their words after the end; they are not base64.
              if isProse(input, table, after: index) { break }
            } else if held == 0, endsParagraph(input, index), isProse(input, table, after: index) {
              break
            }
            index += 1
          }
          filled += finish(word, held, output, filled)
          count = filled
        }
      }
    }
  }

  /// Writes what an incomplete group of four holds, and says how many bytes that was.
  private static func finish(
    _ word: UInt32, _ held: Int, _ output: UnsafeMutableBufferPointer<UInt8>, _ filled: Int
  ) -> Int {
    switch held {
    case 2:
      output[filled] = UInt8(truncatingIfNeeded: word >> 4)
      return 1
    case 3:
      output[filled] = UInt8(truncatingIfNeeded: word >> 10)
      output[filled + 1] = UInt8(truncatingIfNeeded: word >> 2)
      return 2
    default: return 0
    }
  }

  /// Whether a blank line follows the line feed at an index.
  @inline(__always)
  private static func endsParagraph(_ input: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard input[index] == .lineFeed else { return false }
    var next = index + 1
    while next < input.count, input[next] == .carriageReturn { next += 1 }
    return next < input.count && input[next] == .lineFeed
  }

  private static func isProse(
    _ input: UnsafeBufferPointer<UInt8>, _ table: UnsafeBufferPointer<UInt8>, after index: Int
  ) -> Bool {
    var (strange, seen) = (0, 0)
    var at = index + 1
    let limit = min(input.count, index + 100)
    while at < limit {
      let byte = input[at]
      if byte != .carriageReturn, byte != .lineFeed {
        seen += 1
        if table[Int(byte)] > 64 { strange += 1 }
      }
      at += 1
    }
    return strange * 12 > seen
  }

  /// Decodes quoted-printable; what is wrongly written stays as it is.
  static func quotedPrintable(_ body: Bytes) -> [UInt8] {
    body.withUnsafeBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: input.count) { output, count in
        var filled = 0
        var index = 0
        while index < input.count {
          let byte = input[index]
          guard byte == "=" else {
            output[filled] = byte
            filled += 1
            index += 1
            continue
          }
          if index + 2 < input.count, let high = input[index + 1].hexValue,
            let low = input[index + 2].hexValue
          {
            output[filled] = high << 4 | low
            filled += 1
            index += 3
            continue
          }
          // A soft break may have got spaces after it on the way.
          var next = index + 1
          while next < input.count, input[next] == .space || input[next] == .tab { next += 1 }
          if next < input.count, input[next] == .carriageReturn { next += 1 }
          if next < input.count, input[next] == .lineFeed {
            index = next + 1
          } else if next == input.count || input[next - 1] == .carriageReturn {
            index = next
          } else {
            output[filled] = byte
            filled += 1
            index += 1
          }
        }
        count = filled
      }
    }
  }

  /// The value of each byte in base64; 64 is padding, 255 is none of it.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    for (value, sign)
      in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated()
    {
      table[Int(sign)] = UInt8(value)
    }
    table[61] = 64
    return table
  }()
}
