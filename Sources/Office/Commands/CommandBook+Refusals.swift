import Registry

extension CommandBook {
  /// The refusal of a line that is no command, in words of its fields.
  static func refusal(_ error: DecodingError) -> OfficeError {
    switch error {
    case .keyNotFound(let key, let context):
      let name = path(context.codingPath + [key])
      return refusal(
        name, Wording("Fältet ”\(name)” saknas.", english: "The field “\(name)” is missing."))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      let wanted = kind(type)
      return refusal(
        at: context,
        Wording("här ska stå \(wanted.swedish).", english: "it is to be \(wanted.english)."))
    case .dataCorrupted(let context):
      let reason = (context.underlyingError as? UnreadableValue)?.reason
      return refusal(
        at: context,
        reason ?? Wording("värdet går inte att läsa.", english: "the value cannot be read."))
    @unknown default:
      return refusal("line", Wording("Raden kan inte läsas.", english: "The line cannot be read."))
    }
  }

  static func refusal(_ field: String, _ reason: Wording) -> OfficeError {
    .refused([
      Objection(
        rule: rule, severity: .blocked, field: .other(field), reason: reason,
        remedy: Wording(
          "Skriv raden som ett av exemplen i registratur apply --help.",
          english: "Write the line as one of the examples in registratur apply --help."))
    ])
  }

  /// Of how a command is written no law speaks.
  private static let rule = Rule(
    id: "unreadable-line", name: "Raden är ett kommando",
    text: "En rad är ett JSON-objekt med ett kommandos namn och fält.")

  private static func refusal(
    at context: DecodingError.Context, _ reason: Wording
  ) -> OfficeError {
    let name = path(context.codingPath)
    if name.isEmpty {
      // A number that is no whole one, or too large, and half a sign are told without their place.
      return refusal(
        "line",
        Wording(
          "Raden har ett tal som inte är ett heltal eller är för stort, eller ett tecken som inte är något.",
          english:
            "The line holds a number that is not whole or too large, or a sign that is none."))
    }
    return refusal(
      name,
      Wording(
        "Fältet ”\(name)” har fel slag: \(reason.swedish)",
        english: "The field “\(name)” is of the wrong kind: \(reason.english)"))
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
  }

  /// What JSON is to have in a value's place.
  private static func kind(_ type: any Any.Type) -> Wording {
    switch type {
    case is String.Type: Wording("text inom citattecken", english: "text in quotation marks")
    case is Bool.Type: Wording("true eller false", english: "true or false")
    case is any FixedWidthInteger.Type: Wording("ett heltal", english: "a whole number")
    case is [Any].Type: Wording("en lista inom [ ]", english: "a list in [ ]")
    default: Wording("ett objekt inom { }", english: "an object in { }")
    }
  }
}
