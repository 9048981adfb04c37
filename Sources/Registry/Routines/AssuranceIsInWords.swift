/// Whoever publishes a file that a machine could not clear says in words what was seen to.
///
/// Source: Helsingborg 7, Registratorns ansvar. A letter typed to get past the question is no judgement
/// that anybody could answer for afterwards; what the words say is the registrator's own.
package enum AssuranceIsInWords: DocumentRoutine {
  package static let rule = Rule(
    id: "assurance-words", name: "Bedömningen är skriven i ord", source: "Helsingborg 7",
    text: """
      Den som intygar att en fil kan visas skriver vad som är bedömt, med minst två ord och tio \
      bokstäver; ett namn eller att filen är läst säger inte varför den kan visas.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      guard case .publish(let assurance?) = dossier.files[index].decision else { return nil }
      let isShort = !isInWords(assurance)
      guard isShort || !saysWhy(assurance, dossier.personsInFiles[index] ?? []) else { return nil }
      return Objection(
        rule: rule, severity: .open, field: .file(index),
        reason: Wording(
          "”\(assurance)” säger inte vad som är bedömt.",
          english: "“\(assurance)” does not say what was judged."),
        remedy: isShort
          ? Wording(
            "Skriv det med minst två ord och tio bokstäver.",
            english: "Say it with at least two words and ten letters.")
          : Wording(
            "Skriv vad det gäller och varför det kan visas; att filen är läst säger inte det.",
            english: "Say what it is about and why it may be shown; that it was read is not enough."
          ))
    }
  }

  /// Whether the words tell something besides whom it is about and that somebody has read it.
  private static func saysWhy(_ text: String, _ persons: [Correspondent]) -> Bool {
    let named = persons.flatMap { $0.name.lowercased().split { !$0.isLetter }.map(String.init) }
    let plain = text.split(separator: " ").filter { !$0.contains("@") }.joined(separator: " ")
    // A word with a capital may be a name.
    let words = plain.split { !$0.isLetter }.map(String.init)
      .filter { $0.count > 3 && $0.first?.isLowercase == true }
    return words.contains { word in
      !saysLittle.contains(word) && !named.contains(word) && !named.contains("\(word)s")
    }
  }

  private static let saysLittle: Set<String> = [
    "läst", "läser", "sett", "rör", "bara", "endast", "filen", "allt", "alla", "inga", "inget",
    "inte",
    "visas", "publiceras", "detta", "denna", "från", "okej", "själv", "även",
    "också",
    "blir", "avsändaren", "avsändare",
  ]

  /// Two words of two letters or more, ten letters in all, and not one letter over and over.
  private static func isInWords(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.filter { $0.count >= 2 }
    let letters = words.flatMap { $0 }
    return words.count >= 2 && letters.count >= 10 && Set(letters).count >= 4
  }
}
