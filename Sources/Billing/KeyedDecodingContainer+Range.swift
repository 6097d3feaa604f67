extension KeyedDecodingContainer {
  /// Reads a whole number that lies in a range, and refuses another where it stands.
  ///
  /// - Parameters:
  ///   - key: The number's name.
  ///   - range: What makes sense of it.
  /// - Returns: The number.
  /// - Throws: `DecodingError`.
  func decode(_ key: Key, in range: ClosedRange<Int>) throws -> Int {
    let number = try decode(Int.self, forKey: key)
    guard range.contains(number) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self,
        debugDescription: "\(number) is not from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }
}
