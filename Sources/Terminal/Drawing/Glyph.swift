/// What one or two columns show: a base character and at most two marks.
struct Glyph: Hashable {
  var base: UInt32
  var firstMark: UInt32 = 0
  var secondMark: UInt32 = 0
  var width: UInt8

  init(_ base: UInt32, width: UInt8 = 1) {
    self.base = base
    self.width = width
  }

  /// Puts a mark on the base; a third one is left out, since no script of ours needs it.
  mutating func add(mark: UInt32) {
    if firstMark == 0 {
      firstMark = mark
    } else if secondMark == 0 {
      secondMark = mark
    }
  }
}
