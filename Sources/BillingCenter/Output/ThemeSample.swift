import BillingDocuments
import TerminalUI

/// A page with something of everything, to look at a theme.
struct ThemeSample: App {
  enum Message: Sendable {
    case nothing
  }

  static let size = Size(columns: 76, rows: 25)

  let theme: Theme
  let title: String
  let formats: Formats

  mutating func update(_ message: Message) -> Effect<Message> { .none }

  func scene(in environment: SceneEnvironment) -> Scene<Message> {
    let page = View<Message>.column([bar, tabs, .divider, card, invoices, buttons, roles])
    return Scene(layers: [Layer(id: "sample", view: page, initialFocus: "invoices")])
  }

  private var bar: View<Message> {
    .row([
      .text([Span(" " + title, .barStrong)], wraps: false), .spacer,
      .text([Span("ACME S.r.l. ", .bar)]),
    ]).role(.bar)
  }

  private var tabs: View<Message> {
    .tabs(
      "tabs",
      titles: [
        formats.words("Subscriptions", "Sottoscrizioni"), formats.words("Cart", "Carrello"),
        formats.words("Invoices", "Fatture"),
      ], selected: 0, onSelect: { _ in .nothing })
  }

  private var card: View<Message> {
    .box(
      title: [Span("GoToWebinar Pro", .title)], role: .borderStrong,
      .column([
        .text([Span(formats.words("● Active", "● Attiva"), .success)]),
        .text(formats.words("3 organizers · monthly", "3 organizzatori · mensile")),
        .text(
          [
            Span(
              formats.words("⚠ Your card expires this month.", "⚠ La carta scade questo mese."),
              .warning)
          ]),
        .text(
          formats.words("Renews 23 Dec 2026", "Si rinnova il 23 dic 2026"), role: .muted),
      ]))
  }

  private var invoices: View<Message> {
    let rows: [[Span]] = [
      ["ACME-2026-000007", Span(formats.words("paid", "pagata"), .success)],
      ["ACME-2026-000006", Span(formats.words("past due", "scaduta"), .danger)],
    ]
    return .table(
      Table(
        id: "invoices",
        columns: [
          TableColumn(formats.words("Invoice", "Fattura"), width: .flexible(minimum: 20)),
          TableColumn(formats.words("Status", "Stato"), width: .fixed(12)),
        ], count: rows.count, row: { row in rows[row].map { [$0] } }))
  }

  private var buttons: View<Message> {
    .row([
      .button("back", formats.words("Back", "Indietro"), action: .nothing), .spacer,
      .button(
        "order", formats.words("Place order", "Ordina"), kind: .primary, action: .nothing),
    ]).padding(top: 1, bottom: 1)
  }

  /// Every role's name in its own look, three in a line.
  private var roles: View<Message> {
    let rows = stride(from: 0, to: Role.allCases.count, by: 3).map { first in
      View<Message>.row(
        spacing: 2,
        Role.allCases[first..<min(first + 3, Role.allCases.count)].map { role in
          .text([Span(" \(role.rawValue) ", role)]).width(23)
        })
    }
    return .column(rows)
  }
}
