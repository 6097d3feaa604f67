import TerminalUI

/// One page or modal: its state, what can happen to it, and what it looks like.
///
/// A screen is a value. What it wants done outside itself it answers as a ``Step``.
protocol Screen: Sendable {
  associatedtype Message: Sendable

  /// The stable name, by which snapshots ask for it.
  var name: ScreenName { get }
  /// The tab that is marked while the page is open.
  var tab: Tab? { get }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message>
  /// What the page wants read before it can show all that it should: ``Step/read(_:)`` or nothing.
  ///
  /// Asked after everything that happens, so that the page notes what is under way.
  mutating func read(in context: ScreenContext) -> Step<Message>
  func content(in context: ScreenContext) -> ScreenContent<Message>
  /// Whether another screen surely shows the same in the same context; false where that is not known.
  func isSame(as other: any Screen) -> Bool
}

extension Screen {
  var tab: Tab? { nil }

  func isSame(as other: any Screen) -> Bool { false }

  mutating func read(in context: ScreenContext) -> Step<Message> { .none }
}

extension Screen where Self: Equatable {
  func isSame(as other: any Screen) -> Bool { other as? Self == self }
}

/// What a screen shows, and its keys.
struct ScreenContent<Message: Sendable>: Sendable {
  var body: View<Message>
  /// Whether the body scrolls where it is higher than its place; a table scrolls by itself.
  var bodyScrolls: Bool
  /// Stands under the body and never scrolls: going on and going back.
  var actions: View<Message>?
  /// The most useful first.
  var bindings: [KeyBinding<Message>]
  var initialFocus: ControlID?
  /// What copying means where the control that has the focus copies nothing: what the page is about.
  var copied: String?
  /// Whether there is a control that copies something.
  var hasCopies: Bool
  /// Set for a modal: its title, and its width in columns.
  var modal: (title: String, width: Int)?

  init(
    body: View<Message>, bodyScrolls: Bool = true, actions: View<Message>? = nil,
    bindings: [KeyBinding<Message>] = [],
    initialFocus: ControlID? = nil, copied: String? = nil, hasCopies: Bool = false,
    modal: (title: String, width: Int)? = nil
  ) {
    self.body = body
    self.bodyScrolls = bodyScrolls
    self.actions = actions
    self.bindings = bindings
    self.initialFocus = initialFocus
    self.copied = copied
    self.hasCopies = hasCopies || copied != nil
    self.modal = modal
  }
}

/// The names of all pages and modals.
package enum ScreenName: String, CaseIterable, Sendable {
  case chooser
  case myAccount = "my-account"
  case subscriptions
  case options
  case change
  case tier
  case frequency
  case cancel
  case removeCancellation = "remove-cancellation"
  case addSubscription = "add-subscription"
  case comparePlans = "compare-plans"
  case seats
  case billingPlan = "billing-plan"
  case cart
  case checkout
  case payment
  case confirmation
  case portal
  case offer
  case rejectOffer = "reject-offer"
  case payInvoice = "pay-invoice"
  case purchaseOrder = "purchase-order"
  case invoiceRecipients = "invoice-recipients"
  case invoices
  case invoice
  case export
  case mail
  case paymentMethod = "payment-method"
  case company
  case balance
  case help
  case helpTopic = "help-topic"
  case customerService = "customer-service"
  case writeMessage = "write-message"
  case palette
  case keys
  case themes
  case leave
}
