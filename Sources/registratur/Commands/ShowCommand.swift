import Office
import Registry

/// Shows a case or a document whole.
enum ShowCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "show", operands: "NUMBER", summary: "show a case or a document by its diary number",
    details: """
      NUMBER is a diary number however it is written (KS 2026/0917, ks-2026-917, KS 2026/0917-3).
      Without the authority's code every authority's is shown.
      """,
    options: [
      Option("history", nil, "show all that was done with it, with old values"),
      Option("json", nil, "print one JSON object"),
    ], operandCount: 1...4
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let text = arguments.words.joined(separator: " ")
    let shown = try atTheOffice(arguments.store) { () throws(OfficeError) in
      try find(text, desk, withHistory: arguments.has("history"))
    }
    guard !shown.isEmpty else {
      throw .other("there is no case or document \(text)", code: 1)
    }
    if shown.count > 1 {
      Console.say(
        "\(text) may be \(shown.count) numbers, and all are shown; write the authority's code for one"
      )
    }
    for json in shown {
      if arguments.has("json") { Console.print(json.text) } else { Console.print(json.outline()) }
    }
    return 0
  }

  private static func find(
    _ text: String, _ desk: Desk, withHistory: Bool
  ) throws(OfficeError) -> [JSONText] {
    let result = try desk.search(byNumber: text)
    let namesDocument = DiaryNumberQuery.meanings(of: text).contains {
      $0.document != nil || $0.series == .documents
    }
    var shown: [JSONText] = []
    if !namesDocument {
      for line in result.cases {
        shown.append(try json(try desk.diaryCase(line.id), line, desk, withHistory))
      }
    } else {
      for line in result.documents {
        shown.append(try json(try desk.document(line.id), desk, withHistory))
      }
    }
    return shown
  }

  private static func json(
    _ diaryCase: Case, _ line: CaseLine, _ desk: Desk, _ withHistory: Bool
  ) throws(OfficeError) -> JSONText {
    var members: [(String, JSONText)] = [
      ("case", .number(Int(diaryCase.id.rawValue))), ("number", .string(line.number)),
      ("version", .number(diaryCase.version)), ("title", .string(diaryCase.content.title.text)),
      ("publicTitle", .string(diaryCase.content.title.publicText ?? PublicRow.secrecyWord)),
      ("namesOfficials", .optional(diaryCase.content.title.namesOfficials)),
      ("status", .string(line.status)), ("openedOn", .string(line.openedOn.description)),
      ("handler", .string(line.handler)),
      ("classification", .optional(diaryCase.content.classification)),
      ("secrecy", .array(diaryCase.secrecy.map(json))),
      (
        "documents",
        .array(
          try desk.documents(in: diaryCase.id).map {
            .object([
              ("number", .string($0.number)), ("title", .string($0.title)),
              ("status", .string($0.status)),
            ])
          })
      ),
    ]
    if withHistory {
      members.append(
        ("history", json(try desk.history(of: .diaryCase, diaryCase.id.rawValue))))
    }
    return .object(members)
  }

  private static func json(
    _ document: Document, _ desk: Desk, _ withHistory: Bool
  ) throws(OfficeError) -> JSONText {
    let dossier = try desk.dossier(for: document)
    let content = document.content
    let row = PublicRow(of: dossier)
    let status =
      switch document.status {
      case .registered: "registered"
      case .completed: "completed"
      case .voided: "voided"
      }
    var members: [(String, JSONText)] = [
      ("document", .number(Int(document.id.rawValue))), ("number", .string(dossier.number)),
      ("version", .number(document.version)), ("status", .string(status)),
      ("direction", .string(content.direction.rawValue)), ("type", .string(content.type.name)),
      ("title", .string(content.title.text)),
      ("namesOfficials", .optional(content.title.namesOfficials)),
      ("correspondent", .string(content.correspondent.searchText)),
      ("datedOn", .optional(content.datedOn?.description)),
      ("arrivedOn", .string(content.arrivedOn.description)),
      ("registeredAt", .string(document.registeredAt.iso8601)),
      ("firstOnTheWeb", .optional(try desk.firstDayOnTheWeb(of: document.id)?.description)),
      ("handler", .string(dossier.handlerName ?? "")),
      ("classification", .optional(content.classification)),
      ("secrecy", .array(document.secrecy.map(json))),
      ("files", .array(document.files.map(json))),
      (
        "public",
        .object([
          ("number", .string(row.number.text)), ("title", .string(row.title.text)),
          ("sender", .string(row.sender.text)), ("handler", .string(row.handler.text)),
        ])
      ),
      (
        "checklist",
        .array(
          RoutineBook.checklist(for: dossier).flatMap(\.objections).map(\.json))
      ),
    ]
    if withHistory {
      members.append(("history", json(try desk.history(of: .document, document.id.rawValue))))
    }
    return .object(members)
  }

  private static func json(_ mark: SecrecyMark) -> JSONText {
    .object([
      ("provision", .string(mark.provision)), ("date", .string(mark.date.description)),
      ("authority", .string(mark.authority)),
      ("scopes", .array(mark.scopes.sorted().map { .string($0.rawValue) })),
    ])
  }

  private static func json(_ registered: RegisteredFile) -> JSONText {
    let fields = FileFields(registered.file.decision)
    return .object([
      ("file", .number(registered.ordinal)), ("name", .string(registered.file.name)),
      ("type", .string(registered.file.mediaType)), ("size", .number(registered.file.size)),
      ("sha256", .string(registered.file.sha256)),
      ("decision", .string(fields.decision?.rawValue ?? "undecided")),
      ("assurance", .optional(fields.assurance)),
      ("reason", .optional(fields.reason?.rawValue)),
      ("reasonText", .optional(fields.reasonText)),
      ("unread", .optional(registered.file.scan.unread)),
      ("identityNumbers", .number(registered.file.scan.identityNumbers)),
      ("otherFindings", .number(registered.file.scan.otherFindings)),
    ])
  }

  private static func json(_ history: [JournalEntry]) -> JSONText {
    .array(
      history.map { entry in
        .object([
          ("at", .string(entry.at.iso8601)), ("officer", .string(entry.officer)),
          ("action", .string(entry.action.rawValue)), ("reason", .string(entry.reason)),
          (
            "changes",
            .array(
              entry.changes.map {
                .object([
                  ("field", .string($0.field)), ("old", .optional($0.old)),
                  ("new", .optional($0.new)),
                ])
              })
          ),
        ])
      })
  }
}
