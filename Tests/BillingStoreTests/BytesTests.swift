import TestSupport
import Testing

@testable import BillingStore

/// `BILLING_CRASHES=all` changes every byte, where else one of each few; `BILLING_SEED=17` changes
/// them otherwise.
@Suite("A byte that is not what was written")
struct BytesTests {
  @Test(
    "A last record that is cut off at any byte is set aside, or completed where it is whole, room or not"
  )
  func cut() throws {
    let recording = try SimulatedRecording.shared()
    var counts: [SimulatedDamage.Finding: Int] = [:]
    for moment in Self.moments(of: recording) {
      for path in SimulatedDamage.files(on: moment.disk) where Self.grows(path) {
        let damage = SimulatedDamage(recording, at: moment, path)
        let lengths = (damage.lastRecord + 1)..<damage.end
        for length in lengths where Self.isTried(length, in: damage) {
          for room in [0, damage.bytes.count - length] {
            let cut =
              damage.bytes.prefix(length) + Array(repeating: JournalRoom.filler, count: room)
            let isWhole = length == damage.end - 1
            do {
              let finding = try damage.finding(Array(cut))
              counts[finding, default: 0] += 1
              #expect(finding == (isWhole ? .repaired : .setAside), "\(path) cut at \(length)")
            } catch {
              Issue.record("\(path) cut at \(length): \(error)")
            }
          }
        }
      }
    }
    print("cut: \(counts)")
  }

  @Test("is found, and mended only where the last record is hit", arguments: 0..<2)
  func changed(index: Int) throws {
    let recording = try SimulatedRecording.shared()
    let moment = Self.moments(of: recording)[index]
    var random = SeededGenerator(seed: Effort.seed)
    for path in SimulatedDamage.files(on: moment.disk) {
      let damage = SimulatedDamage(recording, at: moment, path)
      var counts = (changed: 0, refused: 0, setAside: 0, completed: 0)
      for index in damage.bytes.indices where Self.isTried(index, in: damage) {
        var bytes = damage.bytes
        bytes[index] ^= UInt8.random(in: 1...255, using: &random)
        let what = "\(path): byte \(index) is \(bytes[index]) and was \(damage.bytes[index])"
        counts.changed += 1
        do {
          switch try damage.finding(bytes) {
          case .refused(let line):
            counts.refused += 1
            #expect(line == damage.line(of: index), "\(what)")
          case .setAside:
            counts.setAside += 1
            #expect(Self.grows(path) && index >= damage.lastRecord, "\(what)")
          case .repaired:
            counts.completed += 1
            #expect(Self.grows(path) && index >= damage.end - 1, "\(what)")
          }
        } catch {
          Issue.record("\(what): \(error) (BILLING_SEED=\(Effort.seed))")
        }
      }
      print("\(path): \(counts) (BILLING_SEED=\(Effort.seed))")
    }
  }

  /// Whether a crash can tear a file's last record.
  private static func grows(_ path: String) -> Bool {
    path.hasSuffix("/journal.ndjson") || path.hasSuffix("/ledger.ndjson")
  }

  /// The edges of the last record, and of the others one byte of each few.
  private static func isTried(_ index: Int, in damage: SimulatedDamage) -> Bool {
    Effort.isWhole || index.isMultiple(of: 41) || abs(index - damage.end) <= 170
      || (damage.lastRecord - 2...damage.lastRecord + 10).contains(index)
  }

  /// Before the first checkpoint, and at the end.
  private static func moments(of recording: SimulatedRecording) -> [SimulatedRecording.Moment] {
    [
      recording.moments.first { $0.step >= SimulatedLife.firstCheckpoint },
      recording.moments.last,
    ].compactMap(\.self)
  }
}
