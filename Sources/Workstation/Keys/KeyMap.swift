package import Terminal

/// Which key does what where, after the person's own changes.
package struct KeyMap: Sendable {
  package private(set) var actions: [Action]
  /// What could not be read or would have clashed, in Swedish.
  package private(set) var complaints: [String] = []
  private var byKey: [Context: [Key: ActionID]] = [:]

  /// The keys of a profile with the lines of a key file put upon them.
  package init(profile: KeyProfile, overrides: String = "") {
    actions = ActionTable.actions(profile)
    for line in overrides.split(whereSeparator: \.isNewline) { read(String(line)) }
    for context in Context.allCases {
      var keys: [Key: ActionID] = [:]
      for action in actions {
        for key in action.keys(in: context) where keys[key] == nil { keys[key] = action.id }
      }
      byKey[context] = keys
    }
  }

  /// What a key does in a context, or nil.
  package func action(for key: Key, in context: Context) -> ActionID? { byKey[context]?[key] }

  /// The row of the table for an action.
  package func action(_ id: ActionID) -> Action? { actions.first { $0.id == id } }

  /// The name of the first key of an action, for where the screen speaks of it.
  func keyName(_ id: ActionID, in context: Context) -> String {
    action(id)?.keyName(in: context) ?? ""
  }

  /// The name of the first key of an action where it is at home.
  subscript(_ id: ActionID) -> String {
    action(id).map { $0.keyName(in: $0.contexts[0]) } ?? ""
  }

  private mutating func read(_ line: String) {
    let text = line.prefix { $0 != "#" }
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    let parts = text.split(separator: "=", maxSplits: 1).map { Self.trim($0) }
    // What the screen calls it is easier to find than its short name.
    let name = parts.first?.lowercased()
    guard parts.count == 2,
      let at = actions.firstIndex(where: { $0.id.rawValue == name || $0.name.lowercased() == name })
    else { return complaints.append(Phrases.unknownAction(Self.trim(text))) }
    var keys: [Key] = []
    for name in parts[1].split(separator: ",").map({ Self.trim($0) }) {
      guard let key = Key(name: name) else {
        complaints.append(Phrases.unknownKey(name, parts[0]))
        continue
      }
      // Where text is typed a letter is a letter, and an action without another key would be lost.
      if case .character = key, actions[at].contexts.allSatisfy(\.takesText) {
        complaints.append(Phrases.letterInForm(name, parts[0]))
        continue
      }
      let holder = actions.first { other in
        other.id != actions[at].id
          && actions[at].contexts.contains { other.keys(in: $0).contains(key) }
      }
      if let holder {
        complaints.append(Phrases.keyTaken(name, parts[0], by: holder.name))
      } else {
        keys.append(key)
      }
    }
    if !keys.isEmpty { actions[at].keys = keys }
  }

  private static func trim(_ text: some StringProtocol) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
