import CustomDump
import TerminalUI
import Testing

/// How views read, each kind for itself.
@Suite("Reading views out")
struct ReadingTests {
  @Test("Lines, gaps and marks are left out, and what they separate keeps its words")
  func decoration() {
    expectNoDifference(
      told(
        .column([
          .text("● Active · monthly"), .divider, .blank(3), .spacer, .empty, .text("⚠ Late"),
          .text("• a point"), .text("one ─ two │ three"), .text("5 → 8 seats"),
          .text("Compare plans →"), .text("first\nsecond"), .text("+3 seats"), .text("●"),
        ])),
      [
        "Active, monthly", "Late", "a point", "one, two, three", "5 becomes 8 seats",
        "Compare plans", "first", "second", "+3 seats",
      ])
  }

  @Test("What colour alone says is said in words")
  func colours() {
    expectNoDifference(
      told(
        .column([
          .text("› Cart", role: .selectedFocused), .text("Help"),
          .text([Span("1 Plan", .accent), " ", "2 Seats"], spoken: "1 Plan (now), 2 Seats"),
        ])),
      ["Cart (chosen)", "Help", "1 Plan (now), 2 Seats"])
  }

  @Test("Texts beside each other are one line, texts below each other are several")
  func rows() {
    expectNoDifference(
      told(
        .column([
          .row([View.text("Net").flexible(), .text("€5.00")]),
          .row([.text("•"), .text("a point")]),
          .row([.text("Who?"), .text("Anna")]),
          .row([.text("a"), .text("b"), .text("c")]),
          .row([.column([.text("left"), .text("below")]), .text("right")]),
          .cards(minimumColumns: 4, maximumPerRow: 2, [.text("one"), .text("two")]),
        ])),
      ["Net: €5.00", "a point", "Who? Anna", "a, b, c", "left", "below", "right", "one", "two"])
  }

  @Test("A box reads as its title, its content and what acts on it; a modal is announced")
  func boxes() {
    let box = View<String>.box(
      title: ["Pro"], trailingTitle: ["3 seats"],
      corner: .button("options", "⋮", spoken: "Options", kind: .icon, action: ""),
      .text("Active"))
    expectNoDifference(told(box), ["Pro: 3 seats", "Active", "1. Options"])
    expectNoDifference(
      told(.modal(title: "Seats", width: 30, .text("How many?"))), ["Dialog: Seats", "How many?"])
  }

  @Test("What a page leaves out where it is narrow is told, and so is what is scrolled away")
  func sizes() {
    let long = View<String>.column((1...90).map { .text("line \($0)") })
    #expect(told(.scroll(id: "page", long)).count == 90)
    expectNoDifference(
      told(.adaptive { $0 < 120 ? .empty : .text("beside").padding(leading: 2).aligned(.center) }),
      ["beside"])
  }

  @Test("Buttons have numbers but where they are off; those of the same name say where they are")
  func buttons() {
    expectNoDifference(
      told(
        .column([
          .row([.text("Tier"), .text("Pro"), .button("tier", "Edit", action: "")]),
          .box(title: ["Seats"], .button("seats", "Edit", action: "")),
          .button("pay", "Pay", isEnabled: false, action: ""),
          .button("add", "+ Add", kind: .primary, action: ""),
        ])),
      [
        "Tier: Pro", "1. Edit, Tier: Pro", "Seats", "2. Edit, Seats", "Pay (not available)",
        "3. Add",
      ]
    )
  }

