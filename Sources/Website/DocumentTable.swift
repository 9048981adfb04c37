import Registry

/// Cleared documents as the rows of a table.
struct DocumentTable {
  let caption: String
  let documents: [ClearedDocument]
  /// Whether each row names and links its case, as outside the case's own page.
  let showsCase: Bool
  let up: HTMLPath

  var html: HTML {
    // A column in which nothing stands takes room from those that are read.
    let hasHandlers = documents.contains { !$0.row.handler.text.isEmpty }
    let handlerHead: HTML = hasHandlers ? "<th scope=\"col\">Handläggare</th>\n" : ""
    // Among the numbers of its neighbours a row's place would tell the number that is kept back.
    let (numbered, others) = (
      documents.filter(\.tellsNumber), documents.filter { !$0.tellsNumber }
    )
    let rows = (numbered + others).map { row($0, hasHandlers: hasHandlers) }
    return """
      <table class="documents\(hasHandlers ? " handled" : "")">
      <caption>\(caption)</caption>
      <thead><tr>
      <th scope="col">Diarienummer</th>
      <th scope="col">Datum</th>
      <th scope="col">In/Ut/<wbr>Upprättad</th>
      <th scope="col">Rubrik</th>
      <th scope="col">Avsändare/<wbr>mottagare</th>
      \(handlerHead)<th scope="col">Fil</th>
      </tr></thead>
      <tbody>
      \(HTML.joined(rows))
      </tbody>
      </table>
      """
  }

  private func row(_ document: ClearedDocument, hasHandlers: Bool) -> HTML {
    let row = document.row
    let handler: HTML = hasHandlers ? "<td>\(row.handler.text)</td>\n" : ""
    return """
      <tr>
      <td class="number">\(number(document))</td>
      <td class="date"><time datetime="\(row.date.description)">\(row.date.description)</time></td>
      <td>\(row.direction.text)</td>
      <td>\(row.title.text)</td>
      <td>\(row.sender.text)</td>
      \(handler)<td>\(files(document))</td>
      </tr>
      """
  }

  private func number(_ document: ClearedDocument) -> HTML {
    let text = document.row.number.text
    guard showsCase, !text.isEmpty, let cleared = document.cleared, !cleared.number.text.isEmpty
    else { return "\(text)" }
    return "<a href=\"\(up.to(SitePaths.page(of: cleared)))\">\(text)</a>"
  }

  private func files(_ document: ClearedDocument) -> HTML {
    var items: [HTML] = document.row.files.filter { $0.standing == .released }.map { file in
      let kind = (file.nameExtension ?? "fil").uppercased()
      let path = up.to(SitePaths.file(file, of: document))
      return """
        <li><a href="\(path)">\(document.row.number.text), fil \(file.ordinal) \
        (\(kind)\(file.size.map { ", \(size($0))" } ?? ""))</a></li>
        """
    }
    // That something is kept back is told, but not why: the routine names no such field.
    if document.row.files.contains(where: { $0.standing != .released }) {
      items.append(items.isEmpty ? "<li>Publiceras inte</li>" : "<li>Övriga publiceras inte</li>")
    }
    return items.isEmpty ? "" : "<ul class=\"files\">\(HTML.joined(items))</ul>"
  }

  private func size(_ bytes: Int) -> String {
    bytes < 1_000_000
      ? "\(max(1, (bytes + 500) / 1_000)) kB" : "\((bytes + 500_000) / 1_000_000) MB"
  }
}

extension ClearedDocument {
  /// Whether its number is among what is shown of it.
  var tellsNumber: Bool { !row.number.text.isEmpty }
}
