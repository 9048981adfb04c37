import Office
import Registry
import Terminal

/// What the earlier documents of a case let a machine propose for the next: filled in where nobody has
/// typed, told of, and gone again with the case.
extension Form {
  /// The number of the case that the document goes into, as far as one is written.
  var chosenCase: String? {
    guard !isCorrection, place == .existing, !text(.caseNumber).isBlank else { return nil }
    return text(.caseNumber).tidied
  }

  /// Whether nobody has decided about a field.
  private func isFree(_ id: FieldID) -> Bool {
    !touched.contains(id) && !decidedInDraft.contains(id)
  }

  /// Lets what is proposed follow from the letter and the case; says whether a mark was proposed anew.
  mutating func settleProposals(today: CivilDate) -> Bool {
    settleRecipient()
    settleRole()
    guard isFree(.provision), isFree(.scopes) else { return false }
    let wanted = precedent?.secrecy?.joined(with: letterProposal) ?? letterProposal
    guard wanted != proposed else { return false }
    if proposed != nil {
      prefill(.provision, "")
      scopes = []
      proposed = nil
    }
    guard let wanted else { return false }
    propose(wanted, today: today)
    return proposed != nil
  }

  /// Proposes the role word that the same person had in the case before.
  private mutating func settleRole() {
    guard isFree(.publicSender), text(.publicSender) == (proposedRole?.word ?? "")
    else { return }
    let before = proposedRole
    proposedRole = nil
    let kind = Correspondent.Kind.allCases[choice(.kind)]
    let roles = precedent?.roles ?? []
    let name = text(.name).tidied.lowercased()
    let email = text(.email).tidied.lowercased()
    let same = roles.first { earlier in
      let party = earlier.correspondent
      return (!name.isEmpty && party.name.lowercased() == name)
        || (!email.isEmpty && party.email.lowercased() == email)
    }
    // Another person in the case has another role: a neighbour is no applicant.
    let found = kind == .person || kind == .unstated ? same : nil
    if let found, let word = found.publicSender.text {
      if kind == .unstated, isFree(.kind) {
        choices[.kind] = Correspondent.Kind.allCases.firstIndex(of: found.correspondent.kind) ?? 0
      }
      proposedRole = (word, found.number)
    }
    guard proposedRole?.word != before?.word else { return }
    prefill(.publicSender, proposedRole?.word ?? "")
    if proposedRole == nil { proposePublicSender() }
  }

  /// Proposes as recipient of what goes out who wrote last in the case.
  private mutating func settleRecipient() {
    guard !isCorrection, [.kind, .name, .email, .publicSender].allSatisfy(isFree) else { return }
    let sender = direction == .outgoing ? precedent?.lastSender : nil
    guard sender != recipient, recipient != nil || text(.name).isEmpty else { return }
    recipient = sender
    proposedRole = nil
    let blank: Correspondent.Kind = if case .blank = subject { .notApplicable } else { .unstated }
    fill(
      sender?.correspondent ?? Correspondent(kind: blank),
      sender.map { PublicSenderFields($0.publicSender) } ?? PublicSenderFields())
  }
}
