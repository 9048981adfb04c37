import Office
import Registry
import Terminal

/// Draws the registration form, with the row as the public will see it under the fields.
struct FormPainter {
  let painter: Painter
  let form: Form

  private var theme: Theme { painter.theme }
  private func style(_ role: StyleRole) -> Style { theme.style(role) }
  private var hasFocus: Bool { painter.state.popup == nil }

  func draw(on surface: inout Surface, in part: Rectangle) {
    surface.box(
      part, style: style(hasFocus ? .borderFocused : .border), title: Phrases.formTitle(form),
      titleStyle: style(.title), note: Phrases.fieldPosition(form))
    let (fields, bottom) = split(part)
    drawFields(on: &surface, in: fields)
    drawPublic(publicLines(width: bottom.columns), on: &surface, in: bottom, of: part)
  }

  /// The field whose row or notes stand at a point.
  func field(at point: Point, in part: Rectangle) -> FieldID? {
    let fields = split(part).fields
    guard fields.contains(point) else { return nil }
    return blocks(in: fields).last { $0.row <= point.row }?.id
  }

  /// Where the fields are, and where the public row.
  private func split(_ part: Rectangle) -> (fields: Rectangle, below: Rectangle) {
    var fields = part.inset(rows: 1, columns: 2)
    let lines = publicLines(width: fields.columns).count
    let below = fields.takeBottom(min(lines + 3, max(0, fields.rows - 4)))
    return (fields, below)
  }

  private static let labelColumns = 18

  /// The rows that a form fills with its notes and the public row.
  ///
  /// It goes in steps, so that what lies under it stays put while fields come and go.
  static func rows(_ form: Form) -> Int { (form.rows.count + 14 + 3) / 4 * 4 }

  /// The most lines that explain the field with the focus.
  private static let noteRows = 8

  /// A field's row and the lines that explain it.
  private struct Block {
    let id: FieldID
    var row: Int
    let notes: [(text: String, role: StyleRole)]
  }

  private func width(in part: Rectangle) -> Int { max(4, part.columns - Self.labelColumns - 2) }

  /// The fields in sight.
  private func blocks(in part: Rectangle) -> [Block] {
    var blocks = form.rows.map {
      Block(
        id: $0, row: part.row,
        notes: notes(for: $0, width: width(in: part), rows: min(Self.noteRows, part.rows - 1)))
    }
    guard let focused = blocks.firstIndex(where: { $0.id == form.focus }) else { return [] }
    // The blocks above the focus are scrolled away as far as is needed to see it whole.
    var first = 0
    func height(_ range: Range<Int>) -> Int {
      range.reduce(0) { $0 + 1 + blocks[$1].notes.count }
    }
    let after = min(blocks.count, focused + 2)
    while first < focused, height(first..<after) > part.rows { first += 1 }
    for index in blocks.indices.dropFirst(first + 1) {
      blocks[index].row = blocks[index - 1].row + 1 + blocks[index - 1].notes.count
    }
    return blocks[first...].filter { $0.row < part.endRow }
  }

  private func drawFields(on surface: inout Surface, in part: Rectangle) {
    let width = width(in: part)
    for block in blocks(in: part) {
      draw(block.id, on: &surface, at: block.row, in: part, width: width)
      for (index, note) in block.notes.enumerated() where block.row + 1 + index < part.endRow {
        surface.draw(
          note.text, at: block.row + 1 + index, column: part.column + Self.labelColumns + 2,
          style: style(note.role), width: width)
      }
    }
  }

  private func notes(for id: FieldID, width: Int, rows: Int) -> [(text: String, role: StyleRole)] {
    let isFocused = id == form.focus
    var texts: [(String, StyleRole)] = []
    let isRefused = form.refusals.contains { form.field(of: $0) == id }
    if let objection = form.objection(at: id), isFocused || isRefused {
      let role: StyleRole =
        objection.severity == .blocked ? .error : objection.severity == .open ? .open : .dim
      texts.append(("\(objection.reason) \(objection.remedy)", role))
    } else if isFocused,
      let hint = Phrases.hint(
        id, form, today: painter.desk.today, keys: painter.keys)
    {
      texts.append((hint, .dim))
    }
    if id == .place, let waiting = Phrases.threadWaits(form.threadWaiting) {
      texts.append((waiting, .warning))
    }
    guard isFocused else { return texts.map { (DisplayWidth.clip($0, to: width), $1) } }
    // The remedy stands last: it is read to its end, and what must be left out is not left unsaid.
    let lines = texts.flatMap { text, role in
      WrappedText(text, width: width).lines.map { (text: $0, role: role) }
    }
    guard lines.count > rows, rows > 0 else { return lines }
    let last = lines[rows - 1]
    let cut = DisplayWidth.clip("\(last.text) …", to: width)
    return lines.prefix(rows - 1) + [(cut, last.role)]
  }

