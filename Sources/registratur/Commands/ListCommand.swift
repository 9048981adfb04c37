import Office
import Registry

/// Lists what is in the registry.
enum ListCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "list", operands: "WHAT", summary: "list post, cases, documents, officers or rules",
    details: """
      WHAT is one of: \(kinds.joined(separator: ", ")).
      Rules and provisions are told in Swedish, as the authority decided them.
      Cases and documents come newest first; go on with --before and the last identity shown.
      """,
    options: [
      Option("search", "TEXT", "only cases or documents that hold the words"),
      Option("limit", "N", "at most so many (50)"),
      Option("before", "ID", "only what is older than this identity"),
      Option("json", nil, "print one JSON object a line"),
    ], operandCount: 1...1, choices: kinds
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let limit = try arguments.number("limit", or: 50)
    let before = try arguments.number("before", or: 0)
    let rows = try atTheOffice(arguments.store) { () throws(OfficeError) -> [Row]? in
      try Self.rows(of: arguments.words[0], desk, arguments["search"], limit, before)
    }
    guard let rows else {
      throw .usage(
        "there is nothing called \(arguments.words[0]) to list", command: "list")
    }
    for row in rows { Console.print(arguments.has("json") ? row.json.text : row.line) }
    return 0
  }

  static let kinds = [
    "post", "aside", "cases", "documents", "open", "officers", "authorities", "rules", "provisions",
    "failures",
  ]

  /// A line for people and the same for programs.
  struct Row {
    let cells: [(name: String, value: JSONText)]

    init(_ cells: (String, JSONText)...) { self.cells = cells.map { (name: $0.0, value: $0.1) } }

    var json: JSONText { .object(cells.map { ($0.name, $0.value) }) }

    var line: String {
      cells.map { cell in
        switch cell.value {
        case .string(let text): text
        case .number(let number): String(number)
        case .bool(let isTrue): isTrue ? cell.name : ""
        case .null, .array, .object: ""
        }
      }.filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }

  private static func rows(
    of kind: String, _ desk: Desk, _ search: String?, _ limit: Int, _ before: Int
  ) throws(OfficeError) -> [Row]? {
    switch kind {
    case "post": return try desk.post(limit: limit).map(row)
    case "aside": return try desk.setAsidePost(limit: limit).map(row)
    case "cases":
      if let search { return try desk.search(search, limit: limit).cases.map(row) }
      return try desk.cases(
        before > 0 ? .older(Identifier(rawValue: Int64(before))) : .first, limit: limit
      ).map(row)
    case "documents":
      if let search { return try desk.search(search, limit: limit).documents.map(row) }
      return try desk.documents(
        before > 0 ? .older(Identifier(rawValue: Int64(before))) : .first, limit: limit
      ).map(row)
    case "open": return try desk.openDocuments(limit: limit).map(row)
    case "officers":
      return desk.officers.map {
        Row(
          ("login", .string($0.login)), ("name", .string($0.name)),
          ("title", .string($0.title)), ("role", .string($0.role.rawValue)),
          ("active", .bool($0.isActive)))
      }
    case "authorities":
      return desk.authorities.map {
        Row(
          ("code", .string($0.code)), ("name", .string($0.name)),
          ("template", .string($0.template.text)),
          ("public", .bool($0.publication.isPublic)))
      }
    case "rules":
      return RoutineBook.rules.map {
        Row(
          ("rule", .string($0.id)), ("name", .string($0.name)),
          ("source", .string($0.source)), ("text", .string($0.text)))
      }
    case "provisions":
      return ProvisionTable.standard.provisions.map {
        Row(
          ("provision", .string($0.reference)), ("name", .string($0.name)),
          ("protects", .string($0.protects)), ("test", .string($0.test.swedish)),
          ("years", $0.years.map { .number($0) } ?? .null),
          ("validFrom", .string($0.validFrom.description)),
          ("validTo", .optional($0.validTo?.description)))
      }
    case "failures":
      return try desk.intakeFailures().map {
        Row(("path", .string($0.path)), ("reason", .string($0.reason)))
      }
    default: return nil
    }
  }

  private static func row(_ line: IntakeLine) -> Row {
    Row(
      ("id", .number(Int(line.id.rawValue))), ("arrivedOn", .string(line.arrivedOn.description)),
      ("sender", .string(line.sender)), ("subject", .string(line.subject)),
      ("files", .number(line.files)), ("markedSecret", .bool(line.isMarkedSecret)))
  }

  private static func row(_ line: CaseLine) -> Row {
    Row(
      ("id", .number(Int(line.id.rawValue))), ("number", .string(line.number)),
      ("openedOn", .string(line.openedOn.description)), ("status", .string(line.status)),
      ("title", .string(line.title)), ("titleHidden", .bool(line.isTitleHidden)),
      ("handler", .string(line.handler)), ("documents", .number(line.documents)))
  }

  private static func row(_ line: DocumentLine) -> Row {
    Row(
      ("id", .number(Int(line.id.rawValue))), ("number", .string(line.number)),
      ("arrivedOn", .string(line.arrivedOn.description)),
      ("direction", .string(line.direction.rawValue)), ("status", .string(line.status)),
      ("title", .string(line.title)), ("titleHidden", .bool(line.isTitleHidden)),
      ("party", .string(line.party)), ("files", .number(line.files)))
  }
}
