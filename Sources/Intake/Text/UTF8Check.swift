/// Well-formedness of UTF-8, and repair.
enum UTF8Check {
  /// The length of the well-formed sequence at an index, or 0.
  @inline(__always)
  static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = bytes[index]
    if first < 0x80 { return 1 }
    let left = bytes.count - index
    func follows(_ offset: Int) -> Bool { bytes[index + offset] & 0xC0 == 0x80 }
    switch first {
    case 0xC2...0xDF: return left > 1 && follows(1) ? 2 : 0
    case 0xE0...0xEF:
      guard left > 2, follows(1), follows(2) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F { return 0 }
      return 3
    case 0xF0...0xF4:
      guard left > 3, follows(1), follows(2), follows(3) else { return 0 }
      let second = bytes[index + 1]
      if first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F { return 0 }
      return 4
    default: return 0
    }
  }

  static func passes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let step = length(bytes, at: index)
      if step == 0 { return false }
      index += step
    }
    return true
  }

  /// How many sequences of several bytes are well-formed, and how many bytes fit nowhere.
  static func tally(_ bytes: Bytes) -> (good: Int, bad: Int) {
    bytes.withUnsafeBufferPointer { buffer in
      var (good, bad, index) = (0, 0, 0)
      while index < buffer.count {
        let step = length(buffer, at: index)
        if step == 0 { bad += 1 } else if step > 1 { good += 1 }
        index += max(step, 1)
      }
      return (good, bad)
    }
  }

  /// The bytes with each that fits nowhere replaced by U+FFFD.
  static func repaired(_ bytes: Bytes) -> [UInt8] {
    bytes.withUnsafeBufferPointer { buffer in
      var result: [UInt8] = []
      result.reserveCapacity(buffer.count + 16)
      var index = 0
      while index < buffer.count {
        let step = length(buffer, at: index)
        if step == 0 {
          result += [0xEF, 0xBF, 0xBD]
          index += 1
        } else {
          result.append(contentsOf: buffer[index..<index + step])
          index += step
        }
      }
      return result
    }
  }
}
