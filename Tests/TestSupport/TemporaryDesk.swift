package import Office
import Platform
package import Registry

/// A real store in a temporary folder with an authority, officers and a clock that the test sets.
package final class TemporaryDesk {
  package let folder: String
  package let desk: Desk
  /// What time the desk believes it is; set to 20 November 2026, 09:00 in Sweden, at first.
  package let clock: SettableClock

  /// A clock that stands still until it is set.
  package final class SettableClock {
    package var moment = Moment(seconds: 1_795_161_600)
  }

  package init() throws {
    folder = try Files.createTemporaryFolder()
    let clock = SettableClock()
    self.clock = clock
    try Desk.makeStore(
      folder: "\(folder)/store", supervisor: "gun", name: "Gun Granskare", title: "granskare")
    let supervisor = try Desk(folder: "\(folder)/store", login: "gun") { clock.moment }
    try supervisor.perform(SetAuthority(code: "KS", name: "Kommunstyrelsen"))
    for (login, name, role) in [
      ("rut", "Rut Registrator", OfficerRole.registrator),
      ("sven", "Sven Sekreterare", .secretary), ("hans", "Hans Handläggare", .handler),
    ] {
      try supervisor.perform(
        SetOfficer(login: login, name: name, title: role.swedish, role: role))
    }
    desk = try Desk(folder: "\(folder)/store", login: "rut") { clock.moment }
  }

  deinit { try? Files.removeFolder(folder) }

  /// Another officer, or the same at another workstation, at the same store.
  package func desk(login: String) throws -> Desk {
    let clock = clock
    return try Desk(folder: "\(folder)/store", login: login) { clock.moment }
  }

  /// Writes a file beside the store and returns its path.
  package func file(_ name: String, _ text: String) throws -> String {
    let path = "\(folder)/\(name)"
    try Files.createFolder(Files.parent(of: path))
    try Files.write(Array(text.utf8), to: path, durable: false)
    return path
  }

  /// Takes in a message as if it had been fetched, and returns its item.
  package func takeIn(
    _ name: String = "brev.eml", from: String = "Byggbolaget <info@bygg.example>",
    subject: String = "Ansökan om bygglov", body: String = "Vi ansöker om bygglov.",
    answers thread: String = ""
  ) throws -> Identifier<IntakeItem> {
    let path = try file(
      name,
      """
      From: \(from)
      To: kommunen@exempelby.example
      Subject: \(subject)
      Date: Fri, 20 Nov 2026 08:15:00 +0100
      Message-ID: <\(name)@example>\(thread.isEmpty ? "" : "\nIn-Reply-To: <\(thread)@example>")
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: 8bit

      \(body)
      """)
    let before = Set(try desk.post(limit: 1_000).map(\.id))
    _ = try desk.takeIn(files: [path], for: "KS")
    guard let item = try desk.post(limit: 1_000).map(\.id).first(where: { !before.contains($0) })
    else { throw TemporaryDeskError.nothingTakenIn }
    return item
  }
}

/// What may go wrong with the arrangements of a test.
package enum TemporaryDeskError: Error {
  case nothingTakenIn
}

extension RegisterDocument {
  /// A registration in which every mandatory decision is made.
  package static func fixture(
    title: String = "Ansökan om bygglov för carport", item: Identifier<IntakeItem>? = nil,
    caseTitle: String? = "Bygglov för carport"
  ) -> RegisterDocument {
    var command = RegisterDocument(
      direction: .incoming, type: .letter, title: TitleFields(text: title),
      correspondent: Correspondent(kind: .organisation, name: "Byggbolaget Exempel AB"),
      publicSender: PublicSenderFields(organisation: "Byggbolaget Exempel AB"))
    command.authority = "KS"
    command.item = item
    command.newCase = caseTitle.map { NewCaseFields(title: TitleFields(text: $0)) }
    command.complete = true
    return command
  }
}
