/// A file whose text no machine could read is published only when a person says to have read it.
///
/// Source: Helsingborg 7, Registratorns ansvar; lesson of attachments that nobody looked at.
package enum FileTextIsRead: DocumentRoutine {
  package static let rule = Rule(
    id: "file-text", name: "Publicerad fil är läst", source: "Helsingborg 7",
    text: """
      Registratorn bedömer vad som kan publiceras. Kan texten inte läsas maskinellt krävs att \
      registratorn intygar att filen är genomläst, och intyget gäller det som inte är läst: har filen \
      andra filer i sig säger det vad de är.
      """)

  package static func objections(to dossier: Dossier) -> [Objection] {
    dossier.files.indices.compactMap { index in
      let scan = dossier.files[index].scan
      guard let why = scan.unread else { return nil }
      switch dossier.files[index].decision {
      case .publish(let words?)
      where Unread(why).isAnswered(by: words, besideFindings: scan.otherFindings > 0): return nil
      case .publish: return .unread(index, why, .open)
      case .undecided: return .unread(index, why, .notice)
      case .withhold: return nil
      }
    }
  }
}

/// What no machine has read of a file, and what words about it are.
private enum Unread {
  case otherFiles
  case earlierVersions
  case hiddenParts
  case position
  case pictures
  /// The text itself, or a part of it.
  case text

  init(_ why: String) {
    self =
      if why.contains("andra filer") {
        .otherFiles
      } else if why.contains("tidigare lägen") {
        .earlierVersions
      } else if why.contains("dolda delar") {
        .hiddenParts
      } else if why.contains("GPS") {
        .position
      } else if why.contains("bilder som inte") {
        .pictures
      } else {
        .text
      }
  }

  /// Whether words are about what was not read.
  ///
  /// Whoever has read a page or seen a picture says what they
  /// like of it, but not of comments alone, which are asked about by themselves; what does not show when the
  /// file is read is spoken of by its name.
  ///
  /// - Parameter besideFindings: Whether something was found in the text, so that what is said of people may be
  ///   of that and not of the pictures.
  func isAnswered(by words: String, besideFindings: Bool) -> Bool {
    let said = FileAssurance(words)
    let words = words.lowercased()
    if said.isAgainst { return false }
    if about.contains(where: words.contains) { return true }
    switch self {
    case .otherFiles, .earlierVersions, .hiddenParts, .position: return false
    case .pictures where besideFindings: return false
    case .pictures, .text: return said.isOfText
    }
  }

  private var about: [String] {
    switch self {
    case .otherFiles:
      [
        "filer", "bilag", "bädda", "objekt", "bifog", "annat dokument", "andra dokument",
        "annan fil",
        "inget dokument", "dokument i", "fil i ", "inlagd", "infoga", "makro", "diagram", "tabell",
        "kalkyl", "arkiv", "teckensnitt", "typsnitt",
      ]
    case .earlierVersions:
      [
        "tidigare", "version", "utkast", "äldre", "förra", "lägen", "läget", "historik", "signatur",
        "signer",
      ]
    case .hiddenParts:
      ["dol", "gömd", "lager", "skript", "osynlig", "syns inte", "delar", "miniatyr"]
    case .position: ["gps", "plats", "position", "koordinat", "tagen", "taget", "läge", "adress"]
    case .pictures, .text: ["bild", "foto", "logo", "karta", "ritning", "sida", "text"]
    }
  }

  /// Words that are about it, for who does not know what is asked.
  var example: (swedish: String, english: String)? {
    switch self {
    case .otherFiles:
      ("Filerna i filen är lästa, inga personuppgifter", "the files in it")
    case .earlierVersions:
      ("Tidigare versioner är lästa, inga personuppgifter", "its earlier versions")
    case .hiddenParts: ("De dolda delarna är lästa, inga personuppgifter", "its hidden parts")
    case .position: ("Platsen är allmän, ingens bostad", "where it was taken")
    case .pictures: ("Bilderna visar inga personer", "its pictures")
    case .text: nil
    }
  }
}

extension Objection {
  fileprivate static func unread(_ index: Int, _ why: String, _ severity: Severity) -> Objection {
    let example = Unread(why).example
    return Objection(
      rule: FileTextIsRead.rule, severity: severity, field: .file(index),
      reason: Wording(
        "Inte läst: \(why)", english: "A machine could not read all of it."),
      remedy: example.map { example in
        Wording(
          """
          Se efter och skriv vad du har sett, till exempel ”\(example.swedish)”, eller publicera inte \
          filen.
          """,
          english: """
            Look at \(example.english) and say as the assurance what you have seen, such as \
            “\(example.swedish)”, or withhold the file.
            """)
      }
        ?? Wording(
          "Läs filen själv och skriv vad du har sett till, eller publicera den inte.",
          english:
            "Read the file yourself and say as the assurance what you have seen to, or withhold it."
        ))
  }
}
