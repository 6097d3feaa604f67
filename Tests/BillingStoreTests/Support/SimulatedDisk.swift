import BillingStore
import Foundation
import TestSupport

/// A disk and the memory before it: what programs see, and what a loss of power would leave.
///
/// It promises no more than POSIX: contents are kept once their file is synchronized, names once
/// their directory is, and of the rest anything may be kept, in any order. A rename is one change,
/// also between two directories.
struct SimulatedDisk: Sendable {
  typealias Inode = Int

  /// What a crash leaves of what was not synchronized.
  enum Survival: Hashable, Sendable {
    /// Only the program ended: what was not synchronized can be lost later.
    case memory
    case everything
    case nothing
    /// Some changes, and of a write some sectors.
    case torn(seed: UInt64)
  }

  /// A name in a directory.
  struct Place: Hashable, Sendable {
    let directory: Inode
    let name: String
  }

  private struct Node: Sendable {
    let kind: FileStatus.Kind
    var seen: [UInt8] = []
    var kept: [UInt8] = []
    /// Since the last synchronization, oldest first.
    var pending: [Change] = []
  }

  private enum Change: Sendable {
    case write(offset: Int, bytes: [UInt8])
    case truncate(byteCount: Int)
  }

  /// The directory `/`.
  static let root: Inode = 0
  private static let sectorByteCount = 512

  private var nodes = [Node(kind: .directory)]
  private var seenNames: [Place: Inode] = [:]
  private var keptNames: [Place: Inode] = [:]
  /// What names began or ceased to mean since their directories were synchronized, oldest first.
  private var pendingNames: [[Place: Inode?]] = []

  init() {}

  // MARK: - What programs see

  /// What stands at an absolute path; nil where nothing does.
  func inode(at path: String) throws(SystemFault) -> Inode? {
    guard path != "/" else { return Self.root }
    return seenNames[try place(of: path)]
  }

  /// Where the last name of an absolute path stands.
  func place(of path: String) throws(SystemFault) -> Place {
    var directory = Self.root
    let names = path.split(separator: "/").map(String.init)
    for name in names.dropLast() {
      guard let next = seenNames[Place(directory: directory, name: name)] else {
        throw SystemFault(code: ENOENT)
      }
      guard nodes[next].kind == .directory else { throw SystemFault(code: ENOTDIR) }
      directory = next
    }
    return Place(directory: directory, name: names.last ?? "")
  }

  func status(of inode: Inode) -> FileStatus {
    FileStatus(kind: nodes[inode].kind, byteCount: nodes[inode].seen.count)
  }

  func contents(of inode: Inode) -> [UInt8] { nodes[inode].seen }

  func names(in directory: Inode) -> [String] {
    seenNames.keys.filter { $0.directory == directory }.map(\.name)
  }

  /// All files' contents by their paths; a directory has nil.
  func tree() -> [String: [UInt8]?] {
    var tree: [String: [UInt8]?] = [:]
    gather(Self.root, at: "", into: &tree)
    return tree
  }

  private func gather(_ directory: Inode, at path: String, into tree: inout [String: [UInt8]?]) {
    for (place, inode) in seenNames where place.directory == directory {
      let path = "\(path)/\(place.name)"
      let isDirectory = nodes[inode].kind == .directory
      tree.updateValue(isDirectory ? nil : nodes[inode].seen, forKey: path)
      if isDirectory { gather(inode, at: path, into: &tree) }
    }
  }

  // MARK: - What programs change

  mutating func make(_ kind: FileStatus.Kind, at place: Place) -> Inode {
    nodes.append(Node(kind: kind))
    rename([place: nodes.count - 1])
    return nodes.count - 1
  }

  mutating func write(_ bytes: [UInt8], at offset: Int, to inode: Inode) {
    take(.write(offset: offset, bytes: bytes), to: inode)
  }

  mutating func truncate(_ inode: Inode, to byteCount: Int) {
    take(.truncate(byteCount: byteCount), to: inode)
  }

  private mutating func take(_ change: Change, to inode: Inode) {
    Self.apply(change, to: &nodes[inode].seen)
    nodes[inode].pending.append(change)
  }

  /// Gives names new meanings, all at once; nil takes a name away.
  mutating func rename(_ meanings: [Place: Inode?]) {
    Self.apply(meanings, to: &seenNames)
    pendingNames.append(meanings)
  }

