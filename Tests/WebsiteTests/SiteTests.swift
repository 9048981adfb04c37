import Platform
import Registry
import TestSupport
import Testing
import Website

@Suite struct SiteTests {
  private let municipality = Municipality(name: "Granviks <kommun>", contact: "registrator")
  private let moment = Moment(seconds: 1_795_161_600)

  private func cleared(_ change: (inout Dossier) -> Void = { _ in }) throws -> ClearedDocument {
    let dossier = Dossier.fixture(change)
    let document = Document(
      id: Identifier(rawValue: 7), version: 1, authority: dossier.authority.id,
      place: .inCase(Identifier(rawValue: 3), number: 3, formerly: nil), content: dossier.content,
      registeredAt: moment, status: .completed(by: Identifier(rawValue: 1), at: moment))
    return try PublicationReview.clear(document, dossier, publishedOn: nil)
  }

  private func write(
    _ documents: [ClearedDocument], to folder: String
  ) throws -> SiteReport {
    try Site(folder: folder).write(
      documents, of: municipality, at: moment, source: { _ in [] })
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
