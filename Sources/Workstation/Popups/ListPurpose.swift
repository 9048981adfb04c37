/// What is done with the line chosen in a popup's list.
enum ListPurpose {
  /// The actions that the lines stand for are run: help, palette and the list of actions.
  case run([ActionID])
  /// The value goes into a field of the form.
  case field(FieldID, [String])
  /// The value goes into the field with the focus of the dialog under it.
  case dialog(Dialog)
}
