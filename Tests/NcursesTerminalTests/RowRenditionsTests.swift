import TerminalUI
import TestSupport
import Testing
import Themes

@testable import NcursesTerminal

@Suite("How the cells of a row are written")
struct RowRenditionsTests {
  private static let capabilities: [ColorCapability] = [
    .none, .palette(.ansi8), .palette(.ansi16), .palette(.xterm256), .direct,
  ]

  /// What can be seen of a cell: of a blank nothing but its ground.
  private enum Seen: Hashable {
    case blank(background: Int?)
    case written(RoleRendition)

    init(_ cell: Cell, in rendition: RoleRendition) {
      let isGround = rendition.attributes.isDisjoint(with: [.underline, .reverse])
      self =
        cell.text == " " && isGround
        ? .blank(background: rendition.colors?.background) : .written(rendition)
    }
  }

  private func row(_ parts: (String, Role)...) -> [Cell] {
    parts.flatMap { text, role in
      text.map { Cell(text: String($0), width: 1, role: role) }
    }
  }

  /// The number each column is written in; nil where it is not written.
  private func numbers(
    _ renditions: RowRenditions, _ row: [Cell], changed: Range<Int>
  ) -> [Int?] {
    var numbers = [Int?](repeating: nil, count: row.count)
    var end: Int?
    renditions.forEachRun(ofChanged: changed, in: row) { run in
      #expect(end == nil || end == run.columns.lowerBound)
      #expect(!run.columns.isEmpty)
      #expect(!run.isBlank || row[run.columns].allSatisfy { $0.text == " " })
      end = run.columns.upperBound
      for column in run.columns { numbers[column] = run.number }
    }
    return numbers
  }

  private func theme(_ name: String) throws -> Theme {
    Theme(scheme: try Scheme(yaml: #require(Themes.yaml(named: name))), name: name)
  }

  @Test("Nothing looks different from what its own role says, in random rows of every theme")
  func looks() throws {
    var random = SeededGenerator(seed: 20)
    var (count, changes, ownChanges) = (0, 0, 0)
    for name in Themes.names {
      let theme = try theme(name)
      for capability in Self.capabilities {
        let renditions = RowRenditions(of: theme, with: capability)
        let own = Dictionary(
          uniqueKeysWithValues: Role.allCases.map {
            ($0, RoleRendition(of: $0, in: theme, with: capability))
          })
        for _ in 0..<20 {
          let row = Self.randomRow(using: &random)
          let written = numbers(renditions, row, changed: 0..<row.count)
          for (cell, number) in zip(row, written) {
            count += 1
            let rendition = try renditions.distinct[#require(number)]
            let ownRendition = try #require(own[cell.role])
            #expect(Seen(cell, in: rendition) == Seen(cell, in: ownRendition))
          }
          changes += zip(written, written.dropFirst()).count { $0 != $1 }
          ownChanges += zip(row, row.dropFirst()).count { $0.role != $1.role }
        }
      }
    }
    #expect(count == 15 * 5 * 20 * 60)
    #expect(changes < ownChanges)
    print("cells: \(count), changes of rendition: \(changes) instead of \(ownChanges)")
  }

  @Test("What is written after a change is what the whole row would be, and the rest has stayed")
  func changes() throws {
    var random = SeededGenerator(seed: 21)
    let renditions = RowRenditions(of: try theme("dark"), with: .palette(.xterm256))
    for _ in 0..<2000 {
      let before = Self.randomRow(using: &random)
      var after = before
      let lower = Int.random(in: 0..<60, using: &random)
      let changed = lower..<Int.random(in: lower + 1...60, using: &random)
      after.replaceSubrange(changed, with: Self.randomRow(using: &random)[changed])
      let old = numbers(renditions, before, changed: 0..<60)
      let new = numbers(renditions, after, changed: 0..<60)
      let part = numbers(renditions, after, changed: changed)
      #expect(zip(part, old).map { $0 ?? $1 } == new)
    }
  }

  @Test("A few blanks go along with the text beside them, many are written alike everywhere")
  func blanks() throws {
    let renditions = RowRenditions(of: try theme("dark"), with: .palette(.xterm256))
    func runs(_ row: [Cell]) -> Int {
      let numbers = numbers(renditions, row, changed: 0..<row.count)
      return zip(numbers, numbers.dropFirst()).count { $0 != $1 } + 1
    }
    #expect(runs(row(("│", .border), (" ", .text), ("a", .border))) == 1)
    #expect(runs(row(("  ", .text), ("│", .border))) == 1)
    #expect(runs(row(("ab", .title), ("  ", .text), ("c", .border))) == 2)
    let few = String(repeating: " ", count: RowRenditions.maximumFill)
    #expect(runs(row(("│", .border), (few, .text), ("│", .border))) == 1)
    let many = few + " "
    let plain = numbers(renditions, row(("a", .text), (many, .text)), changed: 0..<9)
    let muted = numbers(renditions, row(("a", .backdrop), (many, .backdrop)), changed: 0..<9)
    #expect(plain[1...] == muted[1...])
    #expect(plain[0] != muted[0])
    // A ground of its own stays where it is.
    let buttons = row((" ", .text), (" a ", .button), (" ", .text))
    #expect(runs(buttons) == 3)
  }

  @Test("Each rendition is there once")
  func distinct() throws {
    for capability in Self.capabilities {
      let renditions = RowRenditions(of: try theme("dark"), with: capability)
      #expect(Set(renditions.distinct).count == renditions.distinct.count)
      #expect(renditions.distinct.count < Role.allCases.count)
    }
  }

  private static func randomRow(using random: inout some RandomNumberGenerator) -> [Cell] {
    var row: [Cell] = []
    while row.count < 60 {
      let role = Role.allCases.randomElement(using: &random) ?? .text
      let isBlank = Bool.random(using: &random)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        row.append(Cell(text: isBlank ? " " : "x", width: 1, role: role))
      }
    }
    return Array(row.prefix(60))
  }
}
