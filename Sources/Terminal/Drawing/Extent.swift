/// How much room one part of a division asks for.
package enum Extent: Hashable, Sendable {
  /// Exactly this many rows or columns, or what is left of them.
  case fixed(Int)
  /// A share of what the fixed parts leave, by weight.
  case share(Int)
}
