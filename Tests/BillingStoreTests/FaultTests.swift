import Foundation
import TestSupport
import Testing

/// `BILLING_CRASHES=all` lets every call fail in every way, where else each fails alone in one of
/// them.
@Suite("A file system that fails")
struct FaultTests {
  private static let effects: [SimulatedFault.Effect] =
    [EIO, ENOSPC, EACCES, ENOLCK, EINTR].map { .fails(code: $0) } + [.oneByte, .half]

  @Test(
    "is survived or named within bounded calls, and nothing acknowledged is lost",
    arguments: effects.indices)
  func faults(index: Int) throws {
    let recording = try SimulatedRecording.shared()
    let effect = Self.effects[index]
    var counts = (tried: 0, failed: 0)
    for reach in Self.reaches(of: index, recording.callCount) {
      let trouble = SimulatedTrouble(
        recording: recording, fault: SimulatedFault(reach: reach, effect: effect))
      counts.tried += 1
      do {
        let isTold = try trouble.run()
        if isTold { counts.failed += 1 }
        if case .once = reach, effect == .fails(code: EINTR) {
          #expect(!isTold, "\(reach): an interrupted call was not made again")
        }
        if reach == .every(.lock), effect == .fails(code: ENOLCK) {
          #expect(isTold, "without locks something was written")
        }
      } catch {
        Issue.record("\(effect), \(reach): \(error)")
      }
    }
    print("\(effect): \(counts.tried) faults, \(counts.failed) told")
    let isHarmless = effect == .oneByte || effect == .half
    #expect(isHarmless == (counts.failed == 0))
  }

  /// All calls of each kind, each call alone, and each with all that follow.
  private static func reaches(of index: Int, _ callCount: Int) -> [SimulatedFault.Reach] {
    let calls = 1...callCount
    let isWhole = Effort.isWhole
    return SimulatedCall.allCases.map { .every($0) }
      + calls.filter { isWhole || $0 % effects.count == index }.map { .once(at: $0) }
      + calls.filter { isWhole || $0 % (effects.count * 6) == index }.map { .from($0) }
  }
}
