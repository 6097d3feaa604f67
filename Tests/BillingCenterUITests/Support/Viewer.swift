import Billing
import BillingCenterUI
import BillingService
import TerminalUI
import Testing

/// An account and a person, as whom screens are looked at; the raw value names their goldens.
enum Viewer: String, CaseIterable, Sendable {
  /// An account with some of everything.
  case usual = "acme"
  /// Nothing bought yet.
  case empty = "nuova"
  /// May read only.
  case reader = "acme-reader"
  case corporate = "globex"
  /// May only read a Corporate account.
  case corporateReader = "globex-reader"
  /// A Corporate account to which nothing has been offered yet.
  case emptyPortal = "empty-portal"
  /// A plan is past due.
  case pastDue = "acme-past-due"
  /// Every name is long.
  case longNames = "long-names"
  /// The same for a Corporate account.
  case longNamesPortal = "long-names-portal"

  /// Whether names are so long that lists cannot show them whole.
  var hasLongNames: Bool { self == .longNames || self == .longNamesPortal }

  /// The program opened for them.
  func shop(_ language: Language) throws -> Shop {
    switch self {
    case .usual: return try Shop(.anna, language)
    case .empty: return try Shop(.giulia, language)
    case .reader: return try Shop(.marco, language)
    case .corporate: return try Shop(.paolo, language)
    case .corporateReader: return try Shop(.elena, language)
    case .emptyPortal:
      return try Shop(TestAccount.vittoria, language, besides: TestAccount.emptyPortal)
    case .pastDue:
      let shop = try Shop(.anna, language)
      try shop.fallPastDue()
      return shop
    case .longNames:
      let catalog = try TestAccount.longNamesCatalog()
      let account = try TestAccount.longNames(catalog: catalog)
      let shop = try Shop(TestAccount.massimiliano, language, catalog: catalog, besides: account)
      try shop.keepCard(of: try #require(account.billingContact).name)
      return shop
    case .longNamesPortal:
      let catalog = try TestAccount.longNamesCatalog()
      return try Shop(
        TestAccount.massimilianoOfPortal, language, catalog: catalog,
        besides: try TestAccount.longNamesPortal(catalog: catalog))
    }
  }
}

extension Shop {
  /// Makes a card that pays the account's payment method.
  fileprivate func keepCard(of holder: String) throws {
    let card = CardEntry(
      number: try CardNumber("378282246310005"),
      expiry: try #require(CardExpiry(month: 12, year: 2029)), securityCode: "1234",
      holder: holder)
    _ = try otherTerminal().save(card, on: user.account, as: user.person)
    try restart()
  }
}

// MARK: - Who looks at what

extension ScreenPath {
  /// Those as whom the screen is worth a look: the one it is made for first, then those who see it
  /// otherwise.
  var viewers: [Viewer] {
    let first: Viewer = Self.ofCorporateAccounts.contains(screen) ? .corporate : .usual
    return [Self.ofPastDueAccounts.contains(name) ? .pastDue : first]
      + Self.others[name, default: []]
  }

  /// The sizes at which somebody's screen is kept: a page all, a modal or a state in between two.
  func sizes(for viewer: Viewer) -> [Size] {
    let usual = [Size(columns: 100, rows: 30), Size(columns: 80, rows: 24)]
    guard name == screen.rawValue, viewer == viewers.first, !isModal else {
      return viewer.hasLongNames ? [usual[0], Self.smallest] : usual
    }
    return usual + [Self.smallest, Size(columns: 160, rows: 45)]
  }

  private static let smallest = Size(columns: 60, rows: 20)

  /// Whether the screen stands over a page.
  var isModal: Bool { Self.modals.contains(screen) }

  private static let modals: Set<ScreenName> = [
    .options, .tier, .frequency, .cancel, .removeCancellation, .seats, .rejectOffer,
    .purchaseOrder, .invoiceRecipients, .export, .customerService, .writeMessage, .palette, .keys,
    .themes, .leave,
  ]

  private static let ofCorporateAccounts: Set<ScreenName> = [
    .portal, .offer, .rejectOffer, .payInvoice, .purchaseOrder, .invoiceRecipients,
  ]

  private static let ofPastDueAccounts: Set<String> = ["options-past-due", "cancel-past-due"]

  /// Those who see a screen otherwise than the one it is made for.
  private static let others: [String: [Viewer]] = [
    "chooser": [.longNames],
    "my-account": [.corporate, .longNames],
    "subscriptions": [.empty, .reader, .corporate, .emptyPortal, .pastDue, .longNames],
    "options": [.longNames],
    "change": [.longNames],
    "change-all": [.longNames],
    "tier": [.longNames],
    "cancel": [.longNames],
    "add-subscription": [.empty, .longNames],
    "compare-plans": [.longNames],
    "seats": [.longNames],
    "more-seats": [.longNames],
    "billing-plan": [.empty, .longNames],
    "cart": [.empty, .longNames],
    "cart-empty": [.empty, .reader],
    "checkout": [.empty, .longNames],
    "payment": [.empty, .longNames],
    "payment-vat-refused": [.empty],
    "confirmation": [.empty, .longNames],
    "portal": [.corporateReader, .emptyPortal, .longNamesPortal],
    "offer": [.longNamesPortal],
    "reject-offer": [.longNamesPortal],
    "offer-accepted": [.longNamesPortal],
    "pay-invoice": [.pastDue, .longNamesPortal],
    "purchase-order": [.longNamesPortal],
    "invoice-recipients": [.longNamesPortal],
    "invoices": [.empty, .reader, .corporate, .emptyPortal, .pastDue, .longNames],
    "invoice": [.reader, .corporate, .pastDue, .longNames],
    "export": [.reader, .longNames],
    "mail": [.longNames],
    "payment-method": [.empty, .reader, .corporate, .pastDue, .longNames],
    "company": [.empty, .reader, .corporate, .longNames],
    "balance": [.empty, .reader, .corporate],
    "help": [.reader, .corporate],
    "help-topic": [.reader, .corporate],
    "help-billing-contact": [.reader, .corporate],
    "customer-service": [.reader, .corporate, .longNamesPortal],
    "write-message": [.reader, .corporate, .longNames],
    "palette": [.reader, .corporate, .longNames],
  ]
}
