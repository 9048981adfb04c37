/// The marks that mail programs put before the subject of what is answered or sent on.
package enum ReplyMarks {
  private static let replies = ["sv:", "re:", "aw:"]
  private static let forwards = ["vb:", "fw:", "fwd:"]

  /// A subject as it was before it was answered or sent on.
  package static func without(_ subject: String) -> String {
    let subject = subject.tidied
    var rest = subject[...]
    while let mark = (replies + forwards).first(where: { rest.lowercased().hasPrefix($0) }) {
      rest = rest.dropFirst(mark.count).drop { $0 == " " }
    }
    return rest.isEmpty ? subject : String(rest)
  }

  /// Whether the subject says that something is answered.
  package static func isReply(_ subject: String) -> Bool {
    let lowered = subject.tidied.lowercased()
    return replies.contains { lowered.hasPrefix($0) }
  }
}
