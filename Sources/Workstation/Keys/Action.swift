package import Terminal

/// Something a key can do: one row of the table that the bar, the help and the palette come from.
package struct Action: Hashable, Sendable {
  package let id: ActionID
  /// What the help and the palette call it.
  package let name: String
  /// What the bar calls it, at most six columns.
  package let label: String
  /// What it does, in one sentence.
  package let help: String
  package let contexts: [Context]
  package var keys: [Key]
  /// Whether it changes the registry, which not every role may.
  package let changes: Bool

  /// The keys that reach it in a context: where text is typed, letters do not.
  package func keys(in context: Context) -> [Key] {
    guard contexts.contains(context) else { return [] }
    guard context.takesText else { return keys }
    return keys.filter { key in
      switch key {
      case .character, .enter, .tab, .insert: false
      default: true
      }
    }
  }

  /// The first key's name, for where one is shown.
  package func keyName(in context: Context) -> String {
    keys(in: context).lazy.compactMap(\.name).first ?? ""
  }
}