  private func draw(
    _ id: FieldID, on surface: inout Surface, at row: Int, in part: Rectangle, width: Int
  ) {
    let place = Rectangle(
      row: row, column: part.column + Self.labelColumns + 2, rows: 1, columns: width)
    guard form.fields.contains(id) else {
      surface.draw(
        Phrases.label(id, form), at: row, column: part.column + 2, style: style(.dim),
        width: Self.labelColumns - 2)
      surface.draw(
        Phrases.nothingToSay, at: row, column: place.column, style: style(.dim), width: width)
      return
    }
    let isFocused = id == form.focus && hasFocus
    let objection = form.objection(at: id)
    let sign: (String, StyleRole) =
      switch objection?.severity {
      case .blocked: ("!", .error)
      case .open: ("○", .open)
      case .notice: ("·", .dim)
      case nil: (" ", .text)
      }
    surface.draw(sign.0, at: row, column: part.column, style: style(sign.1))
    surface.draw(
      Phrases.label(id, form), at: row, column: part.column + 2,
      style: style(isFocused ? .heading : .label), width: Self.labelColumns - 2)
    if id == .scopes {
      drawScopes(on: &surface, in: place, isFocused: isFocused)
    } else if id.isChoice {
      drawChoice(id, on: &surface, in: place, isFocused: isFocused)
    } else {
      let isWrong = objection?.severity == .blocked
      var field = form.texts[id] ?? TextField()
      // That the next letter replaces what was filled in matters only where letters go.
      if !isFocused { field = TextField(field.text) }
      let room = Rectangle(
        row: row, column: place.column, rows: 1, columns: min(width, Self.room(for: id)))
      field.draw(on: &surface, in: room, theme: theme, isFocused: isFocused, hasError: isWrong)
      if id.isDate, let date = form.date(id, painter.desk.today) {
        let echo = Phrases.dateEcho(date, isDoubtful: objection != nil, today: painter.desk.today)
        let column = place.column + Self.room(for: id) + 2
        surface.draw(
          echo, at: row, column: column, style: style(objection == nil ? .dim : .warning),
          width: place.endColumn - column)
      } else if id == .caseNumber, let title = form.judgement.caseTitle {
        let column = place.column + Self.room(for: id) + 2
        surface.draw(
          title, at: row, column: column, style: style(.text), width: place.endColumn - column)
      } else if id == .type, form.hasOwnType {
        let column = place.column + Self.room(for: id) + 2
        surface.draw(
          Phrases.ownType, at: row, column: column, style: style(.warning),
          width: place.endColumn - column)
      }
    }
  }

  /// How wide a field is where there is room: as wide as what is written there mostly is.
  private static func room(for id: FieldID) -> Int {
    switch id {
    case .arrivedOn, .datedOn: 12
    case .classification, .handler, .caseNumber: 20
    case .type: 32
    case .name, .contact, .email, .publicSender: 60
    default: 100
    }
  }

  private func drawChoice(
    _ id: FieldID, on surface: inout Surface, in place: Rectangle, isFocused: Bool
  ) {
    let options = form.options(id)
    let at = form.choice(id)
    let word = options.indices.contains(at) ? options[at] : ""
    let isOpen = (form.objection(at: id)?.severity ?? .notice) > .notice
    let role: StyleRole = isFocused ? .fieldFocused : isOpen ? .open : .field
    let used = painter.drawChoice(
      word, on: &surface, in: place, isFocused: isFocused, style: style(role))
    if case .file(let index) = id {
      let file = form.files[index]
      surface.draw(
        Phrases.fileNote(file.name, file.scan), at: place.row,
        column: place.column + used + 2, style: style(.dim), width: place.columns - used - 2)
    }
  }

  private func drawScopes(on surface: inout Surface, in place: Rectangle, isFocused: Bool) {
    let all = SecrecyMark.Scope.allCases
    // A box before each, and two columns between them.
    let full = all.map(\.swedish)
    let wanted = full.reduce(-2) { total, word in total + DisplayWidth.columns(word) + 6 }
    let words = wanted <= place.columns ? full : all.map { Phrases.shortScope($0) }
    var column = place.column
    for (index, scope) in all.enumerated() {
      let isHere = isFocused && index == form.scopeAt
      let text = "[\(form.scopes.contains(scope) ? "x" : " ")] \(words[index])"
      if isHere { surface.cursor = Point(row: place.row, column: column + 1) }
      column += surface.draw(
        text, at: place.row, column: column, style: style(isHere ? .fieldFocused : .text),
        width: max(0, place.endColumn - column))
      column += 2
    }
  }
}

extension FormPainter {
  /// One part of the public row: its name, the words, and the rule that masks them.
  private struct PublicLine {
    let label: String
    let text: String
    var isMasked = false
    /// The rule's name and source, as far as there is room for them beside the words.
    var note = ""
  }

  private static let publicLabelColumns = 12

