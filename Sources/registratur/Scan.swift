import Platform
import Registry

/// Shows what looks like personal data in a text, without taking anything in.
enum Scan {
  /// Reads a file or standard input as one text, or as one text a line, and prints what was found.
  static func run(file: String?, lines: Bool, json: Bool) throws(Failure) -> Int32 {
    let bytes: [UInt8]
    do throws(PlatformError) {
      if let file { bytes = try Files.read(file) } else { bytes = try Files.readStandardInput() }
    } catch { throw .file(error) }
    let scanner = PersonalDataScanner(today: Moment(seconds: SystemClock.now).day)
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

  private static func show(_ findings: [Finding], in text: String, firstLine: Int, json: Bool) {
    guard !json else {
      Console.print(JSONText.array(findings.map(value)).text)
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
      Console.print("\(line):\(column) \(finding.kind.english): \(words)")
    }
  }

  private static func value(_ finding: Finding) -> JSONText {
    .object([
      ("kind", .string(finding.kind.rawValue)), ("start", .number(finding.start)),
      ("end", .number(finding.end)), ("text", .string(finding.text)), ("why", .string(finding.why)),
    ])
  }
}
