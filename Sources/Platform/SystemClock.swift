import Glibc

/// The machine's clocks.
package enum SystemClock {
  /// Seconds since 1970, universal time.
  package static var now: Int64 { Int64(time(nil)) }

  /// Seconds on a clock that never goes backwards, for measuring.
  package static var steady: Double {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) / 1e9
  }
}
