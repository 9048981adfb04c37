import Office
import Registry
import TestSupport
import Testing

/// Letters of one thread come into one case.
@Suite struct ThreadTests {
  private static let customer = "Teleköp <inkop@telekop.example>"

  /// Registers an item of post in a new case.
  private static func register(
    _ item: Identifier<IntakeItem>, _ title: String, at office: TemporaryDesk
  ) throws {
    var command = RegisterDocument.fixture(title: title, item: item, caseTitle: title)
    command.correspondent.email = "inkop@telekop.example"
    command.complete = false
    try office.desk.perform(command)
  }

  /// A question, our answer to it, and what the customer wrote then; the question is registered where
  /// `registers` names it.
  private static func seat(registering registered: String) throws -> Seat {
    try Seat(rows: 30) { office in
      let letters = [
        ("q", customer, "Fråga om växeln", ""),
        ("a", "Upphandling <upphandling@granvik.example>", "SV: Fråga om växeln", "q"),
        ("t", customer, "SV: SV: Fråga om växeln", "a"),
      ]
      for (name, from, subject, answers) in letters {
        let item = try office.takeIn(name, from: from, subject: subject, answers: answers)
        if name == registered { try register(item, "Fråga om växelns drift", at: office) }
      }
    }
  }

  @Test(arguments: ["q", "a", "t"])
  func whatBelongsToARegisteredThreadIsProposedForItsCase(_ registered: String) throws {
    let seat = try Self.seat(registering: registered)
    for _ in 0..<2 {
      seat.press("Enter", "Ctrl+Home")
      #expect(seat.has("befintligt ärende") && seat.has("KS 2026/0001"))
      seat.press("Esc", "Down")
    }
  }

  @Test func thatMoreOfAThreadWaitsIsTold() throws {
    let seat = try Self.seat(registering: "")
    #expect(seat.has("= brevväxling"))
    seat.press("Enter")
    #expect(seat.tells("I samma brevväxling väntar ”SV: Fråga om växeln”"))
    seat.press("Ctrl+Home")
    #expect(
      seat.tells("I samma brevväxling väntar ”SV: Fråga om växeln” från Upphandling och 1 till"))
    #expect(seat.has("nytt ärende"))
  }

  @Test(arguments: [
    ("SV: Fråga om växeln", 1, true), ("Re: RE: fråga om växeln", 1, true),
    ("Fråga om växeln", 1, false), ("VB: Fråga om växeln", 1, false),
    ("SV: Fråga om taxan", 1, false), ("SV: Fråga om växeln", 2, false),
  ])
  func anAnswerWithoutAThreadIsKnownByItsSubjectInOneOpenCase(
    _ subject: String, _ cases: Int, _ isProposed: Bool
  ) throws {
    let seat = try Seat { office in
      for number in 1...cases {
        let item = try office.takeIn(
          "\(number)", from: Self.customer, subject: "Fråga om växeln", body: "Fråga \(number).")
        try Self.register(item, "Växelns drift, fråga \(number)", at: office)
      }
      _ = try office.takeIn("svar", from: Self.customer, subject: subject)
    }
    seat.press("Enter", "Ctrl+Home")
    #expect(seat.has("befintligt ärende") == isProposed)
    #expect(seat.has("nytt ärende") != isProposed)
  }
}
