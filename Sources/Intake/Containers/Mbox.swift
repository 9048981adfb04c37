/// Many messages in one file, as Unix has kept them.
package enum Mbox {
  /// The messages in the bytes, each beginning with its envelope line; none where there are none.
  ///
  /// Where a message says its length (mboxcl2) and the next begins there, that is believed;
  /// otherwise a line that begins with `From ` and looks like an envelope parts two messages.
  package static func messages(in bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let all = bytes[...]
    var start = all.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < bytes.count, bytes[start].isSpace { start += 1 }
    guard all.begins(with: "From ", at: start), bytes[start] == "F" else { return [] }
    var messages: [ArraySlice<UInt8>] = []
    while start < bytes.count {
      let end = self.end(of: all, from: start)
      messages.append(all[start..<end])
      start = end
    }
    return messages
  }

  /// A message with the quoting that keeps `From ` from looking like an envelope taken away.
  package static func unquoted(_ message: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(message.count)
    var at = message.startIndex
    while at < message.endIndex {
      let next = message.find(.lineFeed, from: at).map { $0 + 1 } ?? message.endIndex
      var first = at
      while first < next, message[first] == ">" { first += 1 }
      if first > at, isFrom(message, first) { at += 1 }
      result += message[at..<next]
      at = next
    }
    return result
  }

  private static func isFrom(_ bytes: Bytes, _ at: Int) -> Bool {
    bytes.begins(with: "From ", at: at) && bytes[at] == "F"
  }

  private static func end(of bytes: Bytes, from start: Int) -> Int {
    if let stated = statedEnd(bytes, from: start) { return stated }
    var at = bytes.line(from: start).next
    while at < bytes.endIndex {
      if bytes[at] == "F", isFrom(bytes, at), isEnvelope(bytes, at) { return at }
      let next = bytes.find(.lineFeed, from: at).map { $0 + 1 } ?? bytes.endIndex
      at = next
    }
    return bytes.endIndex
  }

  /// Whether a line that begins with `From ` begins a message: it has a time of day, or names a
  /// sender (Netscape wrote a dash) and has a field after it.
  private static func isEnvelope(_ bytes: Bytes, _ at: Int) -> Bool {
    let (end, next) = bytes.line(from: at)
    guard end - at < 300 else { return false }
    let line = bytes[at..<end]
    var index = line.startIndex + 5
    while index + 1 < line.endIndex {
      if line[index] == ":", line[index - 1].isDigit, line[index + 1].isDigit { return true }
      index += 1
    }
    let sender = line.dropFirst(5).trimmed
    guard sender.elementsEqual([45]) || sender.contains(UInt8(sign: "@")), !sender.contains(.space)
    else { return false }
    return !HeaderBlock(parsing: bytes[next...].prefix(1000), outermost: false).fields.isEmpty
  }

  private static func statedEnd(_ bytes: Bytes, from start: Int) -> Int? {
    var at = bytes.line(from: start).next
    let limit = min(bytes.endIndex, at + 65_536)
    var length: Int?
    while at < limit {
      let (end, next) = bytes.line(from: at)
      if end == at {
        guard let length, length <= bytes.endIndex - next else { return nil }
        var stop = next + length
        while stop < bytes.endIndex, bytes[stop].isSpace, stop - next - length < 4 { stop += 1 }
        return stop == bytes.endIndex || isFrom(bytes, stop) ? stop : nil
      }
      if bytes[at] == "F", isFrom(bytes, at) { return nil }
      if bytes.begins(with: "content-length:", at: at) {
        let digits = bytes[(at + 15)..<end].trimmed.prefix(12)
        length = Int(String(decoding: digits, as: UTF8.self))
        if let stated = length, stated < 0 { length = nil }
      }
      at = next
    }
    return nil
  }
}
