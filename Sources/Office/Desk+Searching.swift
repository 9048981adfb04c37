package import Registry
import Storage

/// What a search has found.
package struct SearchResult: Hashable, Sendable {
  package var cases: [CaseLine] = []
  /// Post that waits or was set aside, which no document stands for.
  package var post: [IntakeLine] = []
  package var documents: [DocumentLine] = []
  /// Whether the texts of files were searched to their end.
  package var isWhole = false

  package init(cases: [CaseLine] = [], isWhole: Bool = false) {
    self.cases = cases
    self.isWhole = isWhole
  }
}

extension Desk {
  /// The cases and documents that a diary number may mean.
  package func search(byNumber text: String) throws(OfficeError) -> SearchResult {
    var result = SearchResult(isWhole: true)
    try atTheStore { () throws(StoreError) in
      for meaning in DiaryNumberQuery.meanings(of: text) {
        for id in try store.cases(meant: meaning) {
          if let line = try store.caseLine(id) { result.cases.append(line) }
        }
        for id in try store.documents(meant: meaning) {
          if let line = try store.documentLine(id) { result.documents.append(line) }
        }
      }
    }
    return result
  }

  /// The newest documents with the words in number, title or party.
  package func searchTitles(_ text: String, limit: Int) throws(OfficeError) -> [DocumentLine] {
    let words = text.tidied.split(separator: " ").map(String.init)
    return try atTheStore { () throws(StoreError) in
      try store.documents(titled: words, limit: limit)
    }
  }

  /// The newest documents with the words in the text of a file.
  package func searchTexts(_ text: String, limit: Int) throws(OfficeError) -> [DocumentLine] {
    let words = text.tidied.split(separator: " ").map(String.init)
    return try atTheStore { () throws(StoreError) in
      try store.documents(withText: words, limit: limit)
    }
  }

  /// Searches numbers, titles and parties, post by sender and subject, and then the texts of files.
  ///
  /// - Parameter isUnwanted: Asked all along; once it answers yes, what was found so far is returned.
  package func search(
    _ text: String, limit: Int = 50, unless isUnwanted: @escaping () -> Bool = { false }
  ) throws(OfficeError) -> SearchResult {
    let words = text.tidied.split(separator: " ").map(String.init)
    var result = SearchResult()
    guard !words.isEmpty else { return result }
    do throws(StoreError) {
      try store.interruptible(when: isUnwanted) { () throws(StoreError) in
        var caseIDs: [Identifier<Case>] = []
        var documentIDs: [Identifier<Document>] = []
        for meaning in DiaryNumberQuery.meanings(of: text) {
          caseIDs += try store.cases(meant: meaning)
          documentIDs += try store.documents(meant: meaning)
        }
        for id in caseIDs { if let line = try store.caseLine(id) { result.cases.append(line) } }
        for id in documentIDs {
          if let line = try store.documentLine(id) { result.documents.append(line) }
        }
        if result.cases.isEmpty, result.documents.isEmpty {
          result.cases = try store.cases(titled: words, limit: limit)
          result.documents = try store.documents(titled: words, limit: limit)
        }
        result.post = try store.post(holding: words, limit: limit)
        if result.documents.count < limit {
          let known = Set(result.documents.map(\.id))
          result.documents += try store.documents(withText: words, limit: limit)
            .filter { !known.contains($0.id) }.prefix(limit - result.documents.count)
        }
        result.isWhole = true
      }
    } catch {
      guard error == .interrupted else { throw OfficeError(error) }
    }
    return result
  }
}
