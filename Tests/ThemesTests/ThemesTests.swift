import Foundation
import TerminalUI
import Testing
import Themes

struct ThemesTests {
  @Test("Every scheme on board can be read", arguments: Themes.names)
  func parses(name: String) throws {
    let scheme = try Scheme(yaml: #require(Themes.yaml(named: name)))
    #expect(scheme.variant.rawValue == name)
    #expect(scheme.name.hasPrefix("Billing Center"))
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

  @Test("Our own text colours are readable as they stand in the file", arguments: Themes.names)
  func needsNoHelp(name: String) throws {
    let scheme = try Scheme(yaml: #require(Themes.yaml(named: name)))
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
}
