/// What somebody may use on a day (rule 39).
public struct Entitlement: Hashable, Sendable, Codable {
  public let subscription: SubscriptionID
  public let plan: PlanID
  public let seats: Int
  /// The last day that is already granted.
  public let until: Day
}

extension Account {
  /// What the account's people may use on a day, in the order of its subscriptions.
  ///
  /// A renewal grants the next period when it happens; until then a period's end is the end.
  ///
  /// - Parameter day: The day asked about.
  /// - Returns: One entitlement for each usable subscription.
  public func entitlements(on day: Day) -> [Entitlement] {
    subscriptions.compactMap { subscription in
      let granted: Period
      switch subscription.standing {
      case .trial(let period): granted = period
      case .paid(let term): granted = term.period
      case .ended: return nil
      }
      guard granted.contains(day) else { return nil }
      return Entitlement(
        subscription: subscription.id, plan: subscription.plan, seats: subscription.seats,
        until: granted.lastDay)
    }
  }
}
