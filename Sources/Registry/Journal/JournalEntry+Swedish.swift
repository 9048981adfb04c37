extension JournalEntry.Change {
  /// The field's name on the screen.
  package var swedishField: String {
    if field.hasPrefix("decision ") { return "Fil \(field.dropFirst(9))" }
    return Self.fields[field] ?? field
  }

  /// The value before, in words.
  package var swedishOld: String { Self.swedish(old) }
  /// The value after, in words.
  package var swedishNew: String { Self.swedish(new) }

  private static let fields = [
    "title": "Rubrik", "disclosure": "Rubriken visas", "namesOfficials": "Rubrik bedömd",
    "direction": "Riktning", "type": "Handlingstyp", "correspondent": "Avsändare/mottagare",
    "publicSender": "Publik avsändare", "datedOn": "Daterad", "arrivedOn": "Inkom/upprättad",
    "handler": "Handläggare", "classification": "Klassificering", "status": "Status",
    "number": "Nummer", "secrecy": "Sekretess", "openedOn": "Öppnat", "outcome": "Utfall",
    "markedSecret": "Möjlig sekretess",
  ]

  private static let words = [
    "undecided": "inte valt", "publish": "publiceras", "withhold": "publiceras inte",
    "secrecy": "sekretess", "personalData": "personuppgifter", "copyright": "upphovsrätt",
    "open": "öppet", "neutral": "neutral rubrik", "secret": "ordet ”sekretess”",
    "incoming": "Inkommen", "outgoing": "Utgående", "drawnUp": "Upprättad",
    "registered": "registrerad",
    "completed": "klar", "voided": "makulerad", "closed": "avslutat",
    "organisation": "organisation",
    "person": "privatperson", "anonymous": "anonym", "unstated": "ej angiven",
    "notApplicable": "ej tillämpligt", "role": "rollord", "waiting": "väntar",
    "keptOrdered": "hålls ordnad", "ofLittleImportance": "ringa betydelse",
    "notPublicDocument": "inte allmän handling", "handedOver": "överlämnad",
  ]

  /// A value as the journal keeps it, with its kind before a colon, in words.
  private static func swedish(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "–" }
    let parts = value.split(separator: ":", maxSplits: 1).map(String.init)
    guard let kind = words[parts[0]] else { return value }
    guard parts.count == 2 else { return kind }
    let rest = parts[1].tidied
    return rest.isEmpty ? kind : "\(kind): \(words[rest] ?? rest)"
  }
}
