/// Which objects of a PDF point at which, read from the JSON that qpdf writes, string by string.
struct PDFGraph {
  private var targets: [String: [String]] = [:]
  private var streams: Set<String> = []
  private var objects: Set<String> = []
  private var object = ""
  /// How many fonts of an object number their signs as they like, less those that say what letters the
  /// signs are.
  private var unlettered: [String: Int] = [:]
  /// The last name read, which a reference stands behind.
  private var name = ""

  /// What a page does not show though something points at it: scripts, forms of their own, and what
  /// the program that made the file keeps for itself.
  private static let hidden: Set<String> = ["/JS", "/XFA", "/Private"]

  /// Whether the string just read says which program made the file.
  var isOfProgram: Bool { name == "/Creator" || name == "/Producer" }

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
      name = text
    } else if Self.isReference(text), !Self.hidden.contains(name) {
      targets[object, default: []].append(text)
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
