/// Notices in the order they were met, each once.
struct NoticeList {
  private(set) var notices: [Notice] = []

  mutating func add(_ notice: Notice) {
    // A message with a thousand made-up charsets should not make a thousand notices.
    if notices.count < 50, !notices.contains(notice) { notices.append(notice) }
  }
}
