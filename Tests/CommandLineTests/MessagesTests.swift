import Platform
import TestSupport
import Testing

/// What the command line says when something is refused or fails.
@Suite struct MessagesTests {
  @Test func aRefusalIsEnglishAndCarriesTheSwedishForServices() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let line = """
      {"command":"register","authority":"KS","direction":"incoming","type":"Skrivelse","title":\
      {"text":""},"correspondent":{"kind":"organisation","name":"Bolaget AB","contact":"",\
      "email":""},"publicSender":{"organisation":"Bolaget AB"}}
      """
    let answer = try program.run(["apply"], input: line).text
    #expect(answer.contains("\"message\":\"The title is empty: the diary is to say what"))
    #expect(
      answer.contains("\"reason\":\"Rubriken är tom: i diariet ska det stå vad handlingen rör.\""))
    #expect(answer.contains("\"remedy\":\"Skriv kort vad saken gäller.\""))
  }

  @Test(arguments: [
    (["--officer", "nobody", "list", "post"], "There is no officer “nobody”."),
    (
      ["officer", "add", "x", "--name", "Xerxes Ek", "--role", "handler"],
      "Rut Granlund is a registrator and may not do this. Ask a supervisor."
    ),
    (["intake", "--authority", "BUN", "x.eml"], "There is no authority “BUN”."),
  ])
  func aRefusedCommandIsAnsweredInEnglish(_ words: [String], _ sentence: String) throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let result = try program.run(words)
    #expect(result.status == 1 && result.errorText.contains(sentence), "\(result.errorText)")
    #expect(!result.errorText.unicodeScalars.contains { "åäöÅÄÖ".unicodeScalars.contains($0) })
  }

  @Test(arguments: [
    (
      "{\"command\":\"source\",\"authority\":\"KS\",\"kind\":\"imap\",\"path\":\"/p\"}", "kind",
      "“imap” is none of maildir, mbox, scanner.", "”imap” är inte något av maildir, mbox, scanner."
    ),
    (
      "{\"command\":\"complete\",\"document\":\"ett\"}", "document",
      "it is to be a whole number.", "här ska stå ett heltal."
    ),
    (
      "{\"command\":\"close\",\"case\":1,\"to\":\"shut\"}", "to",
      "“shut” is none of closed, open, voided.", "”shut” är inte något av closed, open, voided."
    ),
    (
      "{\"command\":\"mark\",\"document\":1,\"mark\":{\"provision\":\"21:1\",\"scopes\":\"title\"}}",
      "mark.scopes", "it is to be a list in [ ].", "här ska stå en lista inom [ ]."
    ),
  ])
  func aValueOfTheWrongKindIsToldWhatIsRight(
    _ line: String, _ field: String, _ english: String, _ swedish: String
  ) throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let answer = try program.run(["apply"], input: line).text
    #expect(answer.contains("\"field\":\"\(field)\""), "\(answer)")
    #expect(answer.contains("The field “\(field)” is of the wrong kind: \(english)"), "\(answer)")
    #expect(answer.contains("Fältet ”\(field)” har fel slag: \(swedish)"), "\(answer)")
  }

  @Test func aCodeThatIsNoneIsNoMatterOfNumbers() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let line = "{\"command\":\"authority\",\"code\":\"K F\",\"name\":\"Fullmäktige\"}"
    let answer = try program.run(["--officer", "gun", "apply"], input: line).text
    #expect(answer.contains("\"rule\":\"unknown-reference\",\"field\":\"code\""))
    #expect(answer.contains("“K F” is no authority's code"))
    #expect(answer.contains("Write the code in letters alone"))
  }

  @Test func aWebDiaryThatCannotBeMadeNamesItsFolder() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let result = try program.run(["publish", "--out", "/proc/webb"])
    #expect(result.status == 4)
    #expect(result.errorText.contains("cannot make the web diary's folder in /proc:"))
  }

  @Test func aLineInAnotherEncodingIsRefusedAndTheRestAreDone() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let file = "\(program.folder)/rader"
    let latin = Program.registration("Ans\u{f6}kan").unicodeScalars.map { UInt8($0.value) }
    let lines = latin + [10] + Array(Program.registration("Anmälan").utf8) + [13, 10]
    try Files.write(lines, to: file)
    let result = try program.run(["apply", file])
    #expect(result.status == 1)
    let answers = result.text.split(separator: "\n")
    #expect(answers.count == 2 && answers[0].contains("\"line\":1,\"ok\":false"))
    #expect(answers[0].contains("The line is not UTF-8.") && answers[1].contains("\"ok\":true"))
    #expect(try program.run(["list", "cases"]).text.split(separator: "\n").count == 1)
  }

  @Test func whatCannotBeWrittenIsSaidAndAClosedPipeIsNot() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    for words in ["--help", "list rules", "scan --lines --json", "completion bash"] {
      let full = try Subprocess.run(
        [
          "sh", "-c", "echo hej | \"$0\" --store \"$1\" --officer rut \(words) > /dev/full",
          Program.path, program.store,
        ])
      #expect(full.status == 4 && full.errorText.contains("No space left"), "\(words)")
      let closed = try Subprocess.run(
        [
          "sh", "-c", "\"$0\" --store \"$1\" --officer rut \(words) < /dev/null | true",
          Program.path, program.store,
        ])
      #expect(closed.errorText == "", "\(words)")
    }
  }

  @Test func aStoreThatIsEmptyOrAnotherDatabaseIsDamagedAndLeftAsItIs() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let database = "\(program.store)/registry.sqlite"
    for name in ["-wal", "-shm"] { try Files.remove(database + name) }
    try Files.write([UInt8](), to: database)
    let empty = try program.run(["list", "post"])
    #expect(empty.status == 3 && empty.errorText.contains("damaged (registry.sqlite is empty)"))
    #expect(try Files.status(database)?.size == 0)
    try Files.remove(database)
    _ = try Subprocess.run(["sqlite3", database, "CREATE TABLE bok (titel)"])
    let other = try program.run(["list", "post"])
    #expect(other.status == 3 && other.errorText.contains("holds no registry"))
    #expect(try Subprocess.run(["sqlite3", database, ".tables"]).text == "bok\n")
  }

  @Test(.enabled(if: Subprocess.find("setpriv") != nil, "setpriv is not installed"))
  func aStoreThatMayNotBeReadSaysThatAndNotThatThereIsNone() throws {
    guard try Subprocess.run(["id", "-u"]).text == "0\n" else { return }
    let program = try Program.furnished()
    defer { program.cleanUp() }
    for (path, mode) in [("store/registry.sqlite", "600"), ("store", "700")] {
      let result = try Subprocess.run(
        [
          "sh", "-c",
          """
          chmod 755 "$1" "$1/store"; chmod \(mode) "$1/\(path)"
          exec setpriv --reuid 65534 --clear-groups "$0" --store "$1/store" --officer rut list post
          """, Program.path, program.folder,
        ])
      #expect(result.status == 4 && result.errorText.contains("Permission denied"), "\(path)")
      #expect(result.errorText.contains("give yourself the right to it"))
    }
  }

  @Test func aStoreOnADiskThatTakesNoWritingSaysSo() throws {
    guard try Subprocess.run(["id", "-u"]).text == "0\n" else { return }
    let program = try Program.furnished()
    defer { program.cleanUp() }
    for name in ["-wal", "-shm"] { try? Files.remove("\(program.store)/registry.sqlite\(name)") }
    guard try Subprocess.run(["mount", "--bind", program.store, program.store]).status == 0,
      try Subprocess.run(["mount", "-o", "remount,ro,bind", program.store]).status == 0
    else { return }
    defer { _ = try? Subprocess.run(["umount", program.store]) }
    let result = try program.run(["list", "post"])
    #expect(
      result.status == 4 && result.errorText.contains("cannot be written to"), "\(result.errorText)"
    )
    #expect(result.errorText.contains("mount its disk for writing"))
  }

  @Test func aBackupOnAFullDiskNamesThatDiskAndLeavesNothing() throws {
    guard try Subprocess.run(["id", "-u"]).text == "0\n" else { return }
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let disk = "\(program.folder)/disk"
    try Files.createFolder(disk)
    let mounted = try Subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk])
    guard mounted.status == 0 else { return }
    defer { _ = try? Subprocess.run(["umount", disk]) }
    let result = try program.run(["backup", "\(disk)/kopia"])
    #expect(result.status == 4 && result.errorText.contains("the disk that holds \(disk)/kopia"))
    #expect(try Files.list(disk) == [])
    _ = try Subprocess.run(["mount", "-o", "remount,size=400k", disk])
    let made = try program.run(
      ["--store", "\(disk)/store", "init", "--authority", "KS=Kommunstyrelsen"])
    #expect(made.status == 4 && made.errorText.contains("the disk that holds \(disk)/store"))
    #expect(try Files.list(disk) == [])
  }

  @Test func aFailureTellsWhereTheFileLiesForAsLongAsItDoes() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let box = "\(program.folder)/box"
    for name in ["cur", "new", "tmp"] { try Files.createFolder("\(box)/\(name)") }
    try Files.write([UInt8](repeating: 65, count: 10), to: "\(box)/new/1.host")
    try program.run(
      ["--officer", "gun", "apply"],
      input:
        "{\"command\":\"source\",\"authority\":\"KS\",\"kind\":\"maildir\",\"path\":\"\(box)\"}")
    let sql = "INSERT INTO intake_failure VALUES (1, '1.host', '\(box)/new/1.host', 'x', 1)"
    _ = try Subprocess.run(["sqlite3", "\(program.store)/registry.sqlite", sql])
    #expect(try program.run(["list", "failures"]).text == "\(box)/new/1.host\tx\n")
    try Files.remove("\(box)/new/1.host")
    #expect(try program.run(["list", "failures"]).text == "")
  }

  @Test func aSearchIndexThatDiffersIsMadeAnewAndNoDamage() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    try program.run(["apply"], input: Program.registration("Ansökan om bygglov"))
    let sql = """
      INSERT INTO document_search (document_search) VALUES ('delete-all');
      INSERT INTO content_search (content_search) VALUES ('delete-all');
      """
    _ = try Subprocess.run(["sqlite3", "\(program.store)/registry.sqlite", sql])
    #expect(try program.run(["list", "documents", "--search", "bygglov"]).output.isEmpty)
    let result = try program.run(["verify", "--json"])
    #expect(result.status == 0)
    #expect(
      result.text.contains("\"whole\":true") && result.text.contains("made anew: search index"))
    #expect(try !program.run(["list", "documents", "--search", "bygglov"]).output.isEmpty)
    #expect(try program.run(["verify"]).output.isEmpty)
  }

  @Test func verifyTellsOfStrayFilesAndClearsTheHalfWritten() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let folder = "\(program.store)/files/ab"
    try Files.createFolder(folder)
    for (name, age) in [
      ("ab12.77.tmp", "2 hours"), ("ab34.78.tmp", "2 minutes"), ("abcd", "1 day"),
    ] {
      try Files.write([1], to: "\(folder)/\(name)")
      _ = try Subprocess.run(["touch", "-d", "\(age) ago", "\(folder)/\(name)"])
    }
    let result = try program.run(["verify"])
    #expect(result.status == 0 && result.errorText.contains("the store is whole"))
    #expect(result.text.contains("note: half-written file removed: \(folder)/ab12.77.tmp\n"))
    #expect(result.text.contains("note: file that nothing in the registry names: \(folder)/abcd\n"))
    #expect(try Files.list(folder) == ["ab34.78.tmp", "abcd"])
  }
}
