package import Registry
import Storage

/// Gives an item of post an outcome outside the diary.
package struct SetAsidePost: Command {
  package static let name = "setAside"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    "Leaves an item of post outside the diary, with the ground for it."
  package static let example = """
    {"command": "setAside", "item": 12, "outcome": "ofLittleImportance", "reason": \
    "Reklam utan anknytning till verksamheten"}
    """
  package static var examples: [String] {
    [
      example,
      """
      {"command": "setAside", "item": 12, "outcome": "handedOver", "handedTo": "Länsstyrelsen", \
      "reason": "Avser deras tillsyn", "isTried": true}
      """,
    ]
  }
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  /// The grounds that there are.
  package enum Outcome: String, NamedChoice, Hashable, Sendable {
    case keptOrdered
    case ofLittleImportance
    case notPublicDocument
    case handedOver
  }

  package var item: Identifier<IntakeItem>
  package var outcome: Outcome
  package var reason: String
  /// The authority it is handed to, where that is the outcome.
  package var handedTo: String?
  /// Whether what speaks for secrecy in it was tried, and it is not secret.
  package var isTried: Bool?

  package init(
    item: Identifier<IntakeItem>, outcome: Outcome, reason: String, handedTo: String? = nil,
    isTried: Bool? = nil
  ) {
    self.item = item
    self.outcome = outcome
    self.reason = reason
    self.handedTo = handedTo
    self.isTried = isTried
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case item
    case outcome
    case reason
    case handedTo
    case isTried
  }

  private var aside: SetAside {
    switch outcome {
    case .keptOrdered: .keptOrdered
    case .ofLittleImportance: .ofLittleImportance
    case .notPublicDocument: .notPublicDocument
    case .handedOver: .handedOver(to: (handedTo ?? "").tidied)
    }
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let waiting = try desk.waitingItem(item)
    let isVoided = try atTheStore { () throws(StoreError) in
      try desk.store.isOnlyVoidedSecret(item)
    }
    if let handedTo, !handedTo.isBlank, outcome != .handedOver {
      throw .refused([
        Objection(
          rule: OutcomeSaysWhy.rule, severity: .blocked, field: .other("handedTo"),
          reason: Wording(
            "Posten lämnas inte till någon med det utfallet.",
            english: "With that outcome the item is handed to nobody."),
          remedy: Wording(
            "Välj överlämnad, eller ta bort mottagaren.",
            english: "Choose handedOver, or leave the receiver out."))
      ])
    }
    let proposal = try desk.secrecyProposal(for: waiting, desk.item(item).files)
    // That it was tried is part of why, and counts in how long it is.
    let why = proposal == nil ? reason.tidied : "\(reason.tidied) (prövat: inte hemligt)"
    var objections =
      SecretMustBeRegistered.objections(
        isMarkedSecret: waiting.isMarkedSecret, isVoidedSecret: isVoided,
        proposal: isTried == true ? nil : proposal)
      + OutcomeSaysWhy.objections(to: aside, reason: reason)
    if objections.isEmpty { objections = ShortTextsAreShort.objections(to: why, .reason) }
    guard objections.isEmpty else { throw .refused(objections) }
    return try desk.update(
      waiting.with(
        outcome: .setAside(aside, reason: why, by: desk.officer.id, at: desk.now)),
      .setAside, reason: why)
  }
}

/// Takes an item that was set aside back to the day's post.
package struct ResumePost: Command {
  package static let name = "resume"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary = "Takes an item that was set aside back to the day's post."
  package static let example = """
    {"command": "resume", "item": 12, "reason": "Ska registreras"}
    """
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var item: Identifier<IntakeItem>
  package var reason: String

  package init(item: Identifier<IntakeItem>, reason: String) {
    self.item = item
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case item
    case reason
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let objections = CorrectionSaysWhy.objections(toReason: reason)
    guard objections.isEmpty else { throw .refused(objections) }
    guard
      let found = try atTheStore({ () throws(StoreError) in try desk.store.intakeItem(item) }),
      case .setAside = found.outcome
    else {
      throw .refused([
        ReferencesExist.objection(
          .other("item"),
          Wording(
            "Post \(item.rawValue) är inte lagd åt sidan.",
            english: "Item \(item.rawValue) has not been set aside."))
      ])
    }
    return try desk.update(found.with(outcome: .waiting), .resume, reason: reason.tidied)
  }
}

extension Desk {
  func update(
    _ item: IntakeItem, _ action: JournalEntry.Action, reason: String = ""
  ) throws(OfficeError) -> Receipt {
    try atTheStore { () throws(StoreError) in
      let entry = try store.journal(
        action, on: .post, item.id.rawValue, by: officer.id, at: now, reason: reason)
      try store.update(item, entry)
    }
    return Receipt(item: item.id, version: item.version + 1)
  }
}
