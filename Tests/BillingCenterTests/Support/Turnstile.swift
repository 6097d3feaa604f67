import Foundation

/// Lets only so many programs run at once: tests begin all together, and a terminal's test beside
/// them would wait too long for its turn.
actor Turnstile {
  static let programs = Turnstile(places: max(2, ProcessInfo.processInfo.activeProcessorCount))

  private var freePlaces: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(places: Int) {
    freePlaces = places
  }

  /// Does something once there is a place for it.
  func passing<Result: Sendable>(
    _ body: @Sendable () async throws -> Result
  ) async throws -> Result {
    await enter()
    defer { leave() }
    return try await body()
  }

  private func enter() async {
    guard freePlaces == 0 else {
      freePlaces -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func leave() {
    guard !waiting.isEmpty else {
      freePlaces += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
