/// Which way a document went (In, Ut, Upprättad).
package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
  /// Received (inkommen).
  case incoming
  /// Dispatched (utgående, expedierad).
  case outgoing
  /// Drawn up here (upprättad).
  case drawnUp

  /// The word that the diary shows.
  package var swedish: String {
    switch self {
    case .incoming: "In"
    case .outgoing: "Ut"
    case .drawnUp: "Upprättad"
    }
  }
}
