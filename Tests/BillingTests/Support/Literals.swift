import Billing

/// The day that an ISO 8601 text names; a mistyped one ends the test run.
func day(_ text: String) -> Day {
  guard let day = Day(iso8601: text) else { preconditionFailure("\(text) is no day") }
  return day
}

/// The period from one day to the day before another.
func period(_ start: String, _ end: String) -> Period {
  Period(start: day(start), end: day(end))
}

/// The currency with a code of ISO 4217.
func currency(_ code: String) -> Currency {
  guard let currency = Currency(code: code) else { preconditionFailure("\(code) is no currency") }
  return currency
}

/// An amount in euro cents.
func cents(_ minorUnits: Int64) -> Money {
  Money(minorUnits: minorUnits, currency: .eur)
}

extension VATNumber {
  /// The number that a text without its prefix names for a country.
  static func of(_ country: String, _ text: String) -> VATNumber {
    do throws(VATNumberError) {
      return try VATNumber(text, country: country)
    } catch {
      preconditionFailure("\(text): \(error)")
    }
  }
}

extension EmailAddress {
  /// The address that a text is; a mistyped one ends the test run.
  static func of(_ text: String) -> EmailAddress {
    do throws(EmailAddressError) {
      return try EmailAddress(text)
    } catch {
      preconditionFailure("\(text): \(error)")
    }
  }
}

extension CardExpiry {
  static let december2028 = expiry(12, 2028)

  static func expiry(_ month: Int, _ year: Int) -> CardExpiry {
    guard let expiry = CardExpiry(month: month, year: year) else {
      preconditionFailure("\(month)/\(year) is no month")
    }
    return expiry
  }
}

extension PlanID {
  static let webinarStarter = PlanID(product: "gotowebinar", tier: "starter")
  static let webinarPro = PlanID(product: "gotowebinar", tier: "pro")
  static let meetingPlus = PlanID(product: "gotomeeting", tier: "plus")
  static let meetingStarter = PlanID(product: "gotomeeting", tier: "starter")
  static let assist = PlanID(product: "gotoassist", tier: "standard")
}

extension CartItem.Content {
  static func buying(
    _ plan: PlanID, seats: Int = 1, _ frequency: BillingFrequency = .monthly
  ) -> CartItem.Content {
    .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: frequency))
  }

  static func adding(_ seats: Int, to subscription: SubscriptionID = "sub-1") -> CartItem.Content {
    .addSeats(SeatAddition(subscription: subscription, seats: seats))
  }

  static func changing(
    to plan: PlanID, seats: Int, _ frequency: BillingFrequency = .monthly,
    _ subscription: SubscriptionID = "sub-1"
  ) -> CartItem.Content {
    .change(.of(subscription, plan, seats, frequency))
  }

  static func subscribing(
    to plan: PlanID, seats: Int, _ frequency: BillingFrequency = .monthly,
    _ subscription: SubscriptionID = "sub-1"
  ) -> CartItem.Content {
    .subscribe(.of(subscription, plan, seats, frequency))
  }

  static func reactivating(
    to plan: PlanID, seats: Int, _ frequency: BillingFrequency = .monthly,
    _ subscription: SubscriptionID = "sub-1"
  ) -> CartItem.Content {
    .reactivation(.of(subscription, plan, seats, frequency))
  }

  static func trying(_ plan: PlanID, seats: Int = 1) -> CartItem.Content {
    .trial(TrialRequest(plan: plan, seats: seats))
  }
}

extension SubscriptionRequest {
  fileprivate static func of(
    _ subscription: SubscriptionID, _ plan: PlanID, _ seats: Int, _ frequency: BillingFrequency
  ) -> SubscriptionRequest {
    SubscriptionRequest(
      subscription: subscription, plan: plan, seats: seats, frequency: frequency)
  }
}
