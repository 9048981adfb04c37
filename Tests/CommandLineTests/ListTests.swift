import Platform
import TestSupport
import Testing

/// What is listed, for people and for programs.
@Suite struct ListTests {
  /// A store with two documents on the web, one of them with a title that is secret.
  private func published() throws -> Program {
    let program = try Program.furnished()
    let secret = Program.registration("Yttrande om journal").replacing(
      "\"title\":{\"text\":\"Yttrande om journal\"},\"correspondent\"",
      with: """
        "title":{"text":"Yttrande om journal","isSecret":true},"secrecy":[{"provision":"21:1",\
        "scopes":["title","document"]}],"correspondent"
        """
    ).replacing(
      "\"newCase\":{\"title\":{\"text\":\"Yttrande om journal\"}}",
      with: "\"newCase\":{\"title\":{\"text\":\"Elevhälsa\"}}")
    let made = try program.run(
      ["apply"], input: "\(Program.registration("Ansökan om bygglov"))\n\(secret)\n")
    #expect(made.status == 0, "\(made.text)")
    let shown = try program.run(["publish", "--out", "\(program.folder)/webb"])
    #expect(shown.status == 0, "\(shown.errorText)")
    return program
  }

  private func lines(_ program: Program, _ words: String...) throws -> [[Substring]] {
    let result = try program.run(["--officer", "gun", "list"] + words)
    #expect(result.status == 0, "\(result.errorText)")
    return result.text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
  }

  @Test func theSupervisorSeesWhoPublishedWhatAndWhere() throws {
    let program = try published()
    defer { program.cleanUp() }
    try program.run(["apply"], input: Program.registration("Anmälan om buller"))
    try program.run(["--officer", "gun", "publish", "--out", "\(program.folder)/webb"])
    let runs = try lines(program, "runs")
    #expect(runs.map { $0[2] } == ["Gun Tallmo", "Rut Granlund"])
    #expect(runs.map { $0[3] } == ["\(program.folder)/webb", "\(program.folder)/webb"])
    #expect(runs.map { $0[4...].joined(separator: " ") } == ["3 1 0 0", "2 2 0 0"])
    #expect(try lines(program, "runs", "--limit", "1").count == 1)
    #expect(try lines(program, "runs", "--before", String(runs[0][0])) == [runs[1]])
  }

  @Test func whatIsOnTheWebIsListedAsThePublicReadsIt() throws {
    let program = try published()
    defer { program.cleanUp() }
    let list = try lines(program, "published")
    #expect(list.map { $0[1] } == ["KS 2026/0002-1", "KS 2026/0001-1"])
    #expect(list.map { $0[3] } == ["sekretess", "Ansökan om bygglov"])
    try #require(list.count == 2)
    #expect(try lines(program, "published", "--before", String(list[0][0])) == [list[1]])
    let document = list[1][0]
    try program.run(
      ["apply"],
      input:
        "{\"command\":\"void\",\"document\":\(document),\"version\":1,\"reason\":\"Fel\"}")
    let json = try program.run(["list", "published", "--json"]).text.split(separator: "\n")
    #expect(json[0].contains("\"shown\":true") && json[1].contains("\"shown\":false"))
    #expect(json[1].contains("\"why\":\"it is voided"))
    let day = list[1][2]
    let history = try program.run(["show", "ks2026-1-1", "--history"]).text
    #expect(history.contains("firstOnTheWeb: \(day)"), "\(history)")
  }

  @Test(.enabled(if: TerminalSession.isPossible, "tmux is not installed"))
  func onATerminalTheColumnsHaveHeadings() throws {
    let program = try published()
    defer { program.cleanUp() }
    let session = try TerminalSession(
      "\(Program.path) --store \(program.store) --officer rut list documents", columns: 160)
    let screen = try session.wait(for: "ended 0").split(separator: "\n")
    let heading = try #require(screen.first)
    #expect(heading.hasPrefix("ID  NUMBER          ARRIVED ON"))
    let secret = try #require(screen.first { $0.contains("Yttrande om journal") })
    #expect(secret.contains("kept from the web") && !secret.contains("titleHidden"))
    func column(of words: String, in line: Substring) -> Int? {
      line.firstRange(of: words).map { line[..<$0.lowerBound].count }
    }
    #expect(column(of: "TITLE", in: heading) == column(of: "Yttrande", in: secret))
    #expect(try !program.run(["list", "documents"]).text.contains("NUMBER"))
  }

