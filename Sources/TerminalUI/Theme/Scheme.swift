/// A Base16 or Base24 colour scheme.
///
/// Source: the Tinted Theming styling guides, versions 0.11 (Base16) and 0.1 (Base24).
public struct Scheme: Hashable, Sendable {
  /// Which set of colours a scheme has.
  public enum System: String, Hashable, Sendable {
    case base16
    case base24
  }

  /// On which ground a scheme's author means it to be used.
  public enum Variant: String, Hashable, Sendable {
    case dark
    case light
  }

  /// The place of a colour in a scheme.
  public enum Slot: String, CaseIterable, Hashable, Sendable {
    /// The ground.
    case base00
    /// The ground of bars.
    case base01
    /// The ground of what is selected.
    case base02
    /// Comments.
    case base03
    /// The text of bars.
    case base04
    /// Text.
    case base05
    case base06
    case base07
    /// Red.
    case base08
    /// Orange.
    case base09
    /// Yellow.
    case base0A
    /// Green.
    case base0B
    /// Cyan.
    case base0C
    /// Blue.
    case base0D
    /// Magenta.
    case base0E
    /// Brown.
    case base0F
    case base10
    case base11
    case base12
    case base13
    case base14
    case base15
    case base16
    case base17

    /// The slots a system has: the first 16, or all 24.
    static func slots(of system: System) -> ArraySlice<Slot> {
      allCases.prefix(system == .base16 ? 16 : 24)
    }
  }

  /// Which set of colours it has.
  public let system: System
  /// What people call it.
  public let name: String
  /// Who made it, if known.
  public let author: String?
  /// On which ground it is to be used.
  public let variant: Variant
  private let colors: [Slot: Color]

  /// Makes a scheme from its parts.
  ///
  /// - Parameters:
  ///   - system: Says which slots are asked for.
  ///   - name: What people call the scheme.
  ///   - author: Who made it, if known.
  ///   - variant: The ground; nil takes it from the colours.
  ///   - color: The colour of a slot; asked once for each slot of the system.
  /// - Throws: What `color` throws.
  public init(
    system: System,
    name: String,
    author: String?,
    variant: Variant?,
    color: (Slot) throws(SchemeError) -> Color
  ) throws(SchemeError) {
    var colors: [Slot: Color] = [:]
    for slot in Slot.slots(of: system) {
      colors[slot] = try color(slot)
    }
    self.system = system
    self.name = name
    self.author = author
    self.colors = colors
    self.variant = variant ?? Self.variant(of: colors)
  }

  /// The colour in a slot; a slot that only Base24 has falls back to its Base16 relative.
  public subscript(slot: Slot) -> Color {
    if let color = colors[slot] { return color }
    guard let relative = slot.relative else {
      preconditionFailure("a scheme has a colour for \(slot)")
    }
    return self[relative]
  }

  private static func variant(of colors: [Slot: Color]) -> Variant {
    let ground = colors[.base00]?.relativeLuminance ?? 0
    let text = colors[.base05]?.relativeLuminance ?? 1
    return ground < text ? .dark : .light
  }
}

extension Scheme.Slot {
  /// The Base16 slot that stands for a Base24 slot, as the Base24 styling guide names it.
  fileprivate var relative: Scheme.Slot? {
    switch self {
    case .base10, .base11: .base00
    case .base12: .base08
    case .base13: .base0A
    case .base14: .base0B
    case .base15: .base0C
    case .base16: .base0D
    case .base17: .base0E
    default: nil
    }
  }
}
