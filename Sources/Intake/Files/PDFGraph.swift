/// Which objects of a PDF point at which, read from the JSON that qpdf writes, string by string.
struct PDFGraph {
  private var targets: [String: [String]] = [:]
  private var streams: Set<String> = []
  private var objects: Set<String> = []
  private var object = ""
  /// How many fonts of an object number their signs as they like, less those that say what letters the
  /// signs are.
  private var unlettered: [String: Int] = [:]
  /// The objects that hold metadata and what is drawn on pages, in the order of the file.
  private(set) var readable: [String] = []
  private var values: Set<String> = []
  private var drawn: Set<String> = []
  private var unseen: Set<String> = []
  private var hasThumbnail = false
  /// The last name read, which a reference stands behind.
  private var name = ""

  /// What a page does not show though something points at it: scripts, forms of their own, and what
  /// the program that made the file keeps for itself.
  private static let hidden: Set<String> = ["/JS", "/XFA", "/Private"]

  /// Whether the string just read says which program made the file.
  var isOfProgram: Bool { name == "/Creator" || name == "/Producer" }

  /// Whether the string just read names whoever made the file or a remark, or says what it is about.
  var isOfMaker: Bool { ["/Author", "/Title", "/Subject", "/Keywords", "/T"].contains(name) }

  /// Whether a number stands behind the name just read that says how a remark is shown.
  var isOfRemark: Bool { name == "/F" }

  /// Reads how a remark is shown (ISO 32000-1, table 165): not at all, or not on the screen.
  mutating func read(flags: Int) {
    if flags & 0b10_0010 != 0 { unseen.insert(object) }
  }

  /// Whether there are pictures of pages, values of fields or remarks that are drawn and not seen.
  var hasUnseenParts: Bool {
    hasThumbnail || !unseen.isDisjoint(with: drawn) || !values.isDisjoint(with: streams)
  }

  /// Whether the string to come says that a layer is not shown.
  func isLayerTurnedOff(_ text: String) -> Bool {
    name == "/OFF" && Self.isReference(text) || name == "/BaseState" && text == "/OFF"
  }

  /// Reads the next string.
  mutating func read(_ text: String) {
    if text.hasPrefix("obj:") {
      object = String(text.dropFirst(4))
      objects.insert(object)
    } else if text == "trailer" {
      object = text
    } else if text == "stream" {
      streams.insert(object)
    } else if text.hasPrefix("/") {
      // The tables of the file itself, which nothing points at.
      if name == "/Type", ["/XRef", "/ObjStm"].contains(text) { streams.remove(object) }
      if name == "/Encoding", text.hasPrefix("/Identity-") { unlettered[object, default: 0] += 1 }
      if text == "/ToUnicode" { unlettered[object, default: 0] -= 1 }
      if text == "/AP" { drawn.insert(object) }
      if text == "/Thumb" { hasThumbnail = true }
      name = text
    } else if Self.isReference(text), !Self.hidden.contains(name) {
      targets[object, default: []].append(text)
      if name == "/V" { values.insert(text) }
      if name == "/Metadata" || name == "/Contents" { readable.append(text) }
    }
  }

  /// Whether the signs of a font have no letters to them.
  var hasUnreadableFont: Bool { unlettered.values.contains { $0 > 0 } }

  private static func isReference(_ text: String) -> Bool {
    text.hasSuffix(" R") && text.utf8.first.map { (48...57).contains($0) } == true
  }

  /// Whether there is a stream that no page leads to, or an object that another has taken the place of.
  func hasHiddenStream(in source: PDFSource) -> Bool {
    var reached: Set<String> = []
    var waiting = ["trailer"]
    while let next = waiting.popLast() {
      for target in targets[next] ?? [] where reached.insert(target).inserted {
        waiting.append(target)
      }
    }
    // Where a file is laid out for the web, a table of hints lies in it.
    let most = source.isForWeb ? 1 : 0
    return streams.subtracting(reached).count > most || !source.objects.isSubset(of: objects)
      || source.hasReplacedObjects
  }
}
