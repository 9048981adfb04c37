/// Which page of a list is wanted.
package enum PageDirection<Element: Sendable>: Hashable, Sendable {
  case first
  case older(Identifier<Element>)
  case newer(Identifier<Element>)
  case last
}
