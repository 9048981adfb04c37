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
