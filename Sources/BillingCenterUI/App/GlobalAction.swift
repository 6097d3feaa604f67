package import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// What can be done from everywhere.
package enum GlobalAction: Hashable, Sendable {
  case back
  case open(Tab)
  case addSubscription
  /// Adds a subscription to a product, which has a name.
  case add(ProductID, name: String)
  case balance
  case myAccount
  /// How to reach the vendor's Customer Service (promise G4).
  case customerService
  case help(HelpTopic)
  /// What can be done with a subscription, which has its plan's name.
  case options(SubscriptionID, name: String)
  /// The page with a subscription, which has its plan's name.
  case subscription(SubscriptionID, name: String)
  /// An invoice or credit note.
  case document(InvoiceNumber)
  /// All invoices and credit notes that hold some words.
  case searchInvoices(String)
  /// Pays an open invoice (promise G3, rule 37).
  case pay(InvoiceNumber)
  case removeCancellation(SubscriptionID)
  case write(to: Correspondent)
  case chooser
  case palette
  case keys
  case themes
  case switchLanguage
  /// Takes the mouse, or leaves it to the terminal's own selection.
  case switchMouse
  case redraw
  case suspend
  case leave
}

extension BillingCenterApp {
  mutating func perform(_ action: GlobalAction) -> Effect<Message> {
    switch action {
    case .back: goBack()
    case .open(let tab): open(tab)
    case .addSubscription: addSubscription()
    case .add(let product, _): addSubscription(to: product)
    case .document(let number):
      let open = pages.last?.screen as? InvoiceScreen
      push(InvoiceScreen(number: number), isAnother: open?.number != number)
    case .searchInvoices(let words): open(.invoices, InvoicesScreen(searching: words))
    case .subscription: open(.subscriptions)
    case .balance: push(BalanceScreen())
    case .customerService: present(CustomerServiceScreen())
    case .help(let topic):
      let open = pages.last?.screen as? HelpTopicScreen
      push(HelpTopicScreen(topic: topic), isAnother: open?.topic != topic)
    case .options(let id, _): presentOptions(of: id)
    case .pay(let number): push(PayInvoiceScreen(number: number))
    case .removeCancellation(let id): present(RemoveCancellationScreen(subscription: id))
    case .write(let correspondent): present(WriteMessageScreen(to: correspondent))
    case .myAccount: if !flow.isPlacing { show([]) }
    case .chooser: presentChooser()
    case .palette: return presentPalette()
    case .keys: presentKeys()
    case .themes: presentThemes()
    case .switchLanguage: set(.language(language == .english ? .italian : .english))
    case .switchMouse: return switchMouse()
    case .redraw:
      forgetLayers()
      return .redraw
    case .suspend: return .suspend
    case .leave:
      guard flow.isPlacing else { return .quit }
      present(LeaveScreen())
    }
    return .none
  }

  private mutating func presentKeys() {
    // A copy that has kept nothing: what the app keeps will hold this page, which holds the copy.
    var app = self
    app.forgetLayers()
    present(KeysScreen { [app] in app.keyHints(in: $0) })
  }

  private mutating func switchMouse() -> Effect<Message> {
    guard let capturesMouse else { return .none }
    let isOn = !capturesMouse
    self.capturesMouse = isOn
    notice = Notice(.accent) { isOn ? $0.strings.mouseIsTaken : $0.strings.mouseIsLeft }
    return .captureMouse(isOn)
  }

  /// Opens a page over the one that is open, unless it is open already.
  private mutating func push(_ screen: some Screen, isAnother: Bool = false) {
    guard session != nil, !flow.isPlacing, isAnother || topScreen != screen.name else { return }
    pages.append(entry(screen))
  }

  /// Opens a modal, unless it is open already.
  mutating func present(_ screen: some Screen) {
    guard topScreen != screen.name else { return }
    modals.append(entry(screen))
  }

  /// Opens the page that a subscription's options belong to, and them over it.
  private mutating func presentOptions(of subscription: SubscriptionID) {
    guard session != nil, !flow.isPlacing else { return }
    open(.subscriptions)
    present(OptionsScreen(subscription: subscription))
  }

  private mutating func presentChooser() {
    guard !flow.isPlacing else { return }
    do throws(ServiceError) {
      accounts = try setup.service.accounts()
      present(ChooserScreen())
    } catch {
      notice = .failure(error)
    }
  }

  private mutating func addSubscription(to product: ProductID? = nil) {
    guard let session, !flow.isPlacing else { return }
    let context = context(glyphs: .unicode)
    show([SubscriptionsScreen()])
    if let reason = context.closedReason {
      notice = .failure(.refused(reason))
      return
    }
    flow = .wizard(cart: session.account.cart)
    pages.append(entry(AddSubscriptionScreen(to: product, in: context)))
  }
}
