/// Finds street addresses by their house number, and postal addresses by their postcode.
struct AddressDetector {
  let text: ScannedText

  private static let endings = [
    "gatan", "gata", "vägen", "väg", "gränd", "gränden", "stigen", "stig", "torget", "torg",
    "allén",
    "alle", "alleen", "backen", "leden", "kajen", "esplanaden", "promenaden", "slingan", "svängen",
    "ringen", "rundan", "stråket", "terrassen", "platsen", "plats", "tvärgränd", "gärdet", "åsen",
  ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) }

  /// Roads and places that have numbers without being anybody's address.
  private static let roads: Set<[UInt8]> = Set(
    [
      "riksväg", "länsväg", "europaväg", "motorväg", "huvudväg", "cykelväg", "bilväg", "skogsväg",
      "parkeringsplats", "hållplats", "busshållplats", "arbetsplats", "arbetsplatsen", "lekplats",
      "återvinningsplats", "badplats", "rastplats", "uppställningsplats", "marknadsplats",
      "vägen", "gatan", "torget", "platsen", "backen", "leden", "ringen", "rundan", "åsen",
      "väg", "gata", "plats", "torg", "stig", "etappvägen", "parkeringsplatsen", "tävlingen",
      // Without its accent an allé ends as these do.
      "tallen", "vallen", "hallen", "ishallen", "simhallen", "sporthallen", "bollhallen",
    ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) })

  /// Why a street is one, where no flat and no town is named.
  static let streetAndNumber = "gata med husnummer"

  /// Why a postcode and a town are one, where no street is named.
  static let codeAndTown = "postnummer och ort"

  /// The address whose house number is the word at an index, or whose postcode begins there.
  func finding(at index: Int) -> RawFinding? {
    let word = text.words[index]
    guard word.hasDigit else { return nil }
    return street(index) ?? flat(index)
      ?? postcode(index).map {
        RawFinding(kind: .streetAddress, range: word.start..<$0, why: Self.codeAndTown)
      }
  }

  /// `Hamnplan 3 lgh 1102`: where there is a flat there is a home, whatever the street is called.
  private func flat(_ index: Int) -> RawFinding? {
    let number = text.words[index]
    let digits = text.bytes[number.start..<number.end]
    guard index > 0, digits.count == 4, digits.allSatisfy(isDigit), stands(index, after: index - 1),
      ["lgh", "lägenhet", "lägenhetsnummer", "lghnr"]
        .contains(String(decoding: text.folded(text.words[index - 1]), as: UTF8.self))
    else { return nil }
    var first = index - 1
    if first > 1, isHouseNumber(first - 1), text.words[first - 2].isCapital,
      stands(first - 1, after: first - 2)
    {
      first -= 2
      while first > 0, index - first < 6, text.words[first - 1].isCapital,
        stands(first, after: first - 1)
      {
        first -= 1
      }
    }
    return RawFinding(
      kind: .streetAddress, range: text.words[first].start..<number.end, why: "lägenhetsnummer")
  }

  private func street(_ index: Int) -> RawFinding? {
    guard index > 0, isHouseNumber(index) else { return nil }
    // ”Storgatan nr 5”
    let isNumbered =
      index > 1 && String(decoding: text.folded(text.words[index - 1]), as: UTF8.self) == "nr"
      && stands(index - 1, after: index - 2)
    let index = isNumbered ? index - 1 : index
    if let short = shortened(index, number: isNumbered ? index + 1 : index) { return short }
    guard stands(index, after: index - 1) else { return nil }
    let name = text.words[index - 1]
    let letters = text.folded(name)
    guard let ending = Self.endings.first(where: { letters.suffix($0.count).elementsEqual($0) }),
      !namesProperty(index), !isDate(index), !isHour(index), !isStretch(index)
    else { return nil }
    var start = name.start
    if letters.count == ending.count {
      // ”Sven Rinmans gata”: the words before it bear the name.
      guard index > 1, text.words[index - 2].isCapital, stands(index - 1, after: index - 2) else {
        return nil
      }
      var first = index - 2
      while first > 0, index - first < 6, text.words[first - 1].isCapital,
        stands(first, after: first - 1)
      {
        first -= 1
      }
      start = text.words[first].start
    } else {
      // ”cykelvägen” is the road that ”cykelväg” is.
      guard !Self.roads.contains(letters), !Self.roads.contains(Array(letters.dropLast(2))) else {
        return nil
      }
      // Written small it is one where nothing but a street is called so: ”storgatan 5”.
      guard
        name.isCapital
          || letters.count > 7
            && ["gatan", "vägen", "gränd", "stigen"].contains(
              String(decoding: ending, as: UTF8.self))
      else { return nil }
      if index > 1, text.words[index - 2].isCapital, stands(index - 1, after: index - 2),
        ["norra", "södra", "östra", "västra", "gamla", "nya", "stora", "lilla", "övre", "nedre"]
          .contains(String(decoding: text.folded(text.words[index - 2]), as: UTF8.self))
      {
        start = text.words[index - 2].start
      }
    }
    return RawFinding(
      kind: .streetAddress, range: start..<end(after: isNumbered ? index + 1 : index),
      why: Self.streetAndNumber)
  }

  /// `Kungsg. 12`, `Ringv 4`: a name and the first letter of what it is.
  private func shortened(_ index: Int, number: Int) -> RawFinding? {
    let name = text.words[index - 1]
    let letters = text.folded(name)
    let gap = text.bytes[name.end..<text.words[index].start]
    guard name.isCapital, letters.count > 4,
      letters.last == UInt8(ascii: "g")
        || letters.last == UInt8(ascii: "v"),
      gap.elementsEqual(". ".utf8) || gap.elementsEqual(" ".utf8),
      text.words[number].end - text.words[number].start <= 4
    else { return nil }
    let stem = letters.dropLast()
    let known = WordLexicon.shared.traits(of: letters)
    // ”Kungs” and ”Stor” begin names of streets; ”Vår 4” and ”Bilag 2” do not.
    guard known.isEmpty,
      Self.stems.contains(where: { stem.elementsEqual($0) })
        || isCutOff(stem, hasDot: gap.count > 1)
    else { return nil }
    return RawFinding(
      kind: .streetAddress, range: name.start..<text.words[number].end, why: Self.streetAndNumber)
  }

  /// Whether a word without its last letter is what a street is called by, for no word ends in such letters
  /// or a dot shows that it goes on: `Tallv. 4`, `Sörbyv 12`.
  private func isCutOff(_ stem: ArraySlice<UInt8>, hasDot: Bool) -> Bool {
    if hasDot { return !Self.shortWords.contains(Array(stem)) }
    guard let last = stem.last, let before = stem.dropLast().last else { return false }
    return "stdkbpfmy".utf8.contains(last) && stem.count > 3
      || last == before && "lnr".utf8.contains(last)
  }

  /// What else is written with a dot, without the last letter.
  private static let shortWords: Set<[UInt8]> = Set(
    [
      "avg", "utg", "årg", "omg", "uppg", "anv", "reg", "inv", "beg", "tillv", "tidnin", "övnin",
      "förv", "arkiv", "omgån", "upplag", "motsv", "bilag", "ritnin", "avdelnin",
    ].map { word in
      let letters = Letters.folded(Array(word.utf8), 0..<word.utf8.count)
      return "gv".utf8.contains(letters[letters.count - 1]) ? Array(letters.dropLast()) : letters
    })

  private static let stems: Set<[UInt8]> = Set(
    [
      "kungs", "drottning", "stor", "kyrko", "skol", "ring", "järnvägs", "stations",
      "trädgårds", "sten", "öster", "väster", "söder", "norr", "park", "bruks",
      "kvarn", "hamn", "slotts", "bergs", "björk", "villa", "allé", "linné", "vasa", "gustavs",
      "köpman", "präst", "prost", "fabriks", "industri",
    ].map { Letters.folded(Array($0.utf8), 0..<$0.utf8.count) })

  /// Whether the number is a day: ”Kungsgatan 4 maj avstängd”.
  private func isDate(_ index: Int) -> Bool {
    guard index + 1 < text.words.count, stands(index + 1, after: index) else { return false }
    let number = text.bytes[text.words[index].start..<text.words[index].end]
    let month = text.folded(text.words[index + 1])
    return number.count <= 2 && number.allSatisfy(isDigit)
      && (1...31).contains(Int(String(decoding: number, as: UTF8.self)) ?? 0)
      && WrittenDateDetector.months.contains { $0.contains(month) }
  }

  /// Whether the number is an hour: ”Stortorget 07.15”, as in a timetable.
  private func isHour(_ index: Int) -> Bool {
    let word = text.words[index]
    let minutes = text.bytes[word.end...].prefix(4)
    return word.end - word.start == 2 && minutes.first == UInt8(ascii: ".") && minutes.count > 2
      && minutes.dropFirst().prefix(2).allSatisfy(isDigit)
      && (minutes.count < 4 || !isDigit(minutes[minutes.endIndex - 1]))
  }

  /// Whether the numbers are of many houses, where no single one is told: ”vägarbete på Storgatan 12-24”.
  private func isStretch(_ index: Int) -> Bool {
    let word = text.words[index]
    let numbers = String(decoding: text.bytes[word.start..<word.end], as: UTF8.self)
      .split { "-–".contains($0) }.compactMap { Int($0) }
    return numbers.count == 2 && numbers[1] - numbers[0] > 3 && end(after: index) == word.end
  }

  /// Whether the number belongs to a property designation: ”fastigheten Tallen 3”, ”Åsbacken 2:27”.
  private func namesProperty(_ index: Int) -> Bool {
    let end = text.words[index].end
    if end + 1 < text.bytes.count, text.bytes[end] == UInt8(ascii: ":"),
      isDigit(text.bytes[end + 1])
    {
      return true
    }
    let designations = ["fastighet", "fastigheten", "kvarter", "kvarteret", "kv", "tomt", "tomten"]
    return index > 1
      && designations.contains(
        String(decoding: text.folded(text.words[index - 2]), as: UTF8.self))
  }

  /// Where the address ends: after the entrance, the flat, the floor, the postcode and the town.
  private func end(after number: Int) -> Int {
    var last = number
    while last + 1 < text.words.count, last - number < 6,
      text.words[last + 1].start - text.words[last].end <= 2
    {
      let next = text.words[last + 1]
      if let end = postcode(last + 1) { return end }
      let letters = String(decoding: text.folded(next), as: UTF8.self)
      let isEntrance = last == number && next.isCapital && next.end - next.start == 1
      let isFlat = ["lgh", "lägenhet", "tr", "trappor", "bv", "nb", "vån", "våning", "uppgång"]
        .contains(letters)
      let isFlatNumber =
        last > number && next.hasDigit && next.end - next.start <= 4
        && !stopsSentence(last)
      guard isEntrance || isFlat || isFlatNumber else { break }
      last += 1
    }
    return text.words[last].end
  }

  private func stopsSentence(_ index: Int) -> Bool {
    text.words[index].end < text.bytes.count
      && text.bytes[text.words[index].end] == UInt8(ascii: ".")
  }

  private func isHouseNumber(_ index: Int) -> Bool {
    let word = text.words[index]
    let length = word.end - word.start
    guard length <= 7, isDigit(text.bytes[word.start]) else { return false }
    let digits = text.bytes[word.start..<word.end].prefix { isDigit($0) }.count
    return digits <= 3 || length > digits && digits <= 3
  }

  /// Where a postcode and its town end, if they begin at a word.
  private func postcode(_ index: Int) -> Int? {
    guard index + 2 < text.words.count else { return nil }
    let code = text.bytes[text.words[index].start..<text.words[index].end]
    let digits = code.suffix(3)
    guard code.count <= 6, digits.count == 3, digits.allSatisfy(isDigit),
      digits.first != UInt8(ascii: "0"),
      code.count == 3 || ["SE-", "S-"].contains(String(decoding: code.dropLast(3), as: UTF8.self))
    else { return nil }
    let rest = text.words[index + 1]
    let town = text.words[index + 2]
    guard rest.end - rest.start == 2, text.bytes[rest.start..<rest.end].allSatisfy(isDigit),
      stands(index + 1, after: index), town.isCapital, town.end - town.start > 1,
      town.start - rest.end <= 3, isSpace(rest.end..<town.start)
    else { return nil }
    if index > 0, code.count == 3, text.words[index - 1].hasDigit, stands(index, after: index - 1),
      !isHouseNumber(index - 1) || text.words[index - 1].end - text.words[index - 1].start == 3
    {
      return nil
    }
    return town.end
  }

  private func stands(_ index: Int, after before: Int) -> Bool {
    let range = text.words[before].end..<text.words[index].start
    return range.count <= 3 && isSpace(range)
  }

  private func isSpace(_ range: Range<Int>) -> Bool {
    !range.isEmpty && text.bytes[range].allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 }
  }

  private func isDigit(_ byte: UInt8) -> Bool { Letters.classes[Int(byte)] == Letters.digit }
}
