import FoundationEssentials
package import Office
package import Registry

/// Registrations and messages in any number, the same for the same seed.
package struct Corpus {
  private var generator: SeededGenerator

  package init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Registers so many documents, in cases of one to seven, over the ten years before a day.
  ///
  /// All goes through the desk's own commands, a thousand to a transaction.
  ///
  /// - Parameters:
  ///   - desk: A desk whose clock the closure sets.
  ///   - progress: Told how many are done.
  package mutating func fill(
    _ desk: Desk, documents: Int, until now: Moment, setClock: (Moment) -> Void,
    progress: (Int) -> Void = { _ in }
  ) throws(OfficeError) {
    let span = Int64(3_650 * 86_400)
    var openCases: [String] = []
    var done = 0
    while done < documents {
      let end = min(done + 1_000, documents)
      var copy = self
      try desk.transaction { () throws(OfficeError) in
        while done < end {
          let age = span - span * Int64(done) / Int64(max(documents, 1))
          let moment = Moment(seconds: now.seconds - age)
          setClock(moment)
          var command = copy.registration(text: copy.text(words: 120), on: moment.day)
          if let number = openCases.last, copy.roll(7) > 1 {
            command.caseNumber = number
          } else {
            command.authority = ["KS", "BUN", "SBN"][copy.roll(3)]
            command.newCase = NewCaseFields(title: command.title)
          }
          // What is older than two years has been on the web and left it.
          command.publishedOn = moment.day
          let receipt = try desk.perform(command)
          if let number = receipt.caseNumber { openCases = [number] }
          done += 1
        }
      }
      self = copy
      progress(done)
    }
    setClock(now)
  }

  /// A registration in which every decision is made, with one file of text.
  package mutating func registration(text: String, on day: CivilDate) -> RegisterDocument {
    let company = "\(pick(Self.firms)) \(pick(Self.trades)) AB"
    let place = "kvarteret \(pick(Self.places)) \(roll(400) + 1)"
    let matter = "\(pick(Self.acts)) \(pick(Self.matters)) i \(place)"
    var command = RegisterDocument(
      direction: [.incoming, .outgoing, .drawnUp][roll(3)], type: .letter,
      title: TitleFields(text: matter),
      correspondent: Correspondent(kind: .organisation, name: company),
      publicSender: PublicSenderFields(organisation: company))
    command.arrivedOn = day
    command.complete = true
    var file = FileFields(decision: .withhold, reason: .personalData)
    file.name = "handling.txt"
    file.base64 = Data(text.utf8).base64EncodedString()
    command.files = [file]
    return command
  }

  /// Running text of so many words.
  package mutating func text(words: Int) -> String {
    var text = ""
    for index in 0..<words {
      text += word()
      text += index % 12 == 11 ? ".\n" : " "
    }
    return text
  }

  /// A word; the first in the list come far oftener than the last, as in real text.
  private mutating func word() -> String {
    // One word in eight is rare: a stem and a number that seldom meet.
    if roll(8) == 0 { return "\(pick(Self.stems))\(pick(Self.endings))\(roll(2_000))" }
    let spread = Double(generator.next() >> 11) / Double(1 << 53)
    let index = Int(spread * spread * spread * Double(Self.common.count))
    return Self.common[min(index, Self.common.count - 1)]
  }

  /// A message with a little text, as bytes.
  package mutating func message(_ number: Int) -> [UInt8] {
    let company = "\(pick(Self.firms)) \(pick(Self.trades)) AB"
    let body = text(words: 150)
    return Array(
      """
      Received: from mail.example by post.example; Fri, 20 Nov 2026 08:00:00 +0100\r
      From: \(company) <info\(roll(900))@firma.example>\r
      To: kommunen@granvik.example\r
      Subject: \(pick(Self.acts)) \(pick(Self.matters)) \(number)\r
      Date: Fri, 20 Nov 2026 07:59:00 +0100\r
      Message-ID: <\(number).\(roll(1_000_000))@firma.example>\r
      MIME-Version: 1.0\r
      Content-Type: text/plain; charset=utf-8\r
      Content-Transfer-Encoding: 8bit\r
      \r
      \(body)\r
      """.utf8)
  }

  private mutating func roll(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

  private mutating func pick(_ words: [String]) -> String { words[roll(words.count)] }
}
