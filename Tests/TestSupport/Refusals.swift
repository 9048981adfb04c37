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
