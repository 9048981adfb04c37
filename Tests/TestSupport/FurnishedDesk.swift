import Office
import Registry

extension TemporaryDesk {
  /// Registers a few documents of every kind and returns the plain SQL to try them with.
  ///
  /// Document 1 is open and completed with one withheld file, 2 has a secret title under a mark, 3
  /// is not completed and has an undecided file, 4 stands by itself, and file 4 holds an identity
  /// number. Items 1 to 4 of the post wait or are registered.
  package func furnish() throws -> PlainSQL {
    for (index, body) in ["Vi ansöker.", "Se journalen.", "Underlag.", "Nummer."].enumerated() {
      _ = try takeIn("brev\(index).eml", subject: "Brev \(index)", body: body)
    }
    var open = RegisterDocument.fixture(item: Identifier(rawValue: 1))
    open.files = [FileFields(decision: .withhold, reason: .copyright)]
    try desk.perform(open)
    var secret = RegisterDocument.fixture(item: Identifier(rawValue: 2), caseTitle: nil)
    secret.caseNumber = "KS 2026/0001"
    secret.title = TitleFields(text: "Yttrande om journal", isSecret: true)
    secret.secrecy = [MarkFields(provision: "21:1", scopes: [.title, .document])]
    secret.files = [FileFields(decision: .withhold, reason: .secrecy)]
    try desk.perform(secret)
    var undecided = RegisterDocument.fixture(item: Identifier(rawValue: 3), caseTitle: nil)
    undecided.caseNumber = "KS 2026/0001"
    undecided.complete = false
    try desk.perform(undecided)
    var free = RegisterDocument.fixture(caseTitle: nil)
    free.complete = false
    try desk.perform(free)
    return PlainSQL(store: desk.folder)
  }
}
