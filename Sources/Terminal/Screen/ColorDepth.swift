/// How many colours a terminal can show.
package enum ColorDepth: Int, Hashable, Sendable, Comparable {
  /// None, or the person wants none.
  case none = 0
  case eight = 8
  case sixteen = 16
  case many = 256

  /// Fewer colours come first.
  package static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
