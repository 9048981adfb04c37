import Glibc

/// A stretch of a message, sharing its storage.
typealias Bytes = ArraySlice<UInt8>

extension ArraySlice<UInt8> {
  /// The first place of a byte at or after an index.
  func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < endIndex else { return nil }
    return withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress,
        let hit = memchr(base + (start - startIndex), Int32(byte), endIndex - start)
      else { return nil }
      return startIndex + (UnsafeRawPointer(hit) - base)
    }
  }

  /// The end of the line that begins at an index, and where the next begins.
  func line(from start: Int) -> (end: Int, next: Int) {
    guard let feed = find(.lineFeed, from: start) else {
      let bare = endIndex > start && self[endIndex - 1] == .carriageReturn
      return (bare ? endIndex - 1 : endIndex, endIndex)
    }
    var end = feed
    while end > start, self[end - 1] == .carriageReturn { end -= 1 }
    return (end, feed + 1)
  }

  /// Without white space at either end.
  var trimmed: Bytes {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return self[start..<end]
  }

  /// Whether these bytes are the text, apart from the case of ASCII letters.
  func matches(_ text: StaticString) -> Bool {
    count == text.utf8CodeUnitCount && begins(with: text)
  }

  /// Whether these bytes begin with the text, apart from the case of ASCII letters.
  func begins(with text: StaticString, at start: Int? = nil) -> Bool {
    let from = start ?? startIndex
    let length = text.utf8CodeUnitCount
    guard from >= startIndex, endIndex - from >= length else { return false }
    return withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return length == 0 }
      return strncasecmp(
        base.advanced(by: from - startIndex).assumingMemoryBound(to: CChar.self),
        UnsafeRawPointer(text.utf8Start).assumingMemoryBound(to: CChar.self), length) == 0
    }
  }

  /// Where the text first begins at or after an index, apart from the case of ASCII letters.
  func find(_ text: StaticString, from start: Int) -> Int? {
    guard text.utf8CodeUnitCount > 0 else { return nil }
    let first = text.utf8Start[0]
    guard !first.isLetter else {
      // Only texts that begin with a sign are looked for, so one search byte is enough.
      return indices(from: start).first { begins(with: text, at: $0) }
    }
    var at = start
    while let hit = find(first, from: at) {
      if begins(with: text, at: hit) { return hit }
      at = hit + 1
    }
    return nil
  }

  private func indices(from start: Int) -> Range<Int> { Swift.min(start, endIndex)..<endIndex }

  /// The text in these bytes with ASCII letters in lower case; bytes over 127 are kept.
  var lowercasedText: String {
    String(decoding: map(\.lowercased), as: UTF8.self)
  }

  /// Whether every byte is ASCII.
  var isASCII: Bool {
    withUnsafeBytes { buffer in
      var index = 0
      while index + 8 <= buffer.count {
        let word = buffer.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if word & 0x8080_8080_8080_8080 != 0 { return false }
        index += 8
      }
      while index < buffer.count {
        if buffer[index] >= 0x80 { return false }
        index += 1
      }
      return true
    }
  }

  /// Whether there is anything but white space.
  var isBlank: Bool { allSatisfy(\.isSpace) }

  /// Whether every sequence is well-formed UTF-8.
  var isUTF8: Bool { isASCII || withUnsafeBufferPointer { UTF8Check.passes($0) } }
}
