import Intake
import Testing

/// A photograph may say where on earth it was taken, which nobody sees in it.
@Suite struct PicturePositionTests {
  /// A JPEG whose camera's notes have one entry, with the tag given.
  private static func picture(tag: UInt16, isLittle: Bool) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
      return isLittle ? bytes : bytes.reversed()
    }
    let entry = number(Int(tag), 2) + number(4, 2) + number(1, 4) + number(26, 4)
    let notes =
      Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(1, 2) + entry
      + number(0, 4)
    let body = Array("Exif\0\0".utf8) + notes
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(body.count + 2)] + body
      + [0xFF, 0xDA, 0, 2, 0x41, 0x42, 0xFF, 0xD9]
  }

  @Test(arguments: [true, false])
  func whereAPictureWasTakenIsTold(_ isLittle: Bool) {
    func read(_ tag: UInt16) -> ExtractedText {
      TextExtractor().extract(
        Self.picture(tag: tag, isLittle: isLittle), mediaType: "", name: "bild.jpg")
    }
    #expect(read(0x8825) == .notRead(.position))
    // The camera's other notes are no position.
    #expect(read(0x8769) == .notRead(.noText))
  }
}
