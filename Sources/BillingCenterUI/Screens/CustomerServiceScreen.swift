import Billing
import BillingDocuments
import TerminalUI

/// How to reach the vendor's Customer Service, and before it a Corporate account's representative
/// (promise G4).
struct CustomerServiceScreen: Screen, Equatable {
  enum Message: Sendable {
    case write(Correspondent)
    case close
    case copy(String)
  }

  let name = ScreenName.customerService

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .write(let correspondent): .present(WriteMessageScreen(to: correspondent))
    case .close: .back
    case .copy(let text): .copy(text)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let seller = context.catalog.seller
    var rows: [View<Message>] = []
    if case .corporate(let representative, _) = context.account.kind {
      rows += representativeRows(representative, in: context)
      rows.append(.blank())
    }
    rows.append(.text(seller.name, role: .accent))
    rows += Self.ways(seller.customerService, "service", in: context)
    let write = strings.write(to: .customerService)
    return ScreenContent(
      body: .column(rows),
      actions: .actionRow(
        [.button("close", strings.close, action: .close)],
        main: .button("write", write, kind: .primary, action: .write(.customerService))),
      bindings: [
        context.enter(
          write,
          elsewhere: [
            "close": strings.close,
            "write-representative": strings.write(to: .representative),
          ].merging(Self.copies(strings)) { $1 },
          action: .write(.customerService))
      ],
      initialFocus: "write", copied: seller.customerService.email,
      modal: (title: strings.customerService, width: 64))
  }

  private func representativeRows(
    _ representative: Representative, in context: ScreenContext
  ) -> [View<Message>] {
    let strings = context.strings
    let mayWrite = context.person.id == context.account.billingContact?.id
    let facts: [View<Message>] =
      [
        .text([Span(strings.representative + ": ", .muted), Span(representative.name, .accent)]),
        .text(strings.representativeFirst, role: .muted),
      ] + Self.ways(representative.contact, "representative", in: context)
    guard mayWrite else { return facts }
    return facts + [
      .button(
        "write-representative", strings.write(to: .representative),
        action: .write(.representative))
    ]
  }

  private static func copies(_ strings: Strings) -> [ControlID: String] {
    let controls: [ControlID] = [
      "service-phone", "service-email", "representative-phone", "representative-email",
    ]
    return Dictionary(uniqueKeysWithValues: controls.map { ($0, strings.keyCopy) })
  }

  /// Phone, e-mail and hours.
  private static func ways(
    _ ways: ContactWays, _ whose: String, in context: ScreenContext
  ) -> [View<Message>] {
    let strings = context.strings
    return [
      .copyableFact(
        ControlID(whose + "-phone"), strings.phone, ways.phone, nameColumns: 10
      ) { .copy($0) },
      .copyableFact(
        ControlID(whose + "-email"), strings.email, ways.email, nameColumns: 10
      ) { .copy($0) },
      .fact(strings.hours, ways.hours[context.language], nameColumns: 10),
    ]
  }
}
