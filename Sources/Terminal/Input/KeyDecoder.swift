/// Puts bytes together to keys: UTF-8, escape sequences and pastes, however they are cut up.
///
/// It knows the sequences of xterm, PuTTY, rxvt and the Linux console at once; they do not
/// contradict each other, and what `TERM` says is often not what the terminal is.
package struct KeyDecoder: Sendable {
  private enum State {
    case ground
    case escape
    /// After `ESC [`: what has come of the sequence.
    case sequence([UInt8])
    /// After `ESC O`.
    case single([UInt8])
    /// After `ESC [ [`, which only the Linux console sends.
    case console
    case paste
  }

  private var state = State.ground
  private var character: [UInt8] = []
  private var characterIsAlt = false
  private var pasted: [UInt8] = []
  private var keys: [Key] = []
  private var taken = 0

  package init() {}

  /// Whether an escape key or sequence has begun and only time can tell how it ends.
  package var isWaiting: Bool {
    switch state {
    case .ground, .paste: false
    case .escape, .sequence, .single, .console: true
    }
  }

  /// Whether the end of a paste has still to come.
  package var isPasting: Bool {
    if case .paste = state { true } else { false }
  }

  package var hasKey: Bool { taken < keys.count }

  /// The next finished key.
  package mutating func next() -> Key? {
    guard taken < keys.count else { return nil }
    defer {
      taken += 1
      if taken == keys.count {
        keys.removeAll(keepingCapacity: true)
        taken = 0
      }
    }
    return keys[taken]
  }

  /// Drops the finished keys of which this is true.
  package mutating func drop(where isUnwanted: (Key) -> Bool) {
    keys = keys.dropFirst(taken).filter { !isUnwanted($0) }
    taken = 0
  }

  /// Takes in a key that the terminal library has already recognised.
  package mutating func feed(_ key: Key) {
    if isPasting { return }
    finishWaiting()
    dropCharacter()
    keys.append(key)
  }

  /// Takes in bytes as they have come.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { feed(byte) }
  }

  /// Takes in one byte.
  package mutating func feed(_ byte: UInt8) {
    switch state {
    case .paste: addToPaste(byte)
    case .ground: onGround(byte, isAlt: false)
    case .escape: afterEscape(byte)
    case .single(let before): inSingle(before, byte)
    case .console:
      state = .ground
      if (0x41...0x45).contains(byte) { keys.append(.function(Int(byte) - 0x40)) }
    case .sequence(let before): inSequence(before, byte)
    }
  }

  /// Says that nothing has followed for as long as a sequence may take.
  package mutating func finishWaiting() {
    switch state {
    case .ground, .paste: return
    case .escape: keys.append(.escape)
    case .sequence(let bytes) where bytes.isEmpty: keys.append(.alt("["))
    case .single(let bytes) where bytes.isEmpty: keys.append(.alt("O"))
    // The rest of a broken sequence must not be typed into a field.
    case .sequence, .single, .console: break
    }
    state = .ground
  }

  /// Ends a paste whose end has been lost on the way.
  package mutating func finishPaste() {
    guard isPasting else { return }
    state = .ground
    deliverPaste()
  }

  private mutating func onGround(_ byte: UInt8, isAlt: Bool) {
    if !character.isEmpty {
      if continueCharacter(byte) { return }
      dropCharacter()
    }
    switch byte {
    case 0x1B: state = .escape
    case 0x20..<0x7F:
      let typed = Character(Unicode.Scalar(byte))
      keys.append(isAlt ? .alt(typed) : .character(typed))
    case 0xC2...0xF4:
      character = [byte]
      characterIsAlt = isAlt
    case 0x80...0xFF: break
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x09: keys.append(isAlt ? .backTab : .tab)
    case 0x08, 0x7F: keys.append(isAlt ? .control("w") : .backspace)
    case 0x00: keys.append(.control(" "))
    default: keys.append(.control(Character(Unicode.Scalar(byte + (byte < 0x1B ? 0x60 : 0x40)))))
    }
  }

  private mutating func continueCharacter(_ byte: UInt8) -> Bool {
    guard (0x80...0xBF).contains(byte) else { return false }
    character.append(byte)
    let needed = character[0] < 0xE0 ? 2 : character[0] < 0xF0 ? 3 : 4
    guard character.count == needed else { return true }
    if let text = String(validating: character, as: UTF8.self), let typed = text.first {
      keys.append(characterIsAlt ? .alt(typed) : .character(typed))
    }
    dropCharacter()
    return true
  }

  private mutating func dropCharacter() {
    character.removeAll(keepingCapacity: true)
    characterIsAlt = false
  }

  private mutating func afterEscape(_ byte: UInt8) {
    switch byte {
    case 0x1B: keys.append(.escape)
    case 0x5B: state = .sequence([])
    case 0x4F: state = .single([])
    case 0x30...0x39:
      // Escape and a digit, or Alt and a digit: the function keys of who has none.
      state = .ground
      keys.append(.function(byte == 0x30 ? 10 : Int(byte) - 0x30))
    default:
      state = .ground
      if byte < 0x20, byte != 0x09, byte != 0x08 {
        keys.append(.escape)
        onGround(byte, isAlt: false)
      } else {
        onGround(byte, isAlt: true)
      }
    }
  }

  private mutating func inSingle(_ before: [UInt8], _ byte: UInt8) {
    if byte == 0x1B { return restart() }
    if (0x30...0x3B).contains(byte), before.count < 6 {
      state = .single(before + [byte])
      return
    }
    state = .ground
    if let key = KeySequences.single(byte, modifier: KeySequences.numbers(before).last ?? 1) {
      keys.append(key)
    }
  }

  private mutating func inSequence(_ before: [UInt8], _ byte: UInt8) {
    if byte == 0x1B { return restart() }
    if byte == 0x5B, before.isEmpty {
      state = .console
      return
    }
    guard (0x40...0x7E).contains(byte) || byte == 0x24 else {
      // A sequence of any length is followed to its end, but not remembered beyond reason.
      state = .sequence(before.count < 32 ? before + [byte] : before)
      return
    }
    state = .ground
    if byte == 0x7E, before == Array("200".utf8) {
      state = .paste
      pasted.removeAll()
    } else if let key = KeySequences.key(before, ending: byte) {
      keys.append(key)
    }
  }

  /// An escape in the midst of a sequence begins another one.
  private mutating func restart() { state = .escape }

  private mutating func addToPaste(_ byte: UInt8) {
    pasted.append(byte)
    guard byte == 0x7E, pasted.suffix(6).elementsEqual("\u{1B}[201~".utf8) else { return }
    pasted.removeLast(6)
    state = .ground
    deliverPaste()
  }

  private mutating func deliverPaste() {
    // Terminals send a line break as carriage return.
    var clean: [UInt8] = []
    clean.reserveCapacity(pasted.count)
    var wasReturn = false
    for byte in pasted {
      if byte != 0x0A || !wasReturn { clean.append(byte == 0x0D ? 0x0A : byte) }
      wasReturn = byte == 0x0D
    }
    keys.append(.paste(String(decoding: clean, as: UTF8.self)))
    pasted = []
  }
}
