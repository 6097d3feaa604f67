/// One figure, what stands beside it, and what it is held to.
package struct Row: Codable, Sendable {
  /// What the figure belongs to; rows of one part stand together.
  package var part: String
  package var name: String
  package var figure: Double
  package var unit: Unit
  /// The same of what it is compared with, from the same run.
  package var reference: Double?
  /// The most that the ratio may be; the figure itself, where there is no reference.
  package var limit: Double?

  package enum Unit: String, Codable, Sendable {
    case microseconds = "µs"
    case milliseconds = "ms"
    case bytes = "bytes"
    case mebibytes = "MiB"
    case count = ""
  }

  package init(
    _ part: String, _ name: String, _ figure: Double, _ unit: Unit,
    against reference: Double? = nil,
    atMost limit: Double? = nil
  ) {
    self.part = part
    self.name = name
    self.figure = figure
    self.unit = unit
    self.reference = reference
    self.limit = limit
  }

  /// A median, against another one.
  package init(
    _ part: String, _ name: String, _ samples: Samples, against reference: Samples? = nil,
    atMost limit: Double? = nil
  ) {
    self.init(
      part, name, samples.median, .microseconds, against: reference?.median, atMost: limit)
  }

  /// How often the reference goes into the figure; nil where there is none.
  ///
  /// Nothing against nothing is 1; something against nothing has no bounds.
  package var ratio: Double? {
    guard let reference else { return nil }
    guard reference > 0 else { return figure > 0 ? .infinity : 1 }
    return figure / reference
  }

  /// Whether the limit is kept, as far as it is printed; true where there is none.
  package var isKept: Bool {
    guard let limit else { return true }
    return ((ratio ?? figure) * 100).rounded() / 100 <= limit
  }
}
