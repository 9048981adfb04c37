import Platform
import TestSupport
import Testing

/// What is told of a store and its copies, in words and to programs.
@Suite struct StoreCommandTests {
  /// A store with a document that has a file.
  private func program() throws -> Program {
    let program = try Program.furnished()
    try Files.write(Array("Avtal om el.".utf8), to: "\(program.folder)/avtal.txt")
    let line = Program.registration("Avtal om el").replacing(
      "\"complete\":true",
      with: #""files":[{"path":"avtal.txt","decision":"publish"}],"complete":true"#)
    _ = try program.run(["apply"], input: line)
    return program
  }

  private func storedFile(in folder: String) throws -> String {
    let paths = try Files.list("\(folder)/files").flatMap { part in
      try Files.list("\(folder)/files/\(part)").map { "\(folder)/files/\(part)/\($0)" }
    }
    return try #require(paths.first)
  }

  @Test func aDamagedBackupIsSpokenOfByItsOwnFolder() throws {
    let program = try program()
    defer { program.cleanUp() }
    let copy = "\(program.folder)/kopia"
    #expect(try program.run(["backup", copy]).status == 0)
    let file = try storedFile(in: copy)
    try Files.write(Array("Avtal om fl.".utf8), to: file)
    let new = "\(program.folder)/åter"
    let result = try program.run(["--store", new, "restore", copy])
    #expect(result.status == 3 && !Files.exists(new))
    let told = result.errorText
    #expect(told.contains("the backup in \(copy) is damaged (file altered: \(file))"), "\(told)")
    #expect(told.contains("nothing was made in \(new): restore another backup"))
    #expect(told.contains("registratur --store \(copy) verify --files"))
    #expect(!told.contains("partial"))
    try Files.write(Array("skräp".utf8), to: "\(copy)/registry.sqlite")
    let other = try program.run(["--store", new, "restore", copy])
    #expect(other.status == 3 && other.errorText.contains("the backup in \(copy) is damaged"))
  }

  @Test func aFolderOfFilesThatIsGoneIsDamageLikeOther() throws {
    let program = try program()
    defer { program.cleanUp() }
    let file = try storedFile(in: program.store)
    try Files.removeFolder("\(program.store)/files")
    for words in [["verify"], ["verify", "--files"]] {
      let result = try program.run(words)
      #expect(result.status == 1 && result.text == "file missing: \(file)\n")
    }
    let copy = try program.run(["backup", "\(program.folder)/kopia"])
    #expect(copy.status == 1 && copy.errorText.contains("file missing: \(file)"))
    #expect(Files.exists("\(program.folder)/kopia/registry.sqlite"))
  }

  @Test func programsReadWhatWasMadeAndWhatIsMissing() throws {
    let program = try program()
    defer { program.cleanUp() }
    let (copy, new) = ("\(program.folder)/kopia", "\(program.folder)/ny")
    let whole = try program.run(["backup", "--json", copy])
    #expect(
      whole.text == "{\"folder\":\"\(copy)\",\"whole\":true,\"problems\":[]}\n"
        && whole.errorText.isEmpty)
    let restored = try program.run(["--store", new, "restore", copy, "--json"])
    #expect(restored.text == "{\"backup\":\"\(copy)\",\"folder\":\"\(new)\"}\n")
    let file = try storedFile(in: program.store)
    try Files.remove(file)
    let part = try program.run(["backup", "--json", "\(program.folder)/del"])
    #expect(part.status == 1)
    #expect(part.text.contains("\"whole\":false,\"problems\":[\"file missing: \(file)\"]"))
    let made = try program.run(["--store", "\(program.folder)/annan", "init", "--json"])
    #expect(made.text == "{\"folder\":\"\(program.folder)/annan\",\"officer\":\"rut\"}\n")
  }

  @Test func whatIsShownStandsEvenly() throws {
    let program = try program()
    defer { program.cleanUp() }
    let text = try program.run(["show", "KS 2026/1-1"]).text
    #expect(
      text.contains(
        """
        public:
          number: KS 2026/0001-1
          title: Avtal om el
          sender: Bolaget AB
          handler: –

        """), "\(text)")
    #expect(text.contains("files:\n  - file: 1\n    name: avtal.txt\n    type: text/plain\n"))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.hasSuffix(" ") })
  }
}
