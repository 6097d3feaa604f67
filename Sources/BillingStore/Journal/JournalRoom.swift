/// The room that a journal has beyond its last line, for lines to come.
///
/// A line that goes into it leaves the file as long as it was, so that the disk has only the line to
/// write, and not also where the file ends: a commit takes two thirds of the time (decision 17).
package struct JournalRoom: Hashable, Sendable {
  /// A journal that is no longer, in bytes, gets none.
  let start: Int
  /// With its room a journal is a multiple of this long, in bytes.
  let step: Int

  package init(start: Int, step: Int) {
    self.start = start
    self.step = step
  }

  /// A file of a few commits stays as short as they are.
  package static let usual = JournalRoom(start: 1 << 16, step: 1 << 16)

  /// What fills it: white space to a reader of JSON, and no line to one that counts lines.
  static let filler = UInt8(ascii: " ")

  /// What comes after a line that ends at an offset, where there is no room yet.
  func filling(after end: Int) -> [UInt8] {
    guard end > start else { return [] }
    return Array(repeating: Self.filler, count: step - end % step)
  }

  /// Takes off what fills a file's last bytes.
  static func trim(_ bytes: inout [UInt8]) {
    bytes.removeLast(bytes.reversed().prefix { $0 == filler }.count)
  }
}
