/// JSON as it is written: without spaces, the members of each object sorted by name.
///
/// Values are written one after the other into one buffer. What is open stands on a stack; whoever
/// goes on with an outer value closes the inner ones. So nothing is built up but the text.
struct JSONOutput {
  /// A place on the stack, and who has it: to write to what is closed is a programmer's error.
  struct Level {
    fileprivate let index: Int
    fileprivate let serial: Int
  }

  private struct Frame {
    enum Kind {
      /// One value, which may be still to come.
      case value
      case array
      case object
    }

    let serial: Int
    /// Where it begins in the buffer.
    let start: Int
    /// Its first member among all that are open.
    let firstMember: Int
    var kind = Kind.value
    /// How many elements, members or values were written.
    var count = 0
  }

  /// A member of an open object: where it and its value begin, and where it ends.
  private struct Member {
    let start: Int
    let value: Int
    var end: Int

    /// Where its name is, without quotation marks and colon.
    var name: Range<Int> { start + 1..<value - 2 }
  }

  private var bytes: [UInt8] = []
  private var frames: [Frame] = []
  private var members: [Member] = []
  private var lastSerial = 0
  /// Where an object is put in order.
  private var sorted: [UInt8] = []

  /// Room for most records, so that what grows with them seldom moves.
  init() {
    bytes.reserveCapacity(8192)
    sorted.reserveCapacity(8192)
    members.reserveCapacity(64)
    frames.reserveCapacity(32)
  }

  /// Begins the first value.
  mutating func begin() -> Level { push() }

  /// Closes all that is open.
  ///
  /// - Returns: The text in UTF-8. A value of which nothing was written is an empty object.
  mutating func finish() -> [UInt8] {
    close(downTo: 0)
    return bytes
  }

  // MARK: - Containers

  /// Makes the value of a level an object, if it is none already.
  mutating func beginObject(at level: Level) { begin(.object, at: level) }

  /// Makes the value of a level an array.
  mutating func beginArray(at level: Level) { begin(.array, at: level) }

  /// Begins the value of a new member.
  mutating func member(_ name: String, at level: Level) -> Level {
    open(level)
    let start = bytes.count
    bytes.appendJSONString(name)
    bytes.append(UInt8(ascii: ":"))
    members.append(Member(start: start, value: bytes.count, end: 0))
    frames[level.index].count += 1
    return push()
  }

  /// Begins a new element.
  mutating func element(at level: Level) -> Level {
    open(level)
    if frames[level.index].count > 0 { bytes.append(UInt8(ascii: ",")) }
    frames[level.index].count += 1
    return push()
  }

  /// How many elements or members were begun at a level.
  func count(at level: Level) -> Int { frames[level.index].count }

  // MARK: - Values alone

  mutating func string(_ value: String, at level: Level) {
    scalar(at: level)
    bytes.appendJSONString(value)
  }

  mutating func literal(_ value: String, at level: Level) {
    scalar(at: level)
    bytes += value.utf8
  }

  private mutating func scalar(at level: Level) {
    open(level)
    precondition(frames[level.index].count == 0, "a value of JSON is written once")
    frames[level.index].count = 1
  }

  // MARK: - The stack

  private mutating func push() -> Level {
    lastSerial += 1
    frames.append(
      Frame(serial: lastSerial, start: bytes.count, firstMember: members.count))
    return Level(index: frames.count - 1, serial: lastSerial)
  }

  private mutating func begin(_ kind: Frame.Kind, at level: Level) {
    open(level)
    guard frames[level.index].kind != kind else { return }
    scalar(at: level)
    frames[level.index].kind = kind
    frames[level.index].count = 0
    bytes.append(kind == .object ? UInt8(ascii: "{") : UInt8(ascii: "["))
  }

  /// Closes what is open within a level.
  private mutating func open(_ level: Level) {
    precondition(
      level.index < frames.count && frames[level.index].serial == level.serial,
      "a value of JSON is written before the next one begins")
    close(downTo: level.index + 1)
  }

  private mutating func close(downTo count: Int) {
    while frames.count > count, let frame = frames.popLast() {
      switch frame.kind {
      case .value: if frame.count == 0 { bytes += "{}".utf8 }
      case .array: bytes.append(UInt8(ascii: "]"))
      case .object: closeObject(frame)
      }
      if frames.last?.kind == .object { members[members.count - 1].end = bytes.count }
    }
  }

  // MARK: - Objects

  private mutating func closeObject(_ frame: Frame) {
    sortMembers(from: frame.firstMember)
    sorted.removeAll(keepingCapacity: true)
    for member in members[frame.firstMember...] {
      if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
      sorted += bytes[member.start..<member.end]
    }
    members.removeLast(members.count - frame.firstMember)
    bytes.removeLast(bytes.count - frame.start - 1)
    bytes += sorted
    bytes.append(UInt8(ascii: "}"))
  }

  /// Most objects have few members, many of which are in order.
  private mutating func sortMembers(from first: Int) {
    for index in members.indices[first...].dropFirst() {
      let member = members[index]
      var place = index
      while place > first, precedes(member, members[place - 1]) {
        members[place] = members[place - 1]
        place -= 1
      }
      members[place] = member
    }
  }

  private func precedes(_ member: Member, _ other: Member) -> Bool {
    bytes[member.name].lexicographicallyPrecedes(bytes[other.name])
  }
}
