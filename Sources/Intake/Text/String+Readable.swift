import Registry

extension String {
  /// UTF-8 bytes as text whose letters are composed, as everything in the register is.
  init(composing bytes: some Collection<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    // Combining marks begin with one of two bytes, which hardly any text has.
    self = bytes.contains { $0 == 0xCC || $0 == 0xCD } ? text.composed : text
  }
}
