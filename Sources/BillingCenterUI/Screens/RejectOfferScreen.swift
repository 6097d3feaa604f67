import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Asks before an offer is rejected, which cannot be undone (promise J5).
struct RejectOfferScreen: Screen {
  enum Message: Sendable {
    case reject
    case rejected(Answer)
    case way(GlobalAction)
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
    case .way(let action): return .perform(action)
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
    if let refusal { rows += [.blank(), .refusal(refusal, in: context) { .way($0) }] }
    return ScreenContent(
      body: .column(rows),
      actions: .actionRow(
        [.button("cancel", strings.back, action: .cancel)],
        main: .button("reject", strings.yesReject, kind: .primary, action: .reject)),
      bindings: [
        context.enter(
          strings.yesReject,
          elsewhere: context.wayHelp(refusal).merging(["cancel": strings.back]) { own, _ in own },
          action: .reject)
      ],
      initialFocus: "reject", modal: (title: strings.rejectOffer, width: 64))
  }
}
