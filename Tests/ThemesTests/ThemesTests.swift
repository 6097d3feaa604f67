import Foundation
import Testing
import Themes

@testable import TerminalUI

@Suite("The schemes on board")
struct ThemesTests {
  private static func scheme(_ name: String) throws -> Scheme {
    try Scheme(yaml: #require(Themes.yaml(named: name)))
  }

  @Test("Each can be read and says what it is", arguments: Themes.names)
  func parses(name: String) throws {
    let yaml = try #require(Themes.yaml(named: name))
    let scheme = try Scheme(yaml: yaml)
    #expect(scheme.name == "Billing Center" || scheme.name.hasPrefix("Billing Center "))
    #expect(scheme.author?.contains("Billing Center") == true)
    #expect(yaml.hasPrefix("# ") && yaml.contains("\nvariant: \"\(scheme.variant.rawValue)\"\n"))
    let slots = Scheme.Slot.slots(of: scheme.system)
    #expect(yaml.contains("\nsystem: \"\(scheme.system.rawValue)\"\n"))
    #expect(yaml.split(separator: "\n").filter { $0.hasPrefix("  base") }.count == slots.count)
    #expect(scheme[.base00].isLight == (scheme.variant == .light))
  }

  @Test("Each is read by its lines, and as a parser of YAML reads it", arguments: Themes.names)
  func lines(name: String) throws {
    let yaml = try #require(Themes.yaml(named: name))
    let scheme = try #require(SchemeLines(yaml).flatMap { Scheme($0) })
    #expect(try scheme == Scheme(parsing: yaml))
  }

  @Test("A file that somebody changed is read as a parser of YAML reads it, or left to it")
  func changedLines() throws {
    let marks = Array("#:\"'\\ \n-{[&*!|>%@az09\t\ré")
    var readCount = 0
    for name in [Themes.standard, "contrast"] {
      let yaml = Array(try #require(Themes.yaml(named: name)))
      for place in stride(from: 0, to: yaml.count, by: 3) {
        var changed = yaml
        changed[place] = marks[(place / 3) % marks.count]
        let text = String(changed)
        guard let scheme = SchemeLines(text).flatMap({ Scheme($0) }) else { continue }
        readCount += 1
        #expect(scheme == (try? Scheme(parsing: text)), "\(name), \(place)")
      }
    }
    #expect(readCount > 20)
  }

  @Test("There are dark and light ones, and some with all 24 colours")
  func kinds() throws {
    let schemes = try Themes.names.map(Self.scheme)
    #expect(schemes.count == 15)
    #expect(schemes.filter { $0.variant == .dark }.count == 9)
    #expect(schemes.filter { $0.variant == .light }.count == 6)
    #expect(schemes.filter { $0.system == .base24 }.count == 3)
    #expect(Set(schemes.map(\.name)).count == schemes.count)
  }

  @Test("Every scheme file has a name, and a name that nobody gave has no file")
  func names() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Themes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
      .filter { $0.hasSuffix(".yaml") }
    #expect(Set(files) == Set(Themes.names.map { $0 + ".yaml" }))
    #expect(Themes.yaml(named: "Dark") == nil)
  }

  @Test("No two look alike: ground, text and accents lie apart in OKLab")
  func distinct() throws {
    let slots: [Scheme.Slot] = [
      .base00, .base05, .base08, .base09, .base0A, .base0B, .base0C, .base0D, .base0E,
    ]
    let schemes = try Themes.names.map { ($0, try Self.scheme($0)) }
    for (index, (name, scheme)) in schemes.enumerated() {
      for (other, another) in schemes[(index + 1)...] {
        let square = slots.reduce(0) { sum, slot in
          sum + OKLab(scheme[slot]).squaredDistance(to: OKLab(another[slot]))
        }
        #expect(square.squareRoot() > 0.15, "\(name) and \(other)")
      }
    }
  }

  @Test("Our own text colours are readable as they stand in the file", arguments: Themes.names)
  func needsNoHelp(name: String) throws {
    let scheme = try Self.scheme(name)
    let theme = Theme(scheme: scheme, name: name)
    let asWritten: [(Role, Scheme.Slot)] = [
      (.text, .base05), (.muted, .base03), (.accent, .base0D), (.success, .base0B),
      (.warning, .base0A), (.danger, .base08), (.bar, .base04), (.tabSelected, .base0D),
      (.placeholder, .base03), (.keyHelp, .base03),
    ]
    for (role, slot) in asWritten {
      #expect(theme[role].foreground == scheme[slot], "\(role) is not \(slot) any more")
    }
  }

  @Test("Every role of every theme reaches its contrast with 8, 16, 256 and all colours")
  func contrasts() throws {
    let palettes: [(String, TerminalPalette?)] = [
      ("8", .ansi8), ("16", .ansi16), ("256", .xterm256), ("direct", nil),
    ]
    var count = 0
    for name in Themes.names {
      let scheme = try Self.scheme(name)
      for (depth, palette) in palettes {
        for contrast in scheme.contrasts(in: palette) {
          count += 1
          #expect(contrast.suffices, "\(name), \(depth) colours: \(contrast)")
        }
      }
    }
    #expect(count == 15 * 4 * 28)
    print("contrasts of themes × depths × roles: \(count)")
  }

  @Test("The high-contrast theme gives every text 7:1, as WCAG asks for its highest level")
  func highContrast() throws {
    let contrasts = try Self.scheme("contrast").contrasts(at: .direct)
    let texts = contrasts.filter { $0.role.minimumContrast == 4.5 }
    #expect(texts.count == 23)
    for text in texts { #expect(text.shown >= 7, "\(text)") }
  }

  @Test("The monochrome themes have no hue", arguments: ["graphite", "newsprint"])
  func monochrome(name: String) throws {
    let scheme = try Self.scheme(name)
    for slot in Scheme.Slot.slots(of: .base16) {
      let color = OKLab(scheme[slot])
      #expect(color.a * color.a + color.b * color.b < 0.005 * 0.005, "\(slot)")
    }
  }

  @Test("What the program starts with is dark, and what it turns to on light ground is light")
  func standard() throws {
    #expect(try Self.scheme(Themes.standard).variant == .dark)
    #expect(try Self.scheme(Themes.standardOnLight).variant == .light)
  }
}
