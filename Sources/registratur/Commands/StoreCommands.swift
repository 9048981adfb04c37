import Office
import Registry

/// Looks for damage and broken rules.
enum VerifyCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "verify", operands: "", summary: "look for damage, gaps in the numbers and broken rules",
    details: """
      Prints what is damaged, a line each, and ends with 1; a clean store ends with 0. A line that
      begins with "note:" tells of a file that nothing in the registry names, which does no harm, or
      of what was put right: half-written files older than an hour are removed, and a search index that
      differs from the rest of a whole store is made anew.
      """,
    options: [
      Option("files", nil, "read every file and compare its digest too"),
      Option("json", nil, "print one JSON object: whole, problems, notes"),
    ]
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let found = try atTheOffice(arguments.store) { () throws(OfficeError) in
      try desk.verify(checksFiles: arguments.has("files"))
    }
    let isWhole = found.problems.isEmpty
    if arguments.has("json") {
      let json = JSONText.object([
        ("whole", .bool(isWhole)), ("problems", .array(found.problems.map { .string($0) })),
        ("notes", .array(found.notes.map { .string($0) })),
      ])
      Console.print(json.text)
      return isWhole ? 0 : 1
    }
    for problem in found.problems { Console.print(problem) }
    for note in found.notes { Console.print("note: \(note)") }
    Console.say(
      isWhole
        ? "the store is whole"
        : "the store is damaged: stop work on it, restore the last backup with registratur restore "
          + "into a new folder, and keep this one for whoever looks into it")
    return isWhole ? 0 : 1
  }
}

/// Copies a store.
enum BackupCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "backup", operands: "DIR", summary: "copy the whole store to a new folder",
    details: """
      Others may go on working meanwhile. DIR must not be there yet. Files of the store that are altered
      or missing are told on standard error; the copy is made all the same, and the command ends with 1.
      """,
    options: [Option("json", nil, "print one JSON object: folder, whole, problems")],
    operandCount: 1...1
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let problems = try atTheOffice(arguments.store) { () throws(OfficeError) in
      try desk.backUp(to: arguments.words[0])
    }
    if arguments.has("json") {
      let json = JSONText.object([
        ("folder", .string(arguments.words[0])), ("whole", .bool(problems.isEmpty)),
        ("problems", .array(problems.map { .string($0) })),
      ])
      Console.print(json.text)
      return problems.isEmpty ? 0 : 1
    }
    for problem in problems { Console.say(problem) }
    Console.say(
      "copied \(arguments.store) to \(arguments.words[0])"
        + (problems.isEmpty
          ? "" : ", which cannot be restored as it is: take these files from an earlier backup"))
    return problems.isEmpty ? 0 : 1
  }
}

/// Brings a copy back.
enum RestoreCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "restore", operands: "DIR", summary: "make a store from a backup",
    details: """
      The backup in DIR is copied to the store's folder, which must not be there yet, and verified.
      Decisions made after the backup are not in it: review what is on the web before publishing.
      """,
    options: [Option("json", nil, "print one JSON object: backup, folder")],
    operandCount: 1...1
  ) { (arguments) throws(Failure) in
    let backup = arguments.words[0]
    do throws(OfficeError) {
      try Desk.restore(from: backup, to: arguments.store)
    } catch {
      throw failure(error, backup, arguments.store)
    }
    if arguments.has("json") {
      let json = JSONText.object([
        ("backup", .string(backup)), ("folder", .string(arguments.store)),
      ])
      Console.print(json.text)
      return 0
    }
    Console.say("restored \(backup) to \(arguments.store)")
    Console.say(
      "what was decided after the backup is not in it: before the next publication, mark and withhold "
        + "again what has been taken from the web since")
    return 0
  }

  /// What is damaged or too new is the backup: there is no store yet.
  private static func failure(_ error: OfficeError, _ backup: String, _ store: String) -> Failure {
    switch error {
    case .damaged(let what):
      .other(
        "the backup in \(backup) is damaged (\(what)), and nothing was made in \(store): restore "
          + "another backup; registratur --store \(backup) verify --files tells all that is wrong "
          + "with this one", code: 3)
    case .newerStore: .office(error, store: backup)
    default: .office(error, store: store)
    }
  }
}
