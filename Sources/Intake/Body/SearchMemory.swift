/// Remembers which closing signs a text lacks, so that a hostile one is not searched over and over.
struct SearchMemory {
  private var missing: [String] = []

  mutating func find(_ text: StaticString, in bytes: Bytes, from start: Int) -> Int? {
    if !missing.isEmpty, missing.contains(text.description) { return nil }
    if let found = bytes.find(text, from: start) { return found }
    missing.append(text.description)
    return nil
  }
}
