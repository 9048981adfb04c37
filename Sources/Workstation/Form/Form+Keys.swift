import Office
import Registry
import Terminal

extension Objection {
  /// The number of the attached file whose path it is about, from 0.
  var attachment: Int? {
    guard case .other(let name) = field, name.hasPrefix("files["), name.hasSuffix("].path") else {
      return nil
    }
    return Int(name.dropFirst(6).dropLast(6))
  }
}

extension Form {
  /// Takes a key that moves between fields or changes one, and says whether it did either.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .tab: move(1)
    case .backTab: move(-1)
    // One who goes down at the last field has come to the end, and is not to write in the first.
    case .enter, .down: if focus != fields.last { move(1) }
    case .up: if focus != fields.first { move(-1) }
    case .controlled(.home): focus = fields.first ?? focus
    case .controlled(.end): focus = fields.last ?? focus
    default: return edit(key)
    }
    return true
  }

  private mutating func move(_ step: Int) {
    let all = fields
    guard let at = all.firstIndex(of: focus) else { return settleFocus() }
    focus = all[(at + step + all.count) % all.count]
  }

  private mutating func edit(_ key: Key) -> Bool {
    if focus == .scopes { return editScopes(key) }
    if focus.isChoice { return choose(key) }
    var isTaken = false
    edit { isTaken = $0.handle(key) }
    return isTaken
  }

  private mutating func choose(_ key: Key) -> Bool {
    let all = options(focus)
    guard !all.isEmpty else { return false }
    let now = choice(focus)
    switch key {
    case .left: set(focus, (now - 1 + all.count) % all.count)
    case .right, .character(" "): set(focus, (now + 1) % all.count)
    // Keys that move in a text change no choice: there, they would by mistake.
    case .home, .end: break
    default: return false
    }
    return true
  }

  private mutating func editScopes(_ key: Key) -> Bool {
    let all = SecrecyMark.Scope.allCases
    switch key {
    case .left: scopeAt = max(0, scopeAt - 1)
    case .right: scopeAt = min(all.count - 1, scopeAt + 1)
    case .character(" "):
      if scopes.remove(all[scopeAt]) == nil { scopes.insert(all[scopeAt]) }
      changed(.scopes)
    default: return false
    }
    return true
  }

  mutating func set(_ id: FieldID, _ value: Int) {
    choices[id] = value
    changed(id)
  }

  mutating func set(_ id: FieldID, _ value: String) {
    texts[id, default: TextField()].text = value
    changed(id)
  }

  /// Undoes or redoes what was last typed in the field with the focus.
  mutating func edit(_ change: (inout TextField) -> Void) {
    var field = texts[focus] ?? TextField()
    let before = field.text
    change(&field)
    texts[focus] = field
    guard field.text != before else { return }
    changed(focus)
    // A name that was filled in where the public reads it goes with the name.
    if focus == .name { followName(from: before) }
  }

  /// Writes out the path of a file: a home folder's `~`, and what a file manager has dragged here in
  /// quotes.
  mutating func spellOutPaths(home: String?) {
    for number in 0..<attached { spellOut(.path(number), home: home) }
  }

  private mutating func spellOut(_ id: FieldID, home: String?) {
    let typed = text(id)
    // What stands in the name itself stays as it is: two spaces, or letters put together of two signs.
    var path = typed[...]
    while path.first == " " { path.removeFirst() }
    while path.last == " " { path.removeLast() }
    if let quote = path.first, quote == "'" || quote == "\"", path.count > 2, path.last == quote {
      path = path.dropFirst().dropLast()
    }
    // What is dragged into a terminal may come as an address.
    if path.hasPrefix("file:///") { path = path.dropFirst(7) }
    let home = path.hasPrefix("~/") ? home : nil
    let whole = home.map { $0 + path.dropFirst() } ?? String(path)
    if whole != typed { set(id, whole) }
  }

  private mutating func followName(from before: String) {
    func mayBeShown(_ name: String) -> Bool {
      PublicSenderIsNoPerson.personalData(in: name).isEmpty
    }
    let shown = texts[.publicSender] ?? TextField()
    // Half a name may look like somebody's, and the whole not.
    let isBetween =
      shown.isEmpty && !touched.contains(.publicSender) && !mayBeShown(before)
      && Correspondent.Kind.allCases[choice(.kind)] == .organisation
    guard shown.isPrefilled && shown.text == before || isBetween else { return }
    prefill(.publicSender, mayBeShown(text(.name)) ? text(.name) : "")
  }

  /// Fills in an organisation's name as its public sender, where nothing stands there and it may be
  /// shown; what was filled in so goes where the sender turns out to be somebody else.
  mutating func proposePublicSender() {
    let (name, shown) = (text(.name), texts[.publicSender] ?? TextField())
    if Correspondent.Kind.allCases[choice(.kind)] == .organisation {
      guard shown.isEmpty, PublicSenderIsNoPerson.personalData(in: name).isEmpty else { return }
      prefill(.publicSender, name)
    } else if shown.isPrefilled, shown.text == name || shown.text == Self.anonymous {
      prefill(.publicSender, "")
    }
    // Of who does not say who they are nothing else can be said.
    let isAnonymous = Correspondent.Kind.allCases[choice(.kind)] == .anonymous
    if isAnonymous, text(.publicSender).isEmpty { prefill(.publicSender, Self.anonymous) }
  }

  /// The role word for who does not say who they are.
  private static let anonymous = "Anonym"

  /// Puts away what was written for another choice, and takes up what was written for this one.
  private mutating func changeWords(of number: Int) {
    let now = choice(.file(number))
    guard now == FileChoice.publish.rawValue || now == FileChoice.other.rawValue else { return }
    let before = wordsFor[number] ?? opened.choices[.file(number)] ?? now
    wordsFor[number] = now
    guard before != now else { return }
    otherWords[number, default: [:]][before] = texts[.fileText(number)]
    texts[.fileText(number)] = otherWords[number]?[now]
  }

  /// Puts away why somebody may be named when the title names others.
  private mutating func changeWhyNamed() {
    func names(_ title: String) -> Set<String> {
      Set(
        PersonalDataScanner().findings(inHeading: title).filter { $0.kind == .personName }
          .map { $0.text.lowercased() })
    }
    let before = namedInTitle ?? names(opened.texts[.title] ?? "")
    let now = names(text(.title))
    namedInTitle = now
    guard before != now else { return }
    whyNamed[before] = texts[.officials]
    texts[.officials] = whyNamed[now]
  }

  /// Lets those behind an attached file that was taken away move up, each with its decision.
  mutating func closeGap(at number: Int) {
    guard text(.path(number)).isBlank, number < attached else { return }
    for place in number..<attached {
      texts[.path(place)] = texts[.path(place + 1)]
      choices[.file(place)] = choices[.file(place + 1)]
      texts[.fileText(place)] = texts[.fileText(place + 1)]
      wordsFor[place] = wordsFor[place + 1]
      otherWords[place] = otherWords[place + 1]
    }
    if files.indices.contains(number) { files.remove(at: number) }
    judgement.files = nil
  }

  /// Decides anew about files that have other bytes than when they were decided about, and says whether any
  /// has.
  mutating func forgetDecisions(since before: [DocumentFile]) -> Bool {
    let changed = zip(before, judgement.files ?? []).enumerated()
      .filter { $0.element.0.sha256 != $0.element.1.sha256 && choice(.file($0.offset)) != 0 }
    for (number, _) in changed {
      choices[.file(number)] = 0
      texts[.fileText(number)] = nil
    }
    return !changed.isEmpty
  }

  /// Notes a change and lets what follows it follow.
  mutating func changed(_ id: FieldID) {
    touched.insert(id)
    needsKeeping = true
    refusals = refusals.filter { field(of: $0) != id }
    if case .path(let number) = id {
      // Another file is decided about anew; what is in it is told when the rules have been asked.
      choices[.file(number)] = 0
      texts[.fileText(number)] = nil
    }
    if case .file(let number) = id { changeWords(of: number) }
    if id == .title { changeWhyNamed() }
    // A mark covers the whole document until somebody says otherwise.
    if id == .provision, !touched.contains(.scopes) {
      if provision != nil, scopes.isEmpty { scopes = [.document] }
      if provision == nil, scopes == [.document] { scopes = [] }
    }
    if id == .title, !touched.contains(.caseTitle) { prefill(.caseTitle, text(.title)) }
    if id == .title, case .blank = subject, !touched.contains(.type) {
      prefill(.type, (DocumentType.suggested(by: text(.title)) ?? .letter).name)
    }
    if id == .neutral, !touched.contains(.caseNeutral) { prefill(.caseNeutral, text(.neutral)) }
    if id == .kind { proposePublicSender() }
    if id == .disclosure, !touched.contains(.caseDisclosure) {
      choices[.caseDisclosure] = choice(.disclosure)
    }
  }
}
