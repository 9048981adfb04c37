import Office
import Registry
import TestSupport
import Testing

/// Whatever the store refuses in a title the rule refuses first, in words that help.
@Suite struct TitleNumberFormTests {
  /// Each century, sign and kind of day, and what stands around them, right and wrong.
  static let titles: [String] = {
    let signs = [
      "-", "+", " ", "\u{A0}", "\u{2010}", "\u{2013}", "\u{2015}", "\u{202F}", "\u{2212}", ":",
    ]
    let days = ["810312", "810372", "990230", "011231", "000191", "811332", "261120", "640800"]
    let lasts = ["1234", "9802", "0915", "123", "12345"]
    return ["", "19", "20", "18", "17", "9"].flatMap { century in
      signs.flatMap { sign in
        days.flatMap { day in lasts.map { "Beslut om avgift, nummer \(century)\(day)\(sign)\($0)" }
        }
      }
    } + ["x640823-3234", "640823-3234x", "Dnr 261120-0012", "Faktura 640823 1234", "(640823 1234)"]
  }()

  private func objections(to title: String) -> [Objection] {
    TitleHoldsNoIdentityNumber.objections(to: .fixture { $0.content.title = Title(title) })
  }

  @Test func theRuleRefusesAllThatTheStoreDoes() throws {
    let house = try TemporaryDesk()
    let plain = PlainSQL(store: "\(house.folder)/store")
    let rows = Self.titles.map { "('\($0)')" }.joined(separator: ",")
    let refused = try plain.answer(
      to: """
        WITH t(title) AS (VALUES \(rows)) SELECT title FROM t WHERE EXISTS (
          SELECT 1 FROM identity_number_shape WHERE ' ' || title || ' ' GLOB pattern)
        """
    ).split(separator: "\n").map(String.init)
    #expect(refused.count > 600 && refused.count < Self.titles.count)
    for title in refused {
      let found = objections(to: title)
      #expect(!found.isEmpty && found.allSatisfy { $0.severity == .blocked }, "\(title)")
    }
  }

  @Test(arguments: ["810312 1234", "19810312 1234", "20990231 1234", "Faktura 261120 0915"])
  func itIsSaidInSwedish(_ number: String) throws {
    let house = try TemporaryDesk()
    var register = RegisterDocument.fixture()
    register.title = TitleFields(text: "Beslut om avgift nummer \(number)")
    let command = register
    let found = refusals { try house.desk.perform(command) }
    #expect(found == ["title-identity-number"])
    let dossier = objections(to: "Beslut om avgift nummer \(number)")
    #expect(
      dossier.allSatisfy { $0.reason.hasPrefix("Rubriken") && $0.remedy.contains("kl. 9.15") })
  }
}
