import Glibc

let arguments = CommandLine.arguments.dropFirst()
if arguments.starts(with: ["intake", "--dry-run"]) {
  let files = arguments.dropFirst(2).filter { $0 != "--json" }
  exit(IntakeDryRun.run(files: files, json: arguments.contains("--json")))
}
print("registratur")
