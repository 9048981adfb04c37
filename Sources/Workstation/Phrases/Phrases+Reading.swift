import Office
import Registry
import Terminal

extension Phrases {
  static func postHead(_ item: IntakeItem, officers: [Officer]) -> String {
    var lines = [line(arrived, dateEcho(item.arrivedOn))]
    if case .setAside(let aside, let reason, let officer, let at) = item.outcome {
      let name = officers.first { $0.id == officer }?.name ?? ""
      lines += [
        line(outcome, aside.swedish), line("Skäl", reason),
        line("Av", "\(name), \(at.day) \(at.timeOfDay)"),
      ]
    }
    if item.isMarkedSecret { lines.append("§ Märkt som möjlig sekretess: ska registreras.") }
    lines += item.notices.map { "! \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  static let noText = "Ingen text att visa. Filen kan visas i ett annat program."

  static func fileHead(_ name: String, _ scan: FileScan, _ note: String) -> String {
    var lines = [line("Fil", name), line("Läsning", scanNote(scan))]
    if !note.isEmpty { lines.append(line("Val", note)) }
    return lines.joined(separator: "\n") + "\n\n"
  }

  static func decision(_ decision: FileDecision) -> String {
    switch decision {
    case .undecided: return "inte valt"
    case .publish(let assurance): return "publiceras" + (assurance.map { " – \($0)" } ?? "")
    case .withhold(.other(let words)): return "publiceras inte: \(words)"
    case .withhold(let reason): return "publiceras inte: \(reason.swedish)"
    }
  }

  /// The column that what is told of something begins at, after its label.
  static let valueColumn = 14

  private static func line(_ label: String, _ value: String) -> String {
    DisplayWidth.pad(label, to: valueColumn) + value
  }

  private static func line(
    _ mark: SecrecyMark, _ scope: (SecrecyMark.Scope) -> String, of whole: String = ""
  ) -> String {
    let scopes = mark.scopes.sorted().map(scope).joined(separator: ", ")
    let name =
      ProvisionTable.standard.provision(mark.provision, on: mark.date)?.swedish ?? mark.provision
    return line("Sekretess", "\(whole)\(name), \(mark.date): \(scopes)")
  }

  private static func title(_ title: Title) -> [String] {
    var lines = [line("Rubrik", title.text)]
    switch title.disclosure {
    case .open: break
    case .neutral(let neutral): lines.append(line("På webben", neutral))
    case .secret: lines.append(line("På webben", PublicRow.secrecyWord))
    }
    if let why = title.namesOfficials { lines.append(line("Namn nämns", why)) }
    return lines
  }

  static func describe(
    _ document: Document, _ dossier: Dossier, _ history: [JournalEntry], stop: Objection?
  ) -> String {
    let content = document.content
    var lines = [line("Nummer", dossier.number)]
    if case .inCase(_, _, let formerly?) = document.place {
      lines.append(line("Tidigare", dossier.authority.template.print(formerly)))
    }
    if let facts = dossier.caseFacts { lines.append(line("Ärende", facts.content.title.text)) }
    lines += title(content.title)
    lines += [
      line("Riktning", content.direction.swedish), line("Typ", content.type.name),
      line(day(content.direction), dateEcho(content.arrivedOn)),
    ]
    if let dated = content.datedOn { lines.append(line("Daterad", dateEcho(dated))) }
    let party = content.correspondent
    let names = [party.name, party.contact, party.email].filter { !$0.isEmpty }
    lines.append(
      line(
        "Avs./mott.",
        (names.isEmpty ? [] : [names.joined(separator: ", ")]).joined()
          + (names.isEmpty ? party.kind.swedish : " (\(party.kind.swedish))")))
    lines.append(
      line(
        "Publikt",
        content.publicSender == .notApplicable ? "–" : content.publicSender.text ?? notShown))
    if let handler = dossier.handlerName { lines.append(line("Handläggare", handler)) }
    if let code = content.classification { lines.append(line("Klass", code)) }
    let isStopped = if case .completed = document.status { stop != nil } else { false }
    lines.append(line("Läge", isStopped ? "klar, men stoppad: visas inte" : status(document)))
    lines += document.secrecy.map { line($0, \.swedish) }
    // A mark on the case reaches what lies in it.
    lines += (dossier.caseFacts?.secrecy ?? []).map { line($0, scope(inCase:), of: "ärendet: ") }
    for file in document.files {
      lines.append(line("Fil \(file.ordinal)", file.file.name))
      lines.append(line("", "\(decision(file.file.decision)) · \(scanNote(file.file.scan))"))
    }
    lines.append("")
    if case .voided = document.status {
      let entry = history.last { $0.action == .void }
      return (lines + [voided(entry)]).joined(separator: "\n")
    }
    if isStopped, let stop {
      return (lines + ["Allmänheten ser inte handlingen. \(stop.reason) \(stop.remedy)"])
        .joined(separator: "\n")
    }
    let row = PublicRow(of: dossier)
    let isShown = document.status != .registered
    lines.append("\(asThePublicSees)\(isShown ? "" : " när handlingen är klarmarkerad"):")
    lines.append(
      line(
        publicNumber,
        [row.number.text, row.direction.text, row.date.description]
          .filter { !$0.isEmpty }.joined(separator: "  ")))
    lines.append(line("Rubrik", row.title.text + masked(row.title)))
    lines.append(
      line(
        publicParty,
        (row.sender == .empty ? "–" : row.sender.text.isEmpty ? notShown : row.sender.text)
          + masked(row.sender))
    )
    return lines.joined(separator: "\n")
  }

  /// What stands in place of the public row of a document that the public no longer sees.
  private static func voided(_ entry: JournalEntry?) -> String {
    let who = entry.map { " av \($0.officer) \($0.at.day) kl. \($0.at.timeOfDay)" } ?? ""
    return "Allmänheten ser inte handlingen: den är makulerad\(who). Numret förblir använt."
  }

  private static func masked(_ field: PublicField) -> String {
    notes(on: field).first.map { "  \($0)" } ?? ""
  }

  private static func status(_ document: Document) -> String {
    switch document.status {
    case .registered: "registrerad, inte klarmarkerad: visas inte för allmänheten än"
    case .completed(_, let at): "klar \(at.day) \(at.timeOfDay)"
    case .voided(let reason): "makulerad: \(reason)"
    }
  }

  static func describe(
    _ diaryCase: Case, number: String, handler: String?, _ documents: [DocumentLine]
  ) -> String {
    var lines = [line("Nummer", number)] + title(diaryCase.content.title)
    lines.append(line("Öppnat", dateEcho(diaryCase.content.openedOn)))
    if let handler { lines.append(line("Handläggare", handler)) }
    if let code = diaryCase.content.classification { lines.append(line("Klass", code)) }
    let standing =
      switch diaryCase.status {
      case .open: "pågår"
      case .closed(let day): "avslutat \(day)"
      case .voided(let reason): "makulerat: \(reason)"
      }
    lines.append(line("Läge", standing))
    lines += diaryCase.secrecy.map { line($0, scope(inCase:)) }
    lines += ["", "Handlingar:"]
    for document in documents {
      let parts = [
        document.number, document.direction.swedish, document.arrivedOn.description,
        document.title, document.status == "voided" ? "(\(status(document.status)))" : "",
      ]
      lines.append(parts.joined(separator: "  "))
    }
    return lines.joined(separator: "\n")
  }

  static func history(_ entries: [JournalEntry]) -> String {
    let blocks = entries.map { entry in
      var text =
        "\(entry.at.day) \(entry.at.timeOfDay)  \(entry.officer)  \(entry.action.swedish)"
      if !entry.reason.isEmpty { text += ": \(entry.reason)" }
      for change in entry.changes {
        text += "\n    \(change.swedishField): \(change.swedishOld) → \(change.swedishNew)"
      }
      return text
    }
    return blocks.isEmpty ? "Ingen historik." : blocks.joined(separator: "\n")
  }
}
