import Platform
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func helpIsThereOnEveryLevel() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let help = try program.run(["--help"])
    #expect(help.status == 0)
    let names = [
      "demo", "init", "intake", "apply", "list", "show", "scan", "publish", "verify", "backup",
      "restore", "officer",
    ]
    for name in names {
      #expect(help.text.contains("  \(name) "), "\(name) is not in the help")
      let own = try program.run([name, "--help"])
      #expect(own.status == 0 && own.text.contains("Usage: registratur \(name)"), "\(name)")
    }
  }

  @Test(arguments: [
    (["--nope"], 2, "there is no option --nope; see registratur --help"),
    (["--stor", "x"], 2, "there is no option --stor; see registratur --help"),
    (["--out", "x", "dance"], 2, "there is no command dance; see registratur --help"),
    (["--json=x"], 2, "there is no option --json=x; see registratur --help"),
    (["dance"], 2, "there is no command dance"),
    (["list"], 2, "WHAT is missing"),
    (["list", "post", "cases"], 2, "cases is one word too many"),
    (["publish"], 2, "--out DIR is missing"),
    (["list", "--limit"], 2, "--limit needs N"),
    (["list", "post"], 3, "there is no store in"),
    (["verify"], 3, "there is no store in"),
    (["scan", "/no/such/file"], 4, "/no/such/file"),
    (["intake", "--dry-run", "/no/such/file"], 4, "/no/such/file"),
    (["intake", "--dry-run", "/dev/full"], 4, "/dev/full"),
    (["intake", "--dry-run", "/tmp"], 4, "cannot find a Maildir (cur and new) in /tmp"),
    (["demo", "--out", "/usr"], 4, "there is something in /usr already; choose a new or empty"),
    (["init", "--authority", "KS"], 2, "a code of letters and a name, KS=Kommunstyrelsen, not KS"),
    (["init", "--authority", ""], 2, "KS=Kommunstyrelsen"),
    (["init", "--authority", "K 1=Styrelsen"], 2, "KS=Kommunstyrelsen"),
    (["init", "--contact", "anna.svensson@kommunen.example"], 1, "contact: “anna.svensson@"),
    (["restore", "/no/such/backup"], 3, "there is no store in /no/such/backup"),
  ])
  func wrongWordsGetASentence(_ words: [String], _ status: Int32, _ text: String) throws {
    let program = try Program()
    defer { program.cleanUp() }
    let result = try program.run(words)
    #expect(result.status == status, "\(result.errorText)")
    #expect(result.errorText.contains(text), "\(result.errorText)")
    #expect(result.errorText.split(separator: "\n").count == 1)
    #expect(result.output.isEmpty)
    #expect(!Files.exists(program.store))
  }

  @Test func applyAnswersEachLine() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let input = [
      Program.registration("Ansökan om bygglov"), "inte JSON", "{\"command\":\"fly\"}",
      "{\"command\":\"complete\",\"document\":99}",
      "{\"command\":\"complete\",\"dokument\":1}",
      #"{"command":"open","authority":"KS","title":{"text":"Prövning","isSekret":true}}"#,
      #"{"command":"complete","document":1,"document":2}"#,
    ].joined(separator: "\n")
    let result = try program.run(["apply", "-"], input: input)
    #expect(result.status == 1)
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines[0].contains("\"number\":\"KS 2026/0001-1\""))
    #expect(lines[1].contains("\"field\":\"line\""))
    for line in [lines[1], lines[2], lines[4], lines[6]] {
      #expect(line.contains("\"rule\":\"unreadable-line\"") && line.contains("\"source\":null"))
    }
    #expect(lines[2].contains("fly"))
    #expect(lines[3].contains("unknown-reference"))
    #expect(lines[4].contains("\"field\":\"dokument\""))
    #expect(lines[5].contains("\"field\":\"title.isSekret\""))
    #expect(lines[6].contains("same field twice"))
  }

  @Test func atomicIsAllOrNothing() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let input =
      [Program.registration("Ansökan"), #"{"command":"fly"}"#, Program.registration("Anmälan")]
      .joined(separator: "\n")
    let refused = try program.run(["apply", "--atomic"], input: input)
    #expect(refused.status == 1)
    let answers = refused.text.split(separator: "\n")
    #expect(answers.count == 3 && answers.allSatisfy { $0.contains(#""ok":false"#) })
    #expect(answers[1].contains("unreadable-line"))
    for answer in [answers[0], answers[2]] { #expect(answer.contains(#""refusedLine":2"#)) }
    #expect(try program.run(["list", "cases"]).output.isEmpty)
    let good = "\(Program.registration("Ansökan"))\n\(Program.registration("Anmälan"))\n"
    #expect(try program.run(["apply", "--atomic"], input: good).status == 0)
    #expect(try program.run(["list", "cases"]).text.split(separator: "\n").count == 2)
  }

  @Test func everyExampleInTheHelpIsACommand() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let examples = try Self.examples(program)
    #expect(examples.count > 15)
    let answers = try program.run(["apply"], input: examples.joined(separator: "\n")).text
    #expect(!answers.contains("has no field") && !answers.contains("of the wrong kind"))
    #expect(!answers.contains("There is no command"))
  }

  private static func examples(_ program: Program) throws -> [Substring] {
    try program.run(["apply", "--help"]).text.split(separator: "\n")
      .map { $0.drop { $0 == " " } }.filter { $0.hasPrefix("{\"command\"") }
  }

  @Test func theExamplesOfASecretTitleAndAnAnonymousSenderAreDoneAsTheyStand() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let examples = try Self.examples(program)
    for words in ["\"isSecret\"", "\"anonymous\"", "\"base64\""] {
      let example = try #require(examples.first { $0.contains(words) })
      let answer = try program.run(["apply"], input: String(example))
      #expect(answer.status == 0, "\(answer.text)")
    }
  }

  @Test func aBackupIsAStoreOfItsOwn() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    try program.run(["apply"], input: Program.registration("Ansökan om bygglov"))
    let copy = "\(program.folder)/kopia"
    #expect(try program.run(["backup", copy]).status == 0)
    #expect(try program.run(["backup", copy]).status == 3)
    try Files.removeFolder(program.store)
    #expect(try program.run(["restore", copy]).status == 0)
    #expect(try program.run(["show", "ks2026-1"]).text.contains("Ansökan om bygglov"))
    #expect(try program.run(["verify", "--files"]).status == 0)
  }

  @Test func aStoreThatMayNotBeWrittenSaysSo() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let database = "\(program.store)/registry.sqlite"
    try Files.write(Array("skräp".utf8), to: database)
    let result = try program.run(["list", "post"])
    #expect(result.status == 3)
    #expect(result.errorText.contains("damaged") && result.errorText.contains("restore"))
  }

  @Test func aCopyIsNotPutInWhatItIsACopyOf() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let copy = "\(program.folder)/kopia"
    for folder in ["\(program.store)/kopia", "\(program.store)/files/kopia"] {
      let result = try program.run(["backup", folder])
      #expect(result.status == 4 && result.errorText.contains("outside the store"), "\(folder)")
    }
    #expect(try program.run(["backup", copy]).status == 0)
    let result = try program.run(["--store", "\(copy)/files/åter", "restore", copy])
    #expect(result.status == 4 && result.errorText.contains("one within the other"))
    #expect(try program.run(["--store", "\(program.folder)/åter", "restore", copy]).status == 0)
  }

  @Test func aNumberWithoutACodeShowsEveryAuthoritysAndSaysSo() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let authority =
      "{\"command\":\"authority\",\"code\":\"BUN\",\"name\":\"Barn- och utbildningsnämnden\"}"
    try program.run(["--officer", "gun", "apply"], input: authority)
    let line = Program.registration("Ansökan")
    let other = line.replacing("\"authority\":\"KS\"", with: "\"authority\":\"BUN\"")
    try program.run(["apply"], input: "\(line)\n\(other)")
    let both = try program.run(["show", "2026/1"])
    #expect(both.text.contains("KS 2026/0001") && both.text.contains("BUN 2026/0001"))
    #expect(both.errorText.contains("2026/1 may be 2 numbers, and all are shown"))
    #expect(try program.run(["show", "dnr", "KS", "2026/1"]).errorText == "")
  }

  @Test func theWebDiaryIsNotWrittenIntoTheStoreOrOverIt() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let before = try Files.list(program.store)
    _ = try Subprocess.run(["ln", "-s", program.store, "\(program.folder)/länk"])
    for folder in [
      program.store, "\(program.store)/webb", "\(program.store)/files/../webb/",
      "\(program.folder)/länk/webb", program.folder, "/",
    ] {
      let result = try program.run(["publish", "--out", folder])
      #expect(result.status == 4 && result.errorText.contains("outside the store"), "\(folder)")
    }
    #expect(try Files.list(program.store).filter { !$0.contains("-") } == before)
  }
}
