import Office
import Registry
import Terminal

extension Painter {
  func drawPost(on surface: inout Surface, in part: Rectangle) {
    let post = state.post
    let place = post.list.selected + 1
    switch post.shelf {
    case .waiting:
      let signs = Phrases.legend(post.rows[post.list.visible(rows: part.rows)].map(signs))
      let note = post.rows.isEmpty ? "" : "\(signs)\(Phrases.position(place, post.total))"
      frame(
        .post, "\(keys[.panePost]) \(Phrases.paneName(.post))", note: note, on: &surface, in: part)
      guard !post.rows.isEmpty else {
        return drawEmpty(Phrases.emptyPost(keys), on: &surface, in: part)
      }
      drawWaiting(on: &surface, in: part)
    case .aside:
      let count = post.rows.count
      let note =
        count == 0
        ? "" : Phrases.leadsBack(keys) + Phrases.position(place, count, isWhole: post.isWhole)
      frame(.post, "\(keys[.panePost]) \(Phrases.aside)", note: note, on: &surface, in: part)
      guard count > 0 else {
        return drawEmpty(Phrases.emptyAside(keys), on: &surface, in: part)
      }
      drawAside(on: &surface, in: part)
    }
  }

  /// What is to be known about an item before it is opened, a sign for each.
  private func signs(_ line: IntakeLine) -> String {
    (line.isMarkedSecret ? "§" : "") + (line.hasNotices ? "!" : "")
      + (line.hasThreadWaiting ? "=" : "")
      + (state.post.drafts.contains(line.id) ? "*" : "")
  }

  private func drawWaiting(on surface: inout Surface, in part: Rectangle) {
    let post = state.post
    let isNarrow = part.columns < 70
    let inSight = post.rows[post.list.visible(rows: part.rows)]
    // Whose post it is matters where there are several boards.
    let codes = Dictionary(uniqueKeysWithValues: desk.authorities.map { ($0.id, $0.code) })
    let codeColumns = codes.count > 1 ? codes.values.map(\.count).max().map { min($0, 6) } : nil
    var columns = [
      Column("", .fixed(max(1, inSight.map { signs($0).count }.max() ?? 0))),
      Column(Phrases.arrived, .fixed(isNarrow ? 5 : 10)),
      Column(Phrases.sender, .share(2)), Column(Phrases.subject, .share(4)),
      Column(Phrases.fileCount, .fixed(3)), Column(Phrases.late, .fixed(4)),
    ]
    if let codeColumns { columns.insert(Column("", .fixed(codeColumns)), at: 2) }
    let rows = heading(columns, on: &surface, in: part)
    post.list.draw(
      on: &surface, in: rows, theme: theme, isFocused: hasFocus(.post)
    ) { surface, index, base in
      let line = post.rows[index]
      let days = RegistrationIsPrompt.daysLate(arrivedOn: line.arrivedOn, today: desk.today)
      let late = days > 0 ? style(.warning).on(base) : base
      let sign = signs(line)
      let subject = line.subject.isBlank ? Phrases.noSubject : line.subject
      var cells = [
        (sign, style(.warning).on(base)), (Self.day(line.arrivedOn, isNarrow), base),
        (line.sender, base), (subject, base),
        (line.files > 0 ? String(line.files) : "", base), (days > 0 ? "\(days) d" : "", late),
      ]
      if codeColumns != nil { cells.insert((codes[line.authority] ?? "", base), at: 2) }
      Column.draw(
        cells, columns, on: &surface, at: 0, from: 1, width: surface.columns - 2)
    }
  }

  /// What was set aside: when, how, what, why and by whom.
  private func drawAside(on surface: inout Surface, in part: Rectangle) {
    let isNarrow = part.columns < 70
    let columns = [
      Column(Phrases.decided, .fixed(isNarrow ? 5 : 10)), Column(Phrases.outcome, .fixed(11)),
      Column(Phrases.sender, .share(2)), Column(Phrases.subject, .share(3)),
      Column(Phrases.reason, .share(2)), Column(Phrases.by, .fixed(8)),
    ]
    let rows = heading(columns, on: &surface, in: part)
    state.post.list.draw(
      on: &surface, in: rows, theme: theme, isFocused: hasFocus(.post)
    ) { surface, index, base in
      let line = state.post.rows[index]
      guard case .setAside(let aside, let reason, let officer, let moment) = line.outcome else {
        return
      }
      let login = desk.officers.first { $0.id == officer }?.login ?? ""
      let cells = [
        Self.day(moment.day, isNarrow), Phrases.short(aside), line.sender,
        line.subject.isBlank ? Phrases.noSubject : line.subject, reason, login,
      ]
      Column.draw(
        cells.map { ($0, base) }, columns, on: &surface, at: 0, from: 1,
        width: surface.columns - 2)
    }
  }

