/// Files written into the text of a message, as mail did before it had parts.
enum Uuencoding {
  /// One file, and where it stands in the text.
  struct File {
    let name: Bytes
    let bytes: [UInt8]
    let range: Range<Int>
  }

  /// The files that stand whole in a text.
  static func files(in text: Bytes) -> [File] {
    var files: [File] = []
    var at = text.startIndex
    while at < text.endIndex, files.count < 1000 {
      let (end, next) = text.line(from: at)
      if let name = opening(text[at..<end]), let file = read(text, from: next, at, name) {
        files.append(file)
        at = file.range.upperBound
      } else {
        at = next
      }
    }
    return files
  }

  /// The file name in a line such as `begin 644 plan.pdf`.
  private static func opening(_ line: Bytes) -> Bytes? {
    guard line.begins(with: "begin "), line.count < 300 else { return nil }
    let words = line.split(separator: .space, maxSplits: 2)
    guard words.count == 3, (3...4).contains(words[1].count),
      words[1].allSatisfy({ $0 >= 48 && $0 <= 55 })
    else { return nil }
    return words[2].trimmed
  }

  private static func read(_ text: Bytes, from start: Int, _ begin: Int, _ name: Bytes) -> File? {
    var bytes: [UInt8] = []
    var at = start
    while at < text.endIndex {
      let (end, next) = text.line(from: at)
      let line = text[at..<end]
      at = next
      if line.matches("end") { return File(name: name, bytes: bytes, range: begin..<next) }
      guard let first = line.first, decode(line, count: Int((first &- 32) & 63), to: &bytes) else {
        // An empty line may stand for the last, of no bytes.
        if line.isEmpty { continue }
        return nil
      }
    }
    return nil
  }

  private static func decode(_ line: Bytes, count: Int, to bytes: inout [UInt8]) -> Bool {
    guard line.allSatisfy({ $0 >= 32 && $0 <= 96 }) else { return false }
    let signs = line.dropFirst()
    // Mail programs cut off trailing spaces, which stand for zeros; half a line is another thing.
    guard signs.count * 3 + 12 >= count * 4 || count == 0, signs.count <= count * 4 / 3 + 6 else {
      return false
    }
    var left = count
    var index = signs.startIndex
    func value(_ offset: Int) -> UInt8 {
      let place = index + offset
      return place < signs.endIndex ? (signs[place] &- 32) & 63 : 0
    }
    while left > 0 {
      let (one, two, three, four) = (value(0), value(1), value(2), value(3))
      let group = [one << 2 | two >> 4, two << 4 | three >> 2, three << 6 | four]
      bytes += group.prefix(left)
      left -= 3
      index += 4
    }
    return true
  }
}
