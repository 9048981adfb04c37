import Office
import Platform
import Registry
import Rehearsal

/// Makes an invented municipality's store and opens it.
enum DemoCommand {
  static let spec: CommandSpec = CommandSpec(
    name: "demo", operands: "", summary: "try it on an invented municipality",
    details: """
      Makes a store in a temporary folder with two hundred earlier cases, the morning's post
      waiting, and three who sit at the workstation: rut (registrator), selma (secretary) and gun
      (supervisor). Opens the workstation as rut, or as the one --officer names.
      """,
    options: [
      Option("out", "DIR", "make it in this new or empty folder, to keep it"),
      Option("no-open", nil, "make it, print where it is, and do not open it"),
    ]
  ) { (arguments) throws(Failure) in
    let officer = arguments["officer"] ?? Demonstration.registrator
    guard Demonstration.logins.contains(officer) else {
      throw .usage(
        "nobody in the demonstration is called \(officer); choose one of "
          + Demonstration.logins.joined(separator: ", "), command: "demo")
    }
    let folder: String
    var isFree = true
    do throws(PlatformError) {
      if let wanted = arguments["out"] {
        try Files.createFolder(wanted)
        // The post's sources are named by absolute paths.
        folder = try Files.resolve(wanted)
        isFree = try Files.list(folder).isEmpty
      } else {
        folder = try Files.createTemporaryFolder(prefix: "\(Files.temporary)/registratur-demo-")
      }
    } catch { throw .file(error) }
    guard isFree else {
      throw .other("there is something in \(folder) already; choose a new or empty folder", code: 4)
    }
    Console.progress("making Granviks kommun …")
    let demonstration: Demonstration
    do throws(OfficeError) {
      demonstration = try Demonstration(folder: folder, now: Moment(seconds: SystemClock.now))
      Console.endProgress()
    } catch {
      // Half a municipality is none; the folder was new or empty.
      Console.endProgress()
      for name in (try? Files.list(folder)) ?? [] { try? Files.removeFolder("\(folder)/\(name)") }
      if arguments["out"] == nil { try? Files.removeFolder(folder) }
      throw .office(error, store: folder)
    }
    let words = ["--store", demonstration.store, "--officer", officer]
    Console.say("the store is in \(demonstration.store); open it again with")
    Console.say("  registratur \(words.joined(separator: " "))")
    guard !arguments.has("no-open") else { return 0 }
    return try WorkstationCommand.open(
      try Arguments(words, for: WorkstationCommand.spec),
      greeting: "Övningsarkivet ligger i \(demonstration.store).")
  }
}
