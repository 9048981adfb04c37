package import Registry

/// Marks an item of post as one that may be secret, or dates its arrival.
package struct AnnotatePost: Command {
  package static let name = "annotate"
  package static let act = OfficerMayDoIt.Act.register
  package static let summary =
    "Marks an item of post as one that may be secret, or corrects its day of arrival."
  package static let example = """
    {"command": "annotate", "item": 12, "isSecret": true}
    """
  package static var examples: [String] {
    [
      example,
      """
      {"command": "annotate", "item": 12, "isSecret": false, "reason": "Prövat, bara en inbjudan"}
      """,
    ]
  }
  package static var fields: [String] { CodingKeys.allCases.map(\.rawValue) }

  package var item: Identifier<IntakeItem>
  package var isSecret: Bool?
  package var arrivedOn: CivilDate?
  /// Why; needed where a mark is taken away or the day of arrival is changed.
  package var reason: String?

  package init(
    item: Identifier<IntakeItem>, isSecret: Bool? = nil, arrivedOn: CivilDate? = nil,
    reason: String? = nil
  ) {
    self.item = item
    self.isSecret = isSecret
    self.arrivedOn = arrivedOn
    self.reason = reason
  }

  private enum CodingKeys: String, CodingKey, CaseIterable {
    case item
    case isSecret
    case arrivedOn
    case reason
  }

  package func perform(at desk: Desk) throws(OfficeError) -> Receipt {
    let waiting = try desk.waitingItem(item)
    let after = waiting.with(arrivedOn: arrivedOn, isMarkedSecret: isSecret)
    guard after != waiting else { throw .refused([CorrectionSaysWhy.nothingIsCorrected]) }
    let why = reason?.tidied ?? ""
    var objections =
      waiting.isMarkedSecret && !after.isMarkedSecret || waiting.arrivedOn != after.arrivedOn
      ? CorrectionSaysWhy.objections(toReason: why)
      : ShortTextsAreShort.objections(to: why, .reason)
    if after.arrivedOn > desk.today {
      objections.append(ArrivalIsPlausible.objection(toDayToCome: after.arrivedOn))
    }
    guard objections.isEmpty else { throw .refused(objections) }
    return try desk.update(after, .mark, reason: why)
  }
}
