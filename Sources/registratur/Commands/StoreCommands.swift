import Office

/// Looks for damage and broken rules.
enum VerifyCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "verify", operands: "", summary: "look for damage, gaps in the numbers and broken rules",
    details: """
      Prints what is damaged, a line each, and ends with 1; a clean store ends with 0. A line that
      begins with "note:" tells of a file that nothing in the registry names, which does no harm.
      Half-written files older than an hour are removed.
      """,
    options: [Option("files", nil, "read every file and compare its digest too")]
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    let problems = try atTheOffice(arguments.store) { () throws(OfficeError) in
      try desk.verify(checksFiles: arguments.has("files"))
    }
    let notes = try atTheOffice(arguments.store) { () throws(OfficeError) in try desk.sweep() }
    for problem in problems { Console.print(problem) }
    for note in notes { Console.print("note: \(note)") }
    Console.say(
      problems.isEmpty
        ? "the store is whole"
        : "the store is damaged: stop work on it, restore the last backup with registratur restore "
          + "into a new folder, and keep this one for whoever looks into it")
    return problems.isEmpty ? 0 : 1
  }
}

/// Copies a store.
enum BackupCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "backup", operands: "DIR", summary: "copy the whole store to a new folder",
    details: "Others may go on working meanwhile. DIR must not be there yet.",
    operandCount: 1...1
  ) { (arguments) throws(Failure) in
    let desk = try arguments.desk()
    try atTheOffice(arguments.store) { () throws(OfficeError) in
      try desk.backUp(to: arguments.words[0])
    }
    Console.say("copied \(arguments.store) to \(arguments.words[0])")
    return 0
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
    operandCount: 1...1
  ) { (arguments) throws(Failure) in
    try atTheOffice(arguments.store) { () throws(OfficeError) in
      try Desk.restore(from: arguments.words[0], to: arguments.store)
    }
    Console.say("restored \(arguments.words[0]) to \(arguments.store)")
    return 0
  }
}
