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

  /// Whether a picture says where it was taken: its camera's notes lead to a list of such (Exif 2.32, 4.6.3).
  static func holdsPosition(_ bytes: [UInt8], mediaType: String) -> Bool {
    let notes: [Bytes] =
      switch mediaType {
      case "image/jpeg":
        jpeg(bytes[...]).compactMap { part in
          let head = Array("Exif\0\0".utf8)
          return part.starts(with: head) ? part.dropFirst(head.count) : nil
        }
      case "image/tiff": [bytes[...]]
      default: []
      }
    return notes.contains { holdsPosition(tiff: Array($0)) }
  }

  private static func holdsPosition(tiff bytes: [UInt8]) -> Bool {
    guard bytes.count > 8 else { return false }
    let isLittle = bytes[0] == UInt8(ascii: "I")
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place + count <= bytes.count else { return nil }
      let part = bytes[place..<place + count]
      return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
    }
    guard let first = number(4, 4), let count = number(first, 2) else { return false }
    return (0..<count).contains { number(first + 2 + 12 * $0, 2) == 0x8825 }
  }

  /// The notes and comments of a JPEG, and what follows its end.
  private static func jpeg(_ bytes: Bytes) -> [Bytes] {
    var parts: [Bytes] = []
    var index = bytes.startIndex + 2
    while index + 4 <= bytes.endIndex, bytes[index] == 0xFF {
      let marker = bytes[index + 1]
      // Any number of these may stand before a marker.
      if marker == 0xFF {
        index += 1
        continue
      }
      // The picture itself, within which a marker is written otherwise; or its end already.
      if marker == 0xDA || marker == 0xD9 { break }
      let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
      // A length that leads past the end says nothing of where the picture ends.
      if index + 2 + length > bytes.endIndex { return parts + [bytes[index...]] }
      let end = index + 2 + max(2, length)
      if marker == 0xFE || (0xE0...0xEF).contains(marker) {
        parts.append(bytes[min(index + 4, end)..<end])
      }
      index = end
    }
    index = min(index, bytes.endIndex)
    let start = index
    while index + 1 < bytes.endIndex, bytes[index] != 0xFF || bytes[index + 1] != 0xD9 {
      // Comments may stand between the parts of a picture that comes in several.
      if bytes[index] == 0xFF, bytes[index + 1] == 0xFE, index + 4 <= bytes.endIndex {
        let length = Int(bytes[index + 2]) << 8 | Int(bytes[index + 3])
        parts.append(bytes[(index + 4)..<max(index + 4, min(index + 2 + length, bytes.endIndex))])
      }
      index += 1
    }
    // Where no end is found, anything may lie behind it.
    parts.append(index + 1 < bytes.endIndex ? bytes[(index + 2)...] : bytes[start...])
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

  /// Whether a PNG has packed texts, or parts of a kind that is not known to say nothing.
  static func holdsSealed(_ bytes: [UInt8], mediaType: String) -> Bool {
    guard mediaType == "image/png" else { return false }
    var index = min(8, bytes.count)
    while index + 8 <= bytes.count {
      let length = bytes[index..<index + 4].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: bytes[index + 4..<index + 8], as: UTF8.self)
      let content = bytes[(index + 8)...].prefix(length)
      if kind == "IEND" { return false }
      if kind == "iTXt" {
        // A keyword, a nought, and whether the text is packed.
        let rest = content.drop { $0 != 0 }.dropFirst()
        if rest.first != 0 { return true }
      } else if !openChunks.contains(kind) {
        return true
      }
      index = min(index + 12 + length, bytes.count)
    }
    return false
  }

  /// The parts that are the picture, its colours, measures and times, and those that are read.
  private static let openChunks: Set<String> = [
    "IHDR", "IDAT", "PLTE", "gAMA", "cHRM", "sRGB", "iCCP", "tRNS", "bKGD", "pHYs", "sBIT", "hIST",
    "tIME", "sPLT", "acTL", "fcTL", "fdAT", "cICP", "oFFs", "vpAg", "iDOT", "tEXt", "eXIf", "orNT",
    "sTER", "mDCv", "cLLi",
  ]

  /// Runs of what can be read, six letters or more; a letter may take two bytes, one of them nothing.
  static func runs(in bytes: Bytes) -> [[UInt8]] {
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
        found += text(run)
        run = []
        wasNothing = true
      }
    }
    return found + text(run)
  }

  /// A run that can be read; one with a long number in it is kept whatever stands around it.
  private static func text(_ run: [UInt8]) -> [[UInt8]] {
    if isText(run) { return [run] }
    guard LongNumber.stands(in: run[...]) else { return [] }
    if String(validating: run, as: UTF8.self) != nil { return [run] }
    return [run.map { $0 < 0x80 ? $0 : UInt8(ascii: " ") }]
  }

  private static func isText(_ run: [UInt8]) -> Bool {
    let plain = run.count { (48...57).contains($0) || (65...90).contains($0 & 0xDF) || $0 == 32 }
    return plain >= 6 && plain * 4 >= run.count * 3 && String(validating: run, as: UTF8.self) != nil
  }
}
