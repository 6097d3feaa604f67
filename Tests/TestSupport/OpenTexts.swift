import Foundation

/// The texts of a value that take anything.
///
/// They are found by writing into its JSON and reading it again, so that a new field is among them.
package struct OpenTexts<Value: Codable & Sendable>: Sendable {
  /// Each by the last two names of its path, like `lines[].planName`.
  package let fields: Set<String>
  private let json: String
  private let read: @Sendable (String) throws -> Value

  /// Tries every text.
  ///
  /// - Parameters:
  ///   - value: What is written into.
  ///   - lookedUp: The fields that stay, since the program or the system looks them up.
  ///   - read: Reads the JSON as the program does.
  /// - Throws: Where the value has no JSON.
  package init(
    of value: Value, besides lookedUp: Set<String>,
    read: @escaping @Sendable (String) throws -> Value
  ) throws {
    let json = String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
    let paths = Set(JSONStrings.places(in: json).map(\.path))
    let groups = Dictionary(grouping: paths, by: Self.field).filter { !lookedUp.contains($0.key) }
    fields = Set(
      groups.filter { _, paths in
        let written = JSONStrings.changing(json) { place in
          paths.contains(place.path) ? HostileText.commands.before(place.value) : nil
        }
        return (try? read(written)) != nil
      }.keys)
    self.json = json
    self.read = read
  }

  /// The value with a text before each of its own.
  ///
  /// - Parameters:
  ///   - text: What is written.
  ///   - fixed: What stands in place of whole texts, by their fields.
  ///   - short: The fields that keys have to be typed for.
  /// - Returns: The value.
  /// - Throws: Where it cannot be read any more.
  package func writing(
    _ text: HostileText, fixed: [String: String] = [:], short: Set<String> = []
  ) throws -> Value {
    let written = JSONStrings.changing(json) { place in
      let field = Self.field(of: place.path)
      if let value = fixed[field] { return value }
      guard fields.contains(field) else { return nil }
      return short.contains(field) ? text.short + place.value : text.before(place.value)
    }
    return try read(written)
  }

  private static func field(of path: String) -> String {
    path.split(separator: ".").suffix(2).joined(separator: ".")
  }
}
