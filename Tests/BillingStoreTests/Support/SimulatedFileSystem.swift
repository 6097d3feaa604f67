import BillingStore
import Foundation
import Synchronization

/// A file system in memory, in which any call can fail and a crash can come before any change.
final class SimulatedFileSystem: FileSystem {
  fileprivate struct Handle {
    let inode: SimulatedDisk.Inode
    /// Nil where it holds no lock.
    var locksExclusively: Bool?
  }

  fileprivate struct State {
    var disk: SimulatedDisk
    var handles: [Int32: Handle] = [:]
    var lastHandle: Int32 = 2
    var calls = 0
    var fault: SimulatedFault?
    /// The call that the fault struck first, and its number.
    var struck: (call: SimulatedCall, number: Int)?
    var keepsMoments: Bool
    let callLimit: Int
    var moments: [SimulatedDisk] = []
  }

  private let state: Mutex<State>

  /// So little that a short life's journal has none, some, and more of it.
  let journalRoom = JournalRoom(start: 1000, step: 700)

  /// - Parameters:
  ///   - disk: What is there.
  ///   - keepsMoments: Whether the disk is remembered as it is before each change.
  ///   - fault: What goes wrong.
  ///   - callLimit: How many calls are made before all fail while something is wrong, so that what
  ///     would go on for ever ends.
  init(
    _ disk: SimulatedDisk = SimulatedDisk(), keepsMoments: Bool = false,
    fault: SimulatedFault? = nil, callLimit: Int = .max
  ) {
    state = Mutex(
      State(disk: disk, fault: fault, keepsMoments: keepsMoments, callLimit: callLimit))
  }

  var disk: SimulatedDisk { state.withLock(\.disk) }
  /// The disk before each change, where that is remembered.
  var moments: [SimulatedDisk] { state.withLock(\.moments) }
  var momentCount: Int { state.withLock(\.moments.count) }
  var callCount: Int { state.withLock(\.calls) }
  var struck: (call: SimulatedCall, number: Int)? { state.withLock(\.struck) }
  var openFileCount: Int { state.withLock(\.handles.count) }

  /// Lets every call do again what it should.
  func heal() {
    state.withLock { $0.fault = nil }
  }

  /// The bytes of a file; nil where there is none.
  func contents(_ path: String) -> [UInt8]? {
    state.withLock { state in
      (try? state.disk.inode(at: path)).flatMap { $0 }.map { state.disk.contents(of: $0) }
    }
  }

  /// Puts bytes into a file that is there, as if they had always been there.
  func damage(_ path: String, _ bytes: [UInt8]) throws(SystemFault) {
    try state.withLock { (state) throws(SystemFault) in
      let inode = try state.existing(path)
      state.disk.truncate(inode, to: 0)
      state.disk.write(bytes, at: 0, to: inode)
      state.disk.synchronize(inode)
    }
  }

  // MARK: - Calls

