import Foundation

/// What can be read of a checkpoint whose checksum is wrong.
struct DoubtfulCheckpoint {
  let sequence: Int
  /// As it stands in the file.
  let checksum: String
  let record: Checkpoint.Record

  private struct Frame: Decodable {
    let seq: Int
    let crc: String?
  }

  /// Greater numbers were never given to a transaction.
  private static let sequences = 1...(1 << 53)

  /// Nil where it is not the JSON of a checkpoint.
  init?(_ bytes: [UInt8]) {
    let decoder = JSONDecoder()
    let data = Data(bytes)
    guard let frame = try? decoder.decode(Frame.self, from: data),
      Self.sequences.contains(frame.seq),
      let record = try? decoder.decode(Checkpoint.Record.self, from: data)
    else { return nil }
    sequence = frame.seq
    checksum = frame.crc ?? ""
    self.record = record
  }
}
