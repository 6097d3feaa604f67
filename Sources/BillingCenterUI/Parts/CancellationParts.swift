import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// How far a modal has got that asks first and confirms afterwards.
enum ConfirmationState: Sendable {
  case asking
  case failed(ServiceError)
  case done(ConfirmedChange)
}

extension ConfirmationState {
  /// What the service's answer about a subscription comes to.
  init(_ answer: Answer, about id: SubscriptionID, in context: ScreenContext) {
    if let refusal = answer.refusal {
      self = .failed(refusal)
    } else if let change = ConfirmedChange(of: id, in: context.account, on: context.today) {
      self = .done(change)
    } else {
      self = .failed(
        .refused(.unknownSubscription(id, known: context.account.subscriptions.map(\.id))))
    }
  }
}

/// What a confirmation tells of a subscription, as it was when the service had answered.
struct ConfirmedChange: Sendable {
  let subscription: Subscription
  let status: SubscriptionStatus
  /// The e-mail about it and where that goes; nil where nobody gets one.
  let mail: (id: MailID, address: PersonID)?

  /// Reads what became of a subscription; nil where the account has none of that name.
  init?(of id: SubscriptionID, in account: Account, on day: Day) {
    guard let subscription = account.subscription(id) else { return nil }
    self.subscription = subscription
    status = subscription.status(on: day)
    mail = account.billingContact.flatMap { contact in
      account.mails.last.map { (id: $0.id, address: contact.id) }
    }
  }
}

extension GlobalAction {
  /// A way on from a refusal in a modal: what opens over it leaves it there, what leads elsewhere
  /// closes it first.
  func step<S: Screen>(from modal: S) -> Step<S.Message> {
    switch self {
    case .customerService, .write: .perform(self)
    default: .batch([.back, .perform(self)])
    }
  }
}

extension View {
  /// The end of a modal that has nothing more to ask: close it, or read the e-mail about it.
  static func closing(
    in context: ScreenContext, _ close: Message, mail: Message? = nil
  ) -> View {
    .actionRow(
      mail.map { [.button("mail", context.strings.readMail, action: $0)] } ?? [],
      main: .button("close", context.strings.close, kind: .primary, action: close))
  }
}
