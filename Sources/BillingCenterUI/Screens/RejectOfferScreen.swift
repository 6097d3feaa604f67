import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Asks before an offer is rejected, which cannot be undone (promise J5).
struct RejectOfferScreen: Screen {
  enum Message: Sendable {
    case reject
    case rejected(Answer)
    case cancel
  }

  let name = ScreenName.rejectOffer
  let offer: OfferID
  /// Why it was not rejected.
  private var refusal: ServiceError?

  init(offer: OfferID) {
    self.offer = offer
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .reject: return .request(.perform(.rejectOffer(offer))) { .rejected($0) }
    case .rejected(.failed(let error)):
      refusal = error
      return .none
    case .rejected: return .answer(OfferScreen.Message.rejected)
    case .cancel: return .back
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let items = context.account.offer(offer)?.items ?? []
    var rows = items.map { item in
      View<Message>.text(context.formats.item(item, catalog: context.catalog))
    }
    rows += [.blank(), .text(strings.rejectionIsFinal, role: .muted)]
    if let refusal { rows += [.blank(), .explanation(context.explain(refusal))] }
    return ScreenContent(
      body: .column(rows),
      actions: .actionRow(
        [.button("cancel", strings.back, action: .cancel)],
        main: .button("reject", strings.yesReject, kind: .primary, action: .reject)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(strings.yesReject, elsewhere: ["cancel": strings.back]),
          action: .reject)
      ],
      initialFocus: "reject", modal: (title: strings.rejectOffer, width: 64))
  }
}
