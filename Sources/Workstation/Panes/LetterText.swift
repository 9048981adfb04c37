/// A letter's text made to be read at any width.
package enum LetterText {
  /// The text with the line breaks that a mail program or a page has put into its paragraphs made into
  /// spaces, so that every sign keeps its place in it.
  ///
  /// A line goes on in the next where it is as long as such lines are and neither is part of a list,
  /// a table or something quoted.
  package static func flowing(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var start = 0
    var line: Range<Int>?
    var isBody = false
    while start < scalars.count {
      let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
      let next = start..<end
      // Before the first empty line stand the heads of a message, a line each.
      if next.isEmpty { isBody = true }
      if isBody, let line, goesOn(scalars[line], in: scalars[next]) { scalars[start - 1] = " " }
      line = next
      start = end + 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let usualLength = 60...100

  private static func goesOn(
    _ line: ArraySlice<Unicode.Scalar>, in next: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard usualLength.contains(line.count), let first = next.first, let sign = line.first,
      first.properties.isAlphabetic || ["(", "\"", "”"].contains(first),
      !["-", "*", "•", ">", "|", " ", "\t"].contains(sign)
    else { return false }
    return !hasColumns(line) && !hasColumns(next)
  }

  private static func hasColumns(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    line.contains("\t") || zip(line, line.dropFirst()).contains { $0 == " " && $1 == " " }
  }
}