  func drawRegister(on surface: inout Surface, in part: Rectangle) {
    let register = state.register
    let count = register.count
    let inSight = register.list.visible(rows: part.rows).compactMap { register[$0] }
    let legend =
      inSight.contains(where: \.isMarked) ? Phrases.markLegend(register.level) : ""
    let note = count == 0 ? "" : legend + Phrases.position(register.list.selected + 1, count)
    frame(
      .cases, "\(keys[.paneCases]) \(Phrases.title(register.level))", note: note, on: &surface,
      in: part)
    guard count > 0 else {
      return drawEmpty(Phrases.empty(register.level, keys), on: &surface, in: part)
    }
    let isCases = register.level == .cases
    let width = part.columns - 4
    let columns = isCases ? Self.caseColumns(width) : Self.documentColumns(width)
    let rows = heading(columns, on: &surface, in: part)
    register.list.draw(
      on: &surface, in: rows, theme: theme, isFocused: hasFocus(.cases)
    ) { surface, index, base in
      if let row = register[index] { draw(row, columns, base, on: &surface) }
    }
  }

  /// The day, without the year where there is little room.
  private static func day(_ date: CivilDate, _ isNarrow: Bool) -> String {
    isNarrow ? String(date.description.dropFirst(5)) : date.description
  }

  /// A case's columns, fewer where there is less room.
  static func caseColumns(_ width: Int) -> [Column] {
    var columns = [
      Column(Phrases.number, .fixed(14)), Column(Phrases.opened, .fixed(10)),
      Column(Phrases.caseTitle, .share(1)), Column(Phrases.documents, .fixed(3)),
    ]
    if width >= 66 { columns.append(Column(Phrases.status, .fixed(9))) }
    if width >= 90 { columns.append(Column(Phrases.handler, .fixed(16))) }
    return columns
  }

  /// The columns of a case that is looked for, which is known by its title first of all.
  static func soughtColumns(_ width: Int) -> [Column] {
    guard width < 84 else { return caseColumns(width) }
    return [
      Column(Phrases.number, .fixed(14)), Column(Phrases.caseTitle, .share(1)),
      Column(Phrases.status, .fixed(9)),
    ]
  }

  /// Whether a list of documents has room for few and short columns only.
  private static func isNarrow(_ width: Int) -> Bool { width < 84 }

  /// A document's columns, fewer where there is less room.
  static func documentColumns(_ width: Int) -> [Column] {
    var columns = [
      Column(Phrases.number, .fixed(16)), Column(Phrases.direction, .fixed(9)),
      Column(Phrases.documentTitle, .share(3)),
      Column(Phrases.status, .fixed(isNarrow(width) ? 9 : 17)),
    ]
    if !isNarrow(width) { columns.append(Column(Phrases.party, .share(2))) }
    if width >= 110 { columns.append(Column(Phrases.arrived, .fixed(10))) }
    return columns
  }

  /// Draws a row in as many columns as its kind has.
  func draw(
    _ row: RegisterRow, _ columns: [Column], _ base: Style, on surface: inout Surface
  ) {
    // A cell by its column's name, for fewer columns are shown where there is less room.
    let cells: [String: (String, Style)]
    switch row {
    case .diaryCase(let line):
      cells = [
        Phrases.number: (line.number, base), Phrases.opened: (line.openedOn.description, base),
        Phrases.caseTitle: (
          Self.title(line.title, row), line.isTitleHidden ? style(.masked).on(base) : base
        ),
        Phrases.documents: (String(line.documents), base),
        Phrases.status: (Phrases.status(ofCase: line.status), base),
        Phrases.handler: (line.handler, base),
      ]
    case .document(let line):
      let isOpen = ["registered", "stopped"].contains(line.status)
      let base = line.status == "voided" ? style(.dim).on(base) : base
      let status = Phrases.status(line.status, isNarrow: Self.isNarrow(surface.columns - 2))
      cells = [
        Phrases.number: (line.number, base), Phrases.direction: (line.direction.swedish, base),
        Phrases.documentTitle: (
          Self.title(line.title, row), line.isTitleHidden ? style(.masked).on(base) : base
        ),
        Phrases.status: (status, isOpen ? style(.open).on(base) : base),
        Phrases.party: (line.party, base), Phrases.arrived: (line.arrivedOn.description, base),
      ]
    }
    Column.draw(
      columns.map { cells[$0.name] ?? ("", base) }, columns, on: &surface, at: 0, from: 1,
      width: surface.columns - 2)
  }

  /// A title with the sign of a secrecy mark before it.
  private static func title(_ title: String, _ row: RegisterRow) -> String {
    row.isMarked ? "\(Phrases.markSign) \(title)" : title
  }

  /// Draws the columns' names where there is room, and returns where the rows go.
  private func heading(
    _ columns: [Column], on surface: inout Surface, in part: Rectangle
  ) -> Rectangle {
    var inner = part.inset()
    guard Layout.hasHeading(part.rows) else { return inner }
    let row = inner.takeTop(1)
    surface.inside(row) { line in
      Column.draw(
        columns.map { ($0.name, style(.label)) }, columns, on: &line, at: 0, from: 1,
        width: line.columns - 2)
    }
    return inner
  }
}
