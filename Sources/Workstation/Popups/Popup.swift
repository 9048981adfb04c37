import Terminal

/// What lies over the panes and takes the keys.
enum Popup {
  /// A list to choose from, and what is done with the choice.
  case list(ChoiceList, ListPurpose)
  case dialog(Dialog)
  case question(Question)
  case search(SearchBox)
}
