import Intake
import Platform
import Registry

/// What a file says, as numbers that are the same for the same words.
///
/// A letter that is sent again, forwarded or fetched another way has other bytes and says the same. Letters
/// and digits alone are compared, so that it does not matter how the lines were broken.
struct Likeness: Hashable, Sendable {
  /// Of the file itself: its words, but where they are so few that other files may well have the same; and
  /// of a letter, them and what came with it.
  let own: [Int64]
  /// Of the letters that lie in it, whose words are shown with it.
  let inner: [Int64]
  /// The words and what came with them as one number, by which a letter that holds this one is known.
  private let whole: Int64

  /// Of the pages of a file; nil where a part of it could not be read, in which copies may differ.
  init(text: String?) {
    let text = text ?? ""
    // What programs write beside the pages may be another in each copy.
    let end = text.firstRange(of: "\n\nUtanför sidorna:\n")?.lowerBound ?? text.endIndex
    let words = SaidWords.letters(in: text[..<end])
    whole = words.count < Self.fewest ? 0 : Self.number(words)
    own = words.count < Self.fewest ? [] : [whole]
    inner = []
  }

  /// Of a letter: its words, what came with it, and, where the words are few, who sent it about what.
  init(letter: Message) {
    var words = SaidWords.letters(in: letter.text)
    let isLong = words.count >= Self.fewest
    let alone = isLong ? [Self.number(words)] : []
    if !isLong {
      words += SaidWords.letters(in: letter.from.first?.address ?? "") + [0]
      words += SaidWords.letters(in: letter.subject)
    }
    let inner = letter.forwarded.map(Self.init(letter:))
    let digests = letter.attachments.filter { $0.kind == .file && !$0.isInline }
      .map { SHA256.hex($0.bytes) }
    words += Array("|\(digests.sorted().joined(separator: " "))".utf8)
    whole = Self.number(words + inner.flatMap { "|\($0.whole)".utf8 })
    // Where nothing came with it, the words say all.
    own = isLong && digests.isEmpty && inner.isEmpty ? alone : alone + [whole]
    self.inner = inner.flatMap { $0.own + $0.inner }
  }

  private static func number(_ words: [UInt8]) -> Int64 {
    Int64(bitPattern: UInt64(SHA256.hex(words).prefix(16), radix: 16) ?? 0)
  }

  /// Fewer letters and digits than this are a phrase.
  private static let fewest = 20
}
