import Platform
import TestSupport
import Testing

/// What the command line does with those who work here.
@Suite struct OfficerTests {
  private func officer(_ program: Program, _ words: String...) throws -> Subprocess.Result {
    try program.run(["--officer", "gun", "officer"] + words)
  }

  private func withHiddenOfficer() throws -> Program {
    let program = try Program.furnished()
    let words = ["--name", "Ylva Skyddsson", "--title", "utredare", "--role", "handler"]
    _ = try program.run(["--officer", "gun", "officer", "add", "ylva", "--hide-name"] + words)
    return program
  }

  @Test func aHiddenNameDoesNotComeOnTheWebWhenTheTitleIsChanged() throws {
    let program = try withHiddenOfficer()
    defer { program.cleanUp() }
    let changed = try officer(program, "add", "ylva", "--title", "planerare")
    #expect(
      changed.text
        == "ylva: title “utredare” is now “planerare”, the name stays hidden on the web\n")
    let letter = Program.registration("Ansökan om bygglov")
      .replacing("\"direction\"", with: "\"handler\":\"ylva\",\"direction\"")
    let answer = try program.run(["apply"], input: letter)
    #expect(answer.status == 0, "\(answer.text)")
    let site = "\(program.folder)/site"
    #expect(try program.run(["publish", "--out", site]).status == 0)
    let pages = try Subprocess.run(["sh", "-c", "cat \"$0\"/*.html \"$0\"/*/*.html", site]).text
    #expect(pages.contains("planerare") && !pages.contains("Skyddsson"))
  }

  @Test func whatIsNotSaidStaysAndANameIsShownOnlyWhenThatIsSaid() throws {
    let program = try withHiddenOfficer()
    defer { program.cleanUp() }
    #expect(try officer(program, "add", "ylva").text.contains("nothing was changed"))
    #expect(try officer(program, "retire", "ylva").text.contains("has left, the name stays hidden"))
    #expect(try officer(program, "retire", "ylva").text.contains("had left already"))
    let line = try program.run(["list", "officers"]).text.split(separator: "\n")
      .first { $0.hasPrefix("ylva") }
    #expect(line == "ylva\tYlva Skyddsson\tutredare\thandler\thas left\tname hidden")
    let shown = try officer(program, "add", "ylva", "--show-name").text
    #expect(shown == "ylva: the name is shown on the web from now on, had left already\n")
  }

  @Test func programsReadWhatWasChanged() throws {
    let program = try withHiddenOfficer()
    defer { program.cleanUp() }
    let text = try officer(program, "add", "ylva", "--role", "secretary", "--json").text
    #expect(text.hasPrefix("{\"login\":\"ylva\",\"added\":false,\"name\":\"Ylva Skyddsson\""))
    #expect(
      text.contains(
        "\"changes\":[{\"field\":\"role\",\"old\":\"handler\",\"new\":\"secretary\"}]"))
    let added = try officer(
      program, "add", "nils", "--name", "Nils Ek", "--role", "handler", "--json")
    #expect(added.text.contains("\"added\":true"))
  }

  @Test(arguments: [
    (["add", "ylva", "--show-name", "--hide-name"], "each other's opposite"),
    (["retire", "ylva", "--title", "planerare"], "--title is for officer add"),
    (["add", "ylva", "--role", "king"], "there is no role king"),
  ])
  func wordsThatDoNotGoTogetherAreRefused(_ words: [String], _ sentence: String) throws {
    let program = try withHiddenOfficer()
    defer { program.cleanUp() }
    let result = try program.run(["--officer", "gun", "officer"] + words)
    #expect(result.status == 2 && result.errorText.contains(sentence), "\(result.errorText)")
  }

  @Test(arguments: [
    (["add", "nils"], "say --name of an officer who is new"),
    (["add", "nils", "--name", "Nils Ek"], "say --role of an officer who is new"),
  ])
  func nobodyIsAddedBySlip(_ words: [String], _ sentence: String) throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let result = try program.run(["--officer", "gun", "officer"] + words)
    #expect(result.status == 2 && result.errorText.contains(sentence), "\(result.errorText)")
    #expect(try !program.run(["list", "officers"]).text.contains("nils"))
  }
}
