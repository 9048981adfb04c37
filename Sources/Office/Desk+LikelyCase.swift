package import Registry
import Storage

extension Desk {
  /// The case that an item of post likely belongs to: by a number in its subject, by the thread that it
  /// is part of, or as an answer to what the sender wrote under the same subject.
  package func likelyCase(for item: IntakeItem) throws(OfficeError) -> Identifier<Case>? {
    for mention in DiaryNumberQuery.mentions(in: item.subject) {
      let found = try atTheStore { () throws(StoreError) in try store.cases(meant: mention) }
      if found.count == 1 { return found[0] }
    }
    let found = try atTheStore { () throws(StoreError) in try store.caseOfThread(item) }
    if let found { return found }
    return try caseOfAnswer(item)
  }

  /// The numbers of other cases that a letter names, where its subject or its thread leads to one.
  package func casesNamed(
    in files: [IntakeFile], than likely: Identifier<Case>
  ) throws(OfficeError) -> [String] {
    var numbers: [String] = []
    for file in files.prefix(8) {
      guard let text = try text(ofContent: file.content.sha256) else { continue }
      for mention in DiaryNumberQuery.mentions(in: String(text.prefix(20_000))) {
        let found = try atTheStore { () throws(StoreError) in try store.cases(meant: mention) }
        guard found.count == 1, found[0] != likely, let line = try caseLine(found[0]),
          !numbers.contains(line.number)
        else { continue }
        numbers.append(line.number)
      }
    }
    return numbers
  }

  /// What waits of the same thread as an item of post, so that all of it comes into one case.
  package func waiting(
    inThreadOf id: Identifier<IntakeItem>
  ) throws(OfficeError) -> [IntakeLine] {
    try atTheStore { () throws(StoreError) in try store.linesWaiting(inThreadOf: id) }
  }

  /// The one open case of the last year in which the sender wrote under the subject that is answered;
  /// only where the message does not itself say what it answers.
  private func caseOfAnswer(_ item: IntakeItem) throws(OfficeError) -> Identifier<Case>? {
    let subject = ReplyMarks.without(item.subject).lowercased()
    guard item.thread.isEmpty, !item.senderAddress.isBlank, ReplyMarks.isReply(item.subject),
      !subject.isBlank
    else { return nil }
    let titles = try atTheStore { () throws(StoreError) in
      try store.titles(
        withAddress: item.senderAddress, inOpenCasesSince: today.adding(days: -365))
    }
    let cases = titles.filter {
      [$0.title, $0.subject].contains { ReplyMarks.without($0).lowercased() == subject }
    }.map(\.diaryCase)
    return Set(cases).count == 1 ? cases[0] : nil
  }
}
