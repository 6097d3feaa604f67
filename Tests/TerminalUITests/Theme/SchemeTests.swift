import TerminalUI
import Testing

struct SchemeTests {
  private static let slots = Scheme.Slot.allCases.prefix(16).map(\.rawValue)

  private static func palette(_ replaced: String = "", with value: String = "") -> String {
    slots.map { "  \($0): \"\($0 == replaced ? value : "#1020f0")\"" }.joined(separator: "\n")
  }

  @Test("The current form: a palette, colours with a number sign")
  func currentForm() throws {
    let scheme = try Scheme(
      yaml: """
        system: base16
        name: Sea
        author: Ada
        variant: light
        palette:
        \(Self.palette("base0D", with: "#0b16C8"))
        """)
    #expect(scheme.system == .base16)
    #expect(scheme.name == "Sea")
    #expect(scheme.author == "Ada")
    #expect(scheme.variant == .light)
    #expect(scheme[.base0D] == Color(red: 0x0B, green: 0x16, blue: 0xC8))
  }

  @Test("The legacy form: slots at the top, digits that look like numbers and need no quotes")
  func legacyForm() throws {
    let slots = Self.slots.map { "\($0): \($0 == "base05" ? "1e1002" : "000000")" }
    let scheme = try Scheme(
      yaml: "scheme: Old\nauthor: Ada\n" + slots.joined(separator: "\n"))
    #expect(scheme.name == "Old")
    #expect(scheme[.base00] == Color(red: 0, green: 0, blue: 0))
    #expect(scheme[.base05] == Color(red: 0x1E, green: 0x10, blue: 0x02))
    #expect(scheme.variant == .dark)
  }

  @Test("Base24 has eight colours more, and a Base16 scheme answers for them by their relatives")
  func base24() throws {
    let more = (10...17).map { "  base\($0): \"#0000\($0)\"" }.joined(separator: "\n")
    let full = try Scheme(
      yaml: "system: base24\nname: Full\npalette:\n\(Self.palette())\n\(more)")
    #expect(full[.base12] == Color(red: 0, green: 0, blue: 0x12))

    let small = try Scheme(
      yaml: "name: Small\npalette:\n\(Self.palette("base08", with: "#abcdef"))")
    #expect(small[.base12] == Color(red: 0xAB, green: 0xCD, blue: 0xEF))
  }

  @Test("The legacy form of Base24 is known by its colours, and their letters may be small")
  func legacyBase24() throws {
    let slots = Scheme.Slot.allCases.map { "\($0.rawValue.lowercased()): \"AbCdEf\"" }
    let scheme = try Scheme(yaml: "scheme: Old\n" + slots.joined(separator: "\n"))
    #expect(scheme.system == .base24)
    #expect(scheme[.base0F] == Color(red: 0xAB, green: 0xCD, blue: 0xEF))
  }

  @Test(
    "What is wrong is named",
    arguments: [
      ("name: [", SchemeError.notYAML(line: 2)),
      ("just words", .notAMapping),
      ("", .notAMapping),
      ("palette:\n\(palette())", .missingName),
      ("name: A\nsystem: base32\npalette:\n\(palette())", .unknownSystem("base32")),
      ("name: A\nvariant: dusk\npalette:\n\(palette())", .unknownVariant("dusk")),
      ("name: A\npalette: {base00: '#000000'}", .missingColor(.base01)),
      (
        "name: A\npalette:\n\(palette("base0A", with: "#12345"))",
        .badColor(.base0A, value: "#12345", line: 13)
      ),
      (
        "name: A\npalette:\n\(palette("base0A", with: "yellow"))",
        .badColor(.base0A, value: "yellow", line: 13)
      ),
      ("system: base24\nname: A\npalette:\n\(palette())", .missingColor(.base10)),
    ])
  func refusals(yaml: String, expected: SchemeError) {
    #expect(throws: expected) { try Scheme(yaml: yaml) }
  }
}
