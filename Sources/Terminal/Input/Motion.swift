/// The keys that move, which also come with Shift, Ctrl and Alt.
package enum Motion: String, Hashable, Sendable, CaseIterable {
  case up = "Up"
  case down = "Down"
  case left = "Left"
  case right = "Right"
  case home = "Home"
  case end = "End"
  case pageUp = "PgUp"
  case pageDown = "PgDn"
  case insert = "Insert"
  case delete = "Delete"
}
