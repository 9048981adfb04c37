import Foundation

/// The process's environment.
package enum Environment {
  /// The value of a variable, or nil.
  package static func value(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
  }
}
