import Platform
import Testing

@Suite struct SubprocessTests {
  @Test func feedsAndCollectsMoreThanAPipeHolds() throws {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000)
    let result = try Subprocess.run(["cat"], input: bytes)
    #expect(result.status == 0)
    #expect(result.output == bytes)
  }

  @Test func tellsTheStatusAndTheErrors() throws {
    let result = try Subprocess.run(["sh", "-c", "echo fel >&2; exit 7"])
    #expect(result.status == 7)
    #expect(result.errorText == "fel\n")
    #expect(try Subprocess.run(["sh", "-c", "kill -9 $$"]).status == 137)
  }

  @Test func stopsWhatTakesTooLong() throws {
    let result = try Subprocess.run(["sleep", "30"], seconds: 0.2)
    #expect(result.timedOut)
  }

  @Test func saysThatAProgramIsMissing() {
    #expect(Subprocess.find("no-such-program-here") == nil)
    #expect(throws: PlatformError.self) { try Subprocess.run(["no-such-program-here"]) }
  }

  @Test func setsAndTakesAwayVariables() throws {
    let result = try Subprocess.run(
      ["sh", "-c", "echo ${HOME:-none} $COLOUR"], environment: ["HOME": nil, "COLOUR": "blå"])
    #expect(result.text == "none blå\n")
  }
}
