import Glibc
import Platform
import Registry

/// Shows what looks like personal data in a text, without taking anything in.
enum Scan {
  /// Reads a file or standard input as one text, or as one text a line, and prints what was found.
  static func run(file: String?, lines: Bool, json: Bool) -> Int32 {
    guard let bytes = read(file) else { return 1 }
    let scanner = PersonalDataScanner()
    guard lines else {
      let text = String(decoding: bytes, as: UTF8.self)
      show(scanner.findings(in: text), in: text, firstLine: 1, json: json)
      return 0
    }
    var texts = bytes.split(separator: 10, omittingEmptySubsequences: false)
    if texts.last?.isEmpty == true { texts.removeLast() }
    for (index, line) in texts.enumerated() {
      let text = String(decoding: line, as: UTF8.self)
      show(scanner.findings(in: text), in: text, firstLine: index + 1, json: json)
    }
    return 0
  }

  private static func read(_ file: String?) -> [UInt8]? {
    do throws(PlatformError) {
      if let file { return try Files.read(file) }
    } catch {
      let message = Array("registratur: The file \(file ?? "") cannot be read: \(error).\n".utf8)
      _ = write(2, message, message.count)
      return nil
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func show(_ findings: [Finding], in text: String, firstLine: Int, json: Bool) {
    guard !json else {
      print(JSONText.array(findings.map(value)).text)
      return
    }
    var line = firstLine
    var column = 1
    var offset = 0
    var scalars = text.unicodeScalars.makeIterator()
    for finding in findings {
      while offset < finding.start, let scalar = scalars.next() {
        offset += 1
        column = scalar == "\n" ? 1 : column + 1
        if scalar == "\n" { line += 1 }
      }
      let words = finding.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      print("\(line):\(column) \(finding.kind.swedish) \(words) – \(finding.why)")
    }
  }

  private static func value(_ finding: Finding) -> JSONText {
    .object([
      ("kind", .string(finding.kind.rawValue)), ("start", .number(finding.start)),
      ("end", .number(finding.end)), ("text", .string(finding.text)), ("why", .string(finding.why)),
    ])
  }
}
