/// A file that one document keeps from the web is not shown by another.
///
/// Source: Helsingborg 3.2, 4 and footnote 2. What is withheld is the content, however many times it
/// has come in.
package enum SameContentIsTreatedAlike: DocumentRoutine {
  package static let rule = Rule(
    id: "same-content", name: "Samma fil bedöms lika", source: "Helsingborg 3.2, 4; fotnot 2",
    text: """
      En fil som finns i en sekretessmarkerad handling publiceras inte med någon annan handling \
      heller. Är den undanhållen av annat skäl på ett ställe, eller har den bara en del av texten i \
      det som är hemligt, krävs att registratorn skriver varför den kan visas på ett annat.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      guard case .publish(let assurance) = dossier.files[index].decision else { return nil }
      if let copy = dossier.withheldElsewhere[index] {
        if copy.isPart { return copy.isNamed(in: assurance) ? nil : .partly(copy, index) }
        if copy.isSecret { return .secret(copy.number, index) }
        return assurance == nil ? .withheld(copy.number, index) : nil
      }
      let holdsWithheldLetter =
        dossier.files[index].isLetter
        && dossier.files.contains {
          if case .withhold = $0.decision {
            $0.isLetter && $0.sha256 != dossier.files[index].sha256
          } else {
            false
          }
        }
      if holdsWithheldLetter { return .withheldWithin(index) }
      let isWithheldBeside = dossier.files.contains {
        if case .withhold = $0.decision { $0.sha256 == dossier.files[index].sha256 } else { false }
      }
      return isWithheldBeside && assurance == nil ? .withheld(dossier.number, index) : nil
    }
  }
}

/// A document that has the same content as a file to be published, and keeps it from the web.
package struct WithheldCopy: Hashable, Sendable {
  /// The documents' numbers as printed, or the name of the file beside.
  package let numbers: [String]
  /// Whether the document or its case has a secrecy mark.
  package let isSecret: Bool
  /// Whether only sentences of it are the same, as in an answer that quotes it; what stands in both may
  /// also be what all letters of a sender have.
  package let isPart: Bool
  /// Whether it is the same file to the last byte.
  package let isSameFile: Bool

  package init(number: String, isSecret: Bool, isPart: Bool = false, isSameFile: Bool = false) {
    self.init(numbers: [number], isSecret: isSecret, isPart: isPart, isSameFile: isSameFile)
  }

  package init(numbers: [String], isSecret: Bool, isPart: Bool = false, isSameFile: Bool = false) {
    self.numbers = numbers
    self.isSecret = isSecret
    self.isPart = isPart
    self.isSameFile = isSameFile
  }

  /// The numbers in a row.
  package var number: String { numbers.joined(separator: ", ") }

  /// Whether an assurance names each: no other word is about it.
  package func isNamed(in assurance: String?) -> Bool {
    guard let assurance else { return false }
    return numbers.allSatisfy { SaidWords.holds($0, in: assurance) }
  }
}

extension Objection {
  fileprivate static func secret(_ number: String, _ index: Int) -> Objection {
    Objection(
      rule: SameContentIsTreatedAlike.rule, severity: .blocked, field: .file(index),
      reason: Wording(
        "Samma fil finns i \(number), som är sekretessmarkerad.",
        english: "The same file stands in \(number), which has a secrecy mark."),
      remedy: Wording(
        "Välj att inte publicera filen, med sekretess som skäl, eller pröva markeringen på nytt.",
        english: "Withhold the file, with secrecy as the reason, or try the mark anew."))
  }

  fileprivate static func partly(_ copy: WithheldCopy, _ index: Int) -> Objection {
    let number = copy.number
    return Objection(
      rule: SameContentIsTreatedAlike.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Mycket av texten står också i \(number), som är hemlig\(copy.numbers.count > 1 ? "a" : "").",
        english: "Much of the text stands in \(number) too, which is secret."),
      remedy: Wording(
        """
        Jämför dem. Publicera inte filen om det som är lika är hemligt. Annars skriv i bedömningen vad \
        det är, varför det inte är hemligt och hela numret: \(number).
        """,
        english: """
          Compare them. Withhold the file if what is the same is secret. Else say as the assurance what it \
          is, why it is not secret, and the whole number: \(number).
          """))
  }

  fileprivate static func withheldWithin(_ index: Int) -> Objection {
    Objection(
      rule: SameContentIsTreatedAlike.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Brevets text rymmer det bifogade brevet, som inte publiceras.",
        english: "The letter's text holds that of the attached letter, which is withheld."),
      remedy: Wording(
        "Publicera inte brevet heller, eller publicera båda.",
        english: "Withhold the letter too, or publish both."))
  }

  fileprivate static func withheld(_ number: String, _ index: Int) -> Objection {
    Objection(
      rule: SameContentIsTreatedAlike.rule, severity: .open, field: .file(index),
      reason: Wording(
        "Samma fil finns i \(number) och publiceras inte där.",
        english: "The same file stands in \(number) and is withheld there."),
      remedy: Wording(
        "Publicera inte filen, eller skriv varför den kan visas här.",
        english: "Withhold the file, or say as the assurance why it may be shown here."))
  }
}
