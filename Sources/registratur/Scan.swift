/// Finds personal data in text.
enum Scan {
  static func run(file: String?, lines: Bool, json: Bool) -> Int32 { 0 }
}
