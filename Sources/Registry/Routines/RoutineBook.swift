/// All the rules, in the order that the checklist shows them.
package enum RoutineBook {
  /// The rules that a document is held against.
  package static let documentRoutines: [any DocumentRoutine.Type] = [
    FourMandatoryFields.self, PublicTextIsPlain.self, TitleHoldsNoIdentityNumber.self,
    TitleNamesNoPrivatePerson.self,
    TitleSaysTheMatter.self, ShortTextsAreShort.self, NeutralTitleRevealsNothing.self,
    SecretTitleHasMark.self,
    CaseTitleCoversItsDocuments.self, PublicSenderIsDecided.self, PublicSenderIsNoPerson.self,
    MarkNamesProvision.self, MarkedPostIsTried.self, SecretDocumentIsNotPublished.self,
    SameContentIsTreatedAlike.self,
    TenderIsSecretUntilAward.self, PrivateMatterIsTried.self,
    FileDecisionIsMade.self,
    FileKindMayBeShown.self,
    WithholdingSaysWhy.self, FileHoldsNoIdentityNumber.self, FileTextIsRead.self,
    FileHoldsNoPrivateData.self, AssuranceIsInWords.self, ArrivalIsPlausible.self,
    DiaryIsPublic.self,
  ]

  /// The rules that govern acts rather than documents.
  package static let actRoutines: [any Routine.Type] = [
    SecretMustBeRegistered.self, OutcomeSaysWhy.self, CorrectionSaysWhy.self,
    NumberIsNeverReused.self, EditIsOfTheLatest.self, OfficerMayDoIt.self, ReferencesExist.self,
    TwoYearsOnTheWeb.self, RegistrationIsPrompt.self, SettingNamesNoPerson.self,
  ]

  /// Every rule's name and source.
  package static var rules: [Rule] {
    documentRoutines.map { $0.rule } + actRoutines.map { $0.rule }
  }

  /// Everything that is amiss with a document.
  package static func objections(to dossier: Dossier) -> [Objection] {
    documentRoutines.flatMap { $0.objections(to: dossier) }
  }

  /// The checklist for a document: each rule and how it stands.
  package static func checklist(for dossier: Dossier) -> [CheckedRule] {
    documentRoutines.map { CheckedRule(rule: $0.rule, objections: $0.objections(to: dossier)) }
  }
}

/// A line of the checklist.
package struct CheckedRule: Hashable, Sendable {
  /// How a rule stands.
  package enum Standing: Hashable, Sendable {
    case passed
    /// Kept, with something worth a look.
    case noticed
    case open
    case blocked
  }

  package let rule: Rule
  package let objections: [Objection]

  package var standing: Standing {
    switch objections.map(\.severity).max() {
    case nil: .passed
    case .notice: .noticed
    case .open: .open
    case .blocked: .blocked
    }
  }
}
