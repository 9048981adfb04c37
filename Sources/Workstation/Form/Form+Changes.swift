import Registry

/// What a correction would change.
extension Form {
  var changes: [Overtaken.Change] {
    guard isCorrection else { return [] }
    return everyField.compactMap { id in
      guard Self.isOfDocument(id) else { return nil }
      let mine = id.isChoice ? word(id, choice(id)) : text(id)
      let now =
        id.isChoice ? word(id, corrected.choices[id] ?? 0) : corrected.texts[id] ?? ""
      return mine == now
        ? nil : Overtaken.Change(name: Phrases.name(of: id, self), mine: mine, now: now)
    }
  }

  /// Whether a field is about what stands in a document that is corrected.
  private static func isOfDocument(_ id: FieldID) -> Bool {
    switch id {
    case .place, .caseNumber, .authority, .caseTitle, .caseDisclosure, .caseNeutral, .provision,
      .scopes, .path, .reason:
      false
    default: true
    }
  }

  private func word(_ id: FieldID, _ number: Int) -> String {
    let options = options(id)
    return options.indices.contains(number) ? options[number] : ""
  }
}
