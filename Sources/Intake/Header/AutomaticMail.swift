/// Tells what programs send from what people write.
enum AutomaticMail {
  static func isAutomatic(_ headers: HeaderBlock) -> Bool {
    if let value = headers.first("auto-submitted") {
      let word = value.trimmed.prefix { $0.isLetter || $0 == "-" }
      if !word.isEmpty, !word.matches("no") { return true }
    }
    if let value = headers.first("precedence")?.trimmed {
      for word: StaticString in ["bulk", "junk", "list", "auto_reply", "auto-reply"]
      where value.matches(word) {
        return true
      }
    }
    for name in ["x-autoreply", "x-autorespond", "x-autoresponder"]
    where headers.first(name) != nil {
      return true
    }
    // Only reports of non-delivery are sent from nobody.
    if let path = headers.first("return-path"), path.trimmed.matches("<>") { return true }
    return headers.first("content-type")?.trimmed.begins(with: "multipart/report") ?? false
  }
}
