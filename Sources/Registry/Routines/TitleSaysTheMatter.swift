/// A title says what the matter is, in words that are understood without the file.
///
/// Source: OSL 4:1 (no abbreviations or codes that hinder insight), OSL 5:2 p. 4, Helsingborg 5
/// (titles are made to be found). Advice only, for the registrator knows best; but what a scanner or a
/// camera has named has no title yet.
package enum TitleSaysTheMatter: DocumentRoutine {
  package static let rule = Rule(
    id: "title-wording", name: "Rubriken säger vad saken gäller",
    source: "OSL 4:1, 5:2; Helsingborg 5",
    text: """
      En rubrik ska förstås om tio år utan handlingen: vad saken gäller och vad det är för slag, \
      utan förkortningar.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    advice(on: dossier.content.title.text, .title)
      + (dossier.caseFacts.map { advice(on: $0.content.title.text, .caseTitle) } ?? [])
  }

  private static let empty: Set<String> = [
    "skrivelse", "brev", "fråga", "frågor", "diverse", "hej", "mejl", "e-post", "information",
    "synpunkt", "ärende", "angående", "övrigt", "dokument", "inkommen skrivelse",
  ]

  private static let abbreviations: Set<String> = [
    "ang", "ang.", "bl.a.", "dnr", "enl", "enl.", "f.d.", "fr.o.m.", "m.fl.", "m.m.", "mm", "resp",
    "resp.", "t.ex.", "t.o.m.", "tex", "tom.", "yttr.", "ans.", "vht", "pga", "p.g.a.",
  ]

  private static func advice(on title: String, _ field: Field) -> [Objection] {
    guard !title.isBlank else { return [] }
    let words = title.lowercased().split(separator: " ").map(String.init)
    if MachineName.is(title) { return [.machineName(field)] }
    if title.lazy.filter(\.isLetter).prefix(4).count < 4 { return [.tooShort(field)] }
    if empty.contains(title.lowercased()) { return [.saysNothing(field)] }
    if ["sv:", "re:", "vb:", "fw:", "fwd:"].contains(words[0]) { return [.replyMark(field)] }
    if let short = words.first(where: abbreviations.contains) {
      return [.abbreviation(short, field)]
    }
    if title.count > 150 { return [.tooLong(title.count, field)] }
    return []
  }
}

extension Objection {
  private static func advice(_ field: Field, _ reason: Wording, _ remedy: Wording) -> Objection {
    Objection(
      rule: TitleSaysTheMatter.rule, severity: .notice, field: field, reason: reason,
      remedy: remedy)
  }

  /// No title yet, which is more than a matter of taste.
  private static func noTitle(_ field: Field, _ reason: Wording) -> Objection {
    Objection(
      rule: TitleSaysTheMatter.rule, severity: .open, field: field, reason: reason,
      remedy: whatItIs)
  }

  fileprivate static func machineName(_ field: Field) -> Objection {
    noTitle(
      field,
      Wording(
        "\(title(field).swedish) är bara ett filnamn, ett nummer eller ett datum.",
        english: "\(title(field).english) is only a file's name, a number or a date."))
  }

  fileprivate static func tooShort(_ field: Field) -> Objection {
    noTitle(
      field,
      Wording(
        "\(title(field).swedish) är för kort för att säga vad saken gäller.",
        english: "\(title(field).english) is too short to say what the matter is."))
  }

  private static let whatItIs = Wording(
    "Skriv vad det rör och vad det är, till exempel ”Ansökan om …”.",
    english: "Say what it is about and what it is, such as “Ansökan om …”.")

  fileprivate static func saysNothing(_ field: Field) -> Objection {
    advice(
      field,
      Wording(
        "\(title(field).swedish) säger inte vad saken gäller.",
        english: "\(title(field).english) does not say what the matter is."),
      whatItIs)
  }

  fileprivate static func replyMark(_ field: Field) -> Objection {
    advice(
      field,
      Wording(
        "\(title(field).swedish) börjar som ett svar i e-post.",
        english: "\(title(field).english) begins like a reply in e-mail."),
      Wording("Ta bort ”SV:” och liknande.", english: "Take away “SV:” and the like."))
  }

  fileprivate static func abbreviation(_ word: String, _ field: Field) -> Objection {
    advice(
      field,
      Wording(
        "\(title(field).swedish) har en förkortning: \(word).",
        english: "\(title(field).english) has an abbreviation: \(word)."),
      Wording("Skriv ut ordet.", english: "Write the word out."))
  }

  fileprivate static func tooLong(_ count: Int, _ field: Field) -> Objection {
    advice(
      field,
      Wording(
        "\(title(field).swedish) har \(count) tecken.",
        english: "\(title(field).english) has \(count) characters."),
      Wording("Korta den till omkring 150.", english: "Shorten it to about 150."))
  }
}
