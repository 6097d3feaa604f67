import TerminalUI

/// Bytes that arrive in pieces, taken out as lines.
struct LineBuffer {
  /// A longer line is cut: nothing that a page asks for is nearly as long.
  static let byteLimit = 1 << 16

  private var lines: [String] = []
  private var unfinished: [UInt8] = []
  private var isAtEnd = false

  mutating func take(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        finish()
      } else if unfinished.count < Self.byteLimit {
        unfinished.append(byte)
      }
    }
  }

  /// No more bytes come: what has no line feed is a line too.
  mutating func end() {
    if !unfinished.isEmpty { finish() }
    isAtEnd = true
  }

  /// The oldest line that has not been taken out, or the end behind the last one; nil where more has
  /// to be read.
  mutating func next() -> LineEvent? {
    if !lines.isEmpty { return .line(lines.removeFirst()) }
    return isAtEnd ? .end : nil
  }

  private mutating func finish() {
    if unfinished.last == UInt8(ascii: "\r") { unfinished.removeLast() }
    lines.append(String(decoding: unfinished, as: UTF8.self))
    unfinished = []
  }
}
