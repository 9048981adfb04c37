import Foundation
import Terminal
import Testing

@Suite struct DisplayWidthTests {
  static let shared = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/data/terminal/unicode")

  @Test(arguments: [
    ("", 0), ("abc", 3), ("åäö", 3), ("A\u{30A}", 1), ("中文", 4), ("👩‍💻", 2), ("👍🏽", 2),
    ("👨‍👩‍👧‍👦", 2), ("🇸🇪", 2), ("❤️", 1), ("1️⃣", 1), ("\u{200B}", 1), ("\u{202E}", 1), ("\t", 1),
    ("\u{1B}[31m", 5), ("\u{85}", 1), ("–…§€✓", 5), ("\u{301}", 1), ("각", 2), ("ｆｕｌｌ", 8),
    ("\u{AD}", 1), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("한", 2),
  ])
  func columns(_ text: String, _ columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }

  @Test func nothingThatSteersReachesACell() {
    for value in [0...0x1F, 0x7F...0x9F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069]
      .joined() + [0xFEFF, 0xE000, 0x10FFFF]
    {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      var surface = Surface(rows: 1, columns: 3)
      surface.draw("a\(Character(scalar))b", at: 0, column: 0)
      let seen = surface.lines[0]
      #expect(seen == "a\u{FFFD}b" || seen == "a b", "U+\(String(value, radix: 16)): \(seen)")
    }
  }

  @Test func everyCharacterTakesAColumn() {
    var random = Seeded(seed: 3)
    for _ in 0..<20_000 {
      guard let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &random)) else {
        continue
      }
      #expect((1...2).contains(DisplayWidth.columns(Character(scalar))))
    }
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: shared.path)))
  func widthsAreThoseOfTheUnicodeTable() throws {
    let text = try String(
      contentsOf: Self.shared.appending(path: "EastAsianWidth.txt"), encoding: .utf8)
    var wrong: [String] = []
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "#")[0].split(separator: ";").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      let ends = fields[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
      for value in ends[0]...(ends.last ?? ends[0]) {
        guard let scalar = Unicode.Scalar(value) else { continue }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control, .format, .privateUse, .unassigned: continue
        default: break
        }
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { continue }
        if (0x1F1E6...0x1F1FF).contains(value) { continue }
        let expected = ["W", "F"].contains(fields[1]) ? 2 : 1
        if DisplayWidth.columns(String(Character(scalar))) != expected {
          wrong.append(String(value, radix: 16))
        }
      }
    }
    #expect(wrong == [])
  }
}
