/// All that the rules look at when they judge a document, before or after it is registered.
package struct Dossier: Hashable, Sendable {
  package var authority: Authority
  /// The number as printed, or what stands in its place before there is one.
  package var number: String
  package var content: DocumentContent
  package var secrecy: [SecrecyMark]
  package var files: [DocumentFile]
  /// Whom the files to be published name of the private persons who have written in the case, the sender
  /// first; by the files' places.
  package var personsInFiles: [Int: [Correspondent]] = [:]
  /// Those of the files to be published that hold the e-mail address of the sender, who is a private
  /// person; by their place.
  package var filesHoldingAddress: Set<Int> = []
  /// Those of the files to be published that name somebody whom a mark in the case covers, or an officer
  /// whose name is not shown; by their place.
  package var filesNamingHidden: Set<Int> = []
  /// What was found in the files that are to be published on somebody's word; by the files' places.
  package var findingsInFiles: [Int: FileFindings] = [:]
  /// Whose address is protected in another case of those whom the files to be published name, the sender
  /// before others; by the files' places.
  package var protectedInFiles: [Int: ProtectedPerson] = [:]
  /// The sender, where their address is protected in another case.
  package var protectedSender: ProtectedPerson?
  /// Whose address is protected in another case of those whom a title names, by the title as it is shown.
  package var protectedInTitles: [String: ProtectedPerson] = [:]
  /// Whose address is protected, in any case, of those whom the public sender may name.
  package var protectedInSender: ProtectedPerson?
  /// Proper names that a neutral title has from the files of a document under secrecy, in small letters.
  package var namesFromFiles: Set<String> = []
  /// The names of persons that the files give and the titles that are shown repeat, in small letters.
  package var namesFromLetter: Set<String> = []
  /// What marks on other documents with the same content hide.
  package var hiddenElsewhere = HiddenElsewhere()
  /// The number of a document or case whose hidden title another title says; by the title as it is shown.
  package var hiddenTitlesInTitles: [String: String] = [:]
  /// The number of a document or case whose hidden title a file to be published says; by the file's place.
  package var hiddenTitlesInFiles: [Int: String] = [:]
  /// The number of a document or case whose hidden title the public sender says.
  package var hiddenTitleInSender: String?
  /// The number of what is under secrecy elsewhere and quoted in a title; by the title as it is shown.
  package var secretsInTitles: [String: String] = [:]
  /// Whether the post that it is registered from is marked as possibly secret.
  package var isMarkedPost = false
  /// The marks that it has had and that were lifted, for what each was about has been tried.
  package var liftedMarks: [LiftedMark] = []
  /// What else keeps the content of a file to be published from the web; by the file's place.
  package var withheldElsewhere: [Int: WithheldCopy] = [:]
  /// The case that it belongs to, or nil where it stands by itself.
  package var caseFacts: CaseFacts?
  /// The handler's name as the public may read it.
  package var handlerName: String?
  /// Officers whose names are not shown.
  package var protectedOfficers: [Correspondent] = []
  /// The day it was registered, nil before that.
  package var registeredOn: CivilDate?
  package var today: CivilDate
  package var roleWords: RoleWords
  package var placeNames: PlaceNames

  package init(
    authority: Authority, number: String, content: DocumentContent, secrecy: [SecrecyMark],
    files: [DocumentFile], caseFacts: CaseFacts?, handlerName: String?,
    registeredOn: CivilDate? = nil, today: CivilDate, roleWords: RoleWords,
    placeNames: PlaceNames
  ) {
    self.authority = authority
    self.number = number
    self.content = content
    self.secrecy = secrecy
    self.files = files
    self.caseFacts = caseFacts
    self.handlerName = handlerName
    self.registeredOn = registeredOn
    self.today = today
    self.roleWords = roleWords
    self.placeNames = placeNames
  }

  /// Whether any mark covers that part of the document.
  package func isMarked(_ scope: SecrecyMark.Scope) -> Bool {
    secrecy.contains { $0.scopes.contains(scope) }
  }

  /// Whether the document, or the case that it belongs to, has any mark or a secret title.
  package var isUnderSecrecy: Bool {
    !secrecy.isEmpty || caseFacts?.secrecy.isEmpty == false || isInSecretCase
      || content.title.disclosure == .secret
  }

  /// Whether a mark on the document or in its case is for somebody whose address is protected.
  package var hasProtectedAddress: Bool {
    caseFacts?.hasProtectedAddress == true || protectedSender != nil
      || (secrecy + (caseFacts?.secrecy ?? [])).map(\.provision)
        .contains(where: ProtectedPerson.isProtecting)
  }

  /// Whether a mark on the document or its case covers the correspondent.
  package var hidesCorrespondent: Bool {
    (secrecy + (caseFacts?.secrecy ?? [])).contains { $0.scopes.contains(.correspondent) }
  }

  /// Whether the case's title is kept from the public altogether.
  package var isInSecretCase: Bool { caseFacts?.content.title.disclosure == .secret }
}

/// What marks on other documents with the same content keep from the public.
package struct HiddenElsewhere: Hashable, Sendable {
  /// The number of the first of them as printed.
  package var number = ""
  package var titles: [Title] = []
  package var correspondents: [Correspondent] = []

  package init() {}
}

/// What the rules need to know of the case that a document belongs to.
package struct CaseFacts: Hashable, Sendable {
  /// The number as printed.
  package var number: String
  package var content: CaseContent
  package var secrecy: [SecrecyMark]
  package var handlerName: String?
  package var isVoided: Bool
  /// Titles of the case's documents that are not shown as they are.
  package var hiddenTitles: [Title]
  /// The correspondents of the case's documents that a mark keeps from the public.
  package var hiddenCorrespondents: [Correspondent]
  /// The private persons who are correspondents of any of the case's documents.
  package var privateCorrespondents: [Correspondent]
  /// Whether a mark in the case is for somebody whose address is protected (OSL 21:3).
  package var hasProtectedAddress: Bool
  /// Whether a document in the case, or the case, is marked as a tender before the award (OSL 19:3 st2).
  package var hasSecretTender: Bool
  /// Who has written for organisations in the case.
  package var contacts: [String]

  package init(
    number: String, content: CaseContent, secrecy: [SecrecyMark] = [], handlerName: String? = nil,
    isVoided: Bool = false, hiddenTitles: [Title] = [], hiddenCorrespondents: [Correspondent] = [],
    privateCorrespondents: [Correspondent] = [], contacts: [String] = [],
    hasProtectedAddress: Bool = false, hasSecretTender: Bool = false
  ) {
    self.number = number
    self.content = content
    self.secrecy = secrecy
    self.handlerName = handlerName
    self.isVoided = isVoided
    self.hiddenTitles = hiddenTitles
    self.hiddenCorrespondents = hiddenCorrespondents
    self.privateCorrespondents = privateCorrespondents
    self.contacts = contacts
    self.hasProtectedAddress = hasProtectedAddress
    self.hasSecretTender = hasSecretTender
  }
}
