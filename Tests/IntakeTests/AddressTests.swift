import Intake
import Testing

/// Addresses as real mail writes them.
@Suite struct AddressTests {
  @Test(arguments: [
    ("Eva Bergstrand <eva@post.example>", ["Eva Bergstrand|eva@post.example"]),
    ("\"Bergstrand, Eva\" <eva@post.example>", ["Bergstrand, Eva|eva@post.example"]),
    ("=?utf-8?Q?Bergstrand,_Eva?= <eva@post.example>", ["Bergstrand, Eva|eva@post.example"]),
    ("eva@post.example (Eva B)", ["Eva B|eva@post.example"]),
    ("a@b.example, c@d.example", ["|a@b.example", "|c@d.example"]),
    ("a@b.example; c@d.example", ["|a@b.example", "|c@d.example"]),
    ("a@b.example,, ,c@d.example,", ["|a@b.example", "|c@d.example"]),
    ("Nämnd: a@b.example, Nils <c@d.example>;", ["|a@b.example", "Nils|c@d.example"]),
    ("Hemliga mottagare:;", []),
    ("<@via.example,@two.example:eva@post.example>", ["|eva@post.example"]),
    ("eva @ post . example", ["|eva@post.example"]),
    ("Eva eva@post.example", ["Eva|eva@post.example"]),
    ("Eva <eva@post.example", ["Eva|eva@post.example"]),
    (
      "Eva <eva@post.example, Nils <nils@post.example>",
      ["Eva|eva@post.example", "Nils|nils@post.example"]
    ),
    ("\"Eva <eva@post.example>", ["Eva|eva@post.example"]),
    ("Eva (öppen <eva@post.example>", ["Eva (öppen|eva@post.example"]),
    ("\"eva b\"@post.example", ["|\"eva b\"@post.example"]),
    ("<mailto:eva@post.example>", ["|eva@post.example"]),
    ("Eva <>", ["Eva|"]),
    ("registrator", ["|registrator"]),
    ("åsa@ängen.example", ["|åsa@ängen.example"]),
    ("\"Eva \\\"E\\\" B\" <eva@post.example>", ["Eva \"E\" B|eva@post.example"]),
    (
      "Eva\n <eva@post.example>,\n\tnils@post.example",
      ["Eva|eva@post.example", "|nils@post.example"]
    ),
  ])
  func addressesAreFound(_ raw: String, _ expected: [String]) throws {
    let message = try Mail.field("To", raw)
    #expect(message.to.map { "\($0.name)|\($0.address)" } == expected)
  }

  @Test func severalFieldsAreOneList() throws {
    let message = try Mail.read("Cc: a@b.example\nCc: c@d.example\nReply-To: e@f.example\n\n")
    #expect(message.cc.map(\.address) == ["a@b.example", "c@d.example"])
    #expect(message.replyTo.map(\.address) == ["e@f.example"])
  }
}
