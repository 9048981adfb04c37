import Platform
import Registry
import TestSupport
import Testing
import Website

@Suite struct SiteTests {
  private let municipality = Municipality(name: "Granviks <kommun>", contact: "registrator")
  private let moment = Moment(seconds: 1_795_161_600)

  private func cleared(
    number: Int64 = 7, inCase diaryCase: Int64 = 3, on day: CivilDate? = nil,
    _ change: (inout Dossier) -> Void = { _ in }
  ) throws -> ClearedDocument {
    let dossier = Dossier.fixture(change)
    let document = Document(
      id: Identifier(rawValue: number), version: 1, authority: dossier.authority.id,
      place: .inCase(Identifier(rawValue: diaryCase), number: 3, formerly: nil),
      content: dossier.content,
      registeredAt: moment, status: .completed(by: Identifier(rawValue: 1), at: moment))
    return try PublicationReview.clear(document, dossier, publishedOn: day)
  }

  private func write(
    _ documents: [ClearedDocument], to folder: String, from store: String = "a"
  ) throws -> SiteReport {
    let draft = try Site(folder: folder, store: store).draft(
      documents, of: municipality, at: moment, source: { _ in [] })
    try draft.place()
    return draft.report
  }

  @Test func whatIsShownIsEscaped() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let document = try cleared {
      $0.content.title = Title("Ansökan om <script>alert(\"x\")</script> & annat")
    }
    _ = try write([document], to: "\(folder)/site")
    let page = String(decoding: try Files.read("\(folder)/site/arende/3.html"), as: UTF8.self)
    #expect(page.contains("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; annat"))
    #expect(!page.contains("<script>"))
    #expect(page.contains("<html lang=\"sv\">") && page.contains("Granviks &lt;kommun&gt;"))
  }

  @Test func aFolderWithOtherThingsIsLeftAlone() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.write(Array("min bok".utf8), to: "\(folder)/bok.txt")
    #expect(throws: WebsiteError.notOurs(folder: folder)) { try write([], to: folder) }
    #expect(try Files.list(folder) == ["bok.txt"])
  }

  @Test func aSecretRowShowsTheWordAndTheDateAlone() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let document = try cleared {
      $0.content.title.disclosure = .secret
      $0.secrecy = [.fixture([.title])]
    }
    _ = try write([document], to: "\(folder)/site")
    let page = String(
      decoding: try Files.read("\(folder)/site/post/2026-11-20.html"), as: UTF8.self)
    #expect(page.contains("<td>sekretess</td>"))
    #expect(page.contains("2026-11-20"))
    for word in ["KS 2026/0917", "carport", "Byggbolaget", "Brodd", ">Inkommen<"] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test func aPageThatWasAlteredByHandIsRestored() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let site = "\(folder)/site"
    _ = try write([try cleared()], to: site)
    let page = try Files.read("\(site)/arende/3.html")
    let untouched = try Files.status("\(site)/om.html")?.inode
    // As an editor does it, in the file itself, and to the same size.
    var altered = page
    altered[altered.count / 2] ^= 1
    let result = try Subprocess.run(["tee", "\(site)/arende/3.html"], input: altered)
    #expect(result.status == 0)
    try Files.write(Array("annat".utf8), to: "\(site)/index.html")
    try Files.remove("\(site)/arenden.html")
    _ = try write([try cleared()], to: site)
    #expect(try Files.read("\(site)/arende/3.html") == page)
    #expect(
      String(decoding: try Files.read("\(site)/index.html"), as: UTF8.self).contains(
        "Senaste posten"))
    #expect(Files.exists("\(site)/arenden.html"))
    #expect(try Files.status("\(site)/om.html")?.inode == untouched)
  }

  @Test func aPageAlteredUnderItsOldTimeIsRestored() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let page = "\(folder)/site/arende/3.html"
    _ = try write([try cleared()], to: "\(folder)/site")
    let bytes = try Files.read(page)
    let time = "\(folder)/tid"
    #expect(try Subprocess.run(["touch", "-r", page, time]).status == 0)
    var altered = bytes
    altered[altered.count / 2] ^= 1
    #expect(try Subprocess.run(["tee", page], input: altered).status == 0)
    #expect(try Subprocess.run(["touch", "-r", time, page]).status == 0)
    _ = try write([try cleared()], to: "\(folder)/site")
    #expect(try Files.read(page) == bytes)
  }

  @Test func aRowWhoseNumberIsHiddenStandsWhereItDoesNotTellIt() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let secret = try cleared {
      $0.content.title.disclosure = .secret
      $0.secrecy = [.fixture([.title])]
    }
    _ = try write([try cleared(), secret, try cleared()], to: "\(folder)/site")
    for path in ["index.html", "post/2026-11-20.html", "post/2026-v47.html"] {
      let page = String(decoding: try Files.read("\(folder)/site/\(path)"), as: UTF8.self)
      let rows = page.split(separator: "<td class=\"number\">").dropFirst()
      #expect(rows.map { $0.contains("sekretess") } == [false, false, true], "\(path)")
    }
  }

  @Test(arguments: [
    ("MN", "Miljö-nämnden", "MIN", "Miljö nämnden"), ("MN", "Miljönämnden", "MIN", "Miljönämnden"),
    ("BÅN", "Nämnden", "BAN", "Nämnden"), ("K S", "Styrelsen", "K-S", "Styrelsen"),
  ])
  func authoritiesWithTheSameNameHaveTheirOwnPages(
    _ code: String, _ name: String, _ otherCode: String, _ otherName: String
  ) throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let documents = try [(code, name), (otherCode, otherName)].enumerated().map { index, one in
      try cleared(number: Int64(index + 1), inCase: Int64(index + 1)) {
        $0.authority = Authority(
          id: Identifier(rawValue: Int64(index + 1)), code: one.0, name: one.1)
        $0.caseFacts?.number = "\(one.0) 2026/0001"
      }
    }
    _ = try write(documents, to: "\(folder)/site")
    let pages = try Files.list("\(folder)/site/arenden").map { "arenden/\($0)" }
    #expect(pages.count == 2)
    let index = String(decoding: try Files.read("\(folder)/site/arenden.html"), as: UTF8.self)
    for page in pages { #expect(index.contains("href=\"\(page)\""), "\(page)") }
    let texts = try pages.map {
      String(decoding: try Files.read("\(folder)/site/\($0)"), as: UTF8.self)
    }
    for number in ["\(code) 2026/0001", "\(otherCode) 2026/0001"] {
      #expect(texts.filter { $0.contains(number) }.count == 1, "\(number)")
    }
    let labels = index.split(separator: "href=\"arenden/").dropFirst().map {
      $0.drop { $0 != ">" }.prefix { $0 != "<" }
    }
    #expect(Set(labels).count == 2)
  }

  @Test func theContactStandsByItself() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let reached = Municipality(
      name: "Granviks kommun", contact: "registrator@granvik.example, 0122-123 45")
    try Site(folder: "\(folder)/site", store: "a").draft(
      [], of: reached, at: moment, source: { _ in [] }
    )
    .place()
    let page = String(decoding: try Files.read("\(folder)/site/om.html"), as: UTF8.self)
    #expect(page.contains("<p>registrator@granvik.example, 0122-123 45</p>"))
  }

  @Test func whatTheRunsRememberIsNotInThePublicFolder() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    for _ in 1...2 { _ = try write([try cleared()], to: "\(folder)/site") }
    let top = ["arende", "arenden", "arenden.html", "index.html", "om.html", "post", "style.css"]
    #expect(try Files.list("\(folder)/site") == top)
    #expect(try Files.list(folder).filter { $0.hasSuffix(".manifest") }.count == 1)
  }

  @Test func aFolderPutInTheSitesPlaceIsLeftAlone() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let site = "\(folder)/site"
    _ = try write([], to: site)
    for name in try Files.list(site) { try Files.removeFolder("\(site)/\(name)") }
    try Files.write(Array("min sida".utf8), to: "\(site)/index.html")
    #expect(throws: WebsiteError.notOurs(folder: site)) { try write([], to: site) }
    #expect(try Files.read("\(site)/index.html") == Array("min sida".utf8))
  }

  @Test func aLinkIsFollowed() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.createFolder("\(folder)/sann")
    for (target, link) in [("sann", "länk"), ("ingenstans", "bruten")] {
      _ = try Subprocess.run(["ln", "-s", target, "\(folder)/\(link)"])
    }
    for _ in 1...2 { _ = try write([try cleared()], to: "\(folder)/länk/") }
    #expect(Files.exists("\(folder)/sann/index.html"))
    #expect(try Subprocess.run(["readlink", "\(folder)/länk"]).text == "sann\n")
    #expect(throws: WebsiteError.self) { try write([], to: "\(folder)/bruten") }
    #expect(!Files.exists("\(folder)/ingenstans"))
  }

  @Test func aPageMayDoNothingButBeShown() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    _ = try write([try cleared()], to: "\(folder)/site")
    for path in ["index.html", "om.html", "arende/3.html", "post/2026-11-20.html"] {
      let page = String(decoding: try Files.read("\(folder)/site/\(path)"), as: UTF8.self)
      #expect(page.contains("content=\"default-src 'none'; style-src 'self'; base-uri 'none';"))
      #expect(!page.contains("style=\"") && !page.contains("<script"))
    }
  }

  @Test func aColumnInWhichNothingStandsIsLeftOut() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    for (name, hasHandler) in [("med", true), ("utan", false)] {
      let document = try cleared { if !hasHandler { $0.handlerName = nil } }
      _ = try write([document], to: "\(folder)/\(name)")
      let page = String(decoding: try Files.read("\(folder)/\(name)/index.html"), as: UTF8.self)
      #expect(page.contains("Handläggare</th>") == hasHandler)
      #expect(page.split(separator: "<td").count - 1 == (hasHandler ? 7 : 6))
    }
  }

  @Test func theFootSaysWhomToTurnTo() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    _ = try write([], to: "\(folder)/site")
    let page = String(decoding: try Files.read("\(folder)/site/index.html"), as: UTF8.self)
    let foot = page.split(separator: "<footer>")[1].replacing("\n", with: " ")
    #expect(
      foot.contains("lämnas ut på begäran efter prövning. Kontakt: registrator</p>"), "\(foot)")
  }

  @Test func theNewestDayStandsOpenAndOnlyItsEldersAreListed() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let elder = try cleared { $0.content.arrivedOn = $0.today.adding(days: -1) }
    _ = try write([elder, try cleared()], to: "\(folder)/site")
    let page = String(decoding: try Files.read("\(folder)/site/index.html"), as: UTF8.self)
    #expect(page.contains("handlingar fredag 20 november 2026</caption>"))
    #expect(page.contains("post/2026-11-19.html") && !page.contains("post/2026-11-20.html"))
  }

  /// The front page's list of what came to the web last, or nothing.
  private func news(_ documents: [ClearedDocument]) throws -> String {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    _ = try write(documents, to: "\(folder)/site")
    let page = try Files.read("\(folder)/site/index.html")
    _ = try write(documents, to: "\(folder)/site")
    #expect(try Files.read("\(folder)/site/index.html") == page)
    let parts = String(decoding: page, as: UTF8.self).split(separator: "<h2>Nytt i diariet</h2>")
    return parts.count == 2 ? String(parts[1].split(separator: "<h2>")[0]) : ""
  }

  @Test func whatWasPublishedTodayOfEarlierDaysIsTold() throws {
    let today = CivilDate(dayNumber: 20_777)
    func document(_ number: Int64, arrived: Int, published: Int) throws -> ClearedDocument {
      try cleared(number: number, on: today.adding(days: published)) {
        $0.number = "KS 2026/0917-\(number)"
        $0.content.arrivedOn = today.adding(days: arrived)
      }
    }
    #expect(try news([]).isEmpty)
    #expect(try news([try document(1, arrived: 0, published: 0)]).isEmpty)
    let list = try news([
      try document(1, arrived: -3, published: -2), try document(2, arrived: -3, published: -1),
      try document(3, arrived: -2, published: -1), try document(4, arrived: -1, published: -1),
    ])
    #expect(list.contains("publicerades torsdag 19 november 2026."))
    let rows = list.split(separator: "<td class=\"number\">").dropFirst()
    #expect(
      rows.map { $0.prefix(while: { $0 != "/" }).hasPrefix("<a href=\"arende") } == [true, true])
    #expect(rows.map { $0.contains("KS 2026/0917-3") } == [true, false])
    #expect(!list.contains("0917-1<") && !list.contains("0917-4<"))
  }

  @Test func newsAreFewAndASecretNumbersPlaceTellsNothing() throws {
    let today = CivilDate(dayNumber: 20_777)
    let secret = try cleared(number: 99, on: today) {
      $0.content.arrivedOn = today.adding(days: -1)
      $0.content.title.disclosure = .secret
      $0.secrecy = [.fixture([.title])]
    }
    let elders = try (1...60).map { number in
      try cleared(number: Int64(number), on: today) {
        $0.number = "KS 2026/0917-\(number)"
        $0.content.arrivedOn = today.adding(days: -1)
      }
    }
    let open = try cleared(number: 100, on: today)
    let many = try news(elders + [secret, open])
    #expect(many.split(separator: "<td class=\"number\">").count - 1 == 50)
    #expect(many.contains("11 till finns under sina dagar.") && !many.contains("sekretess"))
    #expect(many.contains("0917-60<") && !many.contains("0917-10<"))
    let few = try news(elders.prefix(2) + [secret, open])
    let rows = few.split(separator: "<td class=\"number\">").dropFirst()
    #expect(rows.map { $0.contains("sekretess") } == [false, false, true])
  }

  @Test(arguments: [(559, "(TXT, 1 kB)"), (3_200, "(TXT, 3 kB)"), (nil, "(TXT)")])
  func theSizeThatIsToldIsThatOfWhatIsLinked(_ size: Int?, _ words: String) throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let document = try cleared {
      var file = DocumentFile.fixture(.publish(assurance: nil))
      file.mediaType = "message/rfc822"
      file.textSize = size
      $0.files = [file]
    }
    _ = try write([document], to: "\(folder)/site")
    let page = String(decoding: try Files.read("\(folder)/site/index.html"), as: UTF8.self)
    #expect(page.contains("fil 1 \(words)</a>"))
  }

  @Test func whatHasGoneIsRemovedAndCounted() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let site = "\(folder)/site"
    #expect(try write([try cleared()], to: site).added == 1)
    let changed = try cleared { $0.content.title = Title("Ansökan om något annat") }
    #expect(try write([changed], to: site).changed == 1)
    #expect(try write([], to: site).removed == 1)
    #expect(!Files.exists("\(site)/arende/3.html"))
  }
}
