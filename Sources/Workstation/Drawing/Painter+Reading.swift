import Office
import Registry
import Terminal

extension Painter {
  func drawReading(on surface: inout Surface, in part: Rectangle) {
    let reading = state.reading
    let name = "\(keys[.paneDocument]) \(Phrases.paneName(.document))"
    let title = reading.title.isEmpty ? name : "\(name) – \(reading.title)"
    let rows = max(1, part.rows - 3)
    let seen = reading.scroller.percent(rows: rows)
    let note =
      reading.pages.isEmpty
      ? ""
      : Phrases.page(
        reading.page + 1, reading.pages.count, percent: seen,
        turning: Phrases.turningKeys(keys, in: state.context))
    frame(.document, title, note: note, on: &surface, in: part)
    guard reading.current != nil else {
      return drawEmpty(Phrases.emptyReading(keys), on: &surface, in: part)
    }
    let inner = part.inset()
    let margin = Layout.readingMargin(part.columns)
    drawTabs(
      on: &surface, at: inner.row, column: inner.column + margin,
      width: inner.columns - 2 * margin)
    let text = Rectangle(
      row: inner.row + 1, column: inner.column + margin, rows: inner.rows - 1,
      columns: inner.columns - 2 * margin)
    reading.scroller.draw(on: &surface, in: text, style: style(.text))
    for line in reading.scroller.offset..<(reading.scroller.offset + text.rows) {
      for highlight in reading.highlights[line] ?? [] {
        surface.draw(
          highlight.text, at: text.row + line - reading.scroller.offset,
          column: text.column + highlight.column, style: style(.match),
          width: text.columns - highlight.column, ellipsis: false)
      }
    }
    if hasFocus(.document) { surface.focus = Point(row: text.row, column: text.column) }
  }

  /// The names of the pages, the one shown in brackets.
  private func drawTabs(on surface: inout Surface, at row: Int, column: Int, width: Int) {
    let reading = state.reading
    var place = column
    let end = column + width
    let labels = reading.pages.map { page in
      let found = page.findings?.count ?? 0
      let name = DisplayWidth.clip(page.title, to: 28)
      return found > 0 ? "\(name) (\(Phrases.found(found)))" : name
    }
    // The page shown and the next are always in sight, whatever must give way before them.
    let last = min(reading.page + 1, labels.count - 1)
    func columns(from first: Int) -> Int {
      labels[first...last].reduce(first > 0 ? 2 : 0) { $0 + DisplayWidth.columns($1) + 3 }
    }
    let first = (0..<reading.page).first { columns(from: $0) <= width + 1 } ?? reading.page
    if first > 0 { place += surface.draw("… ", at: row, column: place, style: style(.dim)) }
    for (index, label) in labels.enumerated().dropFirst(first) where place < end {
      let isShown = index == reading.page
      place += surface.draw(
        isShown ? "[\(label)]" : " \(label) ", at: row, column: place,
        style: style(isShown ? .heading : .dim), width: end - place)
      place += 1
    }
  }

  func drawChecklist(on surface: inout Surface, in part: Rectangle) {
    let reading = state.reading
    var checks = state.form?.judgement.checklist ?? reading.checklist
    if state.form != nil {
      checks.sort { Self.gravity($0.standing) > Self.gravity($1.standing) }
    }
    // What would be refused without a rule being asked counts too.
    let all = state.form?.objections ?? checks.flatMap(\.objections)
    let isReady =
      !all.contains { $0.severity > .notice } && state.form == nil
      && reading.document?.status == .registered
    let counts =
      isReady
      ? Phrases.readyToComplete(keys) : Phrases.counts(all.filter { $0.severity > .notice })
    frame(
      .checklist, "\(keys[.paneChecklist]) \(Phrases.paneName(.checklist))",
      note: checks.isEmpty ? "" : counts, on: &surface, in: part)
    guard !checks.isEmpty else {
      return drawEmpty(Phrases.emptyChecklist(reading.subject, keys), on: &surface, in: part)
    }
    var inner = part.inset()
    var list = state.form == nil ? reading.checks : ListState(count: checks.count)
    if list.count != checks.count { list.update(count: checks.count) }
    let below = inner.rows >= 12 ? 5 : inner.rows >= 7 ? 3 : 0
    let why = inner.takeBottom(below)
    // Names are read before sources.
    let nameColumns = max(16, min(Self.longestName, inner.columns - 27))
    list.draw(
      on: &surface, in: inner, theme: theme, isFocused: hasFocus(.checklist)
    ) { surface, index, base in
      let check = checks[index]
      let role = Self.role(check.standing)
      surface.draw(
        Phrases.standing(check.standing), at: 0, column: 1, style: style(role).on(base),
        width: 9)
      surface.draw(check.rule.name, at: 0, column: 11, style: base, width: nameColumns)
      surface.draw(
        check.rule.source, at: 0, column: 13 + nameColumns, style: style(.dim).on(base))
    }
    guard below > 0, checks.indices.contains(list.selected) else { return }
    let chosen = checks[list.selected]
    let reasons = chosen.objections.map { "\($0.reason) \($0.remedy)" }
    let text = (reasons + [chosen.rule.text]).joined(separator: "\n")
    let line = style(hasFocus(.checklist) ? .borderFocused : .border)
    surface.horizontalLine(at: why.row, column: why.column, count: why.columns, style: line)
    surface.draw("├", at: why.row, column: part.column, style: line)
    surface.draw("┤", at: why.row, column: part.endColumn - 1, style: line)
    for (row, line) in WrappedText(text, width: max(1, why.columns - 2)).lines.enumerated()
    where row < below - 1 {
      surface.draw(
        line, at: why.row + 1 + row, column: why.column + 1,
        style: style(Self.role(chosen.standing)))
    }
  }

  /// As long as the names of rules are.
  private static let longestName =
    RoutineBook.documentRoutines.map { $0.rule.name.count }.max() ?? 34

  private static func gravity(_ standing: CheckedRule.Standing) -> Int {
    switch standing {
    case .blocked: 3
    case .open: 2
    case .noticed: 1
    case .passed: 0
    }
  }

  static func role(_ standing: CheckedRule.Standing) -> StyleRole {
    switch standing {
    case .passed: .passed
    case .noticed: .text
    case .open: .open
    case .blocked: .blocked
    }
  }
}
