import Platform
package import Registry
import Storage

/// Adds a place that post is fetched from, or takes one out of use.
package struct SetSource: Command {
  package static let name = "source"
  package static let act = OfficerMayDoIt.Act.administer
  package static let summary = """
    Adds a place that an authority's post is fetched from, or changes the one with that path; with \
    "isActive": false nothing more is fetched from it. The path is absolute.
    """
  package static let example = """
    {"command": "source", "authority": "KS", "kind": "maildir", "path": "/var/mail/ks"}
    """
  package static var examples: [String] {
    [
      example,
      """
      {"command": "source", "authority": "KS", "kind": "maildir", "path": "/var/mail/ks", \
      "isActive": false}
      """,
    ]
  }
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var authority: String
  package var kind: IntakeSource.Kind
  package var path: String
  package var isActive: Bool?

  package init(
    authority: String, kind: IntakeSource.Kind, path: String, isActive: Bool? = nil
  ) {
    self.authority = authority
    self.kind = kind
    self.path = path
    self.isActive = isActive
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case authority
    case kind
    case path
    case isActive
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    try desk.needs(path, .other("path"))
    guard path.hasPrefix("/") else {
      throw refusal(
        Wording(
          "Sökvägen ”\(path)” börjar inte med /, och schemalagda körningar börjar i en annan mapp.",
          english:
            "The path “\(path)” does not begin with /, and scheduled runs begin in another folder.")
      )
    }
    let authority = try desk.authority(code: authority).id
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    let known = try desk.sources().first { $0.path == path }
    let isActive = isActive ?? known?.isActive ?? true
    guard isActive || known != nil else {
      throw refusal(
        Wording(
          "Ingen post hämtas från \(path).", english: "No post is fetched from \(path)."))
    }
    // What is taken out of use may well have gone.
    let note = isActive ? try lookAt(path) : nil
    var receipt = try desk.configure(.authority) { (store) throws(StoreError) in
      try store.setSource(authority: authority, kind: kind, path: path, isActive: isActive)
    }
    receipt.note = note
    return receipt
  }

  /// A note where nothing is there yet.
  ///
  /// - Throws: ``OfficeError/refused(_:)`` where what is there is of another kind.
  private func lookAt(_ path: String) throws(OfficeError) -> String? {
    let found: Files.Kind?
    let hasFolders: Bool
    do throws(PlatformError) {
      found = try Files.status(path)?.kind
      hasFolders = Files.exists("\(path)/cur") && Files.exists("\(path)/new")
    } catch {
      return "\(error.description); until it can be read nothing is fetched from it."
    }
    guard let found else {
      return "There is nothing at \(path) yet; until there is, each intake reports it."
    }
    switch kind {
    case .maildir where found != .folder || !hasFolders:
      throw refusal(
        Wording(
          "\(path) är ingen Maildir: där saknas mapparna cur och new.",
          english: "\(path) is no Maildir: it lacks the folders cur and new."))
    case .mbox where found != .file:
      throw refusal(
        Wording("\(path) är ingen fil.", english: "\(path) is no file, as a mailbox is."))
    case .scanner where found != .folder:
      throw refusal(
        Wording("\(path) är ingen mapp.", english: "\(path) is no folder, as a scanner's is."))
    case .maildir, .mbox, .scanner: return nil
    }
  }

  private func refusal(_ reason: Wording) -> OfficeError {
    .refused([ReferencesExist.objection(.other("path"), reason)])
  }
}
