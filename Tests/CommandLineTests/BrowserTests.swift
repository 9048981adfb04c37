import Platform
import TestSupport
import Testing

private let installedBrowser = ["chromium", "chromium-browser", "google-chrome"]
  .compactMap { Subprocess.find($0) }.first

/// The web diary in a real browser.
@Suite(.enabled(if: installedBrowser != nil, "chromium is not installed"))
struct BrowserTests {
  private func page(_ path: String) throws -> String {
    let browser = try #require(installedBrowser)
    return try Subprocess.run(
      [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", "file://\(path)",
      ], seconds: 90
    ).text
  }

  @Test func theDemonstrationsDiaryShowsThePermittedFields() throws {
    let program = try Program()
    defer { program.cleanUp() }
    let demo = "\(program.folder)/demo"
    #expect(try program.run(["demo", "--out", demo, "--no-open"]).status == 0)
    let store = ["--store", "\(demo)/store"]
    let registration = """
      {"command":"register","item":2,"case":"KS 2026/0001","direction":"incoming","type":"Remiss",\
      "title":{"text":"Påminnelse om remiss"},"correspondent":{"kind":"person","name":\
      "Nils Hemligsson","contact":"","email":"nils@hemlig.example"},"publicSender":{"role":\
      "invånare"},"files":[{"decision":"withhold","reason":"personalData"}],\
      "complete":true}
      """
    let answer = try program.run(store + ["apply"], input: registration)
    #expect(answer.status == 0, "\(answer.text)")
    let site = "\(program.folder)/site"
    #expect(try program.run(store + ["publish", "--out", site]).status == 0)
    let day = try Subprocess.run(
      ["sh", "-c", "grep -l 'Påminnelse om remiss' \"$0\"/post/????-??-??.html", site])
    #expect(try page("\(site)/index.html").contains("webbdiarium"))
    let index = try page(String(day.text.dropLast()))
    #expect(index.contains("webbdiarium") && index.contains("Påminnelse om remiss"))
    #expect(index.contains("<td>Invånare</td>") && index.contains("<td>Inkommen</td>"))
    #expect(!index.contains("Hemligsson") && !index.contains("hemlig.example"))
    #expect(index.contains("Publiceras inte"))
  }
}
