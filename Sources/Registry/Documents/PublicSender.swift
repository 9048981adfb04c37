/// What the web diary shows as sender or recipient: never a person (Helsingborg 5).
package enum PublicSender: Hashable, Sendable {
  /// Nobody has decided; blocks completion.
  case undecided
  /// A company, organisation or authority, without contact person.
  case organisation(String)
  /// A role word in place of a person, such as "invånare".
  case role(String)
  /// A document drawn up here has no sender.
  case notApplicable

  /// The words that would be shown, or nil where there are none.
  package var text: String? {
    switch self {
    case .organisation(let name), .role(let name): name
    case .undecided, .notApplicable: nil
    }
  }
}

/// The role words that may stand for a person, those of the routine and those configured.
package struct RoleWords: Hashable, Sendable {
  package let words: [String]

  /// The words that the routine and its practice name (Helsingborg 5).
  package static let standard = RoleWords(words: [
    "Invånare", "Skolelev", "Förälder", "Anhörig", "Vårdnadshavare", "Sökande", "Fastighetsägare",
    "Granne", "Företagare", "Ombud", "Anställd", "Förtroendevald", "Student", "Hyresgäst",
    "Anmälare", "Klagande", "Journalist", "Anonym",
  ])

  package init(words: [String]) { self.words = words }

  /// Whether the word is one of them, in whatever case it is written.
  package func contains(_ word: String) -> Bool {
    let wanted = word.tidied.lowercased()
    return words.contains { $0.lowercased() == wanted }
  }
}
