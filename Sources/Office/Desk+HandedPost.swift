import Platform
import Registry

extension Desk {
  /// Takes in files that somebody names: messages, mailboxes, or documents as a scanner gives them.
  ///
  /// A file of another kind is likely named by mistake, and what is taken in can only be set aside with a
  /// reason; so it is left, and told of among the failures.
  package func takeIn(
    handed paths: [String], for code: String
  ) throws(OfficeError) -> IntakeReport {
    let strangers = paths.filter(Self.isStranger)
    var report = try takeIn(files: paths.filter { !strangers.contains($0) }, for: code)
    report.failures += strangers.map {
      IntakeReport.Failure(path: $0, reason: PostError.noDocument.reason)
    }
    return report
  }

  /// Whether a file is neither mail nor a document; what cannot be read is told of where it is read.
  private static func isStranger(_ path: String) -> Bool {
    guard !path.hasSuffix(".mbox"),
      let top = try? Files.read(path, from: 0, count: 65_536)
    else { return false }
    return PostReader.isStranger(top, Files.name(of: path))
  }
}
