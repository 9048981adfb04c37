import Terminal
import Testing

@Suite struct RecordingScreenTests {
  @Test func aScriptIsPlayedToItsEnd() {
    let screen = RecordingScreen(keys: [.up])
    screen.type("åb")
    screen.add(.pause, .resize(Size(rows: 10, columns: 40)))
    screen.press(.enter)
    let keys = (0..<6).map { _ in screen.nextKey(timeout: 100) }
    #expect(keys == [.up, .character("å"), .character("b"), nil, .resize, .enter])
    #expect(screen.size == Size(rows: 10, columns: 40))
    #expect(!screen.hasPendingInput)
    #expect(screen.nextKey(timeout: 0) == nil)
    #expect(screen.nextKey(timeout: nil) == .terminate(15))
  }

  @Test func whatWasShownIsRemembered() {
    let screen = RecordingScreen(size: Size(rows: 1, columns: 5))
    var surface = Surface(screen.size)
    screen.show(surface)
    surface.draw("hej", at: 0, column: 0)
    screen.show(surface)
    #expect(screen.shown.count == 2)
    #expect(screen.last.text == "hej")
  }
}
