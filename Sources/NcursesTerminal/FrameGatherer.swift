import CNcurses
import Glibc

/// Sends what ncurses writes for a frame in one piece.
///
/// ncurses 6.4 writes at every motion of the cursor, some 15 times a frame, so that half frames
/// are seen. While it updates, its descriptor leads to a file in memory, which never blocks.
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

  /// Runs an update of ncurses and writes all that it wrote at once.
  func gather(_ update: () -> Void) {
    guard memory >= 0, dup2(memory, ncurses) >= 0 else { return update() }
    update()
    dup2(terminal, ncurses)

    let length = Int(lseek(memory, 0, SEEK_CUR))
    guard length > 0 else { return }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, length, 0))
    }
    lseek(memory, 0, SEEK_SET)
    write(bytes)
  }

  /// Writes to the terminal itself, waiting where it is slow.
  func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(terminal, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if count < 0, errno == EAGAIN {
        var wait = pollfd(fd: terminal, events: Int16(POLLOUT), revents: 0)
        poll(&wait, 1, -1)
      } else if count < 0, errno != EINTR {
        // The terminal is gone; the next wait for input tells.
        return
      }
    }
  }
}
