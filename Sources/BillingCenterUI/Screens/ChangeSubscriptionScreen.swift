import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Tier, seats and frequency of a subscription, before and after (promises D4 to D8, F2 and H3).
struct ChangeSubscriptionScreen: Screen, Equatable {
  enum Message: Sendable {
    case editTier
    case editSeats
    case editFrequency
    case tierChosen(TierID)
    case seatsChosen(Int)
    case frequencyChosen(BillingFrequency)
    case finish
    case stored(OrderEnding.Stored)
    case way(GlobalAction)
    case back
  }

  let name = ScreenName.change
  var tab: Tab? { .subscriptions }
  /// What the subscription is to become.
  private(set) var content: CartItem.Content

  /// - Parameter content: A change, a trial's subscription or a reactivation, as it begins.
  init(content: CartItem.Content) {
    self.content = content
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    guard !context.isBusy else { return .none }
    switch message {
    case .editTier: return .present(TierScreen(content: content))
    case .editSeats: return .present(SeatsScreen(content: content) { Message.seatsChosen($0) })
    case .editFrequency: return .present(FrequencyScreen(content: content))
    case .tierChosen(let tier): content = content.with(tier: tier)
    case .seatsChosen(let seats): content = content.with(seats: seats)
    case .frequencyChosen(let frequency): content = content.with(frequency: frequency)
    case .finish:
      guard context.quote(for: content).isQuoted else { return .none }
      return OrderEnding(of: content, in: context).store(in: context) { .stored($0) }
    case .stored(let stored):
      return OrderEnding(of: content, in: context).goOn(after: stored, in: context)
    case .way(let action): return .perform(action)
    case .back: return .batch([.begin(.cart), .back])
    }
    return .none
  }

  /// The subscription as it is, or was before it ended.
  func subscription(in context: ScreenContext) -> Subscription? {
    content.subscription.flatMap(context.account.subscription)
  }
}
