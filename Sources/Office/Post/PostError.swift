import Platform

/// Why a piece of post is not taken in.
enum PostError: Error {
  case disk(PlatformError)
  /// It is no post, and will be none the next time either.
  case noPost(String)

  /// Why, without the path.
  var reason: String {
    switch self {
    case .disk(let error): error.reason
    case .noPost(let reason): reason
    }
  }

  /// Why, with what was tried and on what.
  var description: String {
    switch self {
    case .disk(let error): error.description
    case .noPost(let reason): reason
    }
  }

  static let noDocument = PostError.noPost(
    "neither a message nor a document of a kind that a scanner gives; register it as the "
      + "file of a document instead")
  static let noMessage = PostError.noPost("no message: it has neither a head nor a text")
  static let link = PostError.noPost("a link or the like, which is not followed")
}
