/// A finding while its place is still counted in bytes.
struct RawFinding {
  let kind: Finding.Kind
  let range: Range<Int>
  let why: String
  /// Why it may be an identity number though it is not told as one.
  var doubt: Finding.Doubt?

  /// Which of two findings in the same place is kept: the lower.
  var rank: Int {
    switch kind {
    case .personalIdentityNumber, .coordinationNumber: 0
    case .email: 1
    case .phone: 2
    case .streetAddress: 3
    case .personName: 4
    case .sensitive: 5
    }
  }
}
