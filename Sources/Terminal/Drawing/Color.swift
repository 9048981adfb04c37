/// A colour as the terminal numbers it.
package enum Color: Hashable, Sendable {
  /// What the person has chosen for the terminal itself.
  case `default`
  /// One of 256: sixteen named, a cube of 216 and 24 greys.
  case indexed(UInt8)
}
