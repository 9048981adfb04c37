/// What taking in post has led to.
package struct IntakeReport: Hashable, Sendable {
  /// A file that could not be taken in, and why.
  package struct Failure: Hashable, Sendable {
    package let path: String
    package let reason: String
  }

  /// Items that are new in the day's post.
  package var taken = 0
  /// Messages that had come in before.
  package var duplicates = 0
  /// Files that somebody is still writing to, which are left for the next time.
  package var unfinished = 0
  package var failures: [Failure] = []
  /// The programs that were not there to read some of what was taken in.
  package var missingPrograms: Set<String> = []
  /// Files taken in before that were read now, for the program that reads them is there.
  package var readAnew = 0

  package init() {}
}
