import Platform
import Testing

@Suite struct FilesTests {
  @Test func writesWholeAndReadsBack() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    try Files.write(bytes, to: "\(folder)/räkning.bin")
    #expect(try Files.read("\(folder)/räkning.bin") == bytes)
    #expect(try Files.list(folder) == ["räkning.bin"])
  }

  @Test func saysWhichFileIsMissing() {
    let error = #expect(throws: PlatformError.self) { try Files.read("/nowhere/at/all") }
    #expect(error?.isMissing == true)
    #expect(error?.path == "/nowhere/at/all")
  }

  @Test func exchangesTwoFolders() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.createFolder("\(folder)/old/deep")
    try Files.createFolder("\(folder)/new")
    try Files.write(Array("ny".utf8), to: "\(folder)/new/page")
    try Files.exchange("\(folder)/old", "\(folder)/new")
    #expect(try Files.list("\(folder)/old") == ["page"])
    #expect(try Files.list("\(folder)/new") == ["deep"])
  }

  @Test func refusesToMakeAFolderOfAFile() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    try Files.write([], to: "\(folder)/file")
    #expect(throws: PlatformError.self) { try Files.createFolder("\(folder)/file") }
    #expect(throws: PlatformError.self) { try Files.read(folder) }
  }

  @Test func aLockIsFreeAsSoonAsItIsGivenUp() throws {
    let folder = try Files.createTemporaryFolder()
    defer { try? Files.removeFolder(folder) }
    let path = "\(folder)/lock"
    // The programs that are started meanwhile have our files open for a moment.
    let refusals = Parallel.map([true, false]) { locks in
      guard locks else {
        for _ in 0..<100 { _ = try? Subprocess.attach(["true"]) }
        return 0
      }
      return (0..<50_000).count { _ in
        guard let lock = try? FileLock.take(path) else { return true }
        lock.release()
        return false
      }
    }
    #expect(refusals == [0, 0])
  }
}
