import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// What can be done from everywhere.
package enum GlobalAction: Hashable, Sendable {
  case back
  case open(Tab)
  case addSubscription
  case myAccount
  case chooser
  case palette
  case keys
  case themes
  case switchLanguage
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
    case .myAccount: if !flow.isPlacing { show([]) }
    case .chooser: presentChooser()
    case .palette: present(PaletteScreen(actions: paletteActions))
    case .keys: present(KeysScreen { [self] in keyHints(in: $0) })
    case .themes: present(ThemesScreen(original: theme.name))
    case .switchLanguage: set(.language(language == .english ? .italian : .english))
    case .redraw: return .redraw
    case .suspend: return .suspend
    case .leave:
      guard flow.isPlacing else { return .quit }
      present(LeaveScreen())
    }
    return .none
  }

  /// Opens a modal, unless it is open already.
  private mutating func present(_ screen: some Screen) {
    guard topScreen != screen.name else { return }
    modals.append(entry(screen))
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
      notice = Notice(.warning) { $0.explain(reason).sentences }
      return
    }
    flow = .wizard(cart: session.account.cart)
    pages.append(entry(AddSubscriptionScreen(in: context)))
  }

  /// What the palette offers: every page and action by name.
  private var paletteActions: [GlobalAction] {
    let always: [GlobalAction] = [.chooser, .themes, .switchLanguage, .keys, .leave]
    guard session != nil else { return always }
    let tabs = Tab.allCases.map { GlobalAction.open($0) }
    return [.myAccount] + tabs + [.addSubscription] + always
  }
}

// MARK: - Keys

extension BillingCenterApp {
  /// The keys that work everywhere, behind a page's own.
  func globalBindings(isModal: Bool, _ strings: Strings) -> [KeyBinding<Message>] {
    let everywhere: [KeyBinding<Message>] = [
      binding([.escape], "esc", strings.keyBack, .back, isEnabled: isModal || pages.count > 1),
      binding([.function(2)], "F2", strings.keyLanguage, .switchLanguage, inHelpLine: false),
      binding([.control("l")], "^L", strings.keyRedraw, .redraw, inHelpLine: false, small: true),
      binding([.control("z")], "^Z", strings.keySuspend, .suspend, inHelpLine: false, small: true),
    ]
    let leave = { (keys: [Key], label: String) in
      self.binding(keys, label, strings.keyLeave, .leave, inHelpLine: false, small: true)
    }
    guard !isModal else { return everywhere + [leave([.control("c")], "^C")] }
    let tabs = Tab.allCases.map { tab in
      let keys = ["\(tab.rawValue + 1)"] + (tab == .cart ? ["c"] : [])
      return binding(
        keys.map { .character(Character($0)) }, keys.joined(separator: " "),
        strings.title(of: tab).lowercasedFirst, .open(tab), isEnabled: session != nil,
        inHelpLine: false)
    }
    return everywhere + tabs + [
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
