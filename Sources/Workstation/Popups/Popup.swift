import Terminal

/// What lies over the panes and takes the keys.
enum Popup {
  /// A list to choose from, and what is done with the choice.
  case list(ChoiceList, ListPurpose)
  case dialog(Dialog)
  case question(Question)
  case search(SearchBox)

  /// Whether something is written in it that would be lost with it.
  var holdsTyped: Bool {
    switch self {
    case .dialog, .list(_, .dialog): true
    case .search(let box): if case .caseForDialog = box.purpose { true } else { false }
    case .list, .question: false
    }
  }
}
