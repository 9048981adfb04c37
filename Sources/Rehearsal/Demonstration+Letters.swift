import FoundationEssentials
import Office
import Registry

extension Demonstration {
  /// A letter for a document of the history, with the decision that its sender and marks call for.
  static func letter(for command: RegisterDocument) -> FileFields {
    var file = FileFields()
    file.name = "\(command.type.name).txt"
    let text = text(of: command)
    file.base64 = Data(text.utf8).base64EncodedString()
    guard command.complete == true else { return file }
    if command.secrecy != nil || command.newCase?.secrecy != nil {
      (file.decision, file.reason) = (.withhold, .secrecy)
    } else if command.correspondent.kind == .organisation
      || command.correspondent.kind == .notApplicable
    {
      file.decision = .publish
      if command.type.name == "Anbud" {
        file.assurance = "Tilldelningsbeslut är fattat, namnet är anbudsgivarens företrädare."
      } else if !PersonalDataScanner().findings(in: text).isEmpty {
        file.assurance = "Brevet nämner ingen enskild person."
      }
    } else {
      (file.decision, file.reason) = (.withhold, .personalData)
    }
    return file
  }

  private static func text(of command: RegisterDocument) -> String {
    let party = command.correspondent.name
    // Each letter says what it is about in a sentence of its own, and tenders say little besides alike.
    let title = command.title.text
    let matter =
      command.type.name == "Anbud"
      ? "Priset står på en särskild blankett."
      : "Det här brevet gäller \(title.prefix(1).lowercased())\(title.dropFirst())."
    let paragraphs =
      switch command.direction {
      case .incoming:
        [
          "Till Granviks kommun", command.title.text, matter,
          """
          Vi vänder oss till er i det ärende som rubriken anger. Det underlag som behövs för att ni \
          ska kunna handlägga det finns hos oss och kan sändas när ni ber om det.
          """, "Bekräfta gärna att ni har fått brevet.",
          "Med vänlig hälsning\n\(party.isEmpty ? "En granne" : party)",
        ]
      case .outgoing:
        [
          party.isEmpty ? "Till den det rör" : party, command.title.text, matter,
          """
          Granviks kommun har handlagt ärendet och sänder er det här. Den som inte är nöjd får höra \
          av sig till kommunen inom tre veckor.
          """, "Granviks kommun",
        ]
      case .drawnUp:
        [
          "Granviks kommun", command.title.text, matter,
          """
          Förvaltningen har berett ärendet. Förslaget ryms inom den budget som är beslutad och \
          medför inga kostnader för kommande år.
          """, "Ärendet lämnas vidare för beslut.",
        ]
      }
    return paragraphs.joined(separator: "\n\n") + "\n"
  }
}
