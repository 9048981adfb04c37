/// Which way a document went (Inkommen, Utgående, Upprättad).
package enum Direction: String, NamedChoice, Hashable, Sendable {
  /// Received (inkommen).
  case incoming
  /// Dispatched (utgående, expedierad).
  case outgoing
  /// Drawn up here (upprättad).
  case drawnUp

  /// The word that the diary shows.
  package var swedish: String {
    switch self {
    case .incoming: "Inkommen"
    case .outgoing: "Utgående"
    case .drawnUp: "Upprättad"
    }
  }
}
