import Billing

/// What Help answers (promise H4), in the order in which it is listed.
///
/// Most are what the help article calls its related topics; the two about changing are its own
/// text.
package enum HelpTopic: String, CaseIterable, Hashable, Sendable {
  case payments
  case paymentMethod = "payment-method"
  case invoiceHistory = "invoice-history"
  case changingPlans = "changing-plans"
  /// Products are never swapped (promise D8).
  case anotherProduct = "another-product"
  case reactivating
  case gettingIn = "getting-in"
  case billingContact = "billing-contact"
  case accountKinds = "account-kinds"
  case notOnline = "not-online"
  case payingInPortal = "paying-in-portal"
}

extension HelpTopic {
  /// Where an answer leads on, the most useful first; at most two.
  func ways(in context: ScreenContext) -> [GlobalAction] {
    let account = context.account
    let first = Tab.first(of: account)
    return switch self {
    case .payments: [.open(.payment), .balance]
    case .paymentMethod: [.open(.payment)]
    case .invoiceHistory: [.open(.invoices)]
    case .changingPlans, .reactivating: Self.changing(in: context)
    case .anotherProduct: Self.changing(in: context, orElse: .addSubscription)
    case .gettingIn: [.open(first)]
    case .billingContact:
      Self.asking(in: context) + [.open(.account)]
    case .accountKinds: [.open(first)] + Self.asking(in: context)
    case .notOnline: Self.asking(in: context) + [.customerService]
    case .payingInPortal: first == .portal ? [.open(.portal)] : [.open(.payment)]
    }
  }

  private static func changing(
    in context: ScreenContext, orElse other: GlobalAction = .customerService
  ) -> [GlobalAction] {
    context.closedReason == nil
      ? [.open(.subscriptions), other] : asking(in: context) + [.customerService]
  }

  /// To whom one can write who may not change things oneself; nobody where one may.
  private static func asking(in context: ScreenContext) -> [GlobalAction] {
    guard let reason = context.closedReason else { return [] }
    return reason.ways(of: context.account).filter { action in
      if case .write = action { true } else { false }
    }
  }
}
