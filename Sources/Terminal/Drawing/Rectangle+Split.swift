extension Rectangle {
  /// Divides into rectangles on top of each other.
  package func splitRows(_ extents: [Extent]) -> [Rectangle] {
    var rest = self
    return Self.lengths(extents, of: rows).map { rest.takeTop($0) }
  }

  /// Divides into rectangles beside each other.
  package func splitColumns(_ extents: [Extent]) -> [Rectangle] {
    var rest = self
    return Self.lengths(extents, of: columns).map { rest.takeLeft($0) }
  }

  /// Fixed parts come first; rounding is carried on, so that the parts fill the whole exactly.
  private static func lengths(_ extents: [Extent], of total: Int) -> [Int] {
    var left = total
    var weights = 0
    for extent in extents {
      switch extent {
      case .fixed(let wanted): left -= max(0, min(wanted, left))
      case .share(let weight): weights += max(0, weight)
      }
    }
    var shared = left
    var unfixed = total
    return extents.map { extent in
      switch extent {
      case .fixed(let wanted):
        let length = max(0, min(wanted, unfixed))
        unfixed -= length
        return length
      case .share(let weight):
        guard weights > 0 else { return 0 }
        let length = shared * max(0, weight) / weights
        shared -= length
        weights -= max(0, weight)
        return length
      }
    }
  }
}
