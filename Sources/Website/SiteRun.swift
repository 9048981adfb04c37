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
  /// The newest line of the journal that it had seen; 0 where an earlier version wrote it.
  package let entry: Int64

  init(at moment: Moment, seen entry: Int64, _ report: SiteReport) {
    self.moment = moment
    self.entry = entry
    documents = report.documents
    (added, changed, removed) = (report.added, report.changed, report.removed)
  }

  init?(_ numbers: [Int]) {
    guard [5, 6].contains(numbers.count) else { return nil }
    moment = Moment(seconds: Int64(numbers[0]))
    documents = numbers[1]
    (added, changed, removed) = (numbers[2], numbers[3], numbers[4])
    entry = numbers.count > 5 ? Int64(numbers[5]) : 0
  }

  var text: String {
    "\(moment.seconds) \(documents) \(added) \(changed) \(removed) \(entry)"
  }
}
