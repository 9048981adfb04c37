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
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--allow-file-access-from-files",
        "--dump-dom", "file://\(path)",
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
    // The earlier cases have letters; those from private persons are not on the web.
    let letters = try Subprocess.run(["sh", "-c", "cat \"$0\"/fil/*.txt", site]).text
    #expect(letters.contains("Förvaltningen har berett ärendet"))
    #expect(!letters.contains("Melker Älvros") && !letters.contains("En granne"))
  }

  @Test func noPageIsScrolledSideways() throws {
    let program = try Program.furnished()
    defer { program.cleanUp() }
    let registration = Program.registration("Yttrande om vattenskyddsområdesföreskrifter")
      .replacing("Bolaget AB", with: "Samhällsbyggnadsförvaltningen")
      .replacing("\"type\"", with: "\"handler\":\"rut\",\"type\"")
    #expect(try program.run(["apply"], input: registration).status == 0)
    #expect(try program.run(["publish", "--out", "\(program.folder)/site"]).status == 0)
    let frames = [320, 360, 1_000, 1_280].flatMap { width in
      ["index", "arende/1", "arenden", "om"].map {
        "<iframe width=\"\(width)\" src=\"site/\($0).html\"></iframe>"
      }
    }
    let script = """
      onload = () => { for (const f of document.querySelectorAll("iframe")) {
        const d = f.contentDocument, e = d.documentElement, c = d.querySelector("td");
        const display = c ? d.defaultView.getComputedStyle(c).display : "none";
        f.replaceWith(`[${f.width} ${e.scrollWidth <= e.clientWidth} ${display}]`); } }
      """
    let measure = "\(program.folder)/measure.html"
    try Files.write(
      Array("<!DOCTYPE html><script>\(script)</script>\(frames.joined())".utf8), to: measure)
    let found = try page(measure)
    for (width, display) in [(320, "block"), (360, "block"), (1_280, "table-cell")] {
      #expect(found.contains("[\(width) true \(display)]"), "\(found)")
    }
    #expect(found.contains("[1000 true ") && !found.contains(" false "), "\(found)")
  }
}
