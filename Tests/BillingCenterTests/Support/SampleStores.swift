import Foundation
import Testing

/// Stores with sample accounts, each made once by the program and then copied.
actor SampleStores {
  static let shared = SampleStores()

  private static let directory = FileManager.default.temporaryDirectory
    .appending(path: "bct-samples-\(UUID().uuidString)", directoryHint: .isDirectory)

  private var stores: [String: Task<URL, any Error>] = [:]

  private init() {
    atexit { try? FileManager.default.removeItem(at: SampleStores.directory) }
  }

  /// The store that `store init` makes on a day.
  func store(of day: String) async throws -> URL {
    if let store = stores[day] { return try await store.value }
    let store = Task {
      let place = Self.directory.appending(path: day)
      let made = try await Sandbox().run("store", "init", "--now", day, "--store", place.path)
      try #require(made.exitCode == 0, "\(made.standardError)")
      return place
    }
    stores[day] = store
    return try await store.value
  }
}
