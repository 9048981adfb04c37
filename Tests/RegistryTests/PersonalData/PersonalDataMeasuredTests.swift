import Foundation
import Registry
import Testing

/// The scanner against material of others, which lies beside the repository where there is any.
@Suite struct PersonalDataMeasuredTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "shared/data")
  static let isThere = FileManager.default.fileExists(atPath: folder.path)
  static let absent: Comment = "the material of others is not here"

  struct Sentence: Decodable {
    struct Span: Decodable {
      let start: Int
      let end: Int
      let kind: String

      init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        start = try list.decode(Int.self)
        end = try list.decode(Int.self)
        kind = try list.decode(String.self)
      }
    }

    let text: String
    let spans: [Span]
  }

  /// Where the words of some places of a text begin.
  private func words(_ text: [Unicode.Scalar], _ places: [Range<Int>]) -> Set<Int> {
    var starts: Set<Int> = []
    for place in places {
      for index in place where isWord(text[index]) {
        if index == place.lowerBound || !isWord(text[index - 1]) { starts.insert(index) }
      }
    }
    return starts
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }

  /// The least F1 of each: what was reached, less two points.
  @Test(
    .enabled(if: isThere, absent),
    arguments: [
      ("webbnyheter-train", 0.926), ("talbanken-train", 0.906), ("talbanken-dev", 0.753),
    ])
  func namesAreFoundAsWellAsBefore(_ name: String, _ least: Double) throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "names/\(name).jsonl"))
    var right = 0
    var wrong = 0
    var missed = 0
    for line in file.split(separator: 10) {
      let sentence = try JSONDecoder().decode(Sentence.self, from: Data(line))
      let text = Array(sentence.text.unicodeScalars)
      let wanted = words(text, sentence.spans.filter { $0.kind == "PER" }.map { $0.start..<$0.end })
      let found = words(
        text,
        PersonalDataScanner().findings(in: sentence.text).filter { $0.kind == .personName }
          .map { $0.start..<$0.end })
      right += wanted.intersection(found).count
      wrong += found.subtracting(wanted).count
      missed += wanted.subtracting(found).count
    }
    let score = 2 * Double(right) / Double(2 * right + wrong + missed)
    #expect(score >= least, "\(name): \(score)")
  }

  @Test(.enabled(if: isThere, absent))
  func ordinarySwedishIsJudged() throws {
    var long = 0
    var stopped = 0
    for name in ["webbnyheter-train", "talbanken-train", "talbanken-dev"] {
      let file = try Data(contentsOf: Self.folder.appending(path: "names/\(name).jsonl"))
      for line in file.split(separator: 10) {
        let text = try JSONDecoder().decode(Sentence.self, from: Data(line)).text
        guard text.split(separator: " ").count >= 12 else { continue }
        long += 1
        if !PersonalDataScanner.canJudge(text) { stopped += 1 }
      }
    }
    // Single sentences; of whole letters none.
    #expect(stopped * 400 < long, "\(stopped) of \(long)")
  }

  @Test(
    .enabled(if: isThere, absent),
    arguments: [
      ("skatteverket-allPins", Finding.Kind.personalIdentityNumber),
      ("skatteverket-allCoords", .coordinationNumber),
    ])
  func everyPublishedTestNumberIsFound(_ name: String, _ kind: Finding.Kind) throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "personnummer/\(name).json"))
    for number in try JSONDecoder().decode([String].self, from: file) {
      let short = number.dropFirst(2)
      for form in [
        number, "\(number.prefix(8))-\(number.suffix(4))", String(short),
        "\(short.prefix(6))-\(short.suffix(4))", "\(short.prefix(6))+\(short.suffix(4))",
      ] {
        // Ten digits without a dash from January to September 2007 are as many mobiles' numbers.
        let isMobile = form == short && form.hasPrefix("070")
        let kinds = PersonalDataScanner().findings(in: "Nr \(form).").map(\.kind)
        #expect(kinds == [isMobile ? .phone : kind], "\(form)")
      }
    }
  }

  struct Listed: Decodable {
    enum CodingKeys: String, CodingKey {
      case long = "long_format"
      case separated = "separated_format"
      case longSeparated = "separated_long"
      case valid
    }

    let long: String
    let separated: String
    let longSeparated: String
    let valid: Bool
  }

  @Test(.enabled(if: isThere, absent))
  func everyValidNumberOfTheListIsFound() throws {
    let file = try Data(contentsOf: Self.folder.appending(path: "personnummer/list.json"))
    for number in try JSONDecoder().decode([Listed].self, from: file) where number.valid {
      for form in [number.long, number.separated, number.longSeparated] {
        let findings = PersonalDataScanner().findings(in: form)
        #expect(findings.contains { $0.kind.isIdentityNumber }, "\(form)")
      }
    }
  }
}
