import Platform

/// Times of the same thing done many times.
struct Timing {
  private var times: [Double] = []

  /// Does something and notes how long it took.
  mutating func time<Result>(_ body: () throws -> Result) rethrows -> Result {
    let start = SystemClock.steady
    let result = try body()
    times.append(SystemClock.steady - start)
    return result
  }

  mutating func add(_ seconds: Double) { times.append(seconds) }

  /// Median and 99th percentile in milliseconds.
  var text: String {
    guard !times.isEmpty else { return "–" }
    let sorted = times.sorted()
    func at(_ part: Double) -> Double {
      sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] * 1_000
    }
    return "p50 \(Self.short(at(0.5))) ms, p99 \(Self.short(at(0.99))) ms (\(sorted.count) times)"
  }

  /// A number with as many decimals as say something.
  static func short(_ number: Double) -> String {
    let factor = number < 10 ? 100.0 : number < 100 ? 10 : 1
    let rounded = (number * factor).rounded() / factor
    return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
  }
}
