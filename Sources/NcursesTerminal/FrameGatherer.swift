import CNcurses
import Glibc

/// Takes what ncurses writes for a frame in one piece, and keeps it from waiting for the terminal.
///
/// ncurses 6.4 writes at every motion of the cursor, some 15 times a frame, so that half frames
/// would be seen; and it waits wherever the terminal is slow. While it writes, its descriptor leads
/// to a file in memory, which never blocks.
struct FrameGatherer {
  /// The terminal itself.
  let terminal: Int32
  /// The descriptor that ncurses writes to.
  let ncurses: Int32
  /// -1 where the system has no files in memory; then ncurses writes as it likes.
  private let memory: Int32

  /// Prepares for a terminal.
  ///
  /// - Parameters:
  ///   - terminal: The terminal's descriptor.
  ///   - ncurses: A duplicate of it that ncurses was given.
  init(terminal: Int32, ncurses: Int32) {
    self.terminal = terminal
    self.ncurses = ncurses
    memory = cn_memory_file("frame")
  }

  func close() {
    if memory >= 0 { _ = Glibc.close(memory) }
  }

  /// Lets ncurses write something.
  ///
  /// It cannot set the terminal's modes meanwhile.
  ///
  /// - Parameter body: Calls ncurses.
  /// - Returns: All that it wrote; nothing where it went to the terminal itself.
  func gather(_ body: () -> Void) -> [UInt8] {
    guard memory >= 0, dup2(memory, ncurses) >= 0 else {
      body()
      return []
    }
    body()
    dup2(terminal, ncurses)

    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    lseek(memory, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, length, 0))
    }
  }
}
