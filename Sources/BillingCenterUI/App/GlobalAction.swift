package import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// What can be done from everywhere.
package enum GlobalAction: Hashable, Sendable {
  case back
  case open(Tab)
  case addSubscription
  case balance
  case myAccount
  /// How to reach the vendor's Customer Service (promise G4).
  case customerService
  case help(HelpTopic)
  /// What can be done with a subscription, which has its plan's name.
  case options(SubscriptionID, name: String)
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
    case .palette: present(PaletteScreen(actions: paletteActions))
    case .keys: present(KeysScreen { [self] in keyHints(in: $0) })
    case .themes: presentThemes()
    case .switchLanguage: set(.language(language == .english ? .italian : .english))
    case .switchMouse: return switchMouse()
    case .redraw: return .redraw
    case .suspend: return .suspend
    case .leave:
      guard flow.isPlacing else { return .quit }
      present(LeaveScreen())
    }
    return .none
  }

  private mutating func switchMouse() -> Effect<Message> {
    capturesMouse.toggle()
    let isOn = capturesMouse
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

  private mutating func addSubscription() {
    guard let session, !flow.isPlacing else { return }
    let context = context(glyphs: .unicode)
    show([SubscriptionsScreen()])
    if let reason = context.closedReason {
      notice = .failure(.refused(reason))
      return
    }
    flow = .wizard(cart: session.account.cart)
    pages.append(entry(AddSubscriptionScreen(in: context)))
  }

  /// What the palette offers: every page and action by name.
  private var paletteActions: [GlobalAction] {
    let always: [GlobalAction] = [
      .chooser, .themes, .switchLanguage, .switchMouse, .keys, .leave,
    ]
    guard let session else { return always }
    let account = session.account
    let isContact = session.person.id == account.billingContact?.id
    let tabs = Tab.tabs(of: account).map { GlobalAction.open($0) }
    var letters: [GlobalAction] = [.write(to: .customerService)]
    if account.billingContact != nil, !isContact { letters.append(.write(to: .billingContact)) }
    if account.kind != .online, isContact { letters.append(.write(to: .representative)) }
    let options = account.subscriptions.map { GlobalAction.options($0.id, name: $0.planName) }
    return [.myAccount] + tabs + [.addSubscription, .balance, .customerService] + letters + always
      + (isContact && account.kind == .online ? options : [])
      + HelpTopic.allCases.map { .help($0) }
  }
}

// MARK: - Keys

extension BillingCenterApp {
  /// The keys that work everywhere, behind a page's own.
  func globalBindings(isModal: Bool, _ strings: Strings) -> [KeyBinding<Message>] {
    let everywhere: [KeyBinding<Message>] = [
      binding([.escape], "esc", strings.keyBack, .back, isEnabled: isModal || pages.count > 1),
      binding(
        [.function(1)], "F1", strings.customerService, .customerService,
        isEnabled: session != nil && topScreen != .customerService),
      binding([.function(2)], "F2", strings.keyLanguage, .switchLanguage, inHelpLine: false),
      binding([.control("o")], "^O", strings.keyMouse, .switchMouse, inHelpLine: false),
      binding([.control("l")], "^L", strings.keyRedraw, .redraw, inHelpLine: false, small: true),
      binding([.control("z")], "^Z", strings.keySuspend, .suspend, inHelpLine: false, small: true),
    ]
    let leave = { (keys: [Key], label: String) in
      self.binding(keys, label, strings.keyLeave, .leave, inHelpLine: false, small: true)
    }
    guard !isModal else { return everywhere + [leave([.control("c")], "^C")] }
    let tabs = session.map { Tab.tabs(of: $0.account) } ?? []
    let tabKeys = tabs.enumerated().map { index, tab in
      let keys = ["\(index + 1)"] + (tab == .cart ? ["c"] : [])
      return binding(
        keys.map { .character(Character($0)) }, keys.joined(separator: " "),
        strings.title(of: tab).lowercasedFirst, .open(tab), inHelpLine: false)
    }
    return everywhere + tabKeys + [
      binding([.control("p")], "^P", strings.keyPalette, .palette, inHelpLine: false),
      binding([.control("t")], "^T", strings.keyTheme, .themes, inHelpLine: false),
      leave([.character("q"), .control("c")], "q ^C"),
    ]
  }

  /// The key that shows all keys; it stands at the help line's end.
  func keysBinding(_ strings: Strings) -> KeyBinding<Message> {
    binding([.character("?")], "?", strings.keyAllKeys, .keys)
  }

  private func binding(
    _ keys: [Key], _ label: String, _ help: String, _ action: GlobalAction,
    isEnabled: Bool = true, inHelpLine: Bool = true, small: Bool = false
  ) -> KeyBinding<Message> {
    KeyBinding(
      keys, label: label, help: help, isEnabled: isEnabled, isInHelpLine: inHelpLine,
      worksWhenTooSmall: small, action: .global(action))
  }
}