  /// Runs a call unless the fault strikes it.
  private func call<Result: Sendable>(
    _ call: SimulatedCall,
    _ body: (inout State) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result {
    try state.withLock { (state) throws(SystemFault) in
      state.calls += 1
      if state.keepsMoments, call.isChange { state.moments.append(state.disk) }
      guard state.fault == nil || state.calls <= state.callLimit else {
        throw SystemFault(code: EIO)
      }
      if let code = state.code(of: call) { throw SystemFault(code: code) }
      return try body(&state)
    }
  }

  func open(_ path: String, _ mode: OpenMode) throws(SystemFault) -> Int32 {
    try call(mode == .making || mode == .emptying ? .make : .open) { state throws(SystemFault) in
      let inode = try state.opened(path, mode)
      state.lastHandle += 1
      state.handles[state.lastHandle] = Handle(inode: inode)
      return state.lastHandle
    }
  }

  func close(_ file: Int32) {
    state.withLock { state in
      precondition(state.handles.removeValue(forKey: file) != nil, "\(file) is not open")
    }
  }

  func status(of file: Int32) throws(SystemFault) -> FileStatus {
    try call(.status) { state throws(SystemFault) in state.disk.status(of: state.inode(of: file)) }
  }

  func read(
    _ file: Int32, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(SystemFault) -> Int {
    let count = buffer.count
    let bytes = try call(.read) { state throws(SystemFault) in
      let bytes = state.disk.contents(of: state.inode(of: file))
      let limit = state.fault?.limits(.read, at: state.calls, count) ?? count
      return Array(bytes.dropFirst(offset).prefix(limit))
    }
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  func write(
    _ file: Int32, at offset: Int, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemFault) -> Int {
    let bytes = Array(bytes)
    return try call(.write) { state throws(SystemFault) in
      let limit = state.fault?.limits(.write, at: state.calls, bytes.count) ?? bytes.count
      if limit < bytes.count { state.strike(.write) }
      state.disk.write(Array(bytes.prefix(limit)), at: offset, to: state.inode(of: file))
      return min(limit, bytes.count)
    }
  }

  func truncate(_ file: Int32, to byteCount: Int) throws(SystemFault) {
    try call(.truncate) { state throws(SystemFault) in
      state.disk.truncate(state.inode(of: file), to: byteCount)
    }
  }

  func beginSynchronizing(_ file: Int32, from offset: Int) throws(SystemFault) {
    try synchronize(file, .beginSynchronizing) { _, _ in }
  }

  func synchronizeContents(_ file: Int32) throws(SystemFault) {
    try synchronize(file, .synchronizeContents)
  }

  func synchronize(_ file: Int32) throws(SystemFault) {
    try synchronize(file, .synchronize)
  }

  private func synchronize(
    _ file: Int32, _ kind: SimulatedCall,
    _ keep: (inout SimulatedDisk, SimulatedDisk.Inode) -> Void = { $0.synchronize($1) }
  ) throws(SystemFault) {
    do throws(SystemFault) {
      try call(kind) { state throws(SystemFault) in keep(&state.disk, state.inode(of: file)) }
    } catch {
      // An interrupted synchronization has not begun; any other one has dropped what it had.
      if error.code != EINTR {
        state.withLock { $0.disk.dropPending(of: $0.inode(of: file)) }
      }
      throw error
    }
  }

  func lock(_ file: Int32, exclusively: Bool) throws(SystemFault) {
    try call(.lock) { state throws(SystemFault) in
      let inode = state.inode(of: file)
      let isHeld = state.handles.contains { other, handle in
        guard other != file, handle.inode == inode, let isExclusive = handle.locksExclusively
        else { return false }
        return isExclusive || exclusively
      }
      guard !isHeld else { throw SystemFault(code: EWOULDBLOCK) }
      state.handles[file]?.locksExclusively = exclusively
    }
  }

  func setPermissions(_ mode: UInt32, of file: Int32) throws(SystemFault) {
    try call(.setPermissions) { _ throws(SystemFault) in }
  }

  // MARK: - Names

  func status(at path: String) throws(SystemFault) -> FileStatus {
    try call(.status) { state throws(SystemFault) in state.disk.status(of: try state.existing(path))
    }
  }

  func names(in path: String) throws(SystemFault) -> [String] {
    try call(.list) { state throws(SystemFault) in
      state.disk.names(in: try state.existing(path, .directory))
    }
  }

  func makeDirectory(_ path: String, _ mode: UInt32) throws(SystemFault) {
    try call(.makeDirectory) { state throws(SystemFault) in
      guard try state.disk.inode(at: path) == nil else { throw SystemFault(code: EEXIST) }
      _ = state.disk.make(.directory, at: try state.disk.place(of: path))
    }
  }

  func setPermissions(_ mode: UInt32, at path: String) throws(SystemFault) {
    try call(.setPermissions) { state throws(SystemFault) in _ = try state.existing(path) }
  }

  func rename(_ old: String, to new: String) throws(SystemFault) {
    try call(.rename) { state throws(SystemFault) in
      let inode = try state.existing(old)
      if let replaced = try state.disk.inode(at: new) {
        let isEmpty = state.disk.names(in: replaced).isEmpty
        guard isEmpty else { throw SystemFault(code: ENOTEMPTY) }
      }
      let places = (old: try state.disk.place(of: old), new: try state.disk.place(of: new))
      state.disk.rename([places.old: nil, places.new: inode])
    }
  }

  func link(_ path: String, to other: String) throws(SystemFault) {
    try call(.link) { state throws(SystemFault) in
      let inode = try state.existing(path, .file)
      guard try state.disk.inode(at: other) == nil else { throw SystemFault(code: EEXIST) }
      state.disk.rename([try state.disk.place(of: other): inode])
    }
  }

  func removeFile(_ path: String) throws(SystemFault) {
    try call(.remove) { state throws(SystemFault) in
      _ = try state.existing(path, .file)
      state.disk.rename([try state.disk.place(of: path): nil])
    }
  }

  func removeDirectory(_ path: String) throws(SystemFault) {
    try call(.remove) { state throws(SystemFault) in
      let inode = try state.existing(path, .directory)
      guard state.disk.names(in: inode).isEmpty else { throw SystemFault(code: ENOTEMPTY) }
      state.disk.rename([try state.disk.place(of: path): nil])
    }
  }
}

extension SimulatedFileSystem.State {
  /// The code with which a call fails; nil where it does what it should.
  fileprivate mutating func code(of call: SimulatedCall) -> Int32? {
    guard let code = fault?.code(of: call, at: calls) else { return nil }
    strike(call)
    return code
  }

  fileprivate mutating func strike(_ call: SimulatedCall) {
    struck = struck ?? (call, calls)
  }

  fileprivate func inode(of file: Int32) -> SimulatedDisk.Inode {
    guard let handle = handles[file] else { preconditionFailure("\(file) is not open") }
    return handle.inode
  }

  fileprivate func existing(
    _ path: String, _ kind: FileStatus.Kind? = nil
  ) throws(SystemFault) -> SimulatedDisk.Inode {
    guard let inode = try disk.inode(at: path) else { throw SystemFault(code: ENOENT) }
    guard let kind, disk.status(of: inode).kind != kind else { return inode }
    throw SystemFault(code: kind == .directory ? ENOTDIR : EISDIR)
  }

  fileprivate mutating func opened(
    _ path: String, _ mode: OpenMode
  ) throws(SystemFault) -> SimulatedDisk.Inode {
    switch mode {
    case .reading: return try existing(path)
    case .writing: return try existing(path, .file)
    case .directory: return try existing(path, .directory)
    case .emptying:
      let inode = try existing(path, .file)
      disk.truncate(inode, to: 0)
      return inode
    case .making:
      guard try disk.inode(at: path) == nil else { throw SystemFault(code: EEXIST) }
      return disk.make(.file, at: try disk.place(of: path))
    }
  }
}
