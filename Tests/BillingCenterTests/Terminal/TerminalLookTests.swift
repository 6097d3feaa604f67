import Foundation
import TerminalUI
import Testing
import Themes

@testable import NcursesTerminal

@Suite("How other terminals look", .timeLimit(.minutes(30)))
struct TerminalLookTests {
  /// What a terminal can do, as its entry in the database says.
  struct Kind: Sendable, CustomTestStringConvertible {
    let name: String
    let colorCount: Int
    /// What is not done to text, or not to coloured text (`no_color_video`).
    var lacks: TextAttributes = []

    var testDescription: String { name }
  }

  private static let kinds = [
    Kind(name: "tmux-256color", colorCount: 256),
    Kind(name: "xterm-256color", colorCount: 256),
    Kind(name: "xterm-direct", colorCount: 1 << 24),
    Kind(name: "screen", colorCount: 8),
    Kind(name: "linux", colorCount: 8, lacks: [.dim, .underline]),
    Kind(name: "vt100", colorCount: 0, lacks: .dim),
  ]

  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test(
    "I1 · On any terminal each place has the text of its frame and the look of its role",
    arguments: kinds, ["dark", "light"])
  func looks(kind: Kind, themeName: String) async throws {
    try await sandbox.makeStore()
    let options = "--account acme --lang en --now 2026-11-23"
    let map = try await roles(options)
    let looks = try Self.looks(themeName, on: kind)

    try await TmuxSession.with(sandbox) { terminal in
      try await terminal.start("\(options) --theme \(themeName)", with: "TERM=\(kind.name)")
      try await terminal.wait(for: "anna.rossi@acme.example")
      try await terminal.press("Enter")
      let expected = map.texts.map { Substring($0.joined()).trimmingTrailingBlanks }
      try await terminal.wait { $0.rows == expected }
      let screen = try await Self.screen(of: terminal)
      let faults = Self.faults(screen, map, looks, untold: Self.erasedEnds(of: screen))
      #expect(faults.isEmpty, "\(faults.count) places, the first: \(faults.prefix(5))")
    }
  }

  private static func screen(of terminal: TmuxSession) async throws -> VirtualScreen {
    var screen = VirtualScreen(size: Size(columns: 100, rows: 30))
    let text = try await terminal.shownWithLooks()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    screen.take(Array(lines.joined(separator: "\r\n").utf8))
    #expect(screen.unknown.isEmpty, "\(screen.unknown)")
    return screen
  }

  @Test("I1 · So has an xterm, also where a line is erased to its end")
  func erasedLines() async throws {
    try await sandbox.makeStore()
    let options = "--account acme --lang en --now 2026-11-23"
    let map = try await roles(options)
    let program = try ProgramInTerminal(sandbox, options)
    try await program.wait(for: "anna.rossi@acme.example")
    try await program.type("\r")
    try await program.wait(for: "GoToWebinar Starter")
    try await program.settle()
    let kind = Kind(name: "xterm-256color", colorCount: 256)
    let faults = Self.faults(program.screen, map, try Self.looks("dark", on: kind), untold: [])
    #expect(faults.isEmpty, "\(faults.count) places, the first: \(faults.prefix(5))")
  }

  private func roles(_ options: String) async throws -> RoleMap {
    let golden = try await sandbox.run(
      ["snapshot", "--screen", "subscriptions", "--format", "roles"]
        + options.split(separator: " ").map(String.init))
    return try RoleMap(golden.standardOutput)
  }

  private static func looks(
    _ themeName: String, on kind: Kind
  ) throws -> [Role: VirtualScreen.Look] {
    let yaml = try #require(Themes.yaml(named: themeName))
    let theme = Theme(scheme: try Scheme(yaml: yaml), name: themeName)
    return Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, look(of: $0, in: theme, on: kind)) })
  }

  /// What is not as it should be, place by place; of those that are untold the look is not known.
  private static func faults(
    _ screen: VirtualScreen, _ map: RoleMap, _ looks: [Role: VirtualScreen.Look],
    untold: Set<Point>
  ) -> [String] {
    var faults: [String] = []
    for (row, cells) in screen.cells.enumerated() {
      for (column, cell) in cells.enumerated() {
        let role = map.roles[row][column]
        let text = map.texts[row][column]
        let expected = VirtualScreen.Cell(text: text, look: looks[role] ?? .init()).seen
        let isUntold = untold.contains(Point(column: column, row: row))
        if isUntold ? text != " " : cell.seen != expected {
          faults.append("(\(column), \(row)) \(role): \(cell.seen), not \(expected)")
        }
      }
    }
    return faults
  }

  /// The ends of lines that tmux leaves out: they were erased, not written.
  private static func erasedEnds(of screen: VirtualScreen) -> Set<Point> {
    var points: Set<Point> = []
    for (row, cells) in screen.cells.enumerated() {
      let end = cells.lastIndex { $0 != VirtualScreen.Cell() }.map { $0 + 1 } ?? 0
      points.formUnion((end..<cells.count).map { Point(column: $0, row: row) })
    }
    return points
  }

  private static func look(of role: Role, in theme: Theme, on kind: Kind) -> VirtualScreen.Look {
    let capability = ColorCapability(
      choice: nil, isColorUnwanted: false, colorCount: kind.colorCount)
    let rendition = RoleRendition(of: role, in: theme, with: capability)
    let attributes = rendition.attributes.subtracting(kind.lacks)
    let numbers: [(TextAttributes, Int)] = [(.bold, 1), (.dim, 2), (.underline, 4), (.reverse, 7)]
    var look = VirtualScreen.Look()
    look.attributes = Set(numbers.filter { attributes.contains($0.0) }.map(\.1))
    if let colors = rendition.colors {
      look.foreground = parameters(of: colors.foreground, 30, kind)
      look.background = parameters(of: colors.background, 40, kind)
    }
    return look
  }

  private static func parameters(of color: Int, _ base: Int, _ kind: Kind) -> [Int] {
    switch kind.colorCount {
    case ..<9: [base + color]
    case 256: [5, color]
    default: [2, color >> 16, color >> 8 & 0xFF, color & 0xFF]
    }
  }
}
