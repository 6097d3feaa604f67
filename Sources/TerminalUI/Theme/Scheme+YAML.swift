import Yams

extension Scheme {
  /// Reads a scheme file in the current form (a `palette`) or the legacy one (`scheme` and slots).
  ///
  /// - Parameter yaml: The whole text of the file.
  /// - Throws: The first thing that is wrong with it.
  public init(yaml: String) throws(SchemeError) {
    if let lines = SchemeLines(yaml), let scheme = Scheme(lines) {
      self = scheme
    } else {
      try self.init(parsing: yaml)
    }
  }

  /// Reads a file that may have all that YAML has.
  init(parsing yaml: String) throws(SchemeError) {
    let root = try Self.mapping(in: yaml)
    let palette = root["palette"]?.mapping ?? root
    guard let name = root.text("name") ?? root.text("scheme") else { throw .missingName }

    try self.init(
      system: Self.system(named: root.text("system")) {
        Slot.allCases.allSatisfy { palette.text($0) != nil }
      },
      name: name,
      author: root.text("author"),
      variant: Self.variant(named: root.text("variant"))
    ) { slot throws(SchemeError) in
      guard let value = palette.text(slot) else { throw .missingColor(slot) }
      guard let color = Color(hex: value.string) else {
        throw .badColor(slot, value: value.string, line: value.mark?.line)
      }
      return color
    }
  }

  private static func mapping(in yaml: String) throws(SchemeError) -> Node.Mapping {
    let node: Node?
    do {
      // No scalar is anything but text here; the patterns of other kinds take longer than all the rest.
      node = try Yams.compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      throw .notYAML(line: error.line)
    } catch {
      throw .notYAML(line: nil)
    }
    guard let mapping = node?.mapping else { throw .notAMapping }
    return mapping
  }

  /// A file of the legacy form does not say its system, and one with all 24 colours is Base24.
  static func system(
    named name: String?, hasAll: () -> Bool
  ) throws(SchemeError) -> System {
    guard let name else { return hasAll() ? .base24 : .base16 }
    guard let system = System(rawValue: name.lowercased()) else { throw .unknownSystem(name) }
    return system
  }

  static func variant(named name: String?) throws(SchemeError) -> Variant? {
    guard let name else { return nil }
    guard let variant = Variant(rawValue: name.lowercased()) else { throw .unknownVariant(name) }
    return variant
  }
}

extension Node.Mapping {
  /// The characters of a scalar as they stand in the file: `000000` is not a number here.
  fileprivate func text(_ key: String) -> String? {
    guard let text = self[key]?.scalar?.string, !text.isEmpty else { return nil }
    return text
  }
}

extension Node.Mapping {
  /// The value of a slot, whose letter may be large or small.
  fileprivate func text(_ slot: Scheme.Slot) -> Node.Scalar? {
    let scalar = self[slot.rawValue] ?? self[slot.rawValue.lowercased()]
    guard let scalar = scalar?.scalar, !scalar.string.isEmpty else { return nil }
    return scalar
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      mark.line
    case .duplicatedKeysInMapping(_, let context): context.mark.line
    default: nil
    }
  }
}
