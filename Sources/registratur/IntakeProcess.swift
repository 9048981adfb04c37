import FoundationEssentials
import Platform
import Workstation

/// Takes in post in a process of its own while the workstation runs.
final class IntakeProcess {
  private let words: [String]
  private var running: Int32?
  /// Where the process writes what it has led to.
  private var folder: String?

  init(_ arguments: Arguments) {
    words = [
      "/proc/self/exe", "--store", arguments.store, "--officer", arguments.officer, "intake",
      "--json",
    ]
  }

  /// What the process prints.
  private struct Report: Decodable {
    struct Failure: Decodable {}
    let taken: Int
    let failures: [Failure]
    let missingPrograms: [String]
  }

  /// Starts it, unless the last one is still at it.
  func start() {
    guard running == nil else { return }
    if folder == nil { folder = try? Files.createTemporaryFolder() }
    running = try? Subprocess.launch(words, output: folder.map { "\($0)/intake" } ?? "/dev/null")
  }

  /// What the last one has led to, told once; nil while it runs.
  func outcome() -> Settings.IntakeOutcome? {
    guard let running, Subprocess.hasEnded(running) else { return nil }
    self.running = nil
    guard let folder, let bytes = try? Files.read("\(folder)/intake"),
      let report = try? JSONDecoder().decode(Report.self, from: Data(bytes))
    else { return Settings.IntakeOutcome(failures: nil) }
    return Settings.IntakeOutcome(
      taken: report.taken, failures: report.failures.count, missingPrograms: report.missingPrograms)
  }

  /// Takes away what it wrote; a run that is under way goes on to its end.
  func cleanUp() { if let folder { try? Files.removeFolder(folder) } }
}
