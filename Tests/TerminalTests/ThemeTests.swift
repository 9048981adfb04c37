import Foundation
import Terminal
import Testing

@Suite struct ThemeTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Themes")

  static func builtIn(_ name: String) throws -> Theme {
    let text = try String(
      contentsOf: folder.appending(path: "\(name).theme"), encoding: .utf8)
    return try Theme.parse(text, named: name)
  }

  @Test func aThemeIsRead() throws {
    let theme = try Theme.parse(
      """
      # a comment
      [palette]
      sky = 110
      [styles]
      text = white
      list = sky on default   # trailing
      list.selected = bright-white on 24 bold underline
      error = reverse
      """, named: "test")
    #expect(theme.style(.text) == Style(foreground: .indexed(7)))
    #expect(theme.style(.listMarked) == Style(foreground: .indexed(110)))
    let selected = Style(
      foreground: .indexed(15), background: .indexed(24), attributes: [.bold, .underline])
    #expect(theme.style(.listSelected) == selected)
    #expect(theme.style(.listSelectedUnfocused) == selected)
    #expect(theme.style(.error) == Style(attributes: .reverse))
    #expect(theme.style(.popup) == theme.style(.text))
  }

  @Test func aThemeBuildsUponAnother() throws {
    let base = "[palette]\nink = 1\n[styles]\ntext = ink\ntitle = ink bold"
    let theme = try Theme.parse(
      "inherits = base\n[palette]\nink = 2\n[styles]\nerror = ink", named: "mine",
      lookup: { $0 == "base" ? base : nil })
    #expect(theme.style(.title) == Style(foreground: .indexed(2), attributes: .bold))
    #expect(theme.style(.error) == Style(foreground: .indexed(2)))
  }

  @Test(
    arguments: [
      ("text", 1, .notAnAssignment("text")), ("\n\ntext =", 3, .notAnAssignment("text =")),
      ("txet = 1", 1, .unknownRole("txet")), ("text = blurple", 1, .unknownColor("blurple")),
      ("text = 256", 1, .unknownColor("256")), ("text = 1 2", 1, .unknownColor("2")),
      ("text = 1 on", 1, .backgroundMissing), ("[colours]", 1, .unknownSection("[colours]")),
      ("inherits = other", 1, .unknownTheme("other")), ("inherits = t", 1, .inheritsItself("t")),
      ("text = 1\ntext = 2", 2, .givenTwice("text")),
      ("[palette]\na = b", 2, .unknownColor("b")),
    ] as [(String, Int, ThemeError.Reason)])
  func whatIsWrongIsNamed(_ text: String, _ line: Int, _ reason: ThemeError.Reason) {
    #expect(throws: ThemeError(theme: "t", line: line, reason: reason)) {
      try Theme.parse(text, named: "t")
    }
  }

  /// The contrast ratio of WCAG 2, from 1 to 21.
  static func contrast(_ one: UInt8, _ other: UInt8) -> Double {
    func luminance(_ index: UInt8) -> Double {
      let color = Palette.rgb(index)
      func linear(_ value: Int) -> Double {
        let part = Double(value) / 255
        return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
    let (a, b) = (luminance(one), luminance(other))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  @Test(arguments: ["dark", "light", "high-contrast"])
  func everyRoleCanBeReadWhateverTheTerminalsColours(_ name: String) throws {
    let theme = try Self.builtIn(name)
    guard case .indexed(let ink) = theme.page.foreground,
      case .indexed(let paper) = theme.page.background
    else { throw ThemeError(theme: name, line: 0, reason: .backgroundMissing) }
    // Popups stand out from it.
    #expect(theme.style(.popup).background != theme.page.background || name == "high-contrast")
    for role in StyleRole.allCases {
      let style = theme.style(role)
      let foreground: UInt8 = if case .indexed(let index) = style.foreground { index } else { ink }
      let background: UInt8 =
        if case .indexed(let index) = style.background { index } else { paper }
      // A border is seen, not read.
      let least = role == .border ? 3.0 : name == "high-contrast" ? 7.0 : 4.5
      let ratio = Self.contrast(foreground, background)
      #expect(ratio >= least, "\(name) \(role.rawValue) \(ratio)")
    }
    for role in [StyleRole.passed, .open, .blocked, .listMarked] {
      for row in [StyleRole.listSelected, .listSelectedUnfocused] {
        let style = theme.style(role, on: row)
        guard case .indexed(let front) = style.foreground,
          case .indexed(let back) = style.background
        else { continue }
        let ratio = Self.contrast(front, back)
        #expect(ratio >= 3, "\(name) \(role.rawValue) on \(row.rawValue) \(ratio)")
      }
    }
  }

  @Test func withoutColoursEveryStateIsStillToldApart() throws {
    let theme = try Self.builtIn("monochrome")
    let groups: [[StyleRole]] = [
      [.passed, .open, .blocked, .masked, .secret, .warning, .error],
      [.list, .listSelected, .listSelectedUnfocused, .listMarked],
      [.field, .fieldFocused, .fieldPrefilled, .fieldError], [.border, .borderFocused],
      [.popup, .popupSelected, .popupDisabled], [.button, .buttonFocused],
      [.barKey, .barLabel, .barDisabled],
    ]
    for group in groups {
      #expect(Set(group.map { theme.style($0) }).count == group.count, "\(group)")
    }
    for role in StyleRole.allCases {
      #expect(theme.style(role).reduced(to: .none) == theme.style(role))
    }
  }

  @Test(arguments: ["dark", "light", "high-contrast", "monochrome"])
  func onFewColoursTheFocusIsStillSeen(_ name: String) throws {
    let theme = try Self.builtIn(name)
    for depth in [ColorDepth.none, .eight, .sixteen] {
      let style = { (role: StyleRole) in theme.style(role).reduced(to: depth) }
      #expect(style(.listSelected) != style(.list))
      #expect(style(.listSelected) != style(.listSelectedUnfocused))
      #expect(style(.borderFocused) != style(.border))
      #expect(style(.fieldFocused) != style(.field))
      #expect(style(.popupSelected) != style(.popup))
      // Where a dialog shows them, fields and buttons are seen upon it.
      #expect(depth == .none || style(.field) != style(.popup), "\(name) \(depth)")
      for role in StyleRole.allCases where style(role).foreground != .default {
        #expect(style(role).foreground != style(role).background, "\(name) \(role.rawValue)")
      }
    }
  }

  @Test func coloursKeepTheirNames() {
    let names: [(UInt8, String)] = [
      (114, "green"), (210, "bright-red"), (221, "bright-yellow"), (110, "cyan"), (24, "blue"),
      (25, "blue"), (124, "red"), (22, "green"), (94, "yellow"), (182, "magenta"), (236, "black"),
      (245, "bright-black"), (252, "white"), (231, "bright-white"), (16, "black"),
      (9, "bright-red"),
    ]
    for (index, name) in names {
      #expect(Palette.names[Int(Palette.nearest(to: index))] == name, "\(index)")
    }
    for index in 0...255 { #expect(Palette.nearest(to: UInt8(index)) < 16) }
  }

  @Test func theQuickContrastIsNearTheRealOne() {
    for one in stride(from: 0, through: 255, by: 5) {
      for other in stride(from: 0, through: 255, by: 7) {
        let real = Self.contrast(UInt8(one), UInt8(other))
        let quick = Palette.contrast(UInt8(one), UInt8(other))
        #expect(abs(real - quick) < 0.25 * real, "\(one) \(other)")
      }
    }
  }
}
