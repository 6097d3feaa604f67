/// Why a text is not a Base16 or Base24 scheme.
public enum SchemeError: Error, Hashable, Sendable {
  /// The text is not YAML; the line counts from 1 and is nil where the parser cannot tell.
  case notYAML(line: Int?)
  /// The text is YAML, but not a list of names with values.
  case notAMapping
  case missingName
  /// The `system` is neither `base16` nor `base24`.
  case unknownSystem(String)
  /// The `variant` is neither `dark` nor `light`.
  case unknownVariant(String)
  case missingColor(Scheme.Slot)
  /// The value is not six hexadecimal digits; the line counts from 1, where the parser tells it.
  case badColor(Scheme.Slot, value: String, line: Int?)
}
