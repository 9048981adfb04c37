package import Registry
import Storage

/// What a form is about, and so what its draft is kept under.
package enum DraftSubject: Hashable, Sendable {
  /// An item of post.
  case post(Identifier<IntakeItem>)
  /// A new document in a case.
  case diaryCase(Identifier<Case>)
  /// A new document, begun where no case was chosen.
  case new
  /// The correction of a document.
  case document(Identifier<Document>)
  /// A small form over the panes, by its own name, a word.
  case dialog(String)

  var text: String {
    switch self {
    case .post(let id): "post \(id.rawValue)"
    case .diaryCase(let id): "case \(id.rawValue)"
    case .new: "new"
    case .document(let id): "document \(id.rawValue)"
    case .dialog(let name): "dialog \(name)"
    }
  }

  init?(text: String) {
    let words = text.split(separator: " ")
    let id = words.count == 2 ? Int64(words[1]) : nil
    switch (words.first, id) {
    case ("post", let id?): self = .post(Identifier(rawValue: id))
    case ("case", let id?): self = .diaryCase(Identifier(rawValue: id))
    case ("document", let id?): self = .document(Identifier(rawValue: id))
    case ("new", nil): self = .new
    case ("dialog", _) where words.count == 2: self = .dialog(String(words[1]))
    default: return nil
    }
  }
}

/// What stands in a form and is not saved: the fields by their names, also what is half written and no
/// command could carry.
package struct Draft: Codable, Hashable, Sendable {
  /// The version of the document that is corrected, as it was when it was begun upon.
  package var version: Int?
  package var texts: [String: String]
  /// What is chosen, each by the words that stand for it on the screen.
  package var choices: [String: String]
  /// What the secrecy mark covers.
  package var scopes: [SecrecyMark.Scope]?
  /// Marks beyond the first.
  package var moreMarks: [MarkFields]?

  package init(
    version: Int? = nil, texts: [String: String] = [:], choices: [String: String] = [:],
    scopes: [SecrecyMark.Scope]? = nil, moreMarks: [MarkFields]? = nil
  ) {
    self.version = version
    self.texts = texts
    self.choices = choices
    self.scopes = scopes
    self.moreMarks = moreMarks
  }

  /// Whether nothing is typed or chosen.
  package var isEmpty: Bool { texts.isEmpty && choices.isEmpty }
}

extension Desk {
  /// Keeps what has been typed in a form, so that it survives whatever happens.
  package func keepDraft(_ draft: Draft, about subject: DraftSubject) throws(OfficeError) {
    try atTheStore { () throws(StoreError) in
      try store.keepDraft(CommandBook.line(draft), about: subject.text, by: officer.id, at: now)
    }
  }

  /// What had been typed about something, or nil.
  package func draft(about subject: DraftSubject) throws(OfficeError) -> Draft? {
    let body = try atTheStore { () throws(StoreError) in
      try store.draft(about: subject.text, by: officer.id)
    }
    return body.flatMap { CommandBook.value(Draft.self, reading: $0) }
  }

  /// What this officer has drafts about, the latest first.
  package func draftSubjects() throws(OfficeError) -> [DraftSubject] {
    try atTheStore { () throws(StoreError) in try store.draftSubjects(by: officer.id) }
      .compactMap(DraftSubject.init)
  }

  /// Forgets what had been typed about something.
  package func dropDraft(about subject: DraftSubject) throws(OfficeError) {
    try atTheStore { () throws(StoreError) in
      try store.dropDraft(about: subject.text, by: officer.id)
    }
  }

  /// The document that an item of post was last registered as and that was voided, or nil where it never
  /// was.
  package func voidedDocument(
    of id: Identifier<IntakeItem>
  ) throws(OfficeError) -> Document? {
    let found = try atTheStore { () throws(StoreError) in
      try store.documentMade(of: id)
    }
    guard let found else { return nil }
    let document = try document(found)
    guard case .voided = document.status else { return nil }
    return document
  }
}
