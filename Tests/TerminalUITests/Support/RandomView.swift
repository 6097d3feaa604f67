import TerminalUI
import TestSupport

extension View<String> {
  /// A tree of any views, with texts that are hard to show.
  static func random(depth: Int, using random: inout SeededGenerator) -> View<String> {
    let kind = Int.random(in: 0..<(depth == 0 ? 8 : 20), using: &random)
    let text = String.random(length: .random(in: 0...15, using: &random), using: &random)
    func child() -> View<String> { .random(depth: depth - 1, using: &random) }
    func children() -> [View<String>] {
      (0..<Int.random(in: 0...3, using: &random)).map { _ in child() }
    }
    switch kind {
    case 0: return .text(text, alignment: .center)
    case 1: return .text(text, alignment: .trailing, wraps: false)
    case 2: return .button("a", text, action: "a")
    case 3:
      return .field(Field(id: "b", label: text, text: text, error: text, onChange: { $0 }))
    case 4:
      return .choice(
        "c", options: [text, "two"], details: [text, text], selected: 0, style: .radio
      ) { "\($0)" }
    case 5:
      return .stepper(
        "d", value: 3, range: 1...150, label: text, text: text, onChange: { "\($0)" },
        onText: { $0 })
    case 6:
      return .table(
        Table(
          id: "e",
          columns: [
            TableColumn(text, width: .flexible(minimum: 4)), TableColumn("n", width: .fixed(5)),
          ],
          count: 9
        ) { index in [[Span(text)], ["\(index)"]] })
    case 7:
      let area = TextArea<String>(
        id: "i", label: text, text: text + "\n" + text, rows: 3, hint: text, onChange: { $0 })
      return Bool.random(using: &random) ? .spacer : .textArea(area)
    case 8: return .column(spacing: 1, children())
    case 9: return .row(children())
    case 10: return .cards(minimumColumns: 6, maximumPerRow: 3, children())
    case 18, 19: return child().kept()
    case 11:
      return .box(
        title: [Span(text)], trailingTitle: [Span(text)],
        corner: .button("h", "⋮", kind: .icon, action: "h"), child())
    case 12: return .scroll(id: "f", child())
    case 13: return child().padding(top: 1, leading: 2, trailing: 1)
    case 14: return child().aligned(.center)
    case 15: return child().width(7).role(.bar)
    case 16:
      let content = child()
      return .selectable("g", isSelected: false, action: "g") { _ in content }
    default: return .modal(title: text, width: 12, child())
    }
  }
}
