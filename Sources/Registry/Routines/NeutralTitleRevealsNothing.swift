/// A neutral public title is another than the internal one and does not name the correspondent.
///
/// Source: Helsingborg 5 (a title under secrecy is not shown) and domain practice 8C.12.
package enum NeutralTitleRevealsNothing: DocumentRoutine {
  package static let rule = Rule(
    id: "neutral-title", name: "Neutral rubrik röjer inget", source: "Helsingborg 5; OSL 5:2",
    text: """
      Där den interna rubriken inte får visas skrivs en neutral offentlig rubrik. Den får inte \
      upprepa det som ska skyddas.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    let sender = dossier.content.correspondent
    let shown = shownSender(of: dossier)
    return check(dossier.content.title, .publicTitle, sender, dossier.namesFromFiles, shown)
      + (dossier.caseFacts.map {
        check($0.content.title, .caseTitle, sender, dossier.namesFromFiles, shown)
      } ?? [])
  }

  /// The words of the organisation that the public reads as the sender anyway.
  private static func shownSender(of dossier: Dossier) -> Set<String> {
    guard case .organisation(let name) = dossier.content.publicSender,
      !dossier.hidesCorrespondent, PublicSenderIsNoPerson.objections(to: dossier).isEmpty
    else { return [] }
    return words(name)
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private static func check(
    _ title: Title, _ field: Field, _ correspondent: Correspondent, _ names: Set<String>,
    _ shown: Set<String>
  ) -> [Objection] {
    guard case .neutral(let neutral) = title.disclosure else { return [] }
    if neutral.isBlank { return [.blankNeutral(field)] }
    if neutral.lowercased() == title.text.lowercased() { return [.sameAsInternal(field)] }
    // The same words in another order are the same title.
    let told = words(neutral)
    let telling = words(title.text).filter { $0.count > 3 || $0.contains(where: \.isNumber) }
    if telling.count > 1, Set(telling).isSubset(of: told) { return [.sameAsInternal(field)] }
    if correspondent.kind == .person, correspondent.isNamed(in: neutral) {
      return [.namesCorrespondent(field)]
    }
    // Whom the title names that is not shown, the one that is does not name.
    let hidden = Set(
      PersonalDataScanner().findings(inHeading: title.text)
        .filter { $0.kind == .personName }.flatMap { words($0.text) }.filter { $0.count > 1 })
    let proper = Title.properNames(in: title.text)
    let cleared = words(title.namesOfficials ?? "").union(shown)
    let named = told.filter { word in
      func stands(in names: Set<String>) -> Bool {
        names.contains(word) || word.hasSuffix("s") && names.contains(String(word.dropLast()))
      }
      return stands(in: hidden) || stands(in: proper) && !cleared.contains(word)
    }
    if let name = named.min() { return [.namesHidden(name, field)] }
    // A name that stands in the document is what the title is to keep silent about.
    if let name = Title.properNames(in: neutral).intersection(names).subtracting(shown).min() {
      return [.hasName(name, field)]
    }
    return []
  }
}

extension Objection {
  private static func neutral(_ field: Field) -> String {
    field == .caseTitle ? "Ärendets neutrala rubrik" : "Den neutrala rubriken"
  }

  fileprivate static func hasName(_ name: String, _ field: Field) -> Objection {
    Objection(
      rule: NeutralTitleRevealsNothing.rule, severity: .open, field: field,
      reason: Wording(
        "\(neutral(field)) har ”\(name)”, som står i den sekretessmarkerade handlingen.",
        english: "The neutral title has “\(name)”, which stands in the document under the mark."),
      remedy: Wording("Skriv om den utan namn.", english: "Write it anew without names."))
  }

  fileprivate static func namesHidden(_ name: String, _ field: Field) -> Objection {
    Objection(
      rule: NeutralTitleRevealsNothing.rule, severity: .open, field: field,
      reason: Wording(
        "\(neutral(field)) har ”\(name)”, ett namn i den rubrik som inte visas.",
        english: "The neutral title has “\(name)”, a name of the title that is not shown."),
      remedy: Wording(
        "Skriv om den utan namnet. Är det en verksamhets, skriv namnet och det under ”Rubrik bedömd”.",
        english:
          "Write it anew without the name. If it is a business's, say the name and that as namesOfficials."
      ))
  }

  fileprivate static func blankNeutral(_ field: Field) -> Objection {
    Objection(
      rule: NeutralTitleRevealsNothing.rule, severity: .blocked, field: field,
      reason: Wording("Den neutrala rubriken är tom.", english: "The neutral title is empty."),
      remedy: Wording(
        "Skriv en rubrik som alla får läsa, eller välj ordet ”sekretess”.",
        english: "Write a title that everybody may read, or hide it altogether."))
  }

  fileprivate static func sameAsInternal(_ field: Field) -> Objection {
    Objection(
      rule: NeutralTitleRevealsNothing.rule, severity: .blocked, field: field,
      reason: Wording(
        "Den neutrala rubriken är densamma som den interna.",
        english: "The neutral title is the same as the internal one."),
      remedy: Wording(
        "Skriv om den, eller välj ordet ”sekretess”. Är den inte hemlig, visa den interna öppet.",
        english: "Write it anew, or hide it. Where it is not secret, show the internal one."))
  }

  fileprivate static func namesCorrespondent(_ field: Field) -> Objection {
    Objection(
      rule: NeutralTitleRevealsNothing.rule, severity: .blocked, field: field,
      reason: Wording(
        "Den neutrala rubriken nämner avsändaren vid namn.",
        english: "The neutral title names the sender."),
      remedy: Wording("Ta bort namnet.", english: "Take the name away."))
  }
}
