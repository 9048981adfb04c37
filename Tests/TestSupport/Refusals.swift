import Office
import Registry

/// The rules that refuse what is done, by their names; none where it is done.
package func refusals(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch OfficeError.refused(let objections) {
    return objections.map(\.rule.id)
  } catch {
    return ["\(error)"]
  }
}

/// What the refusals of what is done say, in Swedish and English.
package func refusalTexts(_ body: () throws -> Void) -> [String] {
  do {
    try body()
    return []
  } catch OfficeError.refused(let objections) {
    return objections.flatMap { [$0.reason, $0.remedy, $0.english] }
  } catch {
    return ["\(error)"]
  }
}
