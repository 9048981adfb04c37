/// Something that shows surfaces and hands over keys.
package protocol Screen: AnyObject {
  var size: Size { get }
  /// How many colours it can show, for the choice of a theme.
  var colors: ColorDepth { get }
  /// Whether a key is waiting; cheap enough to be asked in the midst of a search.
  var hasPendingInput: Bool { get }
  /// Shows the surface from its upper left corner and clips what does not fit.
  func show(_ surface: Surface)
  /// The next key; nil when none has come within so many milliseconds; no time waits for ever.
  func nextKey(timeout milliseconds: Int?) -> Key?
  /// Drops what was typed and has not been asked for yet; keys that type no text stay.
  func dropTyped()
  /// Sends everything again at the next `show`, for when something else has written there.
  func redraw()
  /// Makes a short sound or flash.
  func beep()
  /// Gives the terminal back for as long as another program needs it.
  func suspend()
  /// Takes the terminal again.
  func resume()
  /// Gives the terminal back for good.
  func close()
}
