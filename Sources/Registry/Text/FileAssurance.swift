/// What somebody has said of a file that is to be shown, told apart by what it answers.
///
/// A sentence on its pictures or its comments says nothing of the persons in it, and a sentence on one person
/// nothing of another.
package struct FileAssurance {
  private let words: String
  /// The words of each sentence on what the file says, in small letters.
  private let clauses: [[String]]
  /// All its words as they are written.
  private let written: [String]

  package init(_ words: String) {
    self.words = words.lowercased()
    written = Self.words(words)
    clauses = words.lowercased().replacing(" och ", with: ", ")
      .split { ",.;:!–()".contains($0) }.map(String.init).map(Self.words)
      .filter { clause in
        !clause.allSatisfy(Self.little.contains)
          && !clause.contains { word in Self.aside.contains { word.hasPrefix($0) } }
      }
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter }.map(String.init)
  }

  /// Whether what is said speaks against showing it: that nobody has looked, or that it is somebody's own.
  var isAgainst: Bool {
    words.split { ",.;:!–()".contains($0) }.contains { clause in
      let clause = Self.words(String(clause))
      func has(_ beginnings: [String]) -> Bool {
        clause.contains { word in beginnings.contains { word.hasPrefix($0) } }
      }
      let isDenied = clause.contains(where: Self.no.contains)
      return has(Self.unseen) || isDenied && has(Self.clearing) && !has(Self.own)
        || has(Self.own) && !isDenied && !clause.contains(where: Self.none.contains)
    }
  }

  /// Whether something is said of comments, tracked changes or what else does not show.
  var isOfComments: Bool { Self.ofComments.contains(where: words.contains) }

  /// Whether nothing is said but of an award, which answers for a tender alone.
  private var isOfAwardAlone: Bool { words.contains(Self.award) && !isOfContent }

  /// Whether the words may answer what is asked of a file.
  ///
  /// - Parameters:
  ///   - isOfTender: Whether it is asked if the award is decided.
  package func fits(_ scan: FileScan, mediaType: String, isOfTender: Bool) -> Bool {
    if isOfAwardAlone { return isOfTender }
    if isOfComments, !isOfContent { return FileKindMayBeShown.holdsHiddenText(mediaType) }
    if words == FileDecision.nothingFound.lowercased() { return scan.otherFindings == 0 }
    return scan.unread != nil || scan.otherFindings > 0
  }

  /// Whether the words may be of a text that no machine has read: whoever has read it says what they like, but
  /// not of comments or an award alone, which are asked about by themselves.
  var isOfText: Bool { !isOfAwardAlone && (!isOfComments || isOfPersons) }

  /// Whether anything is said of what the file tells.
  var isOfContent: Bool { !clauses.isEmpty }

  /// Whether something is said of people.
  var isOfPersons: Bool {
    clauses.joined().contains { word in Self.ofPersons.contains { word.contains($0) } }
  }

  /// Of what was found, what nothing answers.
  func unanswered(_ findings: FileFindings) -> FileFindings {
    var left = FileFindings()
    let unnamed = findings.names.filter { !isNamed($0) }
    let namesSomebody =
      unnamed.count < findings.names.count
      || PersonalDataScanner().findings(in: written.joined(separator: " "))
        .contains { $0.kind == .personName }
    if namesSomebody, !isOfAll { left.names = unnamed }
    // Where one kind of thing was found, the words are about that.
    guard findings.areOfSeveralKinds else { return left }
    left.mobiles = unsaid(findings.mobiles, Self.ofNumbers)
    left.emails = unsaid(findings.emails, Self.ofEmail)
    left.streets = unsaid(findings.streets, Self.ofStreets)
    left.sensitive = PlainDenial(words).isOfNobody ? [] : unsaid(findings.sensitive, Self.ofHealth)
    return left
  }

  /// Those that are not written out, where no word is about such.
  private func unsaid(_ texts: [String], _ about: [String]) -> [String] {
    let isAbout = clauses.joined().contains { word in
      about.contains { word.hasPrefix($0) } && !word.hasPrefix("e-post")
    }
    return isAbout && !PlainDenial(words).isInDoubt
      ? [] : texts.filter { !words.contains($0.lowercased()) }
  }

  /// Whether each of the name's parts stands in the words.
  private func isNamed(_ name: String) -> Bool {
    let said = Set(written.map(Self.bare))
    let parts = Self.words(name).filter { $0.count > 1 }
    return !parts.isEmpty && parts.allSatisfy { said.contains(Self.bare($0)) }
  }

  private static func bare(_ word: String) -> String {
    let word = word.lowercased()
    return word.count > 3 && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  /// Whether it is said of all who are named that they may be: ”bara tjänstepersoner”.
  private var isOfAll: Bool {
    !PlainDenial(words).isInDoubt
      && clauses.contains { clause in
        clause.contains(where: Self.all.contains)
          && clause.contains { word in Self.ofPersons.contains { word.contains($0) } }
      }
  }

  private static let all: Set<String> = [
    "alla", "allas", "samtliga", "bara", "endast", "enbart", "inga", "ingen", "inget", "övriga",
    "andra",
    "varken",
  ]
  private static let ofPersons = [
    "person", "tjänst", "förtroende", "namn", "uppgift", "ledam", "offentlig", "adress", "anställd",
    "politiker", "handläggare", "enskild", "företräd", "nämnda", "chef",
  ]
  private static let ofNumbers = ["nummer", "numre", "telefon", "mobil", "kontaktuppgift"]
  private static let ofEmail = ["epost", "post", "mejl", "mail", "kontaktuppgift"]
  private static let ofStreets = ["adress", "gatuadress", "fastighet", "plats", "kontaktuppgift"]
  private static let ofHealth = ["häls", "känslig", "sjuk", "vård"]
  /// What is asked about by itself: comments, pictures and what does not show.
  private static let aside = [
    "kommentar", "ändring", "spår", "bild", "foto", "logotyp", "karta", "kartan", award,
  ]
  private static let no: Set<String> = ["inte", "ej", "icke"]
  private static let none: Set<String> = [
    "inga", "ingen", "inget", "ingens", "varken", "utan", "annan",
  ]
  private static let unseen = ["oläst", "ogransk", "okontroll"]
  private static let clearing = [
    "tjänst", "förtroende", "kommunens", "företagets", "gransk", "kontroll", "läst", "genomläst",
  ]
  /// What makes something a private person's.
  private static let own = ["privat", "grann", "bostad", "klagande"]
  private static let ofComments = ["kommentar", "ändring", "spår", "dold", "gömd", "syns", "redig"]
  private static let award = "tilldelning"
  private static let little: Set<String> = [
    "läst", "läste", "genomläst", "är", "fattat", "filen", "jag", "har", "allt", "sett", "noga",
    "igenom", "av",
    "tolk",
    "själv", "i", "ok",
  ]
}
