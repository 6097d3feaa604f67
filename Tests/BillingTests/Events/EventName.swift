import Billing

/// The cases of event, as their stored form names them.
enum EventName: String, CaseIterable {
  case accountOpened
  case dayBegan
  case cartItemAdded
  case cartItemChanged
  case cartItemRemoved
  case paymentMethodSet
  case vatNumberSet
  case purchaseOrderSet
  case invoiceRecipientsSet
  case paymentBegan
  case paymentCaptured
  case paymentFailed
  case orderPlaced
  case invoiceIssued
  case invoicePaid
  case invoiceCredited
  case balanceChanged
  case subscriptionStarted
  case subscriptionChanged
  case subscriptionRenewed
  case subscriptionPastDue
  case subscriptionRecovered
  case subscriptionEnded
  case cancellationSet
  case cancellationRemoved
  case offerMade
  case offerClosed
  case messageWritten
  case mailSent

  /// A new case of event does not compile before it has a name here, and then wants a sample.
  init(_ event: Event) {
    self =
      switch event {
      case .accountOpened: .accountOpened
      case .dayBegan: .dayBegan
      case .cartItemAdded: .cartItemAdded
      case .cartItemChanged: .cartItemChanged
      case .cartItemRemoved: .cartItemRemoved
      case .paymentMethodSet: .paymentMethodSet
      case .vatNumberSet: .vatNumberSet
      case .purchaseOrderSet: .purchaseOrderSet
      case .invoiceRecipientsSet: .invoiceRecipientsSet
      case .paymentBegan: .paymentBegan
      case .paymentCaptured: .paymentCaptured
      case .paymentFailed: .paymentFailed
      case .orderPlaced: .orderPlaced
      case .invoiceIssued: .invoiceIssued
      case .invoicePaid: .invoicePaid
      case .invoiceCredited: .invoiceCredited
      case .balanceChanged: .balanceChanged
      case .subscriptionStarted: .subscriptionStarted
      case .subscriptionChanged: .subscriptionChanged
      case .subscriptionRenewed: .subscriptionRenewed
      case .subscriptionPastDue: .subscriptionPastDue
      case .subscriptionRecovered: .subscriptionRecovered
      case .subscriptionEnded: .subscriptionEnded
      case .cancellationSet: .cancellationSet
      case .cancellationRemoved: .cancellationRemoved
      case .offerMade: .offerMade
      case .offerClosed: .offerClosed
      case .messageWritten: .messageWritten
      case .mailSent: .mailSent
      }
  }
}
