import Foundation
import Testing

/// What the rooms may let in, and the habits that keep them light.
@Suite struct HouseTests {
  static let top = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  struct SourceFile {
    let path: String
    let lines: [String]
    var name: String { String(path.split(separator: "/").last ?? "") }
    var imports: [String] {
      lines.filter { !$0.hasPrefix(" ") }.compactMap { line in
        let words = line.split(separator: " ").map(String.init)
        guard let at = words.firstIndex(of: "import"), at <= 1, at + 1 < words.count else {
          return nil
        }
        return words[at + 1]
      }
    }
  }

  static func files(in folder: String) throws -> [SourceFile] {
    let start = top.appending(path: folder)
    let all = try #require(
      FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil))
    return try all.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }.map { url in
      SourceFile(
        path: String(url.path.dropFirst(top.path.count + 1)),
        lines: try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n"))
    }
  }

  /// What each room may import: the picture of the house.
  static let doors: [String: Set<String>] = [
    "Platform": ["CPosix", "Dispatch", "Glibc", "Synchronization"],
    "SQLite": ["CSQLite"],
    "Terminal": ["CNcurses", "CPosix", "Glibc"],
    "Registry": [],
    "Intake": ["CPosix", "Glibc", "Platform", "Registry"],
    "Storage": ["Platform", "Registry", "SQLite"],
    "Website": ["Platform", "Registry"],
    "Office": ["FoundationEssentials", "Intake", "Platform", "Registry", "Storage", "Website"],
    "Rehearsal": [
      "CRehearsal", "FoundationEssentials", "Intake", "Office", "Platform", "Registry",
    ],
    "Workstation": ["Office", "Registry", "Terminal", "Themes"],
    "registratur": [
      "FoundationEssentials", "Glibc", "Intake", "Office", "Platform", "Registry", "Rehearsal",
      "Terminal", "Themes", "Workstation",
    ],
    "registratur-benchmarks": [
      "CPosix", "CSQLite", "Glibc", "Office", "Platform", "Registry", "Rehearsal",
    ],
  ]

  @Test(arguments: doors.keys.sorted())
  func aRoomImportsOnlyWhatItsDoorAllows(_ room: String) throws {
    let allowed = try #require(Self.doors[room])
    for file in try Self.files(in: "Sources/\(room)") {
      let strangers = Set(file.imports).subtracting(allowed)
      #expect(strangers.isEmpty, "\(file.path) imports \(strangers.sorted())")
    }
  }

  /// Words that give away that a thing is done in the wrong room.
  @Test(arguments: [
    ("Registry", ["SELECT ", "<html", "Ctrl+", "F10"]),
    ("Workstation", ["SELECT ", "<html"]),
    ("Terminal", ["ärende", "handling", "Ärende", "Handling"]),
    ("SQLite", ["document", "diary"]),
    ("Website", ["SELECT "]),
    ("Office", ["SELECT ", "<html", "INSERT "]),
  ])
  func aRoomDoesNotSpeakAnothersLanguage(_ room: String, _ forbidden: [String]) throws {
    for file in try Self.files(in: "Sources/\(room)") {
      for words in forbidden {
        let place = file.lines.firstIndex { $0.contains(words) }
        #expect(place == nil, "\(file.path):\((place ?? 0) + 1) says \(words)")
      }
    }
  }

  @Test(arguments: ["Sources", "Tests", "Themes"])
  func everyFileIsShort(_ folder: String) throws {
    for file in try Self.files(in: folder) {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  private static let requirements = [
    "func objections(to dossier: Dossier)", "func perform(at desk: Desk)",
    "func encode(to encoder: any Encoder)", "static func < (", "static func == (",
    "func next() -> UInt64", "func appendLiteral(", "func appendInterpolation(",
  ]

  @Test func everyPackageSymbolHasASummary() throws {
    let words = ["class", "struct", "enum", "func", "init", "protocol", "actor", "typealias"]
    for file in try Self.files(in: "Sources") {
      for (index, line) in file.lines.enumerated() where index > 0 {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("package "), !text.hasPrefix("package import") else { continue }
        let parts = text.split(whereSeparator: { " (<:".contains($0) }).map(String.init)
        guard let word = parts.first(where: words.contains), word != "init" else { continue }
        // What a protocol asks for is told where the protocol is.
        if Self.requirements.contains(where: text.contains) { continue }
        var above = index - 1
        while above > 0, file.lines[above].contains("@") { above -= 1 }
        let documented = file.lines[above].drop { $0 == " " }.hasPrefix("///")
        #expect(documented, "\(file.path):\(index + 1) has no summary")
      }
    }
  }

  @Test func everyRiskHasItsReason() throws {
    for file in try Self.files(in: "Sources") where !file.path.contains("/SQLite/") {
      for (index, line) in file.lines.enumerated() {
        let code = line.components(separatedBy: "//")[0]
        let risks = ["try!", "@unchecked", "fatalError(", "nonisolated(unsafe)", "as! "]
        for risk in risks where code.contains(risk) {
          let above = index > 0 ? file.lines[index - 1] : ""
          #expect(above.contains("//"), "\(file.path):\(index + 1): \(risk) without a reason")
        }
      }
    }
  }

  @Test func nothingIsLeftForLater() throws {
    let marks = ["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]
    for file in try Self.files(in: "Sources") + Self.files(in: "Tests") {
      for mark in marks {
        #expect(!file.lines.contains { $0.contains(mark) }, "\(file.path) says \(mark)")
      }
    }
  }

  @Test func theTopLevelHoldsWhatItShould() throws {
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "Themes", "README.md", "CHANGELOG.md", "LICENSE",
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.top.path)
      .filter { !$0.hasPrefix(".") }
    #expect(Set(names) == allowed)
  }

  @Test func everyRoutineAndMigrationHasATestFile() throws {
    let tests = Set(try Self.files(in: "Tests").map(\.name))
    for folder in ["Sources/Registry/Routines", "Sources/Storage/Migrations"] {
      for file in try Self.files(in: folder) {
        let name = file.name.replacingOccurrences(of: ".swift", with: "")
        if ["Routine", "RoutineBook", "Migration"].contains(name) { continue }
        #expect(tests.contains("\(name)Tests.swift"), "\(file.path) has no test file")
      }
    }
  }
}
