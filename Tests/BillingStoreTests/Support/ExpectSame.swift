import CustomDump
import Testing

/// Expects two values to be equal, and shows where they differ.
func expectSame<Value: Equatable>(
  _ found: Value, _ expected: Value, sourceLocation: SourceLocation = #_sourceLocation
) {
  guard found != expected else { return }
  Issue.record(
    Comment(rawValue: diff(expected, found) ?? "\(found) is not \(expected)"),
    sourceLocation: sourceLocation)
}
