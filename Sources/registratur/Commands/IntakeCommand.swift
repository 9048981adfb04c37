import Office
import Registry

/// Takes in post.
enum IntakeCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "intake", operands: "[FILE…]", summary: "take in post from the sources or from files",
    details: """
      Without FILE every source of every authority is looked through: Maildirs, mailboxes and
      scanner folders. A message to an authority's own address is proposed for that authority, all
      else for the one whose source it is. What has come in before is passed over, so it can be run at any time; a file that
      is still being written to is left for the next run.
      With FILE (a message, a mailbox, or a document as a scanner gives it: PDF, picture, Office or
      OpenDocument) that is taken in for --authority, which need not be said where there is only one.
      Files of other kinds are refused, and in a scanner's folder noted once as failures.
      --dry-run takes nothing in and needs no store: it shows what the messages and documents hold.
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
    // Sources and addresses are authorities'; files that are handed over are whose somebody says.
    var receiver = arguments["authority"]
    if arguments.words.isEmpty {
      receiver = nil
    } else if receiver == nil {
      receiver = try onlyAuthority(desk)
    }
    let report = try atTheOffice(arguments.store) { () throws(OfficeError) in
      if let receiver { return try desk.takeIn(handed: arguments.words, for: receiver) }
      return try desk.takeInPost { done, all in
        Console.progress("\(done) of \(all)")
      }
    }
    Console.endProgress()
    if !report.missingPrograms.isEmpty {
      Console.say(
        "some files were not read, or not wholly, for these programs are not installed: "
          + "\(report.missingPrograms.sorted().joined(separator: ", ")); once they are, the next "
          + "intake reads the files")
    }
    if report.readAnew > 0 {
      Console.say(
        "\(report.readAnew) read now that could not be read before for want of a program")
    }
    for failure in report.failures { Console.say("\(failure.path): \(failure.reason)") }
    if arguments.has("json") {
      Console.print(
        JSONText.object([
          ("authority", .optional(receiver?.uppercased())), ("taken", .number(report.taken)),
          ("duplicates", .number(report.duplicates)), ("unfinished", .number(report.unfinished)),
          ("readAnew", .number(report.readAnew)),
          ("missingPrograms", .array(report.missingPrograms.sorted().map { .string($0) })),
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
      let place = receiver.map { " for \($0.uppercased())" } ?? ""
      let left =
        report.unfinished > 0
        ? ", \(report.unfinished) still being written to and left for the next run" : ""
      Console.print("\(report.taken) taken in\(place)\(known)\(failed)\(left)")
    }
    return report.failures.isEmpty ? 0 : 1
  }

  private static func onlyAuthority(_ desk: Desk) throws(Failure) -> String {
    let codes = desk.authorities.map(\.code)
    guard codes.count == 1 else {
      throw .usage(
        "say whose post the files are with --authority: \(codes.joined(separator: ", "))",
        command: "intake")
    }
    return codes[0]
  }
}
