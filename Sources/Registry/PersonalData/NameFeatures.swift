/// What speaks for and against a word being part of a person's name, as numbers of weights.
struct NameFeatures {
  /// The words in and beside a run, with what stands before each; nil is space alone.
  struct Sight {
    let first: Int
    var traits: [WordTraits] = []
    var gaps: [WordCategory?] = []

    init(first: Int) { self.first = first }
  }

  /// How many weights there are.
  static let count = 3421

  private let run: Range<Int>
  private let sight: Sight
  private let categories: [WordCategory]

  init(run: Range<Int>, sight: Sight) {
    self.run = run
    self.sight = sight
    categories = sight.traits.map { WordCategory($0) }
  }

  /// Hands on the number of each feature that a word of the run has.
  func forEach(_ word: Int, _ body: (Int) -> Void) {
    let at = word - sight.first
    let own = categories[at].rawValue
    let before = sight.gaps[at] ?? categories[at - 1]
    let after = sight.gaps[at + 1] ?? categories[at + 1]
    traits(sight.traits[at], from: 0, body)
    if sight.gaps[at] == nil { traits(sight.traits[at - 1], from: 32, body) }
    if sight.gaps[at + 1] == nil { traits(sight.traits[at + 1], from: 64, body) }
    body(96 + before.rawValue * 32 + own)
    body(1120 + own * 32 + after.rawValue)
    body(2144 + before.rawValue * 32 + after.rawValue)
    if sight.gaps[at] != .boundary {
      body(3168 + (sight.gaps[at - 1] ?? categories[at - 2]).rawValue)
    }
    if sight.gaps[at + 1] != .boundary {
      body(3200 + (sight.gaps[at + 2] ?? categories[at + 2]).rawValue)
    }
    let length = min(run.count, 4)
    let place = word == run.lowerBound ? 0 : word == run.upperBound - 1 ? 2 : 1
    body(3232 + length * 4 + place)
    runTraits(except: at, body)
    if sight.gaps[run.lowerBound - sight.first] == .boundary, word == run.lowerBound {
      body(3260 + own)
    }
    body(3292 + categories[run.lowerBound - sight.first].rawValue * 4 + length - 1)
    body(3420)
  }

  private static let telling: [WordTraits] = [
    .given, .surname, .place, .organisation, .common, .initial, .surnameEnding,
    .organisationEnding,
  ]

  private func runTraits(except at: Int, _ body: (Int) -> Void) {
    var all: WordTraits = []
    for word in run where word - sight.first != at {
      all.formUnion(sight.traits[word - sight.first])
    }
    for (index, trait) in Self.telling.enumerated() where all.contains(trait) { body(3252 + index) }
  }

  private func traits(_ traits: WordTraits, from first: Int, _ body: (Int) -> Void) {
    var bits = traits.rawValue
    while bits != 0 {
      body(first + bits.trailingZeroBitCount)
      bits &= bits - 1
    }
  }
}
