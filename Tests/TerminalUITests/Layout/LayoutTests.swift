import TestSupport
import Testing

@testable import TerminalUI

@Suite("Layout")
struct LayoutTests {
  @Test("An amount at the right stays whole while the text at its left wraps")
  func amountRow() {
    let row = View<String>.row([
      .text("Credit for 15 of 30 days not used"), .spacer, .text("−€272.50"),
    ])
    #expect(
      drawn(row, columns: 44, rows: 1).text == "Credit for 15 of 30 days not used   −€272.50")
    #expect(
      drawn(row, columns: 30, rows: 3).text == """
        Credit for 15 of 30   −€272.50
        days not used
        """ + "\n")
  }

  @Test("Flexible views of a row share what the others leave")
  func flexibleRow() {
    let row = View<String>.row(
      spacing: 1,
      [
        View.text("ab").role(.bar).flexible(), .text("|"), View.text("cd").role(.bar).flexible(),
        .text("end"),
      ])
    #expect(drawn(row, columns: 15, rows: 1).text == "ab   | cd   end")
  }

  @Test("A spacer in a column pushes what follows to the bottom")
  func spacerColumn() {
    let column = View<String>.column([.text("top"), .spacer, .text("bottom")])
    #expect(drawn(column, columns: 8, rows: 4).text == "top\n\n\nbottom")
  }

  @Test("Text stands where its alignment says")
  func alignment() {
    let column = View<String>.column([
      .text("left"), .text("middle", alignment: .center), .text("right", alignment: .trailing),
      View.text("own width").aligned(.trailing),
    ])
    #expect(
      drawn(column, columns: 12, rows: 4).text == """
        left
           middle
               right
           own width
        """)
  }

  @Test("A box has its titles in the upper line and a cell of room inside")
  func box() {
    let box = View<String>.box(
      title: [Span("Pro", .title)], trailingTitle: ["3 seats"], .text("€229.00"))
    #expect(
      drawn(box, columns: 24, rows: 3).text == """
        ╭─ Pro ────── 3 seats ─╮
        │ €229.00              │
        ╰──────────────────────╯
        """)
  }

  @Test("Titles that are too long for their box are cut")
  func longTitles() {
    let box = View<String>.box(
      title: ["GoToWebinar Starter"], trailingTitle: ["23 Nov"], style: .heavy, .empty)
    #expect(
      drawn(box, columns: 22, rows: 2).text == """
        ┏━ GoToWe… ━ 23 Nov ━┓
        ┗━━━━━━━━━━━━━━━━━━━━┛
        """)
    #expect(drawn(box, columns: 5, rows: 2).text == "┏━━━┓\n┗━━━┛")
  }

  @Test(
    "Cards are equally wide and high, and stack where they would be too narrow",
    arguments: [
      (
        26,
        """
        ┌───────┐┌───────┐┌──────┐
        │ one   ││ two   ││ six  │
        │       ││ three ││      │
        └───────┘└───────┘└──────┘


        """
      ),
      (
        19,
        """
        ┌────────┐┌───────┐
        │ one    ││ two   │
        │        ││ three │
        └────────┘└───────┘
        ┌────────┐
        │ six    │
        """
      ),
      (
        9,
        """
        ┌───────┐
        │ one   │
        └───────┘
        ┌───────┐
        │ two   │
        │ three │
        """
      ),
    ])
  func cards(columns: Int, text: String) {
    let texts = ["one", "two three", "six"]
    let cards = View<String>.cards(
      minimumColumns: 8, spacing: 0, maximumPerRow: 3,
      texts.map { .box(style: .plain, .text($0)) })
    #expect(drawn(cards, columns: columns, rows: 6).text == text)
  }

  @Test("An adaptive view knows the width it has", arguments: [(9, "narrow"), (10, "wide")])
  func adaptive(columns: Int, text: String) {
    let view = View<String>.adaptive { .text($0 < 8 ? "narrow" : "wide") }
      .padding(leading: 1, trailing: 1)
    #expect(drawn(view, columns: columns, rows: 1).text == " " + text)
  }

  @Test("A ground of its own colours blanks and plain text, and nothing else")
  func ground() {
    let frame = drawn(
      View.text(["a", Span("b", .keyName)]).role(.bar), columns: 4, rows: 1)
    #expect(frame.cells.map(\.role) == [.bar, .keyName, .bar, .bar])
  }

  @Test("A divider crosses the width, and blank lines are empty")
  func leaves() {
    let column = View<String>.column([.text("a"), .divider, .blank(2), .progress("Paying")])
    #expect(drawn(column, columns: 9, rows: 5).text == "a\n─────────\n\n\n◐ Paying")
  }

  @Test("The tab that is open is marked, and tabs move together where it is narrow")
  func tabs() {
    let tabs = View<String>.tabs("tabs", titles: ["Cart (1)", "Help"], selected: 1) { "\($0)" }
    #expect(drawn(tabs, columns: 30, rows: 1).text == " Cart (1)   ▸Help")
    #expect(drawn(tabs, columns: 16, rows: 1).text == " Cart (1) ▸Help")
    #expect(drawn(tabs, columns: 14, rows: 1).text == " Cart (1)▸Help")
    #expect(drawn(tabs, columns: 12, rows: 1).text == " Cart (1)▸H…")
  }

  @Test("The help line has as many keys as fit, those that act, and its last always")
  func helpLine() {
    let bindings = [
      KeyBinding([.enter], label: "⏎", help: "next", action: "next"),
      KeyBinding([.character("x")], label: "x", help: "never", isEnabled: false, action: "never"),
      KeyBinding([.character("s")], label: "s", help: "hid", isInHelpLine: false, action: "hid"),
      KeyBinding([.escape], label: "esc", help: "back", action: "back"),
    ]
    let all = KeyBinding([.character("?")], label: "?", help: "all keys", action: "help")
    let line = View<String>.helpLine(bindings, trailing: all)
    #expect(drawn(line, columns: 33, rows: 1).text == " ⏎ next    esc back   ? all keys")
    #expect(drawn(line, columns: 30, rows: 1).text == " ⏎ next            ? all keys")
  }

  @Test("Keys that do the same stand together in the help line")
  func joinedKeys() {
    let line = View<String>.helpLine([
      KeyBinding([.enter], label: "⏎", help: "add", action: "add"),
      KeyBinding([.escape], label: "esc", help: "back", action: "back"),
      KeyBinding([.character("a")], label: "a", help: "add", action: "add"),
    ])
    #expect(drawn(line, columns: 24, rows: 1).text == " ⏎ a add       esc back")
  }

  @Test("Hints keep their places where the focus moves and the first says something else")
  func steadyHints() {
    let helps: [ControlID: String] = ["a": "go", "b": "go on from here", "c": "add"]
    let enter = KeyBinding([.enter], label: "⏎", help: "", isEnabled: false, action: "go")
      .varying(saying: helps.values) {
        guard let help = $1.flatMap({ helps[$0] }) else { return }
        ($0.help, $0.isEnabled) = (help, true)
      }
    let buttons = ["a", "b", "c", "d"].map { View.button(ControlID($0), $0, action: $0) }
    let line = View<String>.helpLine([
      enter, KeyBinding([.character("a")], label: "a", help: "add", action: "add"),
      KeyBinding([.escape], label: "esc", help: "back", action: "back"),
    ])
    var session = HeadlessSession(columns: 44, rows: 5) { _ in .column(buttons + [line]) }
    let lines = buttons.map { _ in
      defer { session.send(.tab) }
      return session.frame.line(4)
    }
    #expect(
      lines == [
        " ⏎ go                      a add   esc back ",
        " ⏎ go on from here         a add   esc back ",
        " ⏎ add                     a add   esc back ",
        "                           a add   esc back ",
      ])
  }

  @Test("A first hint has room for what it may say, up to a third of the line")
  func roomForFirstHint() {
    func line(columns: Int, saying helps: [String]) -> String {
      let enter = KeyBinding([.enter], label: "⏎", help: "go", action: "go")
      let line = View<String>.helpLine([
        helps.isEmpty ? enter : enter.varying(saying: helps) { _, _ in },
        KeyBinding([.character("a")], label: "a", help: "add", action: "add"),
        KeyBinding([.escape], label: "esc", help: "back", action: "back"),
      ])
      return drawn(line, columns: columns, rows: 1).text
    }
    #expect(line(columns: 25, saying: []) == " ⏎ go   a add   esc back")
    #expect(line(columns: 25, saying: ["go on"]) == " ⏎ go              a add")
    #expect(line(columns: 28, saying: ["go on"]) == " ⏎ go      a add   esc back")
    #expect(line(columns: 32, saying: ["go on from here"]) == " ⏎ go          a add   esc back")
  }

  @Test("A key that is not for the help line takes no room in it")
  func hiddenHint() {
    let line = View<String>.helpLine([
      KeyBinding([.character("x")], label: "x", help: "hid", isInHelpLine: false, action: "hid")
        .varying(saying: ["something long"]) { _, _ in },
      KeyBinding([.enter], label: "⏎", help: "go", action: "go"),
      KeyBinding([.escape], label: "esc", help: "back", action: "back"),
    ])
    #expect(drawn(line, columns: 20, rows: 1).text == " ⏎ go      esc back")
  }

  @Test("A first hint that is longer than the line is cut, but not one longer than its third")
  func longHint() {
    let line = View<String>.helpLine(
      [
        KeyBinding([.enter], label: "⏎", help: "remove it", action: "remove").varying { _, _ in },
        KeyBinding([.escape], label: "esc", help: "back", action: "back"),
      ], trailing: KeyBinding([.character("?")], label: "?", help: "keys", action: "keys"))
    #expect(drawn(line, columns: 33, rows: 1).text == " ⏎ remove it   esc back   ? keys")
    #expect(drawn(line, columns: 24, rows: 1).text == " ⏎ remove it     ? keys")
    #expect(drawn(line, columns: 18, rows: 1).text == " ⏎ remo…   ? keys")
  }

  @Test("A row that is too narrow for its views cuts the last one last")
  func narrowRow() {
    let row = View<String>.row([.text("long label", wraps: false), .text("€9.00")])
    #expect(drawn(row, columns: 10, rows: 1).text == "lon… €9.00")
    #expect(drawn(row, columns: 6, rows: 1).text == " €9.00")
    #expect(drawn(row, columns: 4, rows: 1).text.hasPrefix(" "))
  }

  @Test("A page of any views in any size draws whole rows, twice the same")
  func property() {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let view = View<String>.random(depth: 4, using: &random)
      let columns = Int.random(in: 0...40, using: &random)
      let rows = Int.random(in: 0...12, using: &random)
      let frame = drawn(view, columns: columns, rows: rows)
      #expect(frame.isWhole)
      #expect(frame == drawn(view, columns: columns, rows: rows))
    }
  }

  @Test("A view stays within the box that it is given")
  func clipping() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let view = View<String>.random(depth: 3, using: &random)
      let rect = Rect(
        column: .random(in: 0...10, using: &random), row: .random(in: 0...5, using: &random),
        columns: .random(in: 0...20, using: &random), rows: .random(in: 0...6, using: &random))
      var renderer = Renderer(
        canvas: Canvas(size: Size(columns: 40, rows: 12)), state: LayerState(), focus: "a")
      renderer.draw(view.erased, in: rect)
      for row in 0..<12 {
        for column in 0..<40 where !rect.contains(Point(column: column, row: row)) {
          #expect(renderer.canvas.frame[column, row] == .blank)
        }
      }
    }
  }
}