  // MARK: - Synchronizing

  mutating func synchronize(_ inode: Inode) {
    if nodes[inode].kind == .directory {
      synchronizeNames(in: inode)
    } else {
      for change in nodes[inode].pending { Self.apply(change, to: &nodes[inode].kept) }
      nodes[inode].pending = []
    }
  }

  /// Keeps the changes of a directory's names, and the earlier ones that they rest on.
  private mutating func synchronizeNames(in directory: Inode) {
    var places: Set<Place> = []
    var kept: [[Place: Inode?]] = []
    var rest: [[Place: Inode?]] = []
    for meanings in pendingNames.reversed() {
      if meanings.keys.contains(where: { $0.directory == directory || places.contains($0) }) {
        places.formUnion(meanings.keys)
        kept.append(meanings)
      } else {
        rest.append(meanings)
      }
    }
    for meanings in kept.reversed() { Self.apply(meanings, to: &keptNames) }
    pendingNames = rest.reversed()
  }

  /// Forgets what a synchronization that failed should have kept of a file.
  ///
  /// Programs see it on, and no later synchronization writes it, as Linux has it; names can be
  /// synchronized again.
  mutating func dropPending(of inode: Inode) {
    nodes[inode].pending = []
  }

  // MARK: - A crash

  /// The disk after a loss of power, with nothing left to synchronize; or after the program's end.
  func afterCrash(_ survival: Survival) -> SimulatedDisk {
    guard survival != .memory else { return self }
    var disk = self
    var chance = Chance(survival)
    for index in disk.nodes.indices {
      for change in nodes[index].pending {
        Self.apply(change, to: &disk.nodes[index].kept, as: &chance)
      }
      disk.nodes[index].pending = []
      disk.nodes[index].seen = disk.nodes[index].kept
    }
    for meanings in pendingNames where chance.keeps() {
      Self.apply(meanings, to: &disk.keptNames)
    }
    disk.pendingNames = []
    disk.seenNames = disk.keptNames
    return disk
  }

  private static func apply(_ meanings: [Place: Inode?], to names: inout [Place: Inode]) {
    for (place, inode) in meanings { names[place] = inode }
  }

  private static func apply(_ change: Change, to bytes: inout [UInt8]) {
    switch change {
    case .write(let offset, let new):
      lengthen(&bytes, to: offset + new.count)
      bytes.replaceSubrange(offset..<offset + new.count, with: new)
    case .truncate(let byteCount):
      lengthen(&bytes, to: byteCount)
      bytes.removeLast(bytes.count - byteCount)
    }
  }

  /// Applies some of a change; sectors of a longer file that are not kept hold zeros.
  private static func apply(_ change: Change, to bytes: inout [UInt8], as chance: inout Chance) {
    guard chance.tears else {
      if chance.keeps() { apply(change, to: &bytes) }
      return
    }
    guard chance.keeps() else { return }
    guard case .write(let offset, let new) = change, !chance.keeps() else {
      apply(change, to: &bytes)
      return
    }
    if chance.keeps() { lengthen(&bytes, to: offset + new.count) }
    var begin = offset
    while begin < offset + new.count {
      let end = min(offset + new.count, (begin / sectorByteCount + 1) * sectorByteCount)
      if chance.keeps() {
        let sector = Array(new[begin - offset..<end - offset])
        apply(.write(offset: begin, bytes: sector), to: &bytes)
      }
      begin = end
    }
  }

  private static func lengthen(_ bytes: inout [UInt8], to byteCount: Int) {
    bytes += Array(repeating: 0, count: max(0, byteCount - bytes.count))
  }

  /// Decides what a crash keeps.
  private struct Chance {
    private let survival: Survival
    private var random = SeededGenerator(seed: 0)

    init(_ survival: Survival) {
      self.survival = survival
      if case .torn(let seed) = survival { random = SeededGenerator(seed: seed) }
    }

    var tears: Bool {
      if case .torn = survival { true } else { false }
    }

    mutating func keeps() -> Bool {
      switch survival {
      case .memory, .everything: true
      case .nothing: false
      case .torn: random.next().isMultiple(of: 2)
      }
    }
  }
}
