/// A line of a PDF and where it stands, as pdftohtml writes it in XML.
struct PDFPlacedText {
  let text: String
  /// Whether a part of it stands beyond the edge of its page, where nobody sees it and pdftotext leaves
  /// it out.
  let isOffPage: Bool

  /// The lines of all pages.
  static func all(in xml: [UInt8]) -> [PDFPlacedText] {
    var found: [PDFPlacedText] = []
    var (width, height) = (0, 0)
    for line in xml.split(separator: UInt8(ascii: "\n")) {
      let place = Place(line)
      if line.starts(with: "<page ".utf8) {
        (width, height) = (place.width, place.height)
      } else if line.starts(with: "<text ".utf8), let end = line.firstIndex(of: UInt8(ascii: ">")) {
        let text = String(decoding: HTMLText.read(line[(end + 1)...]), as: UTF8.self)
        found.append(
          PDFPlacedText(text: text, isOffPage: place.reaches(beyond: width, height)))
      }
    }
    return found
  }

  /// The hyphens that stand for the rest of a word, ”Bär- och svampplockning”, put back where a line
  /// ended with one and the lines were joined as those of a divided word are.
  static func apart(_ text: String, _ lines: [PDFPlacedText]) -> String {
    var joined: [String: String] = [:]
    for (line, next) in zip(lines, lines.dropFirst()) {
      let words = (line.text.split(separator: " ").last, next.text.split(separator: " ").first)
      guard let word = words.0, word.count > 2, let hyphen = word.last,
        hyphen == "-" || hyphen == "\u{2010}", let second = words.1,
        bindings.contains(second.prefix { $0.isLetter }.lowercased())
      else { continue }
      joined["\(word.dropLast())\(second)"] = "\(word) \(second)"
    }
    return joined.reduce(text) { $0.replacing($1.key, with: $1.value) }
  }

  private static let bindings: Set = ["och", "eller", "samt", "respektive", "and", "or"]

  private struct Place {
    var (left, top, width, height) = (0, 0, 0, 0)

    /// Reads the attributes of the first tag in a line.
    init(_ line: Bytes) {
      let tag = String(decoding: line.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
      for attribute in tag.split(separator: " ") {
        let parts = attribute.split(separator: "=")
        guard parts.count == 2, let value = Int(parts[1].filter { $0 != "\"" }) else { continue }
        switch parts[0] {
        case "left": left = value
        case "top": top = value
        case "width": width = value
        case "height": height = value
        default: break
        }
      }
    }

    /// Figures are rounded, and a tall letter may touch the edge.
    func reaches(beyond pageWidth: Int, _ pageHeight: Int) -> Bool {
      left < -2 || top < -2 || left + width > pageWidth + 2 || top + height > pageHeight + 2
    }
  }
}
