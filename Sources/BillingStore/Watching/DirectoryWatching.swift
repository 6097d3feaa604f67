#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

#if os(Linux)
  /// The system's inotify, which tells of changes in directories.
  enum DirectoryWatching {
    /// What a reader of files that are appended to and replaced has to know of.
    private static let events = UInt32(
      IN_MODIFY | IN_CREATE | IN_DELETE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE_SELF
        | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

    /// Nil where the system has no more to give; reading it never waits.
    static func begin() -> Int32? {
      let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      return descriptor >= 0 ? descriptor : nil
    }

    static func end(_ descriptor: Int32) {
      close(descriptor)
    }

    /// The same again for a directory that is watched already; nil where there is none, or no room.
    static func add(_ path: String, to descriptor: Int32) -> WatchedDirectory? {
      let number = inotify_add_watch(descriptor, path, events)
      return number >= 0 ? WatchedDirectory(number: number) : nil
    }

    static func remove(_ directory: WatchedDirectory, from descriptor: Int32) {
      inotify_rm_watch(descriptor, directory.number)
    }

    /// Some of the events that have come; nil where there are none.
    static func read(_ descriptor: Int32) -> [WatchedEvent]? {
      withUnsafeTemporaryAllocation(
        byteCount: 4096, alignment: MemoryLayout<inotify_event>.alignment
      ) { buffer in
        let count = systemRead(descriptor, buffer)
        return count > 0 ? Self.events(in: UnsafeRawBufferPointer(rebasing: buffer[..<count])) : nil
      }
    }

    private static func events(in bytes: UnsafeRawBufferPointer) -> [WatchedEvent] {
      let headLength = MemoryLayout<inotify_event>.size
      var events: [WatchedEvent] = []
      var rest = Slice(base: bytes, bounds: bytes.indices)
      while rest.count >= headLength {
        let head = bytes.loadUnaligned(fromByteOffset: rest.startIndex, as: inotify_event.self)
        rest = rest.dropFirst(headLength)
        let name = String(decoding: rest.prefix(Int(head.len)).prefix { $0 != 0 }, as: UTF8.self)
        rest = rest.dropFirst(Int(head.len))
        events.append(event(head, name: name))
      }
      return events
    }

    private static func event(_ head: inotify_event, name: String) -> WatchedEvent {
      func has(_ flag: Int32) -> Bool { head.mask & UInt32(flag) != 0 }
      let directory = WatchedDirectory(number: head.wd)
      if has(IN_Q_OVERFLOW) { return .overflow }
      if has(IN_IGNORED) { return .ended(directory) }
      if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) { return .moved(directory) }
      return .changed(directory, file: name)
    }
  }

  /// The system's `read`, whose name the type's own would hide.
  private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
    read(descriptor, buffer.baseAddress, buffer.count)
  }
#else
  /// Where there is no inotify nothing is watched: a change is seen with the next command.
  enum DirectoryWatching {
    static func begin() -> Int32? { nil }
    static func end(_ descriptor: Int32) {}
    static func add(_ path: String, to descriptor: Int32) -> WatchedDirectory? { nil }
    static func remove(_ directory: WatchedDirectory, from descriptor: Int32) {}
    static func read(_ descriptor: Int32) -> [WatchedEvent]? { nil }
  }
#endif
