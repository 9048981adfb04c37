import Office
import Registry
import Terminal

/// The search: what is typed and what it has found.
struct SearchBox {
  enum Purpose {
    /// What is chosen is shown.
    case show
    /// The case chosen goes into the form.
    case caseForForm
    /// The case chosen goes into the field with the focus of the dialog under it.
    case caseForDialog(Dialog)
  }

  let purpose: Purpose
  var field = TextField()
  var rows: [SearchHit] = []
  var list = ListState()
  /// Whether somebody has moved since the words were changed; until then the first hit is chosen.
  var hasMoved = false
  /// Whether everything was searched to its end.
  var isWhole = true
  var message = ""
  /// Whose cases come first where one is picked.
  var authority: Identifier<Authority>?
  /// Whether the first of the cases offered is one that is known to be likely.
  var isLikely = false

  var picksCase: Bool { if case .show = purpose { false } else { true } }

  /// Whether Enter takes what is chosen: where a case is picked, the newest of all is not taken merely
  /// because it stands first.
  var isChosen: Bool { !picksCase || hasMoved || isLikely || !field.isEmpty }

  var selected: SearchHit? { rows.indices.contains(list.selected) ? rows[list.selected] : nil }

  mutating func show(_ found: SearchResult = SearchResult(isWhole: true)) {
    let kept = hasMoved ? selected?.subject : nil
    rows = found.cases.map { .entry(.diaryCase($0)) }
    if !picksCase {
      let documents = found.documents.map { SearchHit.entry(.document($0)) }
      let isDocument = DiaryNumberQuery.meanings(of: field.text).contains {
        $0.document != nil || $0.series == .documents
      }
      // Who types a document's whole number wants that document and not its case.
      if isDocument { rows = documents + rows } else { rows += documents }
      rows.insert(
        contentsOf: found.post.map { .post($0) },
        at: isDocument ? rows.count : found.cases.count)
    }
    isWhole = found.isWhole
    list.update(count: rows.count)
    list.select(kept.flatMap { kept in rows.firstIndex { $0.subject == kept } } ?? 0)
  }
}
