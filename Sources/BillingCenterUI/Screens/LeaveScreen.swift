import BillingDocuments
import TerminalUI

/// Asks before leaving while an order is being placed or an invoice paid.
struct LeaveScreen: Screen, Equatable {
  enum Message: Sendable {
    case stay
    case leave
  }

  let name = ScreenName.leave

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .stay: .back
    case .leave: .quit
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .text(
        context.flow.isPayingInvoice ? strings.invoiceIsBeingPaid : strings.orderIsBeingPlaced),
      actions: .actionRow(
        [.button("leave", strings.leaveAnyway, action: .leave)],
        main: .button("stay", strings.stay, kind: .primary, action: .stay)),
      bindings: [
        context.enter(
          strings.stay, elsewhere: ["leave": strings.leaveAnyway],
          action: .stay)
      ],
      initialFocus: "stay", modal: (title: strings.keyLeave.capitalizedFirst, width: 52))
  }
}
