import Terminal
import Testing

@Suite struct KeyNameTests {
  @Test(arguments: [
    ("Ctrl+S", Key.control("s")), ("F2", .function(2)), ("Shift+Tab", .backTab), ("Esc", .escape),
    ("å", .character("å")), ("G", .character("G")), ("Alt+x", .alt("x")),
    ("Alt+Down", .alted(.down)),
    ("Ctrl+Right", .controlled(.right)), ("Shift+Up", .shifted(.up)), ("PgDn", .pageDown),
    ("Space", .character(" ")), ("Ctrl+Space", .control(" ")), ("+", .character("+")),
    ("Alt++", .alt("+")), ("Insert", .insert), ("Enter", .enter), ("F12", .function(12)),
  ])
  func namesAreReadAndWritten(_ name: String, _ key: Key) {
    #expect(Key(name: name) == key)
    #expect(key.name == name)
  }

  @Test func caseDoesNotMatter() {
    #expect(Key(name: "ctrl+s") == .control("s"))
    #expect(Key(name: "SHIFT+TAB") == .backTab)
    #expect(Key(name: "esc") == .escape)
  }

  @Test(arguments: [
    "", "Ctrl+å", "Ctrl+M", "Ctrl+I", "Ctrl+1", "F0", "F64", "Strg+S", "ab", "Alt+",
  ])
  func whatCannotBePressedIsRefused(_ name: String) {
    #expect(Key(name: name) == nil)
  }

  @Test func reportsHaveNoName() {
    #expect(Key.paste("x").name == nil)
    #expect(Key.terminate(15).name == nil)
  }
}
