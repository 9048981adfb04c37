/// How much each feature weighs: positive for a person's name, negative against it.
struct NameWeights: Sendable {
  /// Read once from the embedded table.
  static let shared = NameWeights(reading: PackageResources.name_weights_txt)

  private var weights: [Int32]

  private init(reading file: [UInt8]) {
    weights = []
    weights.reserveCapacity(NameFeatures.count)
    for line in file.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      for word in line.split(separator: UInt8(ascii: " ")) {
        weights.append(Int32(String(decoding: word, as: UTF8.self)) ?? 0)
      }
    }
    while weights.count < NameFeatures.count { weights.append(0) }
  }

  /// The sum of the weights of a word's features; above nought it is taken for a name.
  func score(_ features: NameFeatures, _ word: Int) -> Int32 {
    var sum: Int32 = 0
    features.forEach(word) { sum += weights[$0] }
    return sum
  }
}
