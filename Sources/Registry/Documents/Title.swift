/// What a case or document concerns (ärendemening, rubrik), and what the public may read of it.
package struct Title: Hashable, Sendable {
  /// What the public reads in place of the title.
  package enum Disclosure: Hashable, Sendable {
    /// The title itself.
    case open
    /// A neutral title that says what may be said (OSL 5:2, Helsingborg 5).
    case neutral(String)
    /// The word "sekretess" alone: the title is under secrecy.
    case secret
  }

  /// The full title, for those who work here.
  package var text: String
  package var disclosure: Disclosure
  /// Why the persons that the title names may be named, or nil where nobody has judged it.
  ///
  /// Officials may be named in their duty, elected members in their mandate (Helsingborg 3.1).
  package var namesOfficials: String?

  package init(_ text: String, disclosure: Disclosure = .open, namesOfficials: String? = nil) {
    self.text = text.tidied
    self.disclosure =
      if case .neutral(let neutral) = disclosure { .neutral(neutral.tidied) } else { disclosure }
    self.namesOfficials = namesOfficials.flatMap { $0.isBlank ? nil : $0.tidied }
  }

  /// Whether the public reads other words in its place.
  package var isNeutral: Bool { if case .neutral = disclosure { true } else { false } }

  /// The words that would be shown, or nil where the title is secret.
  package var publicText: String? {
    switch disclosure {
    case .open: text
    case .neutral(let neutral): neutral
    case .secret: nil
    }
  }
}

extension Title {
  /// Words with a capital within a title, which are neither ordinary words nor well-known places and
  /// organisations, in small letters.
  package static func properNames(in text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber }.dropFirst()
    return Set(
      words.filter { word in
        let traits = WordLexicon.shared.traits(ofWord: word)
        return word.count > 3 && word.first?.isUppercase == true && word != word.uppercased()
          && traits.isDisjoint(with: [.common, .place, .organisation])
      }.map { $0.lowercased() })
  }
}
