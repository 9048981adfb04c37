import Office
import Platform
import Registry

/// Carries out commands written as JSON lines.
enum ApplyCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "apply", operands: "[FILE|-]", summary: "carry out commands written as JSON lines",
    details: """
      Each line is one command, through the same rules as the workstation's keys. One result a line
      is printed: {"ok": true, …} with what was made and, at times, a note, or {"ok": false, "refusals": […]} with rule,
      field and an English message; reason and remedy say the same in Swedish, for services that show
      them to people. With --atomic, the lines around a refused one say which it was ("refusedLine"), and
      nothing of them was done. A line is UTF-8. Commands, each with an example:
      """,
    examples: { examples },
    options: [Option("atomic", nil, "do all of the lines or none of them")], operandCount: 0...1
  ) { (arguments) throws(Failure) in
    let bytes: [UInt8]
    do throws(PlatformError) {
      let path = arguments.words.first ?? "-"
      bytes = try path == "-" ? Files.readStandardInput() : Files.read(path)
    } catch { throw .file(error) }
    let desk = try arguments.desk()
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated().map { (number: $0.offset + 1, bytes: $0.element) }
      .filter { !$0.bytes.allSatisfy { [9, 13, 32].contains($0) } }
    return arguments.has("atomic")
      ? try applyWhole(lines, desk, arguments.store) : try applyEach(lines, desk, arguments.store)
  }

  private static var examples: String {
    let commands = CommandBook.commands.map { command in
      let fields = "    Fields: \(command.fields.joined(separator: ", "))."
      return
        (["  \(command.name): \(command.summary)", fields]
        + command.examples.map { "    \($0)" })
        .joined(separator: "\n")
    }
    return (commands + ["", values]).joined(separator: "\n")
  }

  /// The words that fields of a few values take.
  private static var values: String {
    func line<Value: NamedChoice>(_ field: String, _ type: Value.Type) -> String {
      "  \(field): \(type.allCases.map(\.rawValue).joined(separator: ", "))"
    }
    return """
      Words that some fields take:
      \(line("direction", Direction.self))
      \(line("correspondent.kind", Correspondent.Kind.self))
      \(line("files.decision", FileFields.Choice.self))
      \(line("files.reason", FileFields.Reason.self))
      \(line("secrecy.scopes", SecrecyMark.Scope.self))
      \(line("setAside.outcome", SetAsidePost.Outcome.self))
      \(line("close.to", CloseCase.Outcome.self))
      \(line("source.kind", IntakeSource.Kind.self))
      \(line("officer.role", OfficerRole.self))
      A publicSender has one of organisation, role and notApplicable; a title has text, publicText or
      isSecret where it is not shown, and namesOfficials; a file has path, or name and base64.
      """
  }

  private static func applyEach(
    _ lines: [(number: Int, bytes: ArraySlice<UInt8>)], _ desk: Desk, _ store: String
  ) throws(Failure) -> Int32 {
    var code: Int32 = 0
    for line in lines {
      do throws(OfficeError) {
        let receipt = try desk.perform(try CommandBook.command(reading: line.bytes))
        Console.print(answer(line.number, receipt))
      } catch {
        guard case .refused(let objections) = error else { throw .office(error, store: store) }
        Console.print(answer(line.number, objections))
        code = 1
      }
    }
    return code
  }

  private static func applyWhole(
    _ lines: [(number: Int, bytes: ArraySlice<UInt8>)], _ desk: Desk, _ store: String
  ) throws(Failure) -> Int32 {
    var receipts: [Receipt] = []
    do throws(OfficeError) {
      try desk.transaction { () throws(OfficeError) in
        for line in lines {
          receipts.append(try desk.perform(try CommandBook.command(reading: line.bytes)))
        }
      }
    } catch {
      guard case .refused(let objections) = error, receipts.count < lines.count else {
        throw .office(error, store: store)
      }
      let failed = lines[receipts.count].number
      for line in lines {
        Console.print(
          line.number == failed ? answer(failed, objections) : undone(line.number, because: failed))
      }
      Console.say("line \(failed) was refused, so nothing was changed")
      return 1
    }
    for (line, receipt) in zip(lines, receipts) { Console.print(answer(line.number, receipt)) }
    return 0
  }

  /// That a line was not carried out, or was taken back, because another was refused.
  private static func undone(_ line: Int, because failed: Int) -> String {
    JSONText.object([
      ("line", .number(line)), ("ok", .bool(false)), ("refusals", .array([])),
      ("refusedLine", .number(failed)),
    ]).text
  }

  private static func answer(_ line: Int, _ receipt: Receipt) -> String {
    "{\"line\":\(line),\"ok\":true,\"result\":\(CommandBook.line(receipt))}"
  }

  private static func answer(_ line: Int, _ objections: [Objection]) -> String {
    JSONText.object([
      ("line", .number(line)), ("ok", .bool(false)),
      ("refusals", .array(objections.map(\.json))),
    ]).text
  }
}

extension Objection {
  /// The refusal as programs read it.
  var json: JSONText {
    .object([
      ("rule", .string(rule.id)), ("field", .string(field.description)),
      ("message", .string(english)), ("reason", .string(reason)), ("remedy", .string(remedy)),
      ("source", .optional(rule.source.isEmpty ? nil : rule.source)),
    ])
  }
}
