import Glibc
import Office
import Platform
import Registry
import Rehearsal

let count = Int(CommandLine.arguments.dropFirst().first ?? "1000") ?? 1000
let folder = "/tmp/bench-\(count)"
try Files.removeFolder(folder)
nonisolated(unsafe) var moment = Moment(seconds: 1_795_161_600)
try Desk.makeStore(folder: folder, supervisor: "gun", name: "Gun", title: "x")
let desk = try Desk(folder: folder, login: "gun") { moment }
for (c, n) in [("KS", "Kommunstyrelsen"), ("BUN", "B"), ("SBN", "S")] {
  try desk.perform(SetAuthority(code: c, name: n))
}
var corpus = Corpus(seed: 1)
let start = SystemClock.steady
try corpus.fill(
  desk, documents: count, until: moment, setClock: { moment = $0 },
  progress: { if $0 % 10000 == 0 { print($0, SystemClock.steady - start) } })
print("fill", SystemClock.steady - start)
