import CPosix
import Glibc

/// Bytes in any character set to UTF-8.
enum Charset {
  /// UTF-8 bytes, and what was wrong.
  struct Decoded {
    var bytes: [UInt8]
    var notice: Notice?
  }

  /// Decodes bytes by the name a message gives, or by what they look like where it gives none.
  static func decode(_ bytes: Bytes, as label: String?) -> Decoded {
    let name = label.map(canonical) ?? ""
    let wide = name.hasPrefix("utf-16") || name.hasPrefix("utf-32") || name.hasPrefix("ucs")
    let shifting = name.hasPrefix("iso-2022") || name == "utf-7" || name.hasPrefix("hz")
    if !wide, !shifting, !name.hasPrefix("ebcdic"), !name.hasPrefix("ibm0"), bytes.isASCII {
      return Decoded(bytes: Array(bytes))
    }
    switch name {
    case "": return guessed(bytes, notice: nil)
    case "us-ascii": return guessed(bytes, notice: nil)
    case "utf-8":
      if bytes.isUTF8 { return Decoded(bytes: Array(bytes)) }
      let tally = UTF8Check.tally(bytes)
      // Nothing but single stray bytes is the mark of windows-1252 under a wrong name.
      if tally.good == 0, tally.bad > 0, !isCutShort(bytes, bad: tally.bad) {
        return Decoded(bytes: western(bytes), notice: .damagedEncoding)
      }
      return Decoded(bytes: UTF8Check.repaired(bytes), notice: .damagedEncoding)
    case "windows-1252":
      // Western text never happens to be well-formed UTF-8; it is UTF-8 under a wrong name.
      if bytes.isUTF8 { return Decoded(bytes: Array(bytes)) }
      return Decoded(bytes: western(bytes))
    case "hz-gb-2312":
      return convert(unshifted(bytes)[...], from: "gb18030") ?? guessed(bytes, notice: nil)
    default:
      if let decoded = convert(bytes, from: name) { return decoded }
      let shown = String(name.unicodeScalars.prefix(40))
      return guessed(bytes, notice: .unknownCharset(shown))
    }
  }

