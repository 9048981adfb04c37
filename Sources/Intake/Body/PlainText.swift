/// Text as mail wraps it to text as people read it.
enum PlainText {
  /// Line feeds for every kind of line break, no control characters, nothing blank at the ends.
  static func tidied(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { input in
      var index = 0
      while index < input.count {
        let byte = input[index]
        index += 1
        if byte >= 32 && byte != 127 || byte == .lineFeed || byte == .tab {
          result.append(byte)
        } else if byte == .carriageReturn {
          while index < input.count, input[index] == .carriageReturn { index += 1 }
          if index < input.count, input[index] == .lineFeed { index += 1 }
          result.append(.lineFeed)
        } else if byte == 12 {
          result.append(.lineFeed)
        }
      }
    }
    while let last = result.last, last.isSpace { result.removeLast() }
    var start = 0
    // Blank lines at the top go, the first line's indentation stays.
    for (index, byte) in result.enumerated() {
      if byte == .lineFeed { start = index + 1 } else if !byte.isSpace { break }
    }
    if start > 0 { result.removeFirst(start) }
    return result
  }

  /// Joins the lines that format=flowed (RFC 3676) broke; the text has line feeds alone.
  static func unflowed(_ text: [UInt8], deletesSpace: Bool) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var openDepth: Int?
    for line in text.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == ">" }.count
      var content = line.dropFirst(depth)
      if content.first == .space { content = content.dropFirst() }
      let isSignature = content.elementsEqual([45, 45, 32])
      if openDepth == depth, !isSignature {
        // The line before ended soft, and this one goes on with it.
      } else {
        if openDepth != nil || !result.isEmpty || line.startIndex > text.startIndex {
          result.append(.lineFeed)
        }
        result += line.prefix(depth)
        if depth > 0 { result.append(.space) }
      }
      let isSoft = content.last == .space && !isSignature
      result += isSoft && deletesSpace ? content.dropLast() : content
      openDepth = isSoft ? depth : nil
    }
    return result
  }
}
