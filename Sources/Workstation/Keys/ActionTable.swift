import Terminal

/// Every action with its keys: the one table that everything about keys is made from.
enum ActionTable {
  /// The table for a profile.
  static func actions(_ profile: KeyProfile) -> [Action] {
    rows.map { row in
      let text = Phrases.action(row.id)
      var keys = row.keys
      if profile == .midrange, let other = midrange[row.id] { keys = other }
      return Action(
        id: row.id, name: text.name, label: text.label, help: text.help, contexts: row.contexts,
        keys: keys, changes: row.changes)
    }
  }

  private struct Row {
    let id: ActionID
    let contexts: [Context]
    let keys: [Key]
    var changes = false
  }

  private static let all = Context.allCases

  private static let rows: [Row] = [
    Row(id: .help, contexts: all, keys: [.function(1), .character("?")]),
    Row(id: .search, contexts: all, keys: [.function(3), .control("f"), .character("/")]),
    Row(id: .refresh, contexts: Context.lists, keys: [.function(5), .control("r")]),
    Row(id: .nextPane, contexts: Context.lists, keys: [.function(6), .tab]),
    Row(
      id: .actions, contexts: all,
      keys: [.function(8), .character("å"), .character("x")]),
    Row(
      id: .palette, contexts: all, keys: [.control("p"), .function(9), .character(":")]),
    Row(id: .quit, contexts: all, keys: [.function(10), .control("q")]),
    Row(id: .redraw, contexts: all, keys: [.control("l")]),
    Row(id: .back, contexts: all, keys: [.escape, .function(12), .control("g")]),
    Row(id: .panePost, contexts: Context.lists, keys: [.character("1")]),
    Row(id: .paneCases, contexts: Context.lists, keys: [.character("2")]),
    Row(id: .paneDocument, contexts: Context.lists, keys: [.character("3")]),
    Row(id: .paneChecklist, contexts: Context.lists, keys: [.character("4")]),
    Row(id: .openChoices, contexts: Context.lists, keys: [.character("o")]),
    Row(id: .takeIn, contexts: Context.lists, keys: [.character("i")]),
    Row(id: .publish, contexts: Context.lists, keys: [.character("w")], changes: true),
    Row(
      id: .register, contexts: Context.ofPost,
      keys: [.enter, .function(2), .character("r")], changes: true),
    Row(id: .registerNew, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(id: .registerExisting, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(id: .registerFree, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(id: .keepOrdered, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(id: .littleImportance, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(id: .notPublic, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(id: .handOver, contexts: Context.ofPost + [.form], keys: [], changes: true),
    Row(
      id: .registerBlank, contexts: Context.lists, keys: [.function(7), .insert],
      changes: true),
    Row(id: .setAside, contexts: Context.ofPost, keys: [.character("u")], changes: true),
    Row(id: .markPost, contexts: Context.ofPost, keys: [.control("e")], changes: true),
    Row(id: .shelf, contexts: [.post, .aside, .letter, .letterAside], keys: [.character("s")]),
    Row(
      id: .resume, contexts: [.aside, .letterAside], keys: [.function(2), .character("t")],
      changes: true),
    Row(
      id: .open,
      contexts: [.aside, .cases, .documents, .document, .checklist, .letterAside, .caseText],
      keys: [.enter, .function(4)]),
    Row(id: .correctCase, contexts: Context.ofCase, keys: [.character("r")], changes: true),
    Row(id: .closeCase, contexts: Context.ofCase, keys: [.character("a")], changes: true),
    Row(id: .reopenCase, contexts: Context.ofCase, keys: [.character("t")], changes: true),
    Row(id: .markCase, contexts: Context.ofCase, keys: [.character("s")], changes: true),
    Row(id: .liftCase, contexts: Context.ofCase, keys: [.character("h")], changes: true),
    Row(id: .voidCase, contexts: Context.ofCase, keys: [.character("m")], changes: true),
    Row(
      id: .correct, contexts: Context.ofDocument, keys: [.function(2), .character("r")],
      changes: true),
    Row(id: .complete, contexts: Context.ofDocument, keys: [.control("s")], changes: true),
    Row(id: .mark, contexts: Context.ofDocument, keys: [.character("s")], changes: true),
    Row(id: .lift, contexts: Context.ofDocument, keys: [.character("h")], changes: true),
    Row(id: .move, contexts: Context.ofDocument, keys: [.character("f")], changes: true),
    Row(id: .void, contexts: Context.ofDocument, keys: [.character("m")], changes: true),
    Row(
      id: .nextRow, contexts: Context.reading,
      keys: [.controlled(.down), .character(">")]),
    Row(
      id: .previousRow, contexts: Context.reading,
      keys: [.controlled(.up), .character("<")]),
    Row(
      id: .nextFile, contexts: Context.lists, keys: [.character("n"), .controlled(.right)]),
    Row(
      id: .previousFile, contexts: Context.lists,
      keys: [.character("p"), .controlled(.left)]),
    Row(id: .openFile, contexts: all, keys: [.character("v"), .alt("v")]),
    Row(id: .save, contexts: [.form], keys: [.function(2), .control("s")], changes: true),
    Row(id: .saveNext, contexts: [.form], keys: [.control("n")], changes: true),
    Row(id: .saveIncomplete, contexts: [.form], keys: [.control("o")], changes: true),
    Row(id: .values, contexts: [.form], keys: [.function(4), .alted(.down)]),
    Row(id: .same, contexts: [.form], keys: [.control("t")]),
    Row(id: .backDate, contexts: [.form], keys: [.control("d")]),
    Row(id: .preview, contexts: [.form], keys: [.function(6)]),
    Row(id: .nextObjection, contexts: [.form], keys: [.function(5), .control("r")]),
    Row(id: .formFile, contexts: [.form], keys: [.control("v")]),
    Row(id: .discard, contexts: [.form], keys: [.control("x")]),
    Row(id: .undo, contexts: [.form], keys: [.control("z"), .control("_")]),
    Row(id: .redo, contexts: [.form], keys: [.control("y")]),
  ]

  private static let midrange: [ActionID: [Key]] = [
    .quit: [.function(3), .control("q")],
    .search: [.control("f"), .character("/")],
    .nextPane: [.tab],
    .registerBlank: [.function(6), .insert],
    .actions: [.function(10), .character("å"), .character("x")],
    .preview: [.function(6)],
  ]
}