  @Test func aListThatStopsTellsHowToGoOn() throws {
    let program = try published()
    defer { program.cleanUp() }
    let first = try program.run(["list", "documents", "--limit", "1"])
    let id = first.text.prefix { $0 != "\t" }
    #expect(first.text.split(separator: "\n").count == 1)
    #expect(
      first.errorText == "registratur: 1 shown and there are more; go on with --before \(id)\n")
    let next = try program.run(["list", "documents", "--limit", "1", "--before", String(id)])
    #expect(next.text.split(separator: "\n").count == 1 && next.errorText.isEmpty)
    for words in [
      ["documents", "--limit", "2"], ["documents", "--limit", "1", "--json"],
      ["rules", "--limit", "1"],
    ] {
      let result = try program.run(["list"] + words)
      #expect(result.status == 0 && result.errorText.isEmpty, "\(words)")
    }
    let found = try program.run(["list", "documents", "--search", "2026", "--limit", "1"])
    #expect(found.text.split(separator: "\n").count == 1)
    #expect(found.errorText.contains("1 shown and there are more; see them with a higher --limit"))
  }

  @Test func whatWaitsIsGoneOnWithFromTheOldest() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    for subject in ["Första", "Andra"] {
      let letter = "\(program.folder)/\(subject).eml"
      try Files.write(
        Array("From: a@b.example\nTo: c@d.example\nSubject: \(subject)\n\n\(subject)\n".utf8),
        to: letter)
      try program.run(["intake", letter])
    }
    let first = try program.run(["list", "post", "--limit", "1"])
    let id = String(first.text.prefix { $0 != "\t" })
    #expect(first.text.contains("Första"))
    #expect(first.errorText.contains("go on with --after \(id)"))
    let next = try program.run(["list", "post", "--limit", "1", "--after", id])
    #expect(next.text.contains("Andra") && next.errorText.isEmpty)
    for title in ["Bygglov", "Trädfällning"] {
      try program.run(
        ["apply"], input: Program.registration(title).replacing(#","complete":true"#, with: ""))
    }
    let open = try program.run(["list", "open", "--limit", "1"])
    let document = String(open.text.prefix { $0 != "\t" })
    #expect(open.text.contains("Bygglov"))
    #expect(try program.run(["list", "open", "--after", document]).text.contains("Trädfällning"))
  }

  @Test func whatCameFromOutsideGivesTheTerminalNoOrders() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let letter = "\(program.folder)/brev.eml"
    let subject = "Subject: Hej \u{1b}]0;titel\u{7}"
    try Files.write(
      Array("From: a@b.example\nTo: c@d.example\n\(subject)\nDate: 1\n\nHej\n".utf8), to: letter)
    try program.run(["intake", letter])
    let list = try program.run(["list", "post"])
    #expect(list.text.contains("Hej") && !list.text.contains("\u{1b}"))
  }

  @Test(arguments: [
    ["officers", "--search", "gun"], ["rules", "--before", "3"], ["cases", "--after", "3"],
    ["cases", "--search", "bygglov", "--before", "3"],
  ])
  func aChoiceThatMeansNothingForAListIsNotPassedOver(_ words: [String]) throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    #expect(try program.run(["list"] + words).status == 2)
  }

  @Test func theWordsThatAFileWasLetOutOnAreShown() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    try Files.write(Array("Ring Sven Exempelsson.".utf8), to: "\(program.folder)/brev.txt")
    let line = Program.registration("Avtal om el").replacing(
      "\"complete\":true",
      with: """
        "files":[{"path":"brev.txt","decision":"publish","assurance":"Sven är handläggare hos \
        bolaget"}],"complete":true
        """)
    #expect(try program.run(["apply"], input: line).status == 0)
    let shown = try program.run(["show", "KS", "2026/1-1"])
    #expect(shown.text.contains("Sven är handläggare hos bolaget"), "\(shown.text)")
    let assured = try lines(program, "assured")
    #expect(assured.count == 1)
    #expect(
      assured[0][1...7]
        == [
          "KS 2026/0001-1", "1", "brev.txt", "1", "", "Sven är handläggare hos bolaget",
          "Rut Granlund",
        ])
    #expect(try lines(program, "assured", "--before", String(assured[0][0])).isEmpty)
  }
}
