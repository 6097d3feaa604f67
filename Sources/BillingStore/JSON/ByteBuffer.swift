/// Bytes that grow at their end.
///
/// An array asks at every byte whether anybody else has it; nobody shares this.
struct ByteBuffer: ~Copyable {
  private var storage: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  /// - Parameter capacity: At least 1; more is made room for as it comes.
  init(capacity: Int) {
    storage = .allocate(capacity: capacity)
  }

  deinit {
    storage.deallocate()
  }

  var last: UInt8? { count == 0 ? nil : storage[count - 1] }

  /// A copy of them.
  var bytes: [UInt8] { Array(storage[..<count]) }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    storage[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    makeRoom(for: bytes.count)
    let rest = UnsafeMutableBufferPointer(rebasing: storage[count...])
    count += rest.update(fromContentsOf: bytes)
  }

  /// Appends the decimal digits of a number, and zeros before them up to a width.
  mutating func append(digitsOf number: UInt64, width: Int) {
    var (rest, length) = (number / 10, 1)
    while rest > 0 { (rest, length) = (rest / 10, length + 1) }
    length = max(length, width)
    makeRoom(for: length)
    rest = number
    for index in (count..<count + length).reversed() {
      storage[index] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
    count += length
  }

  @inline(__always)
  private mutating func makeRoom(for more: Int) {
    if storage.count - count < more { grow(by: more) }
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let grown = UnsafeMutableBufferPointer<UInt8>.allocate(
      capacity: max(storage.count * 2, count + more))
    _ = grown.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = grown
  }
}
