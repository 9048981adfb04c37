/// What the terminals' escape sequences mean.
enum KeySequences {
  /// The key of `ESC [ parameters ending`, nil for what is no key.
  static func key(_ parameters: [UInt8], ending: UInt8) -> Key? {
    if parameters.first == 0x3C { return mouse(numbers(parameters.dropFirst()), ending: ending) }
    let numbers = numbers(parameters)
    // Answers to questions begin with one of `= > ?`.
    if let first = parameters.first, (0x3C...0x3F).contains(first) { return nil }
    let modifier = numbers.count > 1 ? numbers[1] : 1
    switch ending {
    case 0x7E: return tilde(numbers.first ?? 0, modifier: modifier)
    case 0x24: return tilde(numbers.first ?? 0, modifier: 2)
    case 0x5A: return .backTab
    // rxvt: Shift with an arrow.
    case 0x61...0x64: return single(ending - 0x20, modifier: 2)
    default: return single(ending, modifier: modifier)
    }
  }

  /// The key of a mouse report: the button, the column and the row; `M` for pressed.
  private static func mouse(_ numbers: [Int], ending: UInt8) -> Key? {
    guard ending == 0x4D, numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let point = Point(row: numbers[2] - 1, column: numbers[1] - 1)
    switch numbers[0] {
    case 0: return .click(point)
    case 64: return .wheel(up: true, point)
    case 65: return .wheel(up: false, point)
    default: return nil
    }
  }

  /// The key of a sequence that ends with a letter.
  static func single(_ ending: UInt8, modifier: Int) -> Key? {
    switch ending {
    case 0x41: return modified(.up, modifier)
    case 0x42: return modified(.down, modifier)
    case 0x43: return modified(.right, modifier)
    case 0x44: return modified(.left, modifier)
    case 0x46: return modified(.end, modifier)
    case 0x48: return modified(.home, modifier)
    case 0x4D: return .enter
    case 0x50...0x53: return function(Int(ending) - 0x4F, modifier)
    // rxvt: Ctrl with an arrow.
    case 0x61: return .controlled(.up)
    case 0x62: return .controlled(.down)
    case 0x63: return .controlled(.right)
    case 0x64: return .controlled(.left)
    // The numeric pad in application mode.
    case 0x6A...0x79: return .character(Character(Unicode.Scalar(ending - 0x40)))
    default: return nil
    }
  }

  private static func tilde(_ number: Int, modifier: Int) -> Key? {
    switch number {
    case 1, 7: return modified(.home, modifier)
    case 2: return modified(.insert, modifier)
    case 3: return modified(.delete, modifier)
    case 4, 8: return modified(.end, modifier)
    case 5: return modified(.pageUp, modifier)
    case 6: return modified(.pageDown, modifier)
    case 11...15: return function(number - 10, modifier)
    case 17...21: return function(number - 11, modifier)
    case 23...26: return function(number - 12, modifier)
    case 28...29: return function(number - 13, modifier)
    case 31...34: return function(number - 14, modifier)
    default: return nil
    }
  }

  /// Modifiers are one more than the sum of 1 for Shift, 2 for Alt and 4 for Ctrl.
  private static func modified(_ motion: Motion, _ modifier: Int) -> Key {
    let bits = max(0, modifier - 1)
    if bits & 4 != 0 { return .controlled(motion) }
    if bits & 2 != 0 { return .alted(motion) }
    if bits & 1 != 0 { return .shifted(motion) }
    return Key(motion)
  }

  private static func function(_ number: Int, _ modifier: Int) -> Key {
    switch modifier {
    case 2: .function(number + 12)
    case 5: .function(number + 24)
    case 3: .function(number + 48)
    default: .function(number)
    }
  }

  static func numbers(_ parameters: some Sequence<UInt8>) -> [Int] {
    Array(parameters).split(separator: 0x3B, omittingEmptySubsequences: false).map { digits in
      digits.reduce(0) { sum, digit in
        (0x30...0x39).contains(digit) && sum < 10_000 ? sum * 10 + Int(digit) - 0x30 : sum
      }
    }
  }
}
