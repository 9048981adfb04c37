/// What kind of document it is, in the words of Swedish diaries (handlingstyp).
package struct DocumentType: Hashable, Sendable, Codable {
  package let name: String

  /// The type, or nil where the name is blank.
  package init?(_ name: String) {
    let tidy = name.tidied
    guard !tidy.isBlank else { return nil }
    self.name = tidy
  }

  private init(known name: String) { self.name = name }

  package init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let type = DocumentType(text) else {
      throw UnreadableValue.error(
        at: decoder,
        Wording("handlingstypen är tom.", english: "the document type is blank."))
    }
    self = type
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }

  package static let letter = DocumentType(known: "Skrivelse")
  package static let email = DocumentType(known: "E-post")

  /// The type that a subject begins with the word for, or nil: `Remiss av förslag till taxa`.
  package static func suggested(by subject: String) -> DocumentType? {
    let words = subject.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    guard let first = words.first else { return nil }
    if first == "begäran" {
      let asksForDocument = words.contains { $0.hasPrefix("handling") || $0.hasPrefix("utlämn") }
      return asksForDocument ? common.first { $0.name == "Begäran om utlämnande" } : nil
    }
    let known = common.first { type in
      let name = type.name.lowercased()
      return name != "e-post" && (first == name || plurals[first] == name)
    }
    // `Orosanmälan` and `Bygglovsansökan` are what they end in.
    return known
      ?? common.first { type in
        let name = type.name.lowercased()
        return compounded.contains(name) && first.hasSuffix(name)
      }
  }

  /// Types that other words are put before.
  private static let compounded: Set<String> = [
    "anmälan", "ansökan", "avtal", "beslut", "faktura", "klagomål", "protokoll", "rapport",
    "yttrande",
  ]

  private static let plurals = [
    "synpunkter": "synpunkt", "anbudet": "anbud", "yttranden": "yttrande", "ansökningar": "ansökan",
    "fakturor": "faktura", "remissyttrande": "remissvar", "avtalet": "avtal",
    "protokollet": "protokoll",
    "överklagan": "överklagande", "klagomålet": "klagomål", "beslutet": "beslut",
  ]

  /// The types offered for choice; others may be written.
  package static let common: [DocumentType] = [
    "Anmälan", "Ansökan", "Anbud", "Avtal", "Begäran om utlämnande", "Beslut", "Beslutsunderlag",
    "Bilaga", "Delegationsbeslut", "Delgivningskvitto", "Dom", "E-post", "Enkel fråga",
    "Faktura", "Fullmakt", "Föreläggande", "Inbjudan", "Interpellation", "Kallelse", "Klagomål",
    "Komplettering",
    "Medborgarförslag", "Motion", "Protokoll", "Protokollsutdrag", "Rapport", "Remiss",
    "Remissvar", "Revisionsrapport", "Skrivelse", "Synpunkt", "Tjänsteanteckning",
    "Tjänsteskrivelse", "Yttrande", "Överklagande",
  ].map(DocumentType.init(known:))
}