  @Test("A field tells its label, its text and what is wrong; a masked one never its text")
  func fields() {
    func field(
      _ text: String, isMasked: Bool = false, error: String? = nil, hint: String? = nil
    ) -> View<String> {
      .field(
        Field(
          id: "code", label: "Code", text: text, placeholder: "123", isMasked: isMasked,
          error: error, hint: hint, onChange: { $0 }))
    }
    expectNoDifference(told(field("")), ["1. Code: empty (123)"])
    expectNoDifference(told(field("42", hint: "Two digits")), ["1. Code: 42. Two digits"])
    expectNoDifference(
      told(field("42", error: "Too short.", hint: "Two digits")),
      ["1. Code: 42. Error: Too short."])
    expectNoDifference(told(field("42", isMasked: true)), ["1. Code: filled in"])
    expectNoDifference(
      told(
        .textArea(
          TextArea(id: "letter", label: "", text: "Dear\nAnna", rows: 3, onChange: { $0 }))),
      ["1. letter: Dear Anna"])
  }

  @Test("Options, check boxes and numbers tell their state in words")
  func states() {
    expectNoDifference(
      told(
        .column([
          .choice(
            "pay", options: ["Monthly", "Annual"], details: ["€5", ""], selected: 0, style: .radio,
            label: "Billing", onChange: { "\($0)" }),
          .checkbox("only", "Differences", isOn: true, action: ""),
          .checkbox("all", "All", isOn: false, action: ""),
          .stepper(
            "seats", value: 3, range: 1...9, label: "seats", text: "30", error: "At most 9",
            onChange: { "\($0)" }, onText: { $0 }),
        ])),
      [
        "Billing:", "1. Monthly (chosen): €5", "2. Annual", "3. Differences: on", "4. All: off",
        "5. seats: 30. Error: At most 9",
      ])
  }

  @Test("A card to choose is one line, and what can be done in it has numbers of its own")
  func selectables() {
    expectNoDifference(
      told(
        .selectable("pro", isSelected: true, action: "") { _ in
          .box(
            title: ["● Pro"],
            .column([.text("€229.00"), .text("a month"), .button("more", "More", action: "")]))
        }),
      ["1. Pro (chosen): €229.00, a month", "2. More"])
  }

  @Test("Tabs are told last, in one line; help lines are told as commands")
  func tabs() {
    let key = KeyBinding<String>([.character("a")], label: "a", help: "add", action: "")
    expectNoDifference(
      told(
        .column([
          .tabs("tabs", titles: ["Plans", "Cart"], selected: 1, onSelect: { "\($0)" }),
          .button("add", "Add", action: ""), .helpLine([key]),
        ])),
      ["1. Add", "Sections: 2. Plans, 3. Cart (chosen)"])
  }

  @Test("A row of a table tells its columns' titles, and marks that stand alone as words")
  func tables() {
    let table = Table<String>(
      id: "plans",
      columns: [
        TableColumn("", width: .fixed(9)), TableColumn("Pro ●", width: .fixed(9)),
        TableColumn("Plus", width: .fixed(9)),
      ], count: 3,
      row: { [[["Group"], [], []], [["Polls"], ["–"], ["✓"]], [[], ["3"], []]][$0] })
    expectNoDifference(
      told(.table(table)), ["Group", "Polls, Pro (chosen): no, Plus: yes", "Pro (chosen): 3"])
    expectNoDifference(
      told(
        .table(Table(id: "none", columns: [], count: 0, emptyText: "Nothing.", row: { _ in [] }))),
      ["Nothing."])
  }

  @Test("No control character of a text is told, and nothing but ASCII where that is all there is")
  func hostile() {
    let text = "caf\u{E9} \u{1B}[31m\u{9D}52;c;\u{7} 日本"
    expectNoDifference(told(.text(text)), ["café ␛[31m\u{FFFD}52;c;␇ 日本"])
    let field = View<String>.field(Field(id: "f", label: text, text: text, onChange: { $0 }))
    for line in told(.column([.text(text), field, .button("b", text, action: "")]), glyphs: .ascii)
    {
      #expect(line.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }, "\(line)")
    }
  }

  @Test("A line is broken at blanks where it is too long, and nowhere else")
  func wrapping() {
    #expect("one two three".wrappedLines(to: 8) == ["one two", "three"])
    #expect("one two".wrappedLines(to: 80) == ["one two"])
    #expect("".wrappedLines(to: 80) == [""])
  }
}
