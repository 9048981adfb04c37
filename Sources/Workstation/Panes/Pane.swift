/// The four parts of the registrator's desk.
enum Pane: Int, Hashable, CaseIterable {
  case post = 1
  case cases
  case document
  case checklist
}
