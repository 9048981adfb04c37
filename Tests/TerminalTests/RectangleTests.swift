import Terminal
import Testing

@Suite struct RectangleTests {
  @Test func partsFillTheWholeExactly() {
    var random = Seeded(seed: 5)
    for _ in 0..<2000 {
      let extents = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        Bool.random(using: &random)
          ? Extent.fixed(.random(in: -1...9, using: &random))
          : Extent.share(.random(in: 1...4, using: &random))
      }
      let whole = Rectangle(
        row: 3, column: 4, rows: .random(in: 0...30, using: &random),
        columns: .random(in: 0...30, using: &random))
      let parts = whole.splitColumns(extents)
      var column = 4
      for part in parts {
        #expect(part.column == column && part.columns >= 0 && part.rows == whole.rows)
        column = part.endColumn
      }
      let hasShare = extents.contains { if case .share = $0 { true } else { false } }
      #expect(hasShare ? column == whole.endColumn : column <= whole.endColumn)
    }
  }

  @Test func sidesAreNeverNegative() {
    let small = Rectangle(rows: 1, columns: 1)
    #expect(small.inset().isEmpty)
    #expect(small.centered(Size(rows: 9, columns: 9)) == small)
    #expect(Rectangle(rows: -4, columns: 2).isEmpty)
    let apart = Rectangle(row: 5, column: 5, rows: 2, columns: 2)
    #expect(small.intersection(apart).isEmpty)
    var rest = Rectangle(rows: 10, columns: 40)
    #expect(rest.takeTop(2).rows == 2)
    #expect(rest.takeBottom(1) == Rectangle(row: 9, column: 0, rows: 1, columns: 40))
    #expect(rest.takeLeft(50).columns == 40)
    #expect(rest == Rectangle(row: 2, column: 40, rows: 7, columns: 0))
  }
}
