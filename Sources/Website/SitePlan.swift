import Registry

/// Which pages the web diary has, and what is on each.
struct SitePlan {
  private let documents: [ClearedDocument]
  let municipality: Municipality
  private let moment: Moment
  private let days: [CivilDate: [ClearedDocument]]
  private let cases: [(ClearedCase, [ClearedDocument])]

  init(_ documents: [ClearedDocument], _ municipality: Municipality, at moment: Moment) {
    self.documents = documents
    self.municipality = municipality
    self.moment = moment
    days = Dictionary(grouping: documents, by: \.row.date)
    var order: [Identifier<Case>] = []
    var byCase: [Identifier<Case>: (ClearedCase, [ClearedDocument])] = [:]
    for document in documents {
      guard let cleared = document.cleared else { continue }
      // A case whose number is kept back has no page: its place among the others would tell.
      guard !cleared.number.text.isEmpty else { continue }
      if byCase[cleared.id] == nil {
        order.append(cleared.id)
        byCase[cleared.id] = (cleared, [])
      }
      // A row whose number is kept back is not placed where it would give the number away.
      if document.numberInCase != nil { byCase[cleared.id]?.1.append(document) }
    }
    cases = order.compactMap { byCase[$0] }
  }

  /// Hands each page over as it is made, so that they need not all be held at once.
  func forEachPage<Failure: Error>(_ visit: (Page) throws(Failure) -> Void) throws(Failure) {
    try visit(Page(style: "style.css"))
    try visit(index)
    try visit(about)
    try visit(caseIndex)
    for (day, documents) in days { try visit(page(day, documents)) }
    for (week, weekDays) in weeks { try visit(page(week, weekDays)) }
    for group in caseGroups {
      for (index, start) in stride(from: 0, to: group.cases.count, by: Self.perPage).enumerated() {
        let end = min(start + Self.perPage, group.cases.count)
        try visit(page(group, Array(group.cases[start..<end]), part: index + 1))
      }
    }
    for (cleared, documents) in cases { try visit(page(cleared, documents)) }
  }

  private static let perPage = 500

  private var weeks: [(CivilDate, [CivilDate])] {
    Dictionary(grouping: days.keys) { $0.adding(days: 1 - $0.weekday) }
      .map { ($0.key, $0.value.sorted()) }.sorted { $0.0 > $1.0 }
  }

  private func page(_ path: String, _ title: String, _ body: HTML) -> Page {
    Page(path: path, title: title, municipality: municipality, body)
  }

  private var index: Page {
    let newestFirst = days.keys.sorted(by: >)
    let tables = newestFirst.prefix(1).map { day in
      table("Handlingar \(swedish(day))", days[day] ?? [], depth: 0)
    }
    // The newest day stands open above its elders.
    let dayLinks: [HTML] = newestFirst.dropFirst().prefix(30).map { day in
      let count = days[day]?.count ?? 0
      let noun = count == 1 ? "handling" : "handlingar"
      return """
        <li><a href="\(SitePaths.day(day))">\(swedish(day))</a>, \(count) \(noun)</li>
        """
    }
    let weekLinks: [HTML] = weeks.map { monday, _ in
      let week = monday.week
      return """
        <li><a href="\(SitePaths.week(week))">Vecka \(week.week), \(week.year)</a></li>
        """
    }
    return page(
      "index.html", "Senaste posten",
      """
      <h1>Senaste posten</h1>
      <p>Handlingar som har kommit in, skickats ut eller upprättats. Listan uppdaterades
      <time datetime="\(moment.iso8601)">\(moment.day.description) kl. \(moment.timeOfDay)</time>.</p>
      \(documents.isEmpty ? "<p>Det finns ännu inga handlingar att visa.</p>" : HTML.joined(tables))
      \(news(beside: newestFirst.first))
      <h2>Tidigare dagar</h2>
      \(list(dayLinks))
      <h2>Veckor</h2>
      \(list(weekLinks))
      """)
  }

  /// What came to the web last, but for the day that stands open: a letter of last week that was
  /// registered today is not seen as new among those of its day.
  private func news(beside open: CivilDate?) -> HTML {
    guard let last = documents.map(\.publishedOn).max() else { return "" }
    let new = documents.filter { $0.publishedOn == last && $0.row.date != open }.reversed()
    guard !new.isEmpty else { return "" }
    // Those whose number is kept back stand last here too, also where not all have room.
    let shown = (new.filter(\.tellsNumber) + new.filter { !$0.tellsNumber }).prefix(Self.mostNews)
    let rest: HTML =
      new.count > shown.count
      ? "<p>\(new.count - shown.count) till finns under sina dagar.</p>\n" : ""
    return """
      <h2>Nytt i diariet</h2>
      <p>Handlingar från tidigare dagar som publicerades \(swedish(last)).</p>
      \(table("Publicerade \(swedish(last))", Array(shown), depth: 0))
      \(rest)
      """
  }

  private static let mostNews = 50

  private func list(_ items: [HTML]) -> HTML {
    items.isEmpty ? "<p>Inga ännu.</p>" : "<ul class=\"days\">\n\(HTML.joined(items))\n</ul>"
  }

  private func page(_ day: CivilDate, _ documents: [ClearedDocument]) -> Page {
    page(
      SitePaths.day(day), "Post \(day)",
      """
      <h1>Handlingar \(swedish(day))</h1>
      <p>Dagen är den då handlingen kom in, skickades ut eller upprättades.</p>
      \(table("Handlingar \(day)", documents, depth: 1))
      """)
  }

