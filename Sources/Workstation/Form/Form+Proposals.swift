import Office
import Registry
import Terminal

/// What a letter lets a machine guess: filled in, and typed over where it is wrong.
extension Form {
  /// Takes who wrote for what their name says: an organisation by a word that only such have, a person
  /// where the whole of it is one's name.
  mutating func proposeKind(_ item: IntakeItem) {
    let name = item.senderName.tidied
    guard !name.isBlank else { return }
    let kind: Correspondent.Kind
    if PublicSenderIsNoPerson.isOrganisation(name) {
      kind = .organisation
    } else if PublicSenderIsNoPerson.isWholePerson(name) {
      kind = .person
    } else {
      return
    }
    choices[.kind] = Correspondent.Kind.allCases.firstIndex(of: kind) ?? 0
    proposePublicSender()
  }

  /// Proposes the mark that the letter itself gives reason for.
  ///
  /// The files are decided about by a person: no machine does it for them (Helsingborg 5).
  mutating func propose(_ secrecy: SecrecyProposal, today: CivilDate) {
    guard text(.provision).isEmpty,
      let provision = ProvisionTable.standard.provision(secrecy.provision, on: today)
    else { return }
    prefill(.provision, "\(provision.reference) – \(provision.name)")
    scopes = secrecy.scopes
    proposed = secrecy
  }

  /// A mark covers the whole document, and its title where that is not shown, until somebody says
  /// otherwise; the files that nobody has decided about are withheld for it.
  mutating func settleMark() {
    guard provision != nil else { return }
    let before = (scopes, choices)
    if scopes.isEmpty { scopes = [.document] }
    if choice(.disclosure) != 0 { scopes.insert(.title) }
    withholdUndecided()
    if before != (scopes, choices) { needsKeeping = true }
  }

  /// Withholds for secrecy what nobody has decided about.
  mutating func withholdUndecided() {
    for index in files.indices where choice(.file(index)) == FileChoice.undecided.rawValue {
      choices[.file(index)] = FileChoice.secrecy.rawValue
    }
  }

  /// Whether what was typed is the beginning of several values, and none of them.
  func beginsSeveral(_ id: FieldID, of values: [String]) -> Bool {
    let typed = text(id).tidied.lowercased()
    var copy = self
    copy.complete(id, among: values)
    return typed.count >= 2 && touched.contains(id) && copy.text(id) == text(id)
      && !values.contains { $0.lowercased() == typed }
      && values.count { $0.lowercased().hasPrefix(typed) } > 1
  }

  /// Puts the value that what was typed is the beginning of in its place; where it may be several, it
  /// stays as it is.
  mutating func complete(_ id: FieldID, among values: [String]) {
    let typed = text(id).tidied.lowercased()
    guard typed.count >= 2, touched.contains(id),
      !values.contains(where: { $0.lowercased() == typed })
    else { return }
    let candidates = values.filter { $0.lowercased().hasPrefix(typed) }
    // ”Rem” is Remiss, though Remissvar begins so too.
    guard let shortest = candidates.min(by: { $0.count < $1.count }),
      candidates.allSatisfy({ $0.lowercased().hasPrefix(shortest.lowercased()) })
    else { return }
    set(id, shortest)
  }
}
