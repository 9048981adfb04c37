import Foundation
import Platform
import TestSupport
import Testing

/// Commands that are given what they cannot use say so, and end.
@Suite struct SturdyCommandsTests {
  /// Registers a document with one file.
  private func register(_ path: String, at program: Program) throws -> Subprocess.Result {
    let line = Program.registration("Rapport om vägar").replacing(
      "\"complete\"",
      with: "\"files\":[{\"path\":\"\(path)\",\"decision\":\"publish\"}],\"complete\"")
    return try program.run(["apply"], input: line, seconds: 20)
  }

  private func storedFiles(of program: Program) throws -> [String] {
    try Files.list("\(program.store)/files").flatMap { part in
      try Files.list("\(program.store)/files/\(part)").map {
        "\(program.store)/files/\(part)/\($0)"
      }
    }
  }

  @Test func aNameThatIsNotUTF8IsNotTakenForAnother() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let result = try Subprocess.run(
      [
        "sh", "-c",
        "\(Program.path) --store \(program.store) --officer gun backup \"$(printf 'b\\344')\"",
      ],
      folder: program.folder)
    #expect(result.status == 2 && result.errorText.contains("not written in UTF-8"))
    #expect(try Files.list(program.folder) == ["store"])
  }

  @Test func whatCannotBeUsedIsSaidBeforeAnythingIsMade() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let demo = try program.run(["demo", "--no-open", "--officer", "ingen", "--out", "ny"])
    #expect(demo.status == 2 && demo.errorText.contains("selma"))
    #expect(!Files.exists("\(program.folder)/ny"))
    let pipe = "\(program.folder)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    let dry = try program.run(["intake", "--dry-run", pipe], seconds: 20)
    #expect(dry.status == 4 && dry.errorText.contains("neither a file nor a Maildir"))
    let login =
      #"{"command":"officer","login":"GUN","name":"Gunnel Tallmo","title":"x","role":"handler"}"#
    let alike = try program.run(
      ["apply"], input: login, environment: ["REGISTRATUR_OFFICER": "gun"])
    #expect(alike.status == 1 && alike.text.contains("differs in capitals"))
    let template =
      #"{"command":"authority","code":"BN","name":"Byggnadsnämnden","template":"{year}{serial}"}"#
    let touching = try program.run(
      ["apply"], input: template, environment: ["REGISTRATUR_OFFICER": "gun"])
    #expect(touching.status == 1 && touching.text.contains("part its parts"))
  }

  @Test func aSourceThatIsNotThereIsAmongWhatFailedUntilItIs() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let folder = "\(program.folder)/skanner"
    let line = #"{"command":"source","authority":"KS","kind":"scanner","path":"\#(folder)"}"#
    try program.run(["apply"], input: line, environment: ["REGISTRATUR_OFFICER": "gun"])
    try program.run(["intake"])
    #expect(try program.run(["list", "failures"]).text.contains(folder))
    try Files.createFolder(folder)
    try program.run(["intake"])
    #expect(try program.run(["list", "failures"]).text.isEmpty)
  }

  @Test func onlyARegularFileIsRegistered() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let (pipe, large) = ("\(program.folder)/pipe", "\(program.folder)/large.txt")
    #expect(mkfifo(pipe, 0o600) == 0)
    try Files.write([], to: large)
    #expect(truncate(large, (1 << 30) + 1) == 0)
    for (path, why) in [
      ("/dev/zero", "it is no regular file"), (pipe, "it is no regular file"),
      (program.folder, "Is a directory"), (large, "it is larger than 1 GiB"),
    ] {
      let result = try register(path, at: program)
      #expect(result.status == 1 && result.text.contains("\"field\":\"files[0].path\""))
      #expect(result.text.contains(why), "\(path): \(result.text)\(result.errorText)")
    }
  }

  @Test func aDocumentThatTheReviewStopsIsToldAndTheSiteIsWritten() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let lines = [
      Program.registration("Förslag om städning"),
      #"{"command":"correctCase","case":1,"version":1,"reason":"Fel","title":{"text":"Städning hos Anna Ek"}}"#,
    ]
    let applied = try program.run(["apply"], input: lines.joined(separator: "\n"))
    #expect(applied.status == 0, "\(applied.text)")
    let told = "not shown on the web until this is mended: case.title: The case's title may concern"
    #expect(applied.text.contains(told), "\(applied.text)")
    let opened = try program.run(
      ["apply"],
      input:
        #"{"command":"open","authority":"KS","title":{"text":"Mål mot Erik Karlsson"}}"#)
    #expect(opened.text.contains(told), "\(opened.text)")
    let result = try program.run(["publish", "--out", "\(program.folder)/site"])
    #expect(result.status == 0 && result.errorText.contains("-1 is not shown: "))
    let help = try program.run(["publish", "--help"]).text
    #expect(help.contains("told on standard error") && help.contains("the exit code is 0"))
  }

  @Test func halfASignIsToldAsSuch() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let line = #"{"command":"open","authority":"KS","title":{"text":"abc \ud800 def"}}"#
    let result = try program.run(["apply"], input: line)
    #expect(result.status == 1 && result.text.contains("or a sign that is none"), "\(result.text)")
  }

  @Test func aCopyWithAnAlteredFileIsMadeAndTold() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    for name in ["a", "b", "c"] {
      try Files.write(Array("Text om väg \(name).".utf8), to: "\(program.folder)/\(name).txt")
      #expect(try register("\(program.folder)/\(name).txt", at: program).status == 0)
    }
    let files = try storedFiles(of: program)
    try Files.write(Array("Annat.".utf8), to: files[0], durable: false)
    try Files.remove(files[1])
    let result = try program.run(["backup", "\(program.folder)/kopia"])
    #expect(result.status == 1)
    #expect(result.errorText.contains("file altered: \(files[0])"))
    #expect(result.errorText.contains("file missing: \(files[1])"))
    #expect(result.errorText.contains("copied") && !result.errorText.contains(files[2]))
    #expect(Files.exists("\(program.folder)/kopia/registry.sqlite"))
  }

  @Test func anotherStoresWebDiaryIsLeftAlone() throws {
    let (program, other) = (try Program.furnished(), try Program.furnished())
    defer {
      program.cleanUp()
      other.cleanUp()
    }
    let site = "\(program.folder)/site"
    #expect(try program.run(["publish", "--out", site]).status == 0)
    let refused = try other.run(["publish", "--out", site])
    #expect(refused.status == 4 && refused.errorText.contains("the web diary of another store"))
    // A store that comes back from its backup is the same.
    let (copy, back) = ("\(program.folder)/kopia", "\(program.folder)/tillbaka")
    #expect(try program.run(["backup", copy]).status == 0)
    #expect(try program.run(["--store", back, "restore", copy]).status == 0)
    #expect(try program.run(["--store", back, "publish", "--out", site, "--reviewed"]).status == 0)
    // What an earlier version wrote says nothing of its store.
    let list = try #require(
      try Files.list(program.folder).first {
        $0.hasPrefix(".site.registratur-") && $0.hasSuffix("manifest")
      })
    let text = String(decoding: try Files.read("\(program.folder)/\(list)"), as: UTF8.self)
    let old = text.split(separator: "\n").filter { !$0.hasPrefix("store ") }.map { line in
      line.hasPrefix("run ")
        ? line.split(separator: " ").prefix(6).joined(separator: " ") : String(line)
    }.joined(separator: "\n")
    try Files.write(Array(old.utf8), to: "\(program.folder)/\(list)")
    #expect(try other.run(["publish", "--out", site]).status == 0)
  }

  @Test func aRestoredStorePutsNothingBackOnTheWebByItself() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let site = "\(program.folder)/site"
    try program.run(["apply"], input: Program.registration("Ansökan om bygglov"))
    #expect(try program.run(["publish", "--out", site]).status == 0)
    let (copy, back) = ("\(program.folder)/kopia", "\(program.folder)/tillbaka")
    #expect(try program.run(["backup", copy]).status == 0)
    let mark = """
      {"command":"mark","document":1,"version":1,"mark":{"provision":"21:1","scopes":["title",\
      "document"]},"title":{"text":"Ansökan om bygglov","isSecret":true}}
      """
    #expect(try program.run(["apply"], input: mark).status == 0)
    #expect(try program.run(["publish", "--out", site]).status == 0)
    #expect(try program.run(["--store", back, "restore", copy]).status == 0)
    let index = try Files.read("\(site)/index.html")
    let refused = try program.run(["--store", back, "publish", "--out", site])
    #expect(refused.status == 1 && refused.errorText.contains("--reviewed"))
    #expect(try Files.read("\(site)/index.html") == index)
    // A new folder knows of nothing, and still nobody has gone through what is missing.
    #expect(try program.run(["--store", back, "publish", "--out", "\(site)2"]).status == 1)
    #expect(try program.run(["--store", back, "publish", "--out", site, "--reviewed"]).status == 0)
    #expect(try program.run(["--store", back, "publish", "--out", site]).status == 0)
  }

  @Test func aLongSubjectIsTakenIn() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let subject = String(repeating: "Synpunkt på vägen ", count: 100)
    try Files.write(
      Array("From: B <info@bygg.example>\nSubject: \(subject)\n\nText.\n".utf8),
      to: "\(program.folder)/brev.eml")
    let result = try program.run(["intake", "\(program.folder)/brev.eml"])
    #expect(result.status == 0, "\(result.errorText)")
    #expect(try program.run(["list", "post"]).text.contains("Synpunkt på vägen Synpunkt"))
  }
}
