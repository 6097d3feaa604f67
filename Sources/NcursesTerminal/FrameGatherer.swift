import CNcurses
import Glibc

/// Takes what ncurses writes for a frame in one piece, and keeps it from waiting for the terminal.
///
/// ncurses 6.4 writes at every motion of the cursor, some 15 times a frame, so that half frames
/// would be seen; and it waits wherever the terminal is slow. So its descriptor leads to a file in
/// memory, which never blocks, and no longer to the terminal.
struct FrameGatherer {
  /// -1 where the system has no files in memory; then ncurses writes to the terminal as it likes.
  private let memory: Int32

  /// Turns what ncurses writes from now on into memory; it can set the terminal's modes no more.
  ///
  /// - Parameter ncurses: A duplicate of the terminal's descriptor that ncurses was given.
  init(ncurses: Int32) {
    let memory = cn_memory_file("frame")
    if memory >= 0, dup2(memory, ncurses) < 0 {
      _ = Glibc.close(memory)
      self.memory = -1
    } else {
      self.memory = memory
    }
  }

  func close() {
    if memory >= 0 { _ = Glibc.close(memory) }
  }

  /// Lets ncurses write something.
  ///
  /// - Parameter body: Calls ncurses.
  /// - Returns: All that it wrote; nothing where it went to the terminal itself.
  func gather(_ body: () -> Void) -> [UInt8] {
    body()
    guard memory >= 0 else { return [] }
    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return [] }
    lseek(memory, 0, SEEK_SET)
    var bytes = [UInt8](repeating: 0, count: length)
    let count = pread(memory, &bytes, length, 0)
    bytes.removeLast(length - max(0, count))
    return bytes
  }
}
