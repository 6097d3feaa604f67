import TerminalUI
import Testing
import Themes

@testable import NcursesTerminal

@Suite("What a terminal makes of roles")
struct RoleRenditionTests {
  private static let focused: [Role] = [
    .buttonFocused, .primaryFocused, .fieldFocused, .selectedFocused, .selectedMatch,
  ]

  private static let depths: [(String, ColorCapability)] = [
    ("no", .none), ("8", .palette(.ansi8)), ("16", .palette(.ansi16)), ("256", .palette(.xterm256)),
    ("direct", .direct),
  ]

  @Test("What has the focus looks like nothing else, in every theme with any number of colours")
  func focus() throws {
    var count = 0
    for name in Themes.names {
      let theme = Theme(scheme: try Scheme(yaml: #require(Themes.yaml(named: name))), name: name)
      for (depth, capability) in Self.depths {
        let looks = Dictionary(
          uniqueKeysWithValues: Role.allCases.map {
            ($0, RoleRendition(of: $0, in: theme, with: capability))
          })
        for focused in Self.focused {
          for role in Role.allCases where !Self.focused.contains(role) {
            count += 1
            #expect(
              looks[focused] != looks[role],
              "\(focused) is as \(role) in \(name) with \(depth) colours")
          }
        }
      }
    }
    #expect(count == 15 * 5 * 5 * 23)
    print("looks of focus, themes × depths × roles: \(count)")
  }
}
