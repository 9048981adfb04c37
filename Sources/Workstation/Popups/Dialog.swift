import Office
import Registry
import Terminal

/// A small form over the panes: one act, what it needs to know, and a button that names it.
struct Dialog {
  enum Subject {
    case setAside(Identifier<IntakeItem>)
    case resume(Identifier<IntakeItem>)
    case unmark(Identifier<IntakeItem>)
    case correctCase(Case)
    case closeCase(Case, CloseCase.Outcome)
    case markCase(Case)
    case liftCase(Case)
    case mark(Document)
    case lift(Document)
    case move(Document)
    case void(Document)
  }

  let subject: Subject
  let title: String
  /// What the act leads to, for the person to know.
  let text: String
  var fields: [DialogField]
  /// The field with the focus; the buttons come after the last.
  var focus = 0
  var buttons: ButtonRow
  var refusal: Objection?
  /// The version that it was begun upon, until the person has said what is to be done about what others
  /// have made of its case or document since.
  var begun: Int?
  /// What stood in it when it was opened, and what of it is kept.
  private var opened = Draft()
  var kept = Draft()

  init(
    _ subject: Subject, title: String, text: String, verb: String, fields: [DialogField]
  ) {
    self.subject = subject
    self.title = title
    self.text = text
    self.fields = fields
    buttons = ButtonRow([verb, Phrases.cancel])
    settleValues()
    opened = all
  }

  /// What the draft of it is kept under.
  var draftSubject: DraftSubject {
    let name =
      switch subject {
      case .setAside(let id): "setAside-\(id.rawValue)"
      case .resume(let id): "resume-\(id.rawValue)"
      case .unmark(let id): "unmark-\(id.rawValue)"
      case .correctCase(let diaryCase): "correctCase-\(diaryCase.id.rawValue)"
      case .closeCase(let diaryCase, let outcome): "\(outcome)-\(diaryCase.id.rawValue)"
      case .markCase(let diaryCase): "markCase-\(diaryCase.id.rawValue)"
      case .liftCase(let diaryCase): "liftCase-\(diaryCase.id.rawValue)"
      case .mark(let document): "mark-\(document.id.rawValue)"
      case .lift(let document): "lift-\(document.id.rawValue)"
      case .move(let document): "move-\(document.id.rawValue)"
      case .void(let document): "void-\(document.id.rawValue)"
      }
    return .dialog(name)
  }

  /// The item of post that a draft with such a name would set aside.
  static func itemSetAside(_ name: String) -> Identifier<IntakeItem>? {
    let words = name.split(separator: "-")
    guard words.count == 2, words[0] == "setAside" else { return nil }
    return Int64(words[1]).map { Identifier(rawValue: $0) }
  }

  /// What stands in it; nothing where that is what it was opened with, and of what others may change
  /// meanwhile only what the person has changed.
  var draft: Draft {
    guard let target else { return all == opened ? Draft() : all }
    var draft = all
    draft.texts = draft.texts.filter { opened.texts[$0.key] != $0.value }
    draft.choices = draft.choices.filter { opened.choices[$0.key] != $0.value }
    if !draft.isEmpty { draft.version = begun ?? target.version }
    return draft
  }

  /// What the person has changed, apart from why, each beside what stood there when it was opened.
  var changes: [Overtaken.Change] {
    fields.compactMap { field in
      guard field.parts != [.reason] else { return nil }
      let words = field.choices.map(\.label)
      func word(_ number: String) -> String {
        Int(number).flatMap { words.indices.contains($0) ? words[$0] : nil } ?? number
      }
      let name = field.label
      if field.kind == .text {
        let (mine, now) = (field.text.text, opened.texts[name] ?? "")
        return mine == now ? nil : Overtaken.Change(name: name, mine: mine, now: now)
      }
      let (mine, now) = ("\(field.chosen)", opened.choices[name] ?? "0")
      guard mine != now else { return nil }
      return field.isChoice
        ? Overtaken.Change(name: name, mine: word(mine), now: word(now))
        : Overtaken.Change(name: name, mine: Self.box(mine), now: Self.box(now))
    }
  }

