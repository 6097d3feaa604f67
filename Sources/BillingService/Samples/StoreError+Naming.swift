import BillingStore
import Foundation

extension StoreError {
  /// The same fault of a draft, told of the place that the user named.
  func naming(_ place: String, insteadOf draft: String) -> StoreError {
    let named = { (path: String) in path.replacingOccurrences(of: draft, with: place) }
    return switch self {
    case .missing(let path): .missing(path: named(path))
    case .notADirectory(let path): .notADirectory(path: named(path))
    case .symbolicLink(let path): .symbolicLink(path: named(path))
    case .io(let path, let operation, let code):
      .io(path: named(path), operation: operation, code: code)
    default: self
    }
  }
}
