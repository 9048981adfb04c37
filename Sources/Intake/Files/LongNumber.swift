/// Numbers that may be somebody's, wherever in a file they stand.
enum LongNumber {
  /// Whether ten digits follow on each other, with at most one mark between two of them.
  static func stands(in bytes: Bytes) -> Bool {
    let marks = Set("-+ ".utf8)
    var count = 0
    var wasMark = false
    for byte in bytes {
      if (48...57).contains(byte) {
        count += 1
        wasMark = false
        if count == 10 { return true }
      } else if marks.contains(byte), count > 0, !wasMark {
        wasMark = true
      } else {
        count = 0
        wasMark = false
      }
    }
    return false
  }
}
