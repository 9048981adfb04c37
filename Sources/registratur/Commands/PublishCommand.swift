import Office

/// Writes the web diary.
enum PublishCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "publish", operands: "", summary: "write the web diary to a folder",
    details: """
      Every completed document is reviewed anew; what the rules let through is written as a static
      site beside DIR, which is then put in DIR's place in one step. A run that fails leaves the
      old site. DIR may be missing, empty, or hold an earlier run; a link is followed. A list of what
      was written lies beside DIR, so that unaltered pages need not be written again.

      Documents that the review stops are told on standard error, each with its reasons, and in the
      number "refused" of the summary; the exit code is 0 where the site was written.
      """,
    options: [
      Option("out", "DIR", "the folder that the web server shows"),
      Option(
        "reviewed", nil, "the store was restored, and what the web shows has been gone through"),
      Option("json", nil, "print the summary as JSON"),
    ]
  ) { (arguments) throws(Failure) in
    guard let folder = arguments["out"], !folder.isEmpty else {
      throw .usage("--out DIR is missing", command: "publish")
    }
    let desk = try arguments.desk()
    let report = try atTheOffice(arguments.store) { () throws(OfficeError) in
      try desk.publish(to: folder, isReviewed: arguments.has("reviewed")) { progress in
        switch progress {
        case .reviewed(let count): Console.progress("\(count) documents reviewed")
        case .written(let count): Console.progress("\(count) pages written")
        }
      }
    }
    Console.endProgress()
    for refusal in report.refused {
      Console.say("\(refusal.number) is not shown: \(refusal.reasons.joined(separator: " "))")
    }
    for folder in report.otherFolders {
      Console.say(
        "\(folder) holds an earlier run and was not written: publish there too, or remove it")
    }
    if arguments.has("json") {
      Console.print(
        JSONText.object([
          ("documents", .number(report.documents)), ("added", .number(report.added)),
          ("changed", .number(report.changed)), ("removed", .number(report.removed)),
          ("pages", .number(report.pages)), ("files", .number(report.files)),
          ("refused", .number(report.refused.count)),
          ("otherFolders", .array(report.otherFolders.map { .string($0) })),
        ]).text)
    } else {
      Console.print(
        "\(report.documents) documents shown: \(report.added) added, \(report.changed) changed, "
          + "\(report.removed) removed; \(report.pages) pages, \(report.files) files")
    }
    return 0
  }
}
