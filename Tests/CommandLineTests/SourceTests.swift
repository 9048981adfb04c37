import Platform
import TestSupport
import Testing

/// Where post is fetched: what is set is looked at, seen, and taken out of use again.
@Suite struct SourceTests {
  private func give(
    _ program: Program, _ kind: String, _ path: String, _ more: String = ""
  ) throws -> Subprocess.Result {
    try program.run(
      ["--officer", "gun", "apply"],
      input: """
        {"command":"source","authority":"KS","kind":"\(kind)","path":"\(path)"\(more)}
        """)
  }

  private func message(_ name: String) -> [UInt8] {
    Array("From: a@b.example\nTo: c@d.example\nSubject: \(name)\nMessage-ID: <\(name)>\n\nHej".utf8)
  }

  @Test func aSourceTakenOutOfUseIsListedAndFetchedFromNoMore() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let box = "\(program.folder)/post"
    for name in ["cur", "new"] { try Files.createFolder("\(box)/\(name)") }
    #expect(try give(program, "maildir", "\(box)/").text.contains("\"result\":{}"))
    try Files.write(message("ett"), to: "\(box)/new/1.host")
    #expect(try program.run(["intake"]).text == "1 taken in\n")
    #expect(try program.run(["list", "sources"]).text == "KS\tmaildir\t\(box)\tin use\n")
    try Files.write(message("två"), to: "\(box)/new/2.host")
    // The folder may have gone by then; it is taken out of use all the same.
    #expect(try give(program, "maildir", box, ",\"isActive\":false").status == 0)
    #expect(try program.run(["intake"]).text == "0 taken in\n")
    #expect(try program.run(["list", "sources"]).text.contains("\(box)\tout of use"))
    #expect(try give(program, "maildir", box, ",\"isActive\":true").status == 0)
    #expect(try program.run(["intake"]).text == "1 taken in\n")
  }

  @Test func aPathThatWillNotDoIsRefusedAndOneThatIsMissingIsTold() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let file = "\(program.folder)/fil"
    try Files.write([UInt8](), to: file)
    try Files.createFolder("\(program.folder)/tom")
    for (kind, path, words) in [
      ("maildir", "post/ks", "does not begin with /"),
      ("maildir", "\(program.folder)/tom", "lacks the folders cur and new"),
      ("maildir", file, "is no Maildir"), ("mbox", program.folder, "is no file"),
      ("scanner", file, "is no folder"),
    ] {
      let result = try give(program, kind, path)
      #expect(result.status == 1 && result.text.contains(words), "\(result.text)")
    }
    let typo = try give(program, "mbox", "\(file)2", ",\"isActive\":false")
    #expect(typo.text.contains("No post is fetched from \(file)2."))
    #expect(try program.run(["list", "sources"]).text.isEmpty)
    let missing = try give(program, "mbox", "\(file)2")
    #expect(missing.status == 0 && missing.text.contains("\"note\":\"There is nothing at \(file)2"))
  }

  @Test func wordsAndPlacesThatWereSetAreListed() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    try program.run(
      ["--officer", "gun", "apply"],
      input: """
        {"command":"roleWord","word":"Föreningsmedlem"}
        {"command":"placeName","name":"Sörby Strand"}
        """)
    let words = try program.run(["list", "rolewords"]).text
    #expect(words.contains("Granne\n") && words.hasSuffix("Föreningsmedlem\n"))
    #expect(try program.run(["list", "placenames"]).text == "Sörby Strand\n")
  }

  @Test func addressesOfAuthoritiesAreSetAndListed() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    func set(_ more: String) throws -> Subprocess.Result {
      try program.run(
        ["--officer", "gun", "apply"],
        input: """
          {"command":"authority","code":"KS","name":"Kommunstyrelsen"\(more)}
          """)
    }
    #expect(
      try set(",\"addresses\":[\"ks@granvik.example\",\"Kommun@granvik.example\"]").status == 0)
    // What is left out stays as it is.
    #expect(try set("").status == 0)
    #expect(
      try program.run(["list", "authorities"]).text.hasSuffix(
        "\tkommun@granvik.example, ks@granvik.example\n"))
    #expect(
      try program.run(["list", "authorities", "--json"]).text.contains(
        "\"addresses\":[\"kommun@granvik.example\",\"ks@granvik.example\"]"))
    let wrong = try set(",\"addresses\":[\"granvik.example\"]")
    #expect(wrong.status == 1 && wrong.text.contains("“granvik.example” is no e-mail address."))
    #expect(try program.run(["apply", "--help"]).text.contains("\"addresses\": ["))
  }

  @Test func whatNoScannerGivesIsNotTakenIn() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let files = [("brev.eml", message("ett")), ("skannat.pdf", Array("%PDF-1.4\n".utf8))]
    let strangers = [
      ("README.md", Array("# Läs mig\n".utf8)), ("passwd", Array("root:x:0:0:\n".utf8)),
    ]
    for (name, bytes) in files + strangers {
      try Files.write(bytes, to: "\(program.folder)/\(name)")
    }
    let result = try program.run(["intake"] + (files + strangers).map(\.0))
    #expect(result.status == 1 && result.text == "2 taken in for KS, 2 failed\n", "\(result.text)")
    let lines = result.errorText.split(separator: "\n")
    #expect(lines.count == 2)
    for (line, stranger) in zip(lines, strangers) {
      #expect(line.contains("\(stranger.0): neither a message nor a document"))
    }
    #expect(try program.run(["list", "post"]).text.split(separator: "\n").count == 2)
  }

  @Test func whatIsNoPostInASourceIsNotedOnce() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let (box, scans) = ("\(program.folder)/post", "\(program.folder)/scans")
    for name in ["\(box)/cur", "\(box)/new", scans] { try Files.createFolder(name) }
    for (kind, path) in [("maildir", box), ("scanner", scans)] {
      #expect(try give(program, kind, path).status == 0)
    }
    try Files.write(message("ett"), to: "\(box)/new/1.host")
    // A letter whose head was lost is a letter.
    try Files.write(Array("Hej, jag undrar en sak.\n".utf8), to: "\(box)/new/2.host")
    let noise = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &* 31 &+ $0 >> 3) }
    try Files.write(noise, to: "\(box)/new/3.host")
    try Files.write([UInt8](), to: "\(box)/new/4.host")
    _ = try Subprocess.run(["ln", "-s", "/nowhere", "\(box)/new/5.host"])
    try Files.write(Array("%PDF-1.4\n".utf8), to: "\(scans)/skannat.pdf")
    try Files.write(Array("MZ".utf8) + noise, to: "\(scans)/prog.exe")
    try Files.write(Array("Läs mig\n".utf8), to: "\(scans)/readme.txt")
    for name in try Files.list(scans) {
      _ = try Subprocess.run(["touch", "-d", "1 minute ago", "\(scans)/\(name)"])
    }
    let result = try program.run(["intake"])
    #expect(result.text == "3 taken in, 5 failed\n", "\(result.text)\(result.errorText)")
    for (name, reason) in [
      ("3.host", "neither a head nor a text"), ("4.host", "neither a head nor a text"),
      ("5.host", "a link"), ("prog.exe", "neither a message nor a document"),
      ("readme.txt", "neither a message nor a document"),
    ] {
      let lines = result.errorText.split(separator: "\n")
      #expect(lines.contains { $0.contains(name) && $0.contains(reason) }, "\(name)")
    }
    #expect(try program.run(["intake"]).text == "0 taken in\n")
    #expect(try program.run(["list", "failures"]).text.split(separator: "\n").count == 5)
    // What is taken away is no longer a failure.
    _ = try Subprocess.run(["rm", "\(box)/new/5.host", "\(scans)/prog.exe"])
    #expect(try program.run(["list", "failures"]).text.split(separator: "\n").count == 3)
  }

  @Test func filesAreTakenInForNobodyUnlessItIsClearForWhom() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    try program.run(
      ["--officer", "gun", "apply"],
      input:
        "{\"command\":\"authority\",\"code\":\"BUN\",\"name\":\"Barn- och utbildningsnämnden\"}")
    try Files.write(message("ett"), to: "\(program.folder)/brev.eml")
    let result = try program.run(["intake", "brev.eml"])
    #expect(result.status == 2 && result.errorText.contains("--authority: BUN, KS"))
    #expect(try program.run(["list", "post"]).text.isEmpty)
    let said = try program.run(["intake", "--authority", "bun", "brev.eml"])
    #expect(said.text == "1 taken in for BUN\n", "\(said.errorText)")
  }

  @Test(arguments: ["maildir", "scanner"])
  func aNameInAnOldCharacterSetIsToldOf(_ kind: String) throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let place = "\(program.folder)/post"
    for name in ["cur", "new"] { try Files.createFolder("\(place)/\(name)") }
    let folder = kind == "maildir" ? "\(place)/new" : place
    _ = try Subprocess.run(
      [
        "sh", "-c", "printf 'From: a@b.example\\n\\nHej' > \"$0/$(printf '\\345rsrapport')\"",
        folder,
      ])
    try program.run(
      ["--officer", "gun", "apply"],
      input: """
        {"command":"source","authority":"KS","kind":"\(kind)","path":"\(place)"}
        """)
    let result = try program.run(["intake"])
    #expect(result.status == 1 && result.errorText.contains("rsrapport"), "\(result.errorText)")
    #expect(try program.run(["list", "failures"]).text.contains("rsrapport"))
  }
}
