import Office
import Registry
import Terminal
import Workstation

/// Lists what is in the registry.
enum ListCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "list", operands: "WHAT",
    summary: "list post, cases, documents, publications, settings or rules",
    details: """
      WHAT is one of:
      \(Kind.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))
      Rules and provisions are told in Swedish, as the authority decided them.
      What comes newest first is gone on with by --before and the last identity shown, what comes oldest
      first by --after.
      On a terminal the columns stand under headings. Elsewhere each item is a line without heading, its
      columns parted by tabs; what a program reads is best taken from --json.
      """,
    options: [
      Option("search", "TEXT", "only cases or documents that hold the words"),
      Option("limit", "N", "at most so many (50)"),
      Option("before", "ID", "only what is older than this identity"),
      Option("after", "ID", "only what is newer than this identity"),
      Option("json", nil, "print one JSON object a line"),
    ], operandCount: 1...1, choices: Kind.allCases.map(\.rawValue)
  ) { (arguments) throws(Failure) in
    guard let kind = Kind(rawValue: arguments.words[0]) else {
      throw .usage("there is nothing called \(arguments.words[0]) to list", command: "list")
    }
    if arguments["search"] != nil, !kind.isSearched {
      throw .usage("only cases and documents are searched", command: "list")
    }
    if arguments["before"] != nil, !kind.isPaged || arguments["search"] != nil {
      throw .usage("--before goes on with a list that comes newest first", command: "list")
    }
    if arguments["after"] != nil, !kind.isWaiting {
      throw .usage("--after goes on with a list that comes oldest first", command: "list")
    }
    let before = try arguments.number("before", or: .max)
    let after = try arguments.number("after", or: 0)
    let limit = try arguments.number("limit", or: 50)
    // One more than is shown tells whether there are more.
    let page = Page(
      search: arguments["search"], limit: limit > 0 && limit < Int.max ? limit + 1 : limit,
      before: before < .max ? Int64(before) : nil, after: after > 0 ? Int64(after) : nil)
    var rows = try kind == .actions ? actions() : items(kind, page, arguments)
    let hasMore = (kind.isPaged || kind.isWaiting) && limit > 0 && rows.count > limit
    if hasMore { rows.removeLast(rows.count - limit) }
    if arguments.has("json") {
      for row in rows { Console.print(row.json.text) }
    } else {
      for line in Console.isTerminal ? ListRow.table(rows) : rows.map(\.line) {
        Console.print(line)
      }
    }
    // A program that reads JSON goes on by itself, and its messages are for failures.
    if hasMore, let last = rows.last?.cells.first?.text,
      Console.isWatched || !arguments.has("json")
    {
      Console.say(
        "\(rows.count) shown and there are more; "
          + (arguments["search"] != nil
            ? "see them with a higher --limit"
            : "go on with \(kind.isWaiting ? "--after" : "--before") \(last)"))
    }
    return 0
  }

  private static func items(
    _ kind: Kind, _ page: Page, _ arguments: Arguments
  ) throws(Failure) -> [ListRow] {
    let desk = try arguments.desk()
    return try atTheOffice(arguments.store) { () throws(OfficeError) in
      try kind.rows(desk, page)
    }
  }

  /// What keys can do, with the keys of whoever asks; it is of no store.
  private static func actions() throws(Failure) -> [ListRow] {
    let configuration = try Configuration.read()
    return KeyMap(profile: configuration.profile, overrides: configuration.keys).actions.map {
      let keys = $0.keys.compactMap(\.name)
      return ListRow(
        .init("action", .string($0.id.rawValue)), .init("name", .string($0.name)),
        .init("keys", .array(keys.map { .string($0) }), keys.joined(separator: ", ")))
    }
  }

  /// Which of the items are wanted.
  struct Page {
    let search: String?
    let limit: Int
    let before: Int64?
    let after: Int64?

    func direction<Element>() -> PageDirection<Element> {
      before.map { .older(Identifier(rawValue: $0)) } ?? .first
    }
  }

  /// What can be listed.
  enum Kind: String, CaseIterable {
    case post
    case aside
    case cases
    case documents
    case open
    case published
    case assured
    case runs
    case officers
    case authorities
    case sources
    case rolewords
    case placenames
    case rules
    case provisions
    case failures
    case actions

    var isSearched: Bool { self == .cases || self == .documents }

    /// Whether it may be long, and is gone on with from an identity.
    var isPaged: Bool { [.aside, .cases, .documents, .published, .assured, .runs].contains(self) }

    /// Whether it is what waits for somebody, the oldest first.
    var isWaiting: Bool { self == .post || self == .open }

    var summary: String {
      switch self {
      case .post: "the day's post that waits, in the order it was taken in"
      case .aside: "post that was set aside, newest first"
      case .cases: "cases, newest first"
      case .documents: "documents, newest first"
      case .open:
        "documents whose decisions are not complete, and completed ones that the last publication stopped"
      case .published:
        "what has been on the web, the last to come there first, as it is shown from now on"
      case .assured: "files that are shown on an officer's word, with the word, newest first"
      case .runs: "publications, newest first"
      case .officers: "those who work here, or did"
      case .authorities: "boards and committees with a diary of their own"
      case .sources: "where post is fetched, or was"
      case .rolewords: "words that the web may show in place of a person"
      case .placenames: "places that are not to be taken for persons"
      case .rules: "the rules, in Swedish"
      case .provisions: "provisions on secrecy, in Swedish"
      case .failures: "what could not be taken in"
      case .actions: "what keys do at the workstation, by the names that a file of keys has for it"
      }
    }
  }
}
