/// A stretch of a wrapped line that is shown as found.
struct Highlight: Hashable {
  let line: Int
  let column: Int
  let text: String
}
