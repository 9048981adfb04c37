/// What the archive of an Office document says beside its parts.
struct OfficeArchive {
  /// The comment of the archive, and the names that Office would not give.
  let texts: [UInt8]
  /// Whether there are files within it that nobody has looked into.
  let holdsFiles: Bool

  private static let folders = [
    "word/", "xl/", "docprops/", "customxml/", "_rels/", "[content_types]",
  ]
  private static let objects = ["/embeddings/", "activex", "vbaproject"]
  /// What is read as text, what is a picture or a font, and what a printer was told.
  private static let known = [
    "/", ".xml", ".rels", ".txt", ".vml", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf",
    ".tif", ".tiff", ".bmp", ".odttf",
  ]

  /// - Parameters:
  ///   - list: The names in it, a line each.
  ///   - bytes: The archive itself.
  init(list: [UInt8], _ bytes: [UInt8]) {
    let names = list.split(separator: UInt8(ascii: "\n"))
    var texts: [UInt8] = []
    var holdsFiles = false
    for name in names {
      let plain = String(decoding: name, as: UTF8.self).lowercased()
      if Self.objects.contains(where: plain.contains)
        || !Self.known.contains(where: plain.hasSuffix) && !plain.contains("printersettings")
      {
        holdsFiles = true
      }
      if !Self.folders.contains(where: plain.hasPrefix) || LongNumber.stands(in: name) {
        texts += [UInt8(ascii: "\n")] + name
      }
    }
    self.texts = texts + [UInt8(ascii: "\n")] + Self.comment(bytes)
    self.holdsFiles = holdsFiles
  }

  private static let pictureEndings = [
    ".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".tif", ".tiff", ".bmp", ".svg", ".svm",
    ".webp", ".heic", ".wdp", ".jp2",
  ]
  /// In bytes: logotypes and signatures are smaller, and a page that can be read is larger.
  private static let mostPicture = 20_000

  /// Whether there are pictures in an archive that may be of a page, by its directory.
  static func holdsPictures(_ bytes: [UInt8]) -> Bool {
    entries(of: bytes).contains { entry in
      entry.size > mostPicture && pictureEndings.contains(where: entry.name.hasSuffix)
    }
  }

  /// Whether an Open Document holds what it was before it was changed, which LibreOffice keeps where it is
  /// told to.
  static func holdsVersions(_ bytes: [UInt8]) -> Bool {
    entries(of: bytes).contains { $0.name.hasPrefix("versions/") && $0.size > 0 }
  }

  /// The names in an archive's directory, in small letters, and how large the files are.
  private static func entries(of bytes: [UInt8]) -> [(name: String, size: Int)] {
    let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    func number(_ at: Int, _ count: Int) -> Int {
      (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
    var entries: [(name: String, size: Int)] = []
    var index = 0
    while let found = bytes[index...].firstIndex(of: mark[0]), found + 46 <= bytes.count {
      index = found + 1
      guard bytes[found...].starts(with: mark) else { continue }
      let size = max(number(found + 20, 4), number(found + 24, 4))
      let name = bytes[(found + 46)...].prefix(number(found + 28, 2))
      entries.append((String(decoding: name, as: UTF8.self).lowercased(), size))
    }
    return entries
  }

  /// What stands behind the archive's directory.
  private static func comment(_ bytes: [UInt8]) -> Bytes {
    let mark: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
    var index = bytes.count - 22
    while index >= 0, index > bytes.count - 70_000 {
      if bytes[index...].starts(with: mark) { return bytes[(index + 22)...] }
      index -= 1
    }
    return []
  }
}
