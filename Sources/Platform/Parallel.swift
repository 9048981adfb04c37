import Dispatch
import Synchronization

/// The same work on many things, on all the processors of the machine.
package enum Parallel {
  /// What the closure makes of each element, in the order of the elements.
  package static func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ body: @Sendable (Element) -> Result
  ) -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    DispatchQueue.concurrentPerform(iterations: elements.count) { index in
      let result = body(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}

/// Work that is begun at once on another processor and waited for when its result is needed.
package final class Ahead<Value: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let result = Mutex<Value?>(nil)

  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global().async(group: group) { [self] in
      let value = work()
      result.withLock { $0 = value }
    }
  }

  /// The result, when it is there.
  package var value: Value {
    group.wait()
    guard let value = result.withLock({ $0 }) else {
      // The group is left only after the result was set.
      preconditionFailure("the work has left no result")
    }
    return value
  }
}
