import Office
import Registry
import Terminal

/// What is said of what was filled in.
extension Phrases {
  /// That more of the same thread waits, which belongs in the same case.
  static func threadWaits(_ lines: [IntakeLine]) -> String? {
    guard let first = lines.first else { return nil }
    let more = lines.count > 1 ? " och \(lines.count - 1) till" : ""
    let subject = first.subject.isBlank ? noSubject : first.subject
    return
      "I samma brevväxling väntar ”\(subject)” från \(first.sender)\(more): ta dem i samma ärende."
  }

  /// That a letter speaks of other cases than the one that is proposed.
  static func namesOtherCases(_ numbers: [String]) -> String {
    "Brevet nämner också \(numbers.prefix(3).joined(separator: ", ")): se att ärendet är rätt."
  }

  /// Why a mark was filled in, and how it is taken away.
  static func secrecyProposed(_ proposal: SecrecyProposal) -> String {
    "\(proposal.reason) Sekretess enligt \(proposal.provision) är föreslagen: pröva den, eller töm fältet."
  }
}
