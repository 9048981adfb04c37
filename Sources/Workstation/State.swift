import Office
import Registry
import Terminal

/// All that the screen is drawn from.
struct State {
  var focus = Pane.post
  /// The list that stands beside the document where two panes fit.
  var lastList = Pane.post
  var post = PostList()
  /// The register's lists, each opened from the one below it.
  var registers = [RegisterList(.cases)]
  var reading = Reading()
  /// Whether another row was chosen since, and keys came too fast for it to be read.
  var isReadingBehind = false
  var form: Form?
  /// The form as it was before a case was chosen for it, until the next key.
  var beforeChoice: Form?
  /// Whether the preview is shown in place of the form, where there is room for one of them.
  var showsPreview = false
  var popup: Popup?
  var message: Message?
  var lastRun: PublicationRun?

  var register: RegisterList {
    get { registers[registers.count - 1] }
    set { registers[registers.count - 1] = newValue }
  }

  var context: Context {
    if form != nil { return .form }
    switch focus {
    case .post: return post.shelf == .waiting ? .post : .aside
    case .cases: return register.level == .cases ? .cases : .documents
    case .document, .checklist:
      // What can be done is what can be done with what is read there.
      switch reading.subject {
      case .post where reading.item?.outcome == .waiting: return .letter
      case .post: return .letterAside
      case .diaryCase: return .caseText
      case .nothing, .document, .attached: return focus == .document ? .document : .checklist
      }
    }
  }
}
