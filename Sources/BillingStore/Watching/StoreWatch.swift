package import Billing
import Synchronization

/// Tells that others have changed an account's files or the store's own, without looking again and
/// again.
///
/// It tells too often rather than too seldom: a file that was written is not read here, and where
/// the system lost count, or a directory has gone, there is news. What a program does itself is news
/// too.
package final class StoreWatch: Sendable {
  /// Can be read when there is news; nil where the system has nothing to watch with.
  package let descriptor: Int32?

  private let path: String
  private let directories = Mutex(Directories())

  private struct Directories {
    var store: WatchedDirectory?
    var account: WatchedDirectory?

    mutating func forget(_ gone: WatchedDirectory) {
      if store == gone { store = nil }
      if account == gone { account = nil }
    }
  }

  /// Begins to watch `store.json`, which holds the store's clock.
  ///
  /// - Parameter store: The store.
  package init(_ store: Store) {
    path = store.path
    descriptor = DirectoryWatching.begin()
    follow(nil)
  }

  deinit {
    if let descriptor { DirectoryWatching.end(descriptor) }
  }

  /// Watches an account in place of the one before.
  ///
  /// What is watched already stays so, and what has come back since it was removed is watched
  /// again.
  ///
  /// - Parameter id: The account; nil for none. Where it is missing, nothing is told of it.
  package func follow(_ id: AccountID?) {
    guard let descriptor else { return }
    directories.withLock { directories in
      directories.store = DirectoryWatching.add(path, to: descriptor)
      let before = directories.account
      directories.account = id.flatMap {
        DirectoryWatching.add("\(path)/accounts/\($0)", to: descriptor)
      }
      guard let before, before != directories.account, before != directories.store else { return }
      DirectoryWatching.remove(before, from: descriptor)
    }
  }

  /// Takes out what has come, without waiting.
  ///
  /// - Returns: Whether there was news.
  package func takeNews() -> Bool {
    guard let descriptor else { return false }
    var hasNews = false
    while let events = DirectoryWatching.read(descriptor) {
      directories.withLock { directories in
        for event in events {
          hasNews =
            hasNews || event.isNews(in: directories.store, Self.storeFiles)
            || event.isNews(in: directories.account, Self.accountFiles)
          if case .ended(let gone) = event { directories.forget(gone) }
        }
      }
    }
    return hasNews
  }

  private static let storeFiles: Set<String> = ["store.json"]
  /// A commit appends to the journal; a checkpoint replaces both.
  private static let accountFiles: Set<String> = ["journal.ndjson", "account.json"]
}

/// A directory that is watched, by the system's own number.
struct WatchedDirectory: Hashable {
  let number: Int32
}

/// What the system tells of watched directories.
enum WatchedEvent: Hashable {
  /// A file of that name was written, made, moved or removed.
  case changed(WatchedDirectory, file: String)
  /// The directory itself was removed or moved.
  case moved(WatchedDirectory)
  /// The directory is not watched any more.
  case ended(WatchedDirectory)
  /// Events were lost.
  case overflow

  func isNews(in directory: WatchedDirectory?, _ files: Set<String>) -> Bool {
    switch self {
    case .changed(directory, let file): files.contains(file)
    case .moved(directory), .ended(directory): true
    case .overflow: true
    default: false
    }
  }
}
