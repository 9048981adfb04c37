import Office
import Registry

extension ListCommand.Kind {
  /// The items of a list.
  func rows(_ desk: Desk, _ page: ListCommand.Page) throws(OfficeError) -> [ListRow] {
    switch self {
    case .post:
      return try desk.post(
        after: page.after.map { Identifier(rawValue: $0) }, limit: page.limit
      ).map(Self.row)
    case .aside:
      let names = Dictionary(uniqueKeysWithValues: desk.officers.map { ($0.id, $0.name) })
      return try desk.setAsidePost(
        after: page.before.map { Identifier(rawValue: $0) }, limit: page.limit
      ).map { Self.row(aside: $0, names) }
    case .cases:
      if let words = page.search {
        return try desk.search(words, limit: page.limit).cases.map(Self.row)
      }
      return try desk.cases(page.direction(), limit: page.limit).map(Self.row)
    case .documents:
      if let words = page.search {
        return try desk.search(words, limit: page.limit).documents.map(Self.row)
      }
      return try desk.documents(page.direction(), limit: page.limit).map(Self.row)
    case .open:
      return try desk.openDocuments(
        after: page.after.map { Identifier(rawValue: $0) }, limit: page.limit
      ).map(Self.row)
    case .published:
      return try desk.published(
        before: page.before.map { Identifier(rawValue: $0) }, limit: page.limit
      ).map(Self.row)
    case .assured:
      return try desk.assuredFiles(
        before: page.before.map { Identifier(rawValue: $0) }, limit: page.limit
      ).map(Self.row)
    case .runs: return try desk.runs(before: page.before, limit: page.limit).map(Self.row)
    case .officers: return desk.officers.map(Self.row)
    case .authorities: return desk.authorities.map(Self.row)
    case .sources:
      let codes = Dictionary(uniqueKeysWithValues: desk.authorities.map { ($0.id, $0.code) })
      return try desk.sources().map { source in
        ListRow(
          .init("authority", .string(codes[source.authority] ?? "")),
          .init("kind", .string(source.kind.rawValue)), .init("path", .string(source.path)),
          .init("active", .bool(source.isActive), source.isActive ? "in use" : "out of use"))
      }
    case .rolewords: return desk.roleWords.words.map { ListRow(.init("word", .string($0))) }
    case .placenames: return desk.placeNames.names.map { ListRow(.init("name", .string($0))) }
    case .rules: return RoutineBook.rules.map(Self.row)
    case .provisions: return ProvisionTable.standard.provisions.map(Self.row)
    case .failures:
      return try desk.intakeFailures().map {
        ListRow(.init("path", .string($0.path)), .init("reason", .string($0.reason)))
      }
    case .actions: return []
    }
  }

  private static func row(_ line: IntakeLine) -> ListRow {
    ListRow(
      .init("id", .number(Int(line.id.rawValue))),
      .init("arrivedOn", .string(line.arrivedOn.description)),
      .init("sender", .string(line.sender)), .init("subject", .string(line.subject)),
      .init("files", .number(line.files)),
      .init("markedSecret", .bool(line.isMarkedSecret), line.isMarkedSecret ? "marked secret" : ""))
  }

  /// An item with its outcome, why and by whom.
  private static func row(
    aside line: IntakeLine, _ names: [Identifier<Officer>: String]
  ) -> ListRow {
    guard case .setAside(let aside, let reason, let officer, let moment) = line.outcome else {
      return row(line)
    }
    return ListRow(
      .init("id", .number(Int(line.id.rawValue))),
      .init("arrivedOn", .string(line.arrivedOn.description)),
      .init("sender", .string(line.sender)), .init("subject", .string(line.subject)),
      .init("outcome", .string(name(aside))), .init("reason", .string(reason)),
      .init("officer", .string(names[officer] ?? "")),
      .init("at", .string(moment.iso8601), "\(moment.day) \(moment.timeOfDay)"))
  }

  /// What an outcome is called in commands, and who has got the item.
  private static func name(_ outcome: SetAside) -> String {
    switch outcome {
    case .keptOrdered: SetAsidePost.Outcome.keptOrdered.rawValue
    case .ofLittleImportance: SetAsidePost.Outcome.ofLittleImportance.rawValue
    case .notPublicDocument: SetAsidePost.Outcome.notPublicDocument.rawValue
    case .handedOver(let receiver): "\(SetAsidePost.Outcome.handedOver.rawValue) to \(receiver)"
    }
  }

  private static func row(_ line: CaseLine) -> ListRow {
    ListRow(
      .init("id", .number(Int(line.id.rawValue))), .init("number", .string(line.number)),
      .init("openedOn", .string(line.openedOn.description)), .init("status", .string(line.status)),
      .init("title", .string(line.title)), titleHidden(line.isTitleHidden),
      .init("handler", .string(line.handler)), .init("documents", .number(line.documents)))
  }

