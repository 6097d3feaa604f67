import CNcurses
import Glibc

/// Takes what ncurses writes for a frame in one piece, and keeps it from waiting for the terminal.
///
/// ncurses 6.4 writes at every motion of the cursor, some 15 times a frame, so that half frames
/// would be seen; and it waits wherever the terminal is slow. So its descriptor leads to a file in
/// memory, which never blocks, and no longer to the terminal. The program sees the file as memory of
/// its own: a frame goes from there to the terminal without being read or copied.
final class FrameGatherer {
  /// -1 where the system has no files in memory; then ncurses writes to the terminal as it likes.
  private let memory: Int32
  /// The file: room for a mark, what ncurses has written, and room for another mark.
  private var bytes: UnsafeMutableRawBufferPointer

  private static let markRoom = SynchronizedOutput.maximumLength

  /// Turns what ncurses writes from now on into memory; it can set the terminal's modes no more.
  ///
  /// - Parameters:
  ///   - ncurses: A duplicate of the terminal's descriptor that ncurses was given.
  ///   - capacity: How many bytes are expected at once; memory is taken as they come, and there may
  ///     be more.
  init(ncurses: Int32, capacity: Int = 1 << 20) {
    let memory = cn_memory_file("frame")
    if memory >= 0, let bytes = Self.map(memory, capacity: capacity), dup2(memory, ncurses) >= 0 {
      (self.memory, self.bytes) = (memory, bytes)
      lseek(memory, off_t(Self.markRoom), SEEK_SET)
    } else {
      _ = Glibc.close(memory)
      (self.memory, bytes) = (-1, UnsafeMutableRawBufferPointer(start: nil, count: 0))
    }
  }

  func close() {
    guard memory >= 0 else { return }
    munmap(bytes.baseAddress, bytes.count)
    _ = Glibc.close(memory)
  }

  /// Lets ncurses write something.
  ///
  /// - Parameters:
  ///   - marks: What encloses it, so that the terminal shows it as a whole; nil: nothing.
  ///   - body: Calls ncurses.
  /// - Returns: All that it wrote, in its marks, until something is gathered again; nothing where it
  ///   wrote nothing, or to the terminal itself.
  func gather(in marks: SynchronizedOutput? = nil, _ body: () -> Void) -> UnsafeRawBufferPointer {
    body()
    let end = Int(lseek(memory, 0, SEEK_CUR))
    guard end > Self.markRoom else { return UnsafeRawBufferPointer(start: nil, count: 0) }
    lseek(memory, off_t(Self.markRoom), SEEK_SET)
    makeRoom(for: end + Self.markRoom)
    var written = Self.markRoom..<end
    if let marks {
      written = written.lowerBound - marks.begin.count..<end + marks.end.count
      UnsafeMutableRawBufferPointer(rebasing: bytes[written]).copyBytes(from: marks.begin)
      UnsafeMutableRawBufferPointer(rebasing: bytes[end...]).copyBytes(from: marks.end)
    }
    return UnsafeRawBufferPointer(rebasing: bytes[written])
  }

  /// Sees more of the file where ncurses has written more than ever.
  private func makeRoom(for count: Int) {
    guard count > bytes.count else { return }
    munmap(bytes.baseAddress, bytes.count)
    guard let more = Self.map(memory, capacity: 2 * count) else {
      preconditionFailure("there is no memory for a frame")
    }
    bytes = more
  }

  private static func map(_ memory: Int32, capacity: Int) -> UnsafeMutableRawBufferPointer? {
    let failure = -1
    guard ftruncate(memory, off_t(capacity)) == 0,
      let start = mmap(nil, capacity, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0),
      Int(bitPattern: start) != failure
    else { return nil }
    return UnsafeMutableRawBufferPointer(start: start, count: capacity)
  }
}
