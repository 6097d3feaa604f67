import TerminalUI
import Testing

@testable import NcursesTerminal

struct ColorTests {
  @Test(
    "The user's word goes first, then NO_COLOR, then what the terminal has",
    arguments: [
      (nil, false, 0, .none), (nil, false, 8, .palette(.ansi8)),
      (nil, false, 16, .palette(.ansi16)),
      (nil, false, 88, .palette(.ansi16)), (nil, false, 256, .palette(.xterm256)),
      (nil, false, 1 << 24, .direct), (nil, true, 256, .none),
      (ColorDepth.none, false, 256, .none), (.sixteen, true, 256, .palette(.ansi16)),
      (.sixteen, false, 1 << 24, .palette(.ansi8)), (.indexed256, true, 256, .palette(.xterm256)),
      (.indexed256, false, 8, .palette(.ansi8)), (.direct, false, 256, .palette(.xterm256)),
      (.direct, false, 0, .none),
    ] as [(ColorDepth?, Bool, Int, ColorCapability)])
  func capability(
    choice: ColorDepth?, isColorUnwanted: Bool, count: Int, expected: ColorCapability
  ) {
    let capability = ColorCapability(
      choice: choice, isColorUnwanted: isColorUnwanted, colorCount: count)
    #expect(capability == expected)
  }

  @Test("Direct colour is red, green and blue in one number, but never one of the first eight")
  func direct() throws {
    let style = Style(
      foreground: Color(red: 0x12, green: 0x34, blue: 0x56),
      background: Color(red: 0, green: 0, blue: 3))
    let pair = try #require(ColorCapability.direct.pair(for: style, of: .text))
    #expect(pair.foreground == 0x123456)
    #expect(pair.background == 8)
  }

  @Test("Without colour a role is written by its attributes alone")
  func monochrome() {
    let rendition = RoleRendition(of: .selected, in: theme, with: .none)
    #expect(rendition.colors == nil)
    #expect(rendition.attributes == .reverse)
  }

  @Test("A role whose ground few colours cannot tell from the page's gets its attributes too")
  func collapsed() {
    let few = RoleRendition(of: .selected, in: theme, with: .palette(.ansi8))
    #expect(few.colors?.background == 0)
    #expect(few.attributes == [.bold, .reverse])
    let many = RoleRendition(of: .selected, in: theme, with: .palette(.xterm256))
    #expect(many.colors?.background != 16)
    #expect(many.attributes == .bold)
  }

  /// White on black, but for a selection on a grey that only many colours can show.
  private var theme: Theme {
    Theme(name: "test", isDark: true) { role in
      let grey: UInt8 = role == .selected ? 40 : 0
      return Style(
        foreground: Color(red: 255, green: 255, blue: 255),
        background: Color(red: grey, green: grey, blue: grey),
        attributes: role == .selected ? .bold : [],
        monochromeAttributes: role == .selected ? .reverse : [])
    }
  }
}
