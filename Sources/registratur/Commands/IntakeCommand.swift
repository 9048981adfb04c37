import Office
import Registry

/// Takes in post.
enum IntakeCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "intake", operands: "[FILE…]", summary: "take in post from the sources or from files",
    details: """
      Without FILE every source of every authority is looked through: Maildirs, mailboxes and
      scanner folders. What has come in before is passed over, so it can be run at any time; a file that
      is still being written to is left for the next run.
      With FILE (a message, a mailbox, or a document as a scanner gives it: PDF, picture, Office or
      OpenDocument) that is taken in for --authority, or for the first where there is none said; the answer
      names it. Files of other kinds are refused.
      --dry-run takes nothing in and needs no store: it shows what the messages hold.
      """,
    options: [
      Option("authority", "CODE", "whose post the files are"),
      Option("dry-run", nil, "show what the files hold, take nothing in"),
      Option("json", nil, "print JSON: one object a message, or one for the whole"),
    ], operandCount: 0...100_000
  ) { (arguments) throws(Failure) in
    if arguments.has("dry-run") {
      return IntakeDryRun.run(files: arguments.words, json: arguments.has("json"))
    }
    let desk = try arguments.desk()
    let code = arguments["authority"] ?? desk.authorities.first?.code ?? ""
    let report = try atTheOffice(arguments.store) { () throws(OfficeError) in
      guard arguments.words.isEmpty else {
        return try desk.takeIn(handed: arguments.words, for: code)
      }
      return try desk.takeInPost { done, all in
        Console.progress("\(done) of \(all)")
      }
    }
    Console.endProgress()
    // Each source is an authority's; files that were named go to one, which was perhaps not.
    let receiver = arguments.words.isEmpty ? nil : code.uppercased()
    for failure in report.failures { Console.say("\(failure.path): \(failure.reason)") }
    if arguments.has("json") {
      Console.print(
        JSONText.object([
          ("authority", .optional(receiver)), ("taken", .number(report.taken)),
          ("duplicates", .number(report.duplicates)),
          (
            "failures",
            .array(
              report.failures.map {
                .object([("path", .string($0.path)), ("reason", .string($0.reason))])
              })
          ),
        ]).text)
    } else {
      let known = report.duplicates > 0 ? ", \(report.duplicates) had come in before" : ""
      let failed = report.failures.isEmpty ? "" : ", \(report.failures.count) failed"
      let place = receiver.map { " for \($0)" } ?? ""
      Console.print("\(report.taken) taken in\(place)\(known)\(failed)")
    }
    return report.failures.isEmpty ? 0 : 1
  }
}
