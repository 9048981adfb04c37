/// Finds words about health, faith, crime and the like, which GDPR articles 9 and 10 protect.
struct SensitiveDetector {
  let text: ScannedText
  private let list = SensitiveWords.shared

  /// The sensitive word or phrase that begins at a word, if there is one.
  func finding(at index: Int) -> RawFinding? {
    let first = text.words[index]
    guard first.end - first.start >= 3, list.mayBegin(text.bytes, first.start) else { return nil }
    let letters = text.folded(first)
    var best: RawFinding?
    for phrase in list.phrases(beginning: letters) where phrase.words[0].matches(letters) {
      guard let end = end(of: phrase, from: index) else { continue }
      if let best, best.range.upperBound >= end { continue }
      best = RawFinding(kind: .sensitive, range: first.start..<end, why: phrase.reason)
    }
    return best
  }

  private func end(of phrase: SensitiveWords.Phrase, from index: Int) -> Int? {
    var at = index
    for word in phrase.words.dropFirst() {
      at += 1
      guard at < text.words.count, text.words[at].start - text.words[at - 1].end <= 2,
        word.matches(text.folded(text.words[at]))
      else { return nil }
    }
    return text.words[at].end
  }
}
