import CFiles

extension JSONTape {
  /// The values of a text, which grow at their end while it is gone through.
  ///
  /// Like a ``ByteBuffer``'s, nobody shares them.
  struct Values: ~Copyable {
    private var storage: UnsafeMutableBufferPointer<Value>
    private(set) var count = 0

    /// - Parameters:
    ///   - capacity: At least 1; more is made room for as it comes.
    ///   - likely: How many there will be in all likelihood; at most the capacity.
    init(capacity: Int, likely: Int) {
      storage = .allocate(capacity: capacity)
      cf_ask_for_memory(storage.baseAddress, likely * MemoryLayout<Value>.stride)
    }

    deinit {
      storage.deallocate()
    }

    /// The value at a place, which is less than ``count``.
    subscript(place: Int) -> Value {
      get {
        precondition(place >= 0 && place < count, "a tape has no value at place \(place)")
        return storage[place]
      }
      set {
        precondition(place >= 0 && place < count, "a tape has no value at place \(place)")
        storage[place] = newValue
      }
    }

    /// Lets many of them be looked at without asking for each whether it is there.
    func withUnsafeBufferPointer<Answer>(
      _ body: (UnsafeBufferPointer<Value>) -> Answer
    ) -> Answer {
      body(UnsafeBufferPointer(rebasing: storage[..<count]))
    }

    @inline(__always)
    mutating func append(_ value: Value) {
      if count == storage.count { grow() }
      storage.initializeElement(at: count, to: value)
      count += 1
    }

    @inline(never)
    private mutating func grow() {
      let grown = UnsafeMutableBufferPointer<Value>.allocate(capacity: storage.count * 2)
      _ = grown.moveInitialize(fromContentsOf: storage[..<count])
      storage.deallocate()
      storage = grown
    }
  }
}
