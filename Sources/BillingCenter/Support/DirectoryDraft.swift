import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A directory that is made beside its place, and takes it when it is whole.
///
/// What is at the place until then stays there where that fails. A draft that is not finished is
/// removed.
final class DirectoryDraft {
  /// The directory could not be given its name.
  struct NotMoved: Error {}

  /// Where the directory is made; nothing is there at first.
  let path: String
  private let target: String
  private var isFinished = false

  /// Names a place.
  ///
  /// - Parameter target: The path that the directory is to have, without a slash at its end.
  init(of target: String) {
    self.target = target
    path = "\(target).new-\(UUID().uuidString)"
  }

  deinit {
    if !isFinished { try? FileManager.default.removeItem(atPath: path) }
  }

  /// Gives the directory its name, and removes what had it.
  ///
  /// - Throws: ``NotMoved``; what was there before is there then.
  func finish() throws(NotMoved) {
    let old = "\(target).old-\(UUID().uuidString)"
    let isThere = FileManager.default.fileExists(atPath: target)
    if isThere, rename(target, old) != 0 { throw NotMoved() }
    guard rename(path, target) == 0 else {
      if isThere { rename(old, target) }
      throw NotMoved()
    }
    isFinished = true
    // What is left of it harms nobody.
    if isThere { try? FileManager.default.removeItem(atPath: old) }
  }
}

extension String {
  /// The path of a directory, without the slashes at its end.
  var withoutTrailingSlashes: String {
    var path = self
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }
}
