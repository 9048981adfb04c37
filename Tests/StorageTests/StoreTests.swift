import Platform
import Registry
import Storage
import Testing

@Suite struct StoreTests {
  private func folder() throws -> String { try Files.createTemporaryFolder() }

  @Test func aStoreIsMadeOnceAndOpenedAfter() throws {
    let folder = try folder()
    defer { try? Files.removeFolder(folder) }
    #expect(throws: StoreError.missing(folder: folder)) { try Store(opening: folder) }
    _ = try Store(creating: folder)
    #expect(throws: StoreError.existing(folder: folder)) { try Store(creating: folder) }
    _ = try Store(opening: folder)
  }

  @Test func aStoreFromANewerVersionIsRefusedAndNotTouched() throws {
    let folder = try folder()
    defer { try? Files.removeFolder(folder) }
    _ = try Store(creating: folder)
    let database = "\(folder)/registry.sqlite"
    _ = try Subprocess.run([
      "sqlite3", database, "INSERT INTO migration VALUES ('999 telepathy', 999)",
    ])
    let before = try Subprocess.run(["sqlite3", database, ".dump"]).output
    #expect(throws: StoreError.newerVersion(migration: "999 telepathy")) {
      try Store(opening: folder)
    }
    #expect(try Subprocess.run(["sqlite3", database, ".dump"]).output == before)
  }

  @Test(arguments: ["DELETE FROM migration", "DELETE FROM migration WHERE position = 3"])
  func aStoreThatHasForgottenItsMigrationsIsDamagedAndNotTouched(_ sql: String) throws {
    let folder = try folder()
    defer { try? Files.removeFolder(folder) }
    _ = try Store(creating: folder)
    let database = "\(folder)/registry.sqlite"
    _ = try Subprocess.run(["sqlite3", database, sql])
    let before = try Subprocess.run(["sqlite3", database, ".dump"]).output
    #expect(throws: StoreError.damaged("its list of migrations does not fit its tables")) {
      try Store(opening: folder)
    }
    #expect(try Subprocess.run(["sqlite3", database, ".dump"]).output == before)
  }

  @Test func whatIsNoDatabaseIsSaidToBeDamaged() throws {
    let folder = try folder()
    defer { try? Files.removeFolder(folder) }
    try Files.write(Array(repeating: 0x41, count: 5_000), to: "\(folder)/registry.sqlite")
    let error = #expect(throws: StoreError.self) { try Store(opening: folder) }
    guard case .damaged = error else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func aFailedTransactionLeavesNothing() throws {
    let folder = try folder()
    defer { try? Files.removeFolder(folder) }
    let store = try Store(creating: folder)
    #expect(throws: StoreError.notFound) {
      try store.transaction(wrapping: { $0 }) { () throws(StoreError) in
        try store.setOfficer(
          login: "a", name: "A", title: "a", role: .registrator, hidesName: false,
          isActive: true)
        throw .notFound
      }
    }
    #expect(try store.officers().isEmpty)
  }

  @Test func aStepThatFailsIsUndoneAlone() throws {
    let folder = try folder()
    defer { try? Files.removeFolder(folder) }
    let store = try Store(creating: folder)
    func add(_ login: String) throws(StoreError) {
      try store.setOfficer(
        login: login, name: login, title: "t", role: .registrator, hidesName: false,
        isActive: true)
    }
    try store.transaction(wrapping: { $0 }) { () throws(StoreError) in
      try add("anna")
      do throws(StoreError) {
        try store.transaction(wrapping: { $0 }) { () throws(StoreError) in
          try add("berit")
          throw .notFound
        }
      } catch {}
      try add("cilla")
    }
    #expect(try store.officers().map(\.login) == ["anna", "cilla"])
  }
}
