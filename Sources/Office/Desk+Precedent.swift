package import Registry

/// What earlier documents of a case say about its next.
package struct CasePrecedent: Hashable, Sendable {
  /// The provision that the case or its latest marked document is marked under.
  package let secrecy: SecrecyProposal?
  /// The persons who were shown as role words, those of the latest documents first.
  package let roles: [EarlierParty]
  /// Who wrote last, to whom an answer goes.
  package let lastSender: EarlierParty?
}

extension Desk {
  /// What the latest documents of the case with this number say about its next, nil where the number
  /// means no case.
  package func precedent(inCase number: String) -> CasePrecedent? {
    guard !number.isBlank, let diaryCase = try? diaryCase(numbered: number),
      let line = try? caseLine(diaryCase.id)
    else { return nil }
    let lines = (try? documents(in: diaryCase.id, after: max(0, line.documents - 20))) ?? []
    let latest = lines.reversed().filter { $0.status != "voided" }
      .compactMap { line in (try? document(line.id)).map { (number: line.number, document: $0) } }
    let parties = latest.map { number, document in
      EarlierParty(
        number: number, correspondent: document.content.correspondent,
        publicSender: document.content.publicSender)
    }
    let incoming = zip(latest, parties).first { $0.0.document.content.direction == .incoming }
    return CasePrecedent(
      secrecy: proposal(following: diaryCase, latest),
      roles: parties.filter {
        guard case .role(let word) = $0.publicSender else { return false }
        return roleWords.contains(word)
      }, lastSender: incoming?.1)
  }

  private func proposal(
    following diaryCase: Case, _ latest: [(number: String, document: Document)]
  ) -> SecrecyProposal? {
    let reason: String
    let mark: SecrecyMark
    func inForce(_ marks: [SecrecyMark]) -> SecrecyMark? {
      marks.first { ProvisionTable.standard.provision($0.provision, on: today) != nil }
    }
    if let marked = latest.first(where: { inForce($0.document.secrecy) != nil }),
      let found = inForce(marked.document.secrecy)
    {
      mark = found
      reason = "\(marked.number) i ärendet är sekretessmarkerad."
    } else if let whole = inForce(diaryCase.secrecy) {
      mark = whole
      reason = "Ärendet är sekretessmarkerat."
    } else {
      return nil
    }
    // Whether the next title is shown is decided by what it says.
    let scopes = mark.scopes.subtracting([.title])
    return SecrecyProposal(
      provision: mark.provision, scopes: scopes.isEmpty ? [.document] : scopes, reason: reason)
  }
}
