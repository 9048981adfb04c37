/// A rule of the registry, as it is shown, cited and checked.
///
/// Each rule has a file of its own in this folder: the rule and its source, the check, and the
/// wording at the foot. The checklist, the refusals, the help and the table in the
/// documentation are all made from these files.
package protocol Routine: Sendable {
  /// What the rule is called and where it stands.
  static var rule: Rule { get }
}

/// A rule that a document is held against, whenever it is registered, corrected or published.
package protocol DocumentRoutine: Routine {
  /// What is amiss; empty where the document keeps the rule or the rule does not concern it.
  static func objections(to dossier: Dossier) -> [Objection]
}

/// What a rule is called and where it stands.
package struct Rule: Hashable, Sendable {
  /// A short name for programs, `file-decision`; never changed.
  package let id: String
  /// What the checklist calls it.
  package let name: String
  /// The paragraph of law or routine, such as "OSL 5:5"; empty where there is none.
  package let source: String
  /// The rule in one or two sentences, for the help.
  package let text: String

  /// A rule of the program alone, of which no law speaks.
  package init(id: String, name: String, text: String) {
    self.init(id: id, name: name, source: "", text: text)
  }

  init(id: String, name: String, source: String, text: String) {
    (self.id, self.name, self.source, self.text) = (id, name, source, text)
  }
}

/// Why a rule is not kept, where, and what to do.
package struct Objection: Hashable, Sendable {
  /// How much an objection stops.
  package enum Severity: Hashable, Sendable, Comparable {
    /// Worth a look; stops nothing.
    case notice
    /// A decision is missing: the document can be registered, but not completed or published.
    case open
    /// A contradiction: nothing is saved.
    case blocked
  }

  package let rule: Rule
  package let severity: Severity
  package let field: Field
  private let why: Wording
  private let whatToDo: Wording

  package init(rule: Rule, severity: Severity, field: Field, reason: Wording, remedy: Wording) {
    self.rule = rule
    self.severity = severity
    self.field = field
    why = reason
    whatToDo = remedy
  }

  /// Why, in Swedish.
  package var reason: String { why.swedish }
  /// What to do, in Swedish.
  package var remedy: String { whatToDo.swedish }
  /// Why and what to do, in English.
  package var english: String { "\(why.english) \(whatToDo.english)" }
}

/// The field that an objection is about.
package enum Field: Hashable, Sendable, CustomStringConvertible {
  case title
  case publicTitle
  case namesOfficials
  case direction
  case type
  case correspondent
  case publicSender
  case datedOn
  case arrivedOn
  case handler
  case classification
  case secrecy
  /// The decision for a file, counted from 0.
  case file(Int)
  case caseTitle
  case place
  case number
  case outcome
  case reason
  case version
  case officer
  /// A field of a command that no form shows, by its name there.
  case other(String)

  /// The field's name in commands and their answers.
  package var description: String {
    switch self {
    case .title: "title"
    case .publicTitle: "publicTitle"
    case .namesOfficials: "namesOfficials"
    case .direction: "direction"
    case .type: "type"
    case .correspondent: "correspondent"
    case .publicSender: "publicSender"
    case .datedOn: "datedOn"
    case .arrivedOn: "arrivedOn"
    case .handler: "handler"
    case .classification: "classification"
    case .secrecy: "secrecy"
    case .file(let index): "files[\(index)].decision"
    case .caseTitle: "case.title"
    case .place: "place"
    case .number: "number"
    case .outcome: "outcome"
    case .reason: "reason"
    case .version: "version"
    case .officer: "officer"
    case .other(let name): name
    }
  }
}
