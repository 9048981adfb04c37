package import Registry

/// The run that a folder's site was made by, as it is told there.
package struct SiteRun: Hashable, Sendable {
  /// When it looked at what was to be shown.
  package let moment: Moment
  /// How many documents it showed, and what of them was new, otherwise than before, or gone.
  package let documents: Int
  package let added: Int
  package let changed: Int
  package let removed: Int

  init(at moment: Moment, _ report: SiteReport) {
    self.moment = moment
    documents = report.documents
    (added, changed, removed) = (report.added, report.changed, report.removed)
  }

  init?(_ numbers: [Int]) {
    guard numbers.count == 5 else { return nil }
    moment = Moment(seconds: Int64(numbers[0]))
    documents = numbers[1]
    (added, changed, removed) = (numbers[2], numbers[3], numbers[4])
  }

  var text: String { "\(moment.seconds) \(documents) \(added) \(changed) \(removed)" }
}