  private static func box(_ number: String) -> String { number == "1" ? "[x]" : "[ ]" }

  private var all: Draft {
    var draft = Draft()
    for field in fields {
      if field.kind == .text {
        draft.texts[field.label] = field.text.text
      } else {
        draft.choices[field.label] = "\(field.chosen)"
      }
    }
    return draft
  }

  /// Takes up again what had been typed.
  mutating func restore(_ draft: Draft) {
    for index in fields.indices {
      let label = fields[index].label
      if fields[index].kind == .text {
        if let text = draft.texts[label], text != value(index) {
          fields[index].text = TextField(text)
        }
      } else if let chosen = draft.choices[label].flatMap({ Int($0) }) {
        fields[index].chosen = min(max(0, chosen), max(1, fields[index].choices.count - 1))
      }
    }
    kept = draft
    settleValues()
  }

  var isAtButtons: Bool { focus >= fields.count }

  /// The fields that the choices made ask for.
  var shown: [Int] {
    fields.indices.filter { index in
      guard let belongs = fields[index].belongs else { return true }
      return fields[belongs.field].chosen == belongs.chosen
    }
  }

  /// The field that a refusal is about, as far as the dialog has it.
  func place(of objection: Objection) -> Int? {
    shown.last { fields[$0].rule?.id == objection.rule.id }
      ?? shown.last { fields[$0].parts.contains(objection.field) }
  }

  /// Shows a refusal at its field, which gets the focus, so that what is typed next goes there.
  mutating func refuse(_ objection: Objection) {
    refusal = objection
    focus = place(of: objection) ?? focus
  }

  /// Takes the value with this number in the list of the field with the focus.
  mutating func take(_ number: Int) {
    refusal = nil
    fields[focus].take(number)
    settleValues()
  }

  /// Lets the values of a field be those that go with what is chosen in another.
  private mutating func settleValues() {
    for index in fields.indices {
      guard let (field, lists) = fields[index].valuesOf else { continue }
      fields[index].given = lists[fields[field].chosen]
      fields[index].values = fields[index].given.map { Choice($0) }
    }
  }

  func value(_ index: Int) -> String { fields[index].text.text }

  enum Outcome {
    case handled
    case ignored
    case submit
    case cancel
    /// The values of the field with the focus are wanted, narrowed to what was typed.
    case list(String)
  }

  /// Takes a key, which may stand for an act that forms have too.
  mutating func handle(_ key: Key, as act: ActionID?) -> Outcome {
    switch act {
    case .back: return .cancel
    case .save: return .submit
    case .values: return .list("")
    case .undo where !isAtButtons: fields[focus].text.undo()
    case .redo where !isAtButtons: fields[focus].text.redo()
    default: return handle(key)
    }
    return .handled
  }

  private mutating func handle(_ key: Key) -> Outcome {
    let last = shown.last ?? 0
    if isAtButtons {
      switch key {
      case .up: focus = last
      case .backTab where buttons.focused == 0: focus = last
      default:
        switch buttons.handle(key) {
        case .pressed(0): return .submit
        case .pressed: return .cancel
        case .handled: break
        case .ignored: return .ignored
        }
      }
      return .handled
    }
    switch key {
    case .escape: return .cancel
    case .enter, .tab, .down: focus = shown.first { $0 > focus } ?? fields.count
    case .backTab, .up: focus = shown.last { $0 < focus } ?? focus
    case .character(let typed) where fields[focus].isChoice && typed != " ":
      return .list(String(typed))
    default:
      refusal = nil
      defer { settleValues() }
      return fields[focus].handle(key) ? .handled : .ignored
    }
    return .handled
  }
}
