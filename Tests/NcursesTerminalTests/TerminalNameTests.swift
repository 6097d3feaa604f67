import TerminalUI
import Testing

@testable import NcursesTerminal

struct TerminalNameTests {
  @Test(
    "A new terminal whose entry is not installed is taken for an xterm",
    arguments: [
      "xterm-kitty", "alacritty", "foot", "foot-extra", "xterm-ghostty", "ghostty", "wezterm",
      "tmux-256color", "vte-256color", "xterm-direct", "brand-new-256color",
    ])
  func modern(name: String) throws {
    let terminal = try TerminalName(variable: name)
    #expect(terminal.candidates(color: nil, colorVariable: nil) == [name, "xterm-256color"])
  }

  @Test(
    "Any other unknown terminal is not guessed at",
    arguments: ["vt100", "foo", "linux", "footprint", "stone", "wyse60"])
  func others(name: String) throws {
    let terminal = try TerminalName(variable: name)
    #expect(terminal.candidates(color: nil, colorVariable: nil) == [name])
  }

  @Test(
    "Direct colour is looked for where it is asked for or announced",
    arguments: [
      ("xterm-256color", nil, "truecolor", ["xterm-direct", "xterm-256color"]),
      ("xterm-256color", nil, "24bit", ["xterm-direct", "xterm-256color"]),
      ("xterm-256color", .direct, nil, ["xterm-direct", "xterm-256color"]),
      ("tmux-256color", .direct, nil, ["tmux-direct", "tmux-256color", "xterm-256color"]),
      ("xterm-256color", .indexed256, "truecolor", ["xterm-256color"]),
      ("xterm-256color", nil, "yes", ["xterm-256color"]),
      ("vt100", .direct, "truecolor", ["vt100"]),
    ] as [(String, ColorDepth?, String?, [String])])
  func direct(name: String, color: ColorDepth?, variable: String?, expected: [String]) throws {
    let terminal = try TerminalName(variable: name)
    #expect(terminal.candidates(color: color, colorVariable: variable) == expected)
  }

  @Test("A terminal without a name, or a dumb one, is refused")
  func refusals() {
    #expect(throws: TerminalFault.unnamedTerminal) { try TerminalName(variable: nil) }
    #expect(throws: TerminalFault.unnamedTerminal) { try TerminalName(variable: "") }
    #expect(throws: TerminalFault.dumbTerminal) { try TerminalName(variable: "dumb") }
  }

  @Test(
    "The console, the old terminals and the unknown get none of xterm's own sequences",
    arguments: [
      ("xterm-kitty", true), ("xterm", true), ("screen", true), ("putty", true),
      ("linux", false), ("vt220", false), ("linux-16color", false), ("ansi", false),
      ("rxvt", false), ("Eterm", false), ("cygwin", false), ("wyse60", false),
    ])
  func xtermControls(name: String, expected: Bool) throws {
    #expect(try TerminalName(variable: name).hasXtermControls == expected)
  }
}
