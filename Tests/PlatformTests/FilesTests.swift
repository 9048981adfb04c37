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
}
