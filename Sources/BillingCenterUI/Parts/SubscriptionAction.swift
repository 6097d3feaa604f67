import Billing
import BillingDocuments
import TerminalUI

/// What can be done with a subscription, from its card or its options.
enum SubscriptionAction: String, Hashable, Sendable {
  case addSeats = "add-seats"
  case subscribe
  case change
  case cancel
  case removeCancellation = "remove-cancellation"
  case reactivate
  case pay
  case anotherProduct = "another-product"

  /// The button at the bottom of a card: what its owner most likely wants (promises D1, E2, F1, H3
  /// and J2).
  ///
  /// It adds seats at the tier's limit too: the modal says what the limit is, and takes fewer.
  static func main(for status: SubscriptionStatus) -> SubscriptionAction {
    switch status {
    case .active: .addSeats
    case .pendingCancellation: .removeCancellation
    case .trial, .ended(_, wasTrial: true): .subscribe
    case .pastDue: .pay
    case .ended(_, wasTrial: false): .reactivate
    }
  }

  /// What a subscription's options hold, the most useful first (promises D3 and E4).
  ///
  /// A trial shows no cancel: it ends by itself (promise J1).
  static func options(for status: SubscriptionStatus) -> [SubscriptionAction] {
    switch status {
    case .active: [.change, .cancel, .anotherProduct]
    case .pendingCancellation: [.removeCancellation, .change, .anotherProduct]
    case .trial: [.subscribe, .change, .anotherProduct]
    case .pastDue: [.pay, .change, .cancel, .anotherProduct]
    case .ended(_, wasTrial: true): [.subscribe, .anotherProduct]
    case .ended(_, wasTrial: false): [.reactivate, .anotherProduct]
    }
  }

  func control(of subscription: SubscriptionID) -> ControlID {
    ControlID("\(rawValue)-\(subscription)")
  }

  /// Where the action leads.
  func step<Message>(on subscription: Subscription, in context: ScreenContext) -> Step<Message> {
    let id = subscription.id
    switch self {
    case .addSeats:
      return .present(SeatsScreen.adding(to: id))
    case .cancel:
      return .present(CancelScreen(subscription: id))
    case .removeCancellation:
      return .perform(.removeCancellation(id))
    case .pay:
      guard let term = subscription.paidTerm else { return .none }
      return .perform(.pay(term.invoice))
    case .anotherProduct:
      return .perform(.help(.anotherProduct))
    case .change, .subscribe, .reactivate:
      guard let content = content(for: subscription) else { return .none }
      return .batch([
        .begin(.changing(cart: context.account.cart)),
        .push(ChangeSubscriptionScreen(content: content)),
      ])
    }
  }

  /// What the change page begins with: the subscription as it is, or was before it ended.
  private func content(for subscription: Subscription) -> CartItem.Content? {
    let request = SubscriptionRequest(
      subscription: subscription.id, plan: subscription.plan, seats: subscription.seats,
      frequency: subscription.frequency ?? .monthly)
    switch self {
    case .change: return .change(request)
    case .subscribe: return .subscribe(request)
    case .reactivate: return .reactivation(request)
    default: return nil
    }
  }

  /// Why this cannot be done with a subscription now; nil where it can.
  func refusal(for subscription: Subscription, in context: ScreenContext) -> BillingError? {
    guard let content = content(for: subscription) else { return nil }
    do throws(BillingError) {
      try context.account.check(content, in: context.domain)
      return nil
    } catch .nothingChanges {
      return nil
    } catch {
      return error
    }
  }
}
