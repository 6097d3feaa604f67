import TestSupport

extension String {
  /// A text of all that is hard to show: wide, combining, right to left, emoji, control characters.
  static func random(length: Int, using random: inout SeededGenerator) -> String {
    let ranges: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x20...0x7E, 0x00...0x1F, 0x7F...0x9F, 0xA0...0x24F, 0x300...0x36F,
      0x590...0x6FF, 0x900...0x97F, 0x1100...0x11FF, 0x200B...0x202F, 0x2060...0x206F,
      0x2500...0x27BF, 0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7FB, 0xFE00...0xFE0F,
      0xFF00...0xFFEF, 0x1F1E6...0x1F1FF, 0x1F300...0x1FAFF, 0xE0000...0xE01EF,
    ]
    var scalars = String.UnicodeScalarView()
    for _ in 0..<length {
      let range = ranges[Int.random(in: ranges.indices, using: &random)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
