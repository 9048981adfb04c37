import Platform
import Testing

@Suite struct SHA256Tests {
  /// The examples of FIPS 180-4 and the lengths around a block's edge, from sha256sum.
  @Test func agreesWithThePublishedDigests() throws {
    #expect(
      SHA256.hex(Array("abc".utf8))
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      SHA256.hex([]) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    for count in [55, 56, 63, 64, 65, 119, 120, 1000] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      let system = try Subprocess.run(["sha256sum"], input: bytes)
      #expect(system.text.hasPrefix(SHA256.hex(bytes)), "\(count) bytes")
    }
  }
}
