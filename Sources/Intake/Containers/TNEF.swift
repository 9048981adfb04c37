/// Outlook's winmail.dat ([MS-OXTNEF]): the attachments in it.
enum TNEF {
  static func isTNEF(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x78, 0x9F, 0x3E, 0x22]) }

  private struct File {
    var name: String?
    var longName: String?
    var mediaType: String?
    var data: Bytes?
    var contentID: String?
  }

  static func attachments(in bytes: [UInt8]) -> [Attachment] {
    var files: [File] = []
    var codepage = "windows-1252"
    var at = 6
    // Each attribute: a level, an identifier, a length, the bytes and a sum of two bytes.
    while at + 9 <= bytes.count, files.count < 1000 {
      let level = bytes[at]
      let identifier = number(bytes[...], at + 1)
      let length = number(bytes[...], at + 5)
      let start = at + 9
      guard level == 1 || level == 2, length <= bytes.count - start else { break }
      let value = bytes[start..<(start + length)]
      at = start + length + 2
      switch identifier & 0xFFFF {
      case 0x9007 where value.count >= 4: codepage = "cp\(number(value, value.startIndex))"
      case 0x9002: files.append(File())
      case 0x8010: change(&files) { $0.name = text(value, codepage) }
      case 0x800F: change(&files) { $0.data = value }
      case 0x9005: change(&files) { readProperties(value, codepage, &$0) }
      default: break
      }
    }
    return files.compactMap { file in
      guard let data = file.data else { return nil }
      let name = FileName.safe(file.longName ?? file.name ?? "")
      let content = Array(data)
      return Attachment(
        name: name, mediaType: file.mediaType ?? MediaType.sniff(content, name: name),
        bytes: content, contentID: file.contentID)
    }
  }

  private static func change(_ files: inout [File], _ body: (inout File) -> Void) {
    if let last = files.indices.last { body(&files[last]) }
  }

  /// Reads the properties of an attachment as Outlook keeps them.
  private static func readProperties(_ value: Bytes, _ codepage: String, _ file: inout File) {
    guard value.count >= 4 else { return }
    var reader = PropertyReader(bytes: value, at: value.startIndex + 4)
    for _ in 0..<min(number(value, value.startIndex), 500) {
      guard let property = reader.next() else { return }
      let isWide = property.type == 0x1F
      func string() -> String { text(property.value, isWide ? "utf-16le" : codepage) }
      switch property.identifier {
      case 0x3707: file.longName = string()
      case 0x3704: file.name = file.name ?? string()
      case 0x370E: file.mediaType = string().isEmpty ? nil : string()
      case 0x3712: file.contentID = string().isEmpty ? nil : string()
      case 0x3701 where property.type == 0x102:
        if file.data == nil { file.data = property.value }
      default: break
      }
    }
  }

  private struct PropertyReader {
    let bytes: Bytes
    var at: Int

    mutating func next() -> (type: Int, identifier: Int, value: Bytes)? {
      guard let tag = take(4) else { return nil }
      let type = tag & 0x0FFF
      let identifier = tag >> 16
      if identifier >= 0x8000, !skipName() { return nil }
      let isMany = tag & 0x1000 != 0
      let size: Int
      switch type {
      case 0x02, 0x0B: size = 4
      case 0x03, 0x04, 0x0A, 0x01: size = 4
      case 0x05, 0x06, 0x07, 0x14, 0x40: size = 8
      case 0x48: size = 16
      case 0x0D, 0x1E, 0x1F, 0x102: size = -1
      default: return nil
      }
      var count = 1
      if isMany || size < 0 {
        guard let stated = take(4), stated <= 10_000 else { return nil }
        count = stated
      }
      var value: Bytes = []
      for _ in 0..<count {
        guard let length = size < 0 ? take(4) : size, length <= bytes.endIndex - at else {
          return nil
        }
        value = bytes[at..<(at + length)]
        at = min(bytes.endIndex, at + (length + 3) / 4 * 4)
      }
      return (type, identifier, value)
    }

    private mutating func take(_ size: Int) -> Int? {
      guard bytes.endIndex - at >= size else { return nil }
      defer { at += size }
      return TNEF.number(bytes, at)
    }

    /// Steps over the name of a named property: a set, then a number or a text.
    private mutating func skipName() -> Bool {
      guard bytes.endIndex - at >= 16 else { return false }
      at += 16
      guard let kind = take(4), let length = take(4) else { return false }
      if kind == 0 { return true }
      guard length <= bytes.endIndex - at else { return false }
      at = min(bytes.endIndex, at + (length + 3) / 4 * 4)
      return true
    }
  }

  private static func number(_ bytes: Bytes, _ at: Int) -> Int {
    guard at + 4 <= bytes.endIndex else { return 0 }
    return Int(bytes[at]) | Int(bytes[at + 1]) << 8 | Int(bytes[at + 2]) << 16
      | Int(bytes[at + 3]) << 24
  }

  private static func text(_ bytes: Bytes, _ charset: String) -> String {
    let decoded = Charset.decode(bytes, as: charset).bytes
    return String(composing: decoded.prefix { $0 != 0 })
  }
}