  private static func row(_ line: DocumentLine) -> ListRow {
    ListRow(
      .init("id", .number(Int(line.id.rawValue))), .init("number", .string(line.number)),
      .init("arrivedOn", .string(line.arrivedOn.description)),
      .init("direction", .string(line.direction.rawValue)), .init("status", .string(line.status)),
      .init("title", .string(line.title)), titleHidden(line.isTitleHidden),
      .init("party", .string(line.party)), .init("files", .number(line.files)))
  }

  private static func titleHidden(_ isHidden: Bool) -> ListRow.Cell {
    .init("titleHidden", .bool(isHidden), isHidden ? "kept from the web" : "")
  }

  private static func row(_ published: PublishedDocument) -> ListRow {
    let decisions = published.document.files.map { FileFields($0.file.decision) }
    let words = decisions.map { file in
      (file.decision ?? .undecided).rawValue + (file.reason.map { " (\($0.rawValue))" } ?? "")
    }
    let why = published.refusal.map(why)
    return ListRow(
      .init("id", .number(Int(published.document.id.rawValue))),
      .init("number", .string(published.number)),
      .init("firstOn", .string(published.firstOn.description)),
      .init("title", .string(published.row.title.text)),
      .init("namesOfficials", .optional(published.document.content.title.namesOfficials)),
      .init(
        "files",
        .array(
          decisions.map {
            .object([
              ("decision", .string(($0.decision ?? .undecided).rawValue)),
              ("reason", .optional($0.reason?.rawValue)),
            ])
          }), words.joined(separator: ", ")),
      .init("shown", .bool(why == nil), why == nil ? "shown" : "not shown"),
      .init("why", .optional(why)))
  }

  private static func row(_ line: AssuredFileLine) -> ListRow {
    ListRow(
      .init("id", .number(Int(line.id.rawValue))), .init("number", .string(line.number)),
      .init("file", .number(line.ordinal)), .init("name", .string(line.name)),
      .init("findings", .number(line.findings)), .init("unread", .optional(line.unread)),
      .init("assurance", .string(line.assurance)), .init("officer", .string(line.officer)),
      .init(
        "decidedAt", .string(line.decidedAt.iso8601),
        "\(line.decidedAt.day) \(line.decidedAt.timeOfDay)"))
  }

  /// Why something is no longer shown.
  private static func why(_ refusal: PublicationRefusal) -> String {
    switch refusal {
    case .objections(let objections): objections.map(\.english).joined(separator: " ")
    case .notCompleted: "its decisions are not complete"
    case .voided: "it is voided, or its case is"
    case .diaryNotPublic: "the authority's diary is not public"
    case .expired: "its two years are over"
    }
  }

  private static func row(_ line: PublicationRunLine) -> ListRow {
    let moment = line.run.finishedAt
    return ListRow(
      .init("id", .number(Int(line.id))),
      .init("finishedAt", .string(moment.iso8601), "\(moment.day) \(moment.timeOfDay)"),
      .init("officer", .string(line.officer)), .init("folder", .string(line.run.folder)),
      .init("documents", .number(line.run.documents)), .init("added", .number(line.added)),
      .init("changed", .number(line.changed)), .init("removed", .number(line.removed)))
  }

  private static func row(_ officer: Officer) -> ListRow {
    ListRow(
      .init("login", .string(officer.login)), .init("name", .string(officer.name)),
      .init("title", .string(officer.title)), .init("role", .string(officer.role.rawValue)),
      .init("active", .bool(officer.isActive), officer.isActive ? "at work" : "has left"),
      .init("hidesName", .bool(officer.hidesName), officer.hidesName ? "name hidden" : ""))
  }

  private static func row(_ authority: Authority) -> ListRow {
    let isPublic = authority.publication.isPublic
    return ListRow(
      .init("code", .string(authority.code)), .init("name", .string(authority.name)),
      .init("template", .string(authority.template.text)),
      .init("public", .bool(isPublic), isPublic ? "on the web" : "not on the web"),
      .init(
        "addresses", .array(authority.addresses.map { .string($0) }),
        authority.addresses.joined(separator: ", ")))
  }

  private static func row(_ rule: Rule) -> ListRow {
    ListRow(
      .init("rule", .string(rule.id)), .init("name", .string(rule.name)),
      .init("source", .string(rule.source)), .init("text", .string(rule.text)))
  }

  private static func row(_ provision: Provision) -> ListRow {
    ListRow(
      .init("provision", .string(provision.reference)), .init("name", .string(provision.name)),
      .init("protects", .string(provision.protects)),
      .init("test", .string(provision.test.swedish)),
      .init("years", provision.years.map { .number($0) } ?? .null),
      .init("validFrom", .string(provision.validFrom.description)),
      .init("validTo", .optional(provision.validTo?.description)))
  }
}