  /// HZ, which iconv lacks, to GB 2312: between `~{` and `~}` every byte loses its eighth bit.
  private static func unshifted(_ bytes: Bytes) -> [UInt8] {
    var result: [UInt8] = []
    var isShifted = false
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      guard byte == "~", index < bytes.endIndex else {
        result.append(isShifted && byte > 32 ? byte | 0x80 : byte)
        continue
      }
      switch bytes[index] {
      case "{": isShifted = true
      case "}": isShifted = false
      case "~": result.append(byte)
      default: break
      }
      index += 1
    }
    return result
  }

  /// Whether words in this charset begin and end in the middle of characters in broken headers.
  static func mayBeSplit(_ label: String) -> Bool {
    let name = canonical(label)
    return !name.hasPrefix("iso-2022") && name != "utf-7" && !name.hasPrefix("hz")
  }

  private static func guessed(_ bytes: Bytes, notice: Notice?) -> Decoded {
    if bytes.isUTF8 { return Decoded(bytes: Array(bytes), notice: notice) }
    let tally = UTF8Check.tally(bytes)
    if tally.good > 0, tally.good > tally.bad * 4 {
      return Decoded(bytes: UTF8Check.repaired(bytes), notice: notice ?? .damagedEncoding)
    }
    return Decoded(bytes: western(bytes), notice: notice)
  }

  private static func isCutShort(_ bytes: Bytes, bad: Int) -> Bool {
    bad <= 3 && bytes.suffix(bad).allSatisfy { $0 >= 0x80 } && bytes.count > bad
      && (bytes.suffix(bad).first ?? 0) >= 0xE0 && bad > 1
  }

  /// A name as glibc's iconv knows it, in lower case.
  static func canonical(_ label: String) -> String {
    var name: [UInt8] = []
    for byte in label.utf8 {
      // A slash would let a message choose iconv's manners, an asterisk begins a language tag.
      if byte == "*" || byte == "/" { break }
      if byte.isLetter || byte.isDigit || [45, 46, 58, 95, 40, 41].contains(byte) {
        name.append(byte.lowercased)
      }
      if name.count == 60 { break }
    }
    let text = String(decoding: name, as: UTF8.self)
    if let known = aliases[text] { return known }
    for prefix in ["cs", "x-", "x_", "charset-"] where text.hasPrefix(prefix) {
      let rest = String(text.dropFirst(prefix.count))
      if let known = aliases[rest] { return known }
      if prefix != "cs" { return rest }
    }
    if text.hasPrefix("cp-") { return "cp" + text.dropFirst(3) }
    if text.hasPrefix("windows"), let digits = digits(text, after: 7) { return "cp" + digits }
    if text.hasPrefix("win-") || text.hasPrefix("win1"), let digits = digits(text, after: 3) {
      return "cp" + digits
    }
    if text.hasPrefix("iso8859"), let digits = digits(text, after: 7) {
      return canonical("iso-8859-" + digits)
    }
    if text.hasPrefix("iso_8859"), let digits = digits(text, after: 8) {
      return canonical("iso-8859-" + digits)
    }
    if text.hasPrefix("iso-8859"), text.hasSuffix("-i") || text.hasSuffix("-e") {
      return String(text.dropLast(2))
    }
    return text
  }

  private static func digits(_ text: String, after count: Int) -> String? {
    let rest = text.utf8.dropFirst(count).drop { !$0.isDigit }
    let digits = rest.prefix { $0.isDigit }
    return digits.isEmpty ? nil : String(Substring(digits))
  }

  /// Lets iconv decode, replacing what it cannot; nil where it does not know the name.
  private static func convert(_ bytes: Bytes, from name: String) -> Decoded? {
    guard !name.isEmpty, !refused.contains(name) else { return nil }
    let handle = iconv_open("UTF-8", name)
    // iconv reports failure as a pointer of all ones.
    guard let handle, handle != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
    defer { iconv_close(handle) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count * 3 / 2 + 16)
    var damaged = false
    var source = Array(bytes)
    var chunk = [UInt8](repeating: 0, count: 8192)
    source.withUnsafeMutableBytes { input in
      chunk.withUnsafeMutableBytes { output in
        var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var flushing = false
        while true {
          var place = output.baseAddress?.assumingMemoryBound(to: CChar.self)
          var room = output.count
          let before = left
          let outcome =
            flushing
            ? iconv(handle, nil, nil, &place, &room) : iconv(handle, &next, &left, &place, &room)
          let problem = errno
          result.append(contentsOf: output[..<(output.count - room)])
          if outcome != -1 {
            if flushing { break }
            flushing = true
          } else if flushing {
            break
          } else if problem == E2BIG, left < before || room < output.count {
            continue
          } else {
            damaged = true
            result += [0xEF, 0xBF, 0xBD]
            guard left > 0, problem != EINVAL else {
              flushing = true
              continue
            }
            next = next.map { $0 + 1 }
            left -= 1
          }
        }
      }
    }
    if result.starts(with: [0xEF, 0xBB, 0xBF]) { result.removeFirst(3) }
    return Decoded(bytes: result, notice: damaged ? .damagedEncoding : nil)
  }

  /// Names of iconv's that mean this machine's memory and not a character set.
  private static let refused: Set<String> = ["char", "wchar_t", "internal", "ucs-4-internal"]

  private static let aliases: [String: String] = [
    "ascii": "us-ascii", "us-ascii": "us-ascii", "usascii": "us-ascii", "us_ascii": "us-ascii",
    "ansi_x3.4": "us-ascii", "ansi_x3.4-1968": "us-ascii", "ansi_x3.4-1986": "us-ascii",
    "iso646-us": "us-ascii", "646": "us-ascii", "7bit": "us-ascii", "8bit": "us-ascii",
    "x-unknown": "", "unknown": "", "unknown-8bit": "", "x-unknown-8bit": "", "none": "",
    "default": "", "binary": "", "user-defined": "", "x-user-defined": "", "default_charset": "",
    "utf8": "utf-8", "utf-8": "utf-8", "utf_8": "utf-8", "utf": "utf-8", "utf8mb4": "utf-8",
    "unicode-1-1-utf-8": "utf-8", "utf-8-sig": "utf-8", "cp65001": "utf-8", "65001": "utf-8",
    "unicode": "utf-16", "utf16": "utf-16", "ucs-2": "utf-16", "iso-10646-ucs-2": "utf-16",
    "unicodefffe": "utf-16be", "utf16le": "utf-16le", "utf16be": "utf-16be",
    "utf7": "utf-7", "unicode-1-1-utf-7": "utf-7", "cp65000": "utf-7", "unicode-2-0-utf-7": "utf-7",
    "latin1": "windows-1252", "latin-1": "windows-1252", "l1": "windows-1252",
    "iso-8859-1": "windows-1252", "iso8859-1": "windows-1252", "iso_8859-1": "windows-1252",
    "iso_8859-1:1987": "windows-1252", "iso-ir-100": "windows-1252", "8859-1": "windows-1252",
    "8859_1": "windows-1252", "iso88591": "windows-1252", "iso8859_1": "windows-1252",
    "cp1252": "windows-1252", "cp-1252": "windows-1252", "windows-1252": "windows-1252",
    "windows1252": "windows-1252", "win-1252": "windows-1252", "ansi": "windows-1252",
    "x-ansi": "windows-1252", "1252": "windows-1252", "cp819": "windows-1252",
    "ibm819": "windows-1252", "isolatin1": "windows-1252", "western": "windows-1252",
    "latin9": "iso-8859-15", "latin-9": "iso-8859-15", "latin2": "iso-8859-2",
    "iso-8859-9": "cp1254", "latin5": "cp1254", "iso-8859-11": "cp874", "tis-620": "cp874",
    "windows-874": "cp874", "dos-874": "cp874",
    "gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030", "gb-2312": "gb18030",
    "cp936": "gb18030", "x-gbk": "gb18030", "euc-cn": "gb18030", "gb_18030": "gb18030",
    "hz-gb-2312": "hz-gb-2312", "chinese": "gb18030",
    "ks_c_5601-1987": "cp949", "ks_c_5601": "cp949", "ksc5601": "cp949", "ksc_5601": "cp949",
    "ks_c_5601-1989": "cp949", "euc-kr": "cp949", "korean": "cp949", "windows-949": "cp949",
    "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932",
    "ms_kanji": "cp932", "windows-31j": "cp932", "cp943": "cp932", "x-ms-cp932": "cp932",
    "iso-2022-jp": "iso-2022-jp-3", "iso-2022-jp-ms": "iso-2022-jp-3", "cp50220": "iso-2022-jp-3",
    "x-euc-jp": "euc-jp", "x-euc": "euc-jp", "eucjp": "euc-jp",
    "big5": "big5-hkscs", "x-x-big5": "big5-hkscs", "cn-big5": "big5-hkscs", "big-5": "big5-hkscs",
    "koi8r": "koi8-r", "koi8": "koi8-r", "koi": "koi8-r", "koi8u": "koi8-u",
    "macintosh": "macintosh", "x-mac-roman": "macintosh", "mac": "macintosh",
    "macroman": "macintosh", "mac-roman": "macintosh", "x-mac-cyrillic": "mac-cyrillic",
    "dos-850": "cp850", "pc8": "cp437", "iso-8859-8-i": "iso-8859-8", "logical": "iso-8859-8",
    "sen_850200_b": "sen_850200_b", "iso646-se": "sen_850200_b", "se": "sen_850200_b",
  ]
}