  private func page(_ monday: CivilDate, _ weekDays: [CivilDate]) -> Page {
    let week = monday.week
    let parts: [HTML] = weekDays.map { day in
      """
      <h2>\(swedish(day))</h2>
      \(table("Handlingar \(day)", days[day] ?? [], depth: 1))
      """
    }
    return page(
      SitePaths.week(week), "Vecka \(week.week), \(week.year)",
      """
      <h1>Handlingar vecka \(week.week), \(week.year)</h1>
      \(HTML.joined(parts))
      """)
  }

  private func table(_ caption: String, _ documents: [ClearedDocument], depth: Int) -> HTML {
    let groups = Dictionary(grouping: documents, by: \.authority).sorted { $0.key < $1.key }
    return HTML.joined(
      groups.map { authority, documents in
        DocumentTable(
          caption: "\(authority): \(caption.prefix(1).lowercased())\(caption.dropFirst())",
          documents: documents, showsCase: true, up: HTMLPath(depth: depth)
        ).html
      })
  }

  private func page(_ cleared: ClearedCase, _ documents: [ClearedDocument]) -> Page {
    let number = cleared.number.text
    let table = DocumentTable(
      caption: "Handlingar i ärendet", documents: documents, showsCase: false,
      up: HTMLPath(depth: 1))
    var facts: [HTML] = []
    if !number.isEmpty { facts.append("<dt>Diarienummer</dt><dd>\(number)</dd>") }
    facts.append("<dt>Nämnd</dt><dd>\(cleared.authority)</dd>")
    facts.append(
      """
      <dt>Datum</dt><dd><time datetime="\(cleared.openedOn.description)">\
      \(cleared.openedOn.description)</time></dd>
      """)
    if !cleared.handler.text.isEmpty {
      facts.append("<dt>Handläggare</dt><dd>\(cleared.handler.text)</dd>")
    }
    let body: HTML =
      documents.isEmpty ? "<p>Inga handlingar visas i ärendet.</p>" : table.html
    return page(
      SitePaths.page(of: cleared), number.isEmpty ? "Ärende" : number,
      """
      <h1>\(cleared.title.text)</h1>
      <dl>
      \(HTML.joined(facts))
      </dl>
      <h2>Handlingar</h2>
      \(body)
      """)
  }

  private struct CaseGroup {
    /// The authority's name, with its code where another has the same name.
    let authority: String
    let code: String
    let year: Int
    let cases: [ClearedCase]
  }

  private var caseGroups: [CaseGroup] {
    var groups: [CaseGroup] = []
    let byCode = Dictionary(grouping: cases.map(\.0), by: \.authorityCode)
    let names = Dictionary(grouping: byCode.values.compactMap(\.first?.authority), by: \.self)
    for (code, cases) in byCode {
      guard let name = cases.first?.authority else { continue }
      let authority = names[name]?.count == 1 ? name : "\(name) (\(code))"
      for (year, ofYear) in Dictionary(grouping: cases, by: \.openedOn.year) {
        // A case whose number is kept back is found by its documents alone.
        let shown = ofYear.filter { !$0.number.text.isEmpty }
          .sorted { $0.id.rawValue > $1.id.rawValue }
        if !shown.isEmpty {
          groups.append(CaseGroup(authority: authority, code: code, year: year, cases: shown))
        }
      }
    }
    return groups.sorted { ($0.authority, -$0.year) < ($1.authority, -$1.year) }
  }

  private var caseIndex: Page {
    let items: [HTML] = caseGroups.map { group in
      """
      <li><a href="\(SitePaths.cases(group.code, group.year, part: 1))">\(group.authority) \
      \(group.year)</a>, \(group.cases.count) \(group.cases.count == 1 ? "ärende" : "ärenden")</li>
      """
    }
    return page("arenden.html", "Ärenden", "<h1>Ärenden</h1>\n\(list(items))")
  }

  private func page(_ group: CaseGroup, _ cases: [ClearedCase], part: Int) -> Page {
    let hasHandlers = cases.contains { !$0.handler.text.isEmpty }
    let handlerHead: HTML = hasHandlers ? "<th scope=\"col\">Handläggare</th>" : ""
    let rows: [HTML] = cases.map { cleared in
      let handler: HTML = hasHandlers ? "<td>\(cleared.handler.text)</td>" : ""
      return """
        <tr><td class="number"><a href="\(HTMLPath(depth: 1).to(SitePaths.page(of: cleared)))">\
        \(cleared.number.text)</a></td>
        <td class="date"><time datetime="\(cleared.openedOn.description)">\
        \(cleared.openedOn.description)</time></td>
        <td>\(cleared.title.text)</td>\(handler)</tr>
        """
    }
    let heading = "\(group.authority) \(group.year)\(part > 1 ? ", del \(part)" : "")"
    let hasMore = part * Self.perPage < group.cases.count
    let next: HTML =
      hasMore
      ? """
      <p><a href="../\(SitePaths.cases(group.code, group.year, part: part + 1))">\
      Fler ärenden: del \(part + 1)</a></p>
      """ : ""
    return page(
      SitePaths.cases(group.code, group.year, part: part), "Ärenden \(heading)",
      """
      <h1>Ärenden: \(heading)</h1>
      <table class="cases">
      <caption>Ärenden med handlingar som visas</caption>
      <thead><tr><th scope="col">Diarienummer</th><th scope="col">Datum</th>\
      <th scope="col">Rubrik</th>\(handlerHead)</tr></thead>
      <tbody>
      \(HTML.joined(rows))
      </tbody>
      </table>
      \(next)
      """)
  }

  private func swedish(_ day: CivilDate) -> String {
    let names = ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"]
    let months = [
      "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september",
      "oktober", "november", "december",
    ]
    return "\(names[day.weekday - 1]) \(day.day) \(months[day.month - 1]) \(day.year)"
  }
}
