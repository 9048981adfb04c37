import Registry

/// How a document's place is written in columns.
struct PlaceColumns {
  var caseID: Int64?
  var number: Int?
  var freeYear: Int?
  var freeSerial: Int?

  init(_ place: DocumentPlace) {
    switch place {
    case .inCase(let id, let number, let formerly):
      caseID = id.rawValue
      self.number = number
      freeYear = formerly?.year
      freeSerial = formerly?.serial
    case .freeStanding(let number):
      freeYear = number.year
      freeSerial = number.serial
    }
  }
}

/// How a public sender is written in columns.
struct SenderColumns {
  let kind: String
  let name: String?

  init(_ sender: PublicSender) {
    switch sender {
    case .undecided: (kind, name) = ("undecided", nil)
    case .organisation(let text): (kind, name) = ("organisation", text)
    case .role(let text): (kind, name) = ("role", text)
    case .notApplicable: (kind, name) = ("notApplicable", nil)
    }
  }

  static func sender(_ kind: String, _ name: String?) -> PublicSender {
    switch (kind, name) {
    case ("organisation", let name?): .organisation(name)
    case ("role", let name?): .role(name)
    case ("notApplicable", _): .notApplicable
    default: .undecided
    }
  }
}

/// How a document's status is written in columns.
struct StatusColumns {
  var status: String
  var completedBy: Int64?
  var completedAt: Int64?
  var voidReason: String?

  init(_ status: DocumentStatus) {
    switch status {
    case .registered: self.status = "registered"
    case .completed(let officer, let moment):
      self.status = "completed"
      completedBy = officer.rawValue
      completedAt = moment.seconds
    case .voided(let reason):
      self.status = "voided"
      voidReason = reason
    }
  }

  static func status(
    _ status: String, by officer: Int?, at moment: Int?, _ voidReason: String?
  ) -> DocumentStatus {
    switch (status, officer, moment, voidReason) {
    case ("completed", let officer?, let moment?, _):
      .completed(by: Identifier(rawValue: Int64(officer)), at: Moment(seconds: Int64(moment)))
    case ("voided", _, _, let reason?): .voided(reason: reason)
    default: .registered
    }
  }
}

/// How the decision for a file is written in columns.
struct DecisionColumns {
  var decision: String
  var assurance: String?
  var withheldFor: String?
  var withheldText: String?

  init(_ decision: FileDecision) {
    switch decision {
    case .undecided: self.decision = "undecided"
    case .publish(let assurance):
      self.decision = "publish"
      self.assurance = assurance
    case .withhold(let reason):
      self.decision = "withhold"
      switch reason {
      case .secrecy: withheldFor = "secrecy"
      case .personalData: withheldFor = "personalData"
      case .copyright: withheldFor = "copyright"
      case .other(let words):
        withheldFor = "other"
        withheldText = words
      }
    }
  }

  static func decision(
    _ decision: String, _ assurance: String?, _ reason: String?, _ words: String?
  ) -> FileDecision {
    switch (decision, reason) {
    case ("publish", _): .publish(assurance: assurance)
    case ("withhold", "secrecy"): .withhold(.secrecy)
    case ("withhold", "personalData"): .withhold(.personalData)
    case ("withhold", "copyright"): .withhold(.copyright)
    case ("withhold", _): .withhold(.other(words ?? ""))
    default: .undecided
    }
  }
}
