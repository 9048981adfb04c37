/// Something that has arrived and waits for its outcome (dagens post).
package struct IntakeItem: Hashable, Sendable, Identifiable {
  package let id: Identifier<IntakeItem>
  package let version: Int
  package let authority: Identifier<Authority>
  /// How it came: e-mail or the scanner.
  package let channel: Channel
  /// When it was taken in.
  package let takenInAt: Moment
  /// The day it reached the authority (FL 22 §): for e-mail the day it reached the system.
  package let arrivedOn: CivilDate
  package let senderName: String
  package let senderAddress: String
  package let subject: String
  package let messageID: String?
  /// Message-IDs that this one answers or continues.
  package let thread: [String]
  /// What the registrator should know before opening it, such as that it is encrypted.
  package let notices: [String]
  /// Whether an officer has seen that it holds something that may be secret.
  package let isMarkedSecret: Bool
  package let outcome: IntakeOutcome

  /// By what way post arrives.
  package enum Channel: String, Hashable, Sendable, Codable {
    case email
    case scanner
    /// Handed in by another system or by hand.
    case other
  }

  package init(
    id: Identifier<IntakeItem>, version: Int, authority: Identifier<Authority>, channel: Channel,
    takenInAt: Moment, arrivedOn: CivilDate, senderName: String, senderAddress: String,
    subject: String, messageID: String?, thread: [String], notices: [String],
    isMarkedSecret: Bool, outcome: IntakeOutcome
  ) {
    self.id = id
    self.version = version
    self.authority = authority
    self.channel = channel
    self.takenInAt = takenInAt
    self.arrivedOn = arrivedOn
    self.senderName = senderName
    self.senderAddress = senderAddress
    self.subject = subject
    self.messageID = messageID
    self.thread = thread
    self.notices = notices
    self.isMarkedSecret = isMarkedSecret
    self.outcome = outcome
  }
}

extension IntakeItem {
  /// The same item with some of what may change changed.
  package func with(
    arrivedOn: CivilDate? = nil, isMarkedSecret: Bool? = nil, outcome: IntakeOutcome? = nil
  ) -> IntakeItem {
    IntakeItem(
      id: id, version: version, authority: authority, channel: channel, takenInAt: takenInAt,
      arrivedOn: arrivedOn ?? self.arrivedOn, senderName: senderName,
      senderAddress: senderAddress, subject: subject, messageID: messageID, thread: thread,
      notices: notices, isMarkedSecret: isMarkedSecret ?? self.isMarkedSecret,
      outcome: outcome ?? self.outcome)
  }
}

/// What became of something that arrived.
package enum IntakeOutcome: Hashable, Sendable {
  case waiting
  case registered(Identifier<Document>)
  case setAside(SetAside, reason: String, by: Identifier<Officer>, at: Moment)

  package var isWaiting: Bool { self == .waiting }
}

extension SetAside {
  /// The reasons that are usual for an outcome; others may be written.
  package var usualReasons: [String] {
    switch self {
    case .keptOrdered:
      [
        "Kopia för kännedom; originalet är registrerat hos avsändaren",
        "Återkommande rapport, hålls i pärm i datumordning",
        "Rutinfråga, besvarad samma dag", "Hålls ordnad i verksamhetens eget system",
      ]
    case .ofLittleImportance:
      [
        "Reklam utan anknytning till verksamheten", "Nyhetsbrev eller massutskick för kännedom",
        "Skräppost eller försök till bedrägeri", "Inbjudan eller kursprogram som inte besvaras",
      ]
    case .notPublicDocument:
      [
        "Privat brev till en anställd", "Rör den förtroendevaldes partiuppdrag",
        "Rör ett fackligt uppdrag", "Internt arbetsmaterial som inte är färdigt",
      ]
    case .handedOver:
      [
        "Frågan hör till en annan kommun", "Frågan hör till regionen",
        "Frågan hör till en statlig myndighet", "Feladresserat brev till en annan myndighet",
      ]
    }
  }
}

/// The outcomes that leave an item outside the diary.
package enum SetAside: Hashable, Sendable {
  /// Kept so ordered that it is easily seen whether it has arrived (OSL 5:1 p. 2).
  case keptOrdered
  /// Obviously of little importance (OSL 5:1 p. 4).
  case ofLittleImportance
  /// No public document: private post, or meant for somebody in another capacity (TF 2:8).
  case notPublicDocument
  /// Meant for another authority and handed there (FL 8 §).
  case handedOver(to: String)

  /// The words on the screen.
  package var swedish: String {
    switch self {
    case .keptOrdered: "hålls ordnad utan registrering"
    case .ofLittleImportance: "uppenbart ringa betydelse"
    case .notPublicDocument: "inte allmän handling"
    case .handedOver(let authority): "överlämnad till \(authority)"
    }
  }
}
