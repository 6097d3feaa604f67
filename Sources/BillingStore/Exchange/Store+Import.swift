import Foundation

extension Store {
  /// Makes a store of what ``export(to:)`` wrote: byte for byte the same accounts, archives, mails
  /// and ledger.
  ///
  /// It is made beside its place, read and checked there, and moved there whole. So a document that
  /// cannot be trusted, or a crash, leaves nothing.
  ///
  /// - Parameters:
  ///   - path: Where nothing is, or an empty directory.
  ///   - name: The document's name in faults.
  ///   - source: Gives the document's next bytes, at most so many; none only at its end.
  /// - Returns: The store, opened.
  /// - Throws: `notAnExport` with the line that cannot be used, `futureFormat`; `notEmpty`,
  ///   `notADirectory` or `symbolicLink` with what stands at the path; `io`, or what `source` throws.
  public static func create(
    at path: String, importing name: String,
    from source: @escaping (Int) throws(StoreError) -> [UInt8]
  ) throws(StoreError) -> Store {
    try create(at: path, importing: name, in: SystemFiles(), from: source)
  }

  package static func create(
    at path: String, importing name: String, in system: any FileSystem,
    from source: @escaping (Int) throws(StoreError) -> [UInt8]
  ) throws(StoreError) -> Store {
    let place = Directory(path: absolute(path), files: Files(system))
    switch try place.kind() {
    case nil: break
    case .directory:
      guard try place.names().isEmpty else { throw .notEmpty(path: place.path) }
    case .symbolicLink: throw .symbolicLink(path: place.path)
    case .file, .other: throw .notADirectory(path: place.path)
    }
    let draft = Directory(path: "\(place.path).new-\(UUID().uuidString)", files: place.files)
    do throws(StoreError) {
      var reader = ExportReader(name, from: source)
      let store = try create(at: draft.path, in: system)
      try StoreImport(store: store).run(&reader)
      try draft.rename(draft.path, to: place.path)
    } catch {
      try? draft.remove()
      throw error.naming(place.path, insteadOf: draft.path)
    }
    try Directory(containing: place.path, files: place.files).synchronize()
    return try Store(opening: path, in: system)
  }
}

extension StoreError {
  /// The same fault, told of the place that a draft was made for.
  fileprivate func naming(_ place: String, insteadOf draft: String) -> StoreError {
    let named = { (path: String) in path.replacingOccurrences(of: draft, with: place) }
    return switch self {
    case .io(let path, let operation, let code):
      .io(path: named(path), operation: operation, code: code)
    case .readOnly(let path, let cause): .readOnly(path: named(path), cause: cause)
    case .noLocks(let path): .noLocks(path: named(path))
    case .missing(let path): .missing(path: named(path))
    case .notADirectory(let path): .notADirectory(path: named(path))
    default: self
    }
  }
}
