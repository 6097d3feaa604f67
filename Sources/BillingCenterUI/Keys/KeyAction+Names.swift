package import TerminalUI

// MARK: - What keys do in the Billing Center, besides moving about

extension KeyAction {
  static let back: KeyAction = "back"
  static let leave: KeyAction = "leave"
  static let keys: KeyAction = "keys"
  static let palette: KeyAction = "palette"
  static let search: KeyAction = "search"
  static let copy: KeyAction = "copy"
  static let customerService: KeyAction = "customer-service"
  static let language: KeyAction = "language"
  static let mouse: KeyAction = "mouse"
  static let themes: KeyAction = "themes"
  static let redraw: KeyAction = "redraw"
  static let suspend: KeyAction = "suspend"

  static let addSubscription: KeyAction = "add-subscription"
  static let options: KeyAction = "options"
  static let comparePlans: KeyAction = "compare-plans"
  static let differences: KeyAction = "differences"
  static let editOrder: KeyAction = "edit-order"
  static let export: KeyAction = "export"
  static let write: KeyAction = "write"
  static let purchaseOrder: KeyAction = "purchase-order"
  static let invoiceRecipients: KeyAction = "invoice-recipients"

  /// The section at a place in the line of tabs, from 1; which it is depends on the account.
  static func tab(at place: Int) -> KeyAction { KeyAction("tab-\(place)") }

  /// A section by its name, wherever it stands.
  static func tab(_ tab: Tab) -> KeyAction { KeyAction("tab-\(tab.rawValue)") }
}

extension KeyMap {
  /// What the Billing Center's keys are as long as the user has them otherwise; `docs/keys.md` lists
  /// them.
  package static let billingCenter = KeyMap(movement + everywhere + tabs + onPages)

  private static let everywhere: [Definition] = [
    Definition(.back, [.escape], isNeeded: true),
    Definition(.leave, [.character("q"), .control("c")], isNeeded: true),
    Definition(.keys, [.character("?")]),
    Definition(.palette, [.control("p")]),
    Definition(.copy, [.character("y")]),
    Definition(.customerService, [.function(1)]),
    Definition(.language, [.function(2)]),
    Definition(.mouse, [.control("o")]),
    Definition(.themes, [.control("t")]),
    Definition(.redraw, [.control("l")]),
    Definition(.suspend, [.control("z")]),
  ]

  /// The most sections that an account has.
  static let tabCount = 6

  /// A section has the key of its place, and another one if it is given any.
  private static let tabs: [Definition] =
    (1...tabCount).map { place in
      Definition(.tab(at: place), "\(place)".map { .character($0) })
    }
    + Tab.allCases.map { Definition(.tab($0), $0 == .cart ? [.character("c")] : []) }

  private static let onPages: [Definition] = [
    on([.chooser, .subscriptions, .invoices, .balance, .help], .search, "/"),
    on([.myAccount, .subscriptions, .cart], .addSubscription, "a"),
    on([.subscriptions], .options, "o"),
    on([.addSubscription, .tier], .comparePlans, "p"),
    on([.comparePlans], .differences, "d"),
    on([.checkout], .editOrder, "e"),
    on([.invoices, .invoice], .export, "e"),
    on([.portal], .write, "w"),
    on([.portal], .purchaseOrder, "o"),
    on([.portal], .invoiceRecipients, "r"),
  ]

  private static func on(
    _ pages: [ScreenName], _ action: KeyAction, _ character: Character
  ) -> Definition {
    Definition(action, [.character(character)], on: Set(pages.map(\.rawValue)))
  }
}