  /// The public row's lines.
  ///
  /// The words that the public will read go before the rule's: the title may take two lines, and the
  /// rule is named as fully as the room that is left allows.
  private func publicLines(width: Int) -> [PublicLine] {
    let room = max(1, width - Self.publicLabelColumns)
    return publicParts.flatMap { part in
      let isTitle = part.label == Phrases.publicTitle
      let wrapped = isTitle ? WrappedText(part.text, width: room).lines : [part.text]
      var lines = wrapped.prefix(1).map {
        PublicLine(label: part.label, text: $0, isMasked: part.isMasked)
      }
      if wrapped.count > 1 {
        let rest = wrapped.dropFirst().joined(separator: " ")
        lines.append(PublicLine(label: "", text: rest, isMasked: part.isMasked))
      }
      let notes = part.notes
      guard !notes.isEmpty, let last = lines.last else { return lines }
      let left = room - DisplayWidth.columns(last.text.isEmpty ? Phrases.notShown : last.text) - 1
      if let note = notes.first(where: { DisplayWidth.columns($0) <= left }) {
        lines[lines.count - 1].note = note
      } else if isTitle {
        lines.append(PublicLine(label: "", text: "", note: notes[0]))
      } else {
        lines[lines.count - 1].note = notes[1]
      }
      return lines
    }
  }

  /// One part of the public row as it is, before it is laid out.
  private struct PublicPart {
    let label: String
    let text: String
    var isMasked = false
    /// The rule that keeps something back, named as fully as there may be room for.
    let notes: [String]

    init(_ label: String, _ field: PublicField) {
      self.label = label
      text = field.text
      isMasked = field.rule != nil
      notes = Phrases.notes(on: field)
    }

    init(_ label: String, _ files: (text: String, notes: [String])) {
      self.label = label
      text = files.text
      notes = files.notes
    }
  }

  private var publicParts: [PublicPart] {
    guard let row = form.judgement.row else { return [] }
    let head = [row.number.text, row.direction.text, row.date.description]
      .filter { !$0.isEmpty }.joined(separator: "  ")
    var parts = [
      PublicPart(
        Phrases.publicNumber, row.number.rule.map { .masked(head, by: $0) } ?? .shown(head)),
      PublicPart(Phrases.publicTitle, row.title), PublicPart(Phrases.publicParty, row.sender),
    ]
    if !row.handler.text.isEmpty { parts.append(PublicPart(Phrases.handler, row.handler)) }
    for (index, files) in Phrases.publicFiles(row.files).enumerated() {
      parts.append(PublicPart(index == 0 ? Phrases.files : "", files))
    }
    return parts
  }

  private func drawPublic(
    _ lines: [PublicLine], on surface: inout Surface, in part: Rectangle, of whole: Rectangle
  ) {
    guard part.rows >= 2 else { return }
    surface.horizontalLine(
      at: part.row, column: whole.column + 1, count: whole.columns - 2, style: style(.border))
    surface.draw("├", at: part.row, column: whole.column, style: style(.border))
    surface.draw("┤", at: part.row, column: whole.endColumn - 1, style: style(.border))
    surface.draw(
      " \(Phrases.asThePublicSees) ", at: part.row, column: part.column, style: style(.heading),
      width: part.columns)
    var row = part.row + 1
    for line in lines where row < part.endRow - 2 {
      surface.draw(
        line.label, at: row, column: part.column, style: style(.label),
        width: Self.publicLabelColumns - 1)
      var column = part.column + Self.publicLabelColumns
      let blank = line.isMasked ? Phrases.notShown : line.note.isEmpty ? "–" : ""
      column += surface.draw(
        line.text.isEmpty ? blank : line.text, at: row, column: column,
        style: style(line.isMasked ? .masked : .text), width: part.endColumn - column)
      let gap = column > part.column + Self.publicLabelColumns ? 1 : 0
      surface.draw(
        line.note, at: row, column: column + gap, style: style(.dim),
        width: max(0, part.endColumn - column - gap))
      row += 1
    }
    drawState(on: &surface, at: part.endRow - 2, in: part)
  }

  /// How the checklist stands, and the first thing that stops.
  private func drawState(on surface: inout Surface, at row: Int, in part: Rectangle) {
    if let failure = form.judgement.failure {
      surface.draw(
        failure, at: row, column: part.column, style: style(.error), width: part.columns)
      return
    }
    let all = form.objections
    let counts = Phrases.counts(all)
    let gravest = all.map(\.severity).max() ?? .notice
    let role: StyleRole = gravest == .blocked ? .blocked : gravest == .open ? .open : .passed
    surface.draw(counts, at: row, column: part.column, style: style(role), width: part.columns)
    // What is told at the field with the focus is not told twice.
    let others = all.filter { form.field(of: $0) != form.focus }
    guard
      let first = others.first(where: { $0.severity == .blocked })
        ?? others.first(where: { $0.severity == .open }) ?? others.first
    else { return }
    let used = DisplayWidth.columns(counts) + 2
    let words = "\(first.reason) \(first.remedy)"
    let head = WrappedText(words, width: max(1, part.columns - used))
    surface.draw(head[0], at: row, column: part.column + used, style: style(.text))
    if head.count > 1 {
      let rest = head.lines.dropFirst().joined(separator: " ")
      surface.draw(
        rest, at: row + 1, column: part.column, style: style(.text), width: part.columns)
    }
  }
}
