/// What a picture says beside what is seen, which goes out with the file.
///
/// Comments, the camera's and the program's notes, and what stands behind its end.
enum PictureText {
  /// Each text once, in the order of the file.
  static func read(_ bytes: [UInt8], mediaType: String) -> [String] {
    let parts: [Bytes] =
      switch mediaType {
      case "image/jpeg": jpeg(bytes[...])
      case "image/png": png(bytes[...])
      // Its notes may stand anywhere.
      case "image/tiff": [bytes[...]]
      default: []
      }
    // Notes may be XMP, as they may in a PDF.
    var texts = PDFOutside(objects: [])
    for part in parts { for run in runs(in: part) { texts.add(metadata: run) } }
    return texts.texts
  }

  /// The notes and comments of a JPEG, and what follows its end.
  private static func jpeg(_ bytes: Bytes) -> [Bytes] {
    var parts: [Bytes] = []
    var index = bytes.startIndex + 2
    while index + 4 <= bytes.endIndex, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      // The picture itself; a marker within it is written otherwise.
      if marker == 0xDA { break }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      let end = min(index + 2 + max(2, length), bytes.endIndex)
      if marker == 0xFE || (0xE1...0xEF).contains(marker) {
        parts.append(bytes[min(index + 4, end)..<end])
      }
      index = end
    }
    while index + 1 < bytes.endIndex, bytes[index] != 0xFF || bytes[index + 1] != 0xD9 {
      index += 1
    }
    parts.append(bytes[min(index + 2, bytes.endIndex)...])
    return parts
  }

  /// The texts of a PNG, and what follows its end.
  private static func png(_ bytes: Bytes) -> [Bytes] {
    var parts: [Bytes] = []
    var index = min(bytes.startIndex + 8, bytes.endIndex)
    while index + 8 <= bytes.endIndex {
      let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = bytes[index + 4..<index + 8]
      let end = min(index + 12 + length, bytes.endIndex)
      if !["IHDR", "IDAT", "PLTE", "IEND"].contains(where: { kind.elementsEqual($0.utf8) }) {
        parts.append(bytes[min(index + 8, end)..<end])
      }
      index = end
      if kind.elementsEqual("IEND".utf8) { break }
    }
    parts.append(bytes[index...])
    return parts
  }

  /// Runs of what can be read, six letters or more; a letter may take two bytes, one of them nothing.
  private static func runs(in bytes: Bytes) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var run: [UInt8] = []
    var wasNothing = true
    for byte in bytes {
      if byte == 0, !wasNothing {
        wasNothing = true
      } else if (32...126).contains(byte) || byte >= 0x80 || byte == 10 || byte == 13 {
        run.append(byte)
        wasNothing = false
      } else {
        if isText(run) { found.append(run) }
        run = []
        wasNothing = true
      }
    }
    return isText(run) ? found + [run] : found
  }

  private static func isText(_ run: [UInt8]) -> Bool {
    let plain = run.count { (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 32 }
    return plain >= 6 && plain * 4 >= run.count * 3 && String(validating: run, as: UTF8.self) != nil
  }
}
