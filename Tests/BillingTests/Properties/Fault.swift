/// A promise that did not hold; it ends a walk, which knows its seed and step.
struct Fault: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// Ends the walk unless something holds; far cheaper than `#expect`, which a walk would ask for
/// millions of times.
func ensure(
  _ condition: @autoclosure () throws(Fault) -> Bool, _ promise: @autoclosure () -> String
) throws(Fault) {
  if try !condition() { throw Fault(promise()) }
}

/// Ends the walk unless two values are equal, and tells both.
func ensureEqual<Value: Equatable>(
  _ actual: Value, _ expected: Value, _ what: @autoclosure () -> String
) throws(Fault) {
  if actual != expected { throw Fault("\(what()): \(actual), expected \(expected)") }
}
