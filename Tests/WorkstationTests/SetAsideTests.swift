import Office
import Registry
import Terminal
import TestSupport
import Testing

/// The outcomes that leave an item outside the diary.
@Suite struct SetAsideTests {
  @Test(arguments: [
    ("hålls ordnad", 0), ("ringa betydelse", 1), ("inte allmän handling", 2), ("överlämna", 3),
  ])
  func eachOutcomeIsGivenWithItsReason(_ words: String, _ row: Int) throws {
    let seat = try Seat { _ = try $0.takeIn() }
    let item = try #require(try seat.office.desk.post(limit: 1).first?.id)
    seat.press("F8")
    seat.type(words)
    seat.press("Enter", "Tab")
    seat.press("Ctrl+S")
    // Without a reason it is refused, in the dialog that stays.
    #expect(seat.has("Skäl") || seat.has("saknas"))
    #expect(try seat.counts() == [0, 0, 1])
    seat.type("Reklam utan anknytning")
    seat.press("Tab")
    // Only what is handed over has a receiver.
    #expect(seat.has("Lämnas till") == (row == 3))
    if row == 3 {
      seat.type("Länsstyrelsen")
      seat.press("Tab")
    }
    seat.press("Enter")
    #expect(try seat.counts() == [0, 0, 0])
    guard case .setAside(let aside, let reason, _, _) = try seat.office.desk.item(item).item.outcome
    else {
      Issue.record("no outcome")
      return
    }
    #expect(reason == "Reklam utan anknytning")
    let wanted: [SetAside] = [
      .keptOrdered, .ofLittleImportance, .notPublicDocument, .handedOver(to: "Länsstyrelsen"),
    ]
    #expect(aside == wanted[row])
  }

  @Test func whatMayBeSecretIsNotSetAside() throws {
    let seat = try Seat { _ = try $0.takeIn() }
    seat.press("Ctrl+E")
    #expect(seat.has("möjlig sekretess"))
    seat.press("u", "Tab")
    seat.type("Reklam")
    seat.press("Ctrl+S")
    #expect(seat.has("kan inte läggas åt sidan"))
    #expect(try seat.counts() == [0, 0, 1])
    seat.press("Esc")
    #expect(!seat.has("kan inte läggas"))
  }
}
