import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// What a screen may look at: the account, the day, the words, and the order under way.
struct ScreenContext: Sendable {
  /// The account and person in charge; nil until they are chosen.
  let session: Session?
  let accounts: AccountListing
  let catalog: Catalog
  let language: Language
  let strings: Strings
  let formats: Formats
  let flow: OrderFlow
  /// Whether the service is at work.
  let isBusy: Bool
  /// The name of the theme that is shown.
  let theme: String
  let offeredThemes: OfferedThemes
  /// Where the files begin whose path is relative.
  let directory: String
  /// What pages have made of this context so far.
  let kept: KeptParts.Reference

  /// Who uses the program, and for which account.
  ///
  /// Copies share what they know: an account has many parts, and a copy of it counts each of them.
  struct Session: Sendable {
    private final class Facts: Sendable {
      let account: Account
      let history: DocumentHistory
      let person: Person
      let today: Day

      init(_ account: Account, _ history: DocumentHistory, _ person: Person, today: Day) {
        self.account = account
        self.history = history
        self.person = person
        self.today = today
      }
    }

    private var facts: Facts

    init(_ account: Account, _ person: Person, on today: Day, of service: BillingService) {
      facts = Facts(account, service.history(of: account), person, today: today)
    }

    var account: Account { facts.account }
    /// All documents, also those that have left the account.
    var history: DocumentHistory { facts.history }
    var person: Person { facts.person }
    var today: Day {
      get { facts.today }
      set { facts = Facts(account, history, person, today: newValue) }
    }

    /// Takes the account as it is by now.
    mutating func see(_ account: Account, of service: BillingService) {
      guard account != self.account else { return }
      facts = Facts(account, service.history(of: account, after: history), person, today: today)
    }
  }

  private var required: Session {
    guard let session else {
      preconditionFailure("only the chooser is open before an account is chosen")
    }
    return session
  }

  var themes: [Theme] { offeredThemes.themes }

  var account: Account { required.account }
  var history: DocumentHistory { required.history }
  var person: Person { required.person }
  var today: Day { required.today }

  /// What the domain needs to know for quotes and checks.
  var domain: Context {
    Context(today: today, catalog: catalog, actor: .person(person.id))
  }

  /// Why this person cannot change this account; nil where they can.
  var closedReason: BillingError? {
    do throws(BillingError) {
      try account.checkThatChangesAreOpen(to: person.id)
      return nil
    } catch {
      return error
    }
  }

  /// The whole cart as it is today, or why it cannot be priced.
  var cart: Result<CartReview, BillingError> {
    Result { () throws(BillingError) in try account.reviewCart(in: domain) }
  }

  /// What the cart's possible items cost today; nil where they cannot be priced.
  var cartQuote: Quote? {
    try? cart.get().quote
  }

  /// What something would cost if it were ordered today, or why it cannot be had; an account that is
  /// closed to this person has no prices.
  func quote(for content: CartItem.Content) -> Result<Quote, BillingError> {
    Result { () throws(BillingError) in
      if let closedReason { throw closedReason }
      return try account.quote(for: [content], in: domain)
    }
  }

  /// A word that screens and documents share.
  func label(_ label: Label) -> String {
    formats.label(label)
  }

  func explain(_ error: ServiceError) -> Explanation {
    error.explanation(in: formats, catalog: catalog)
  }

  func explain(_ error: BillingError) -> Explanation {
    formats.explain(error, catalog: catalog)
  }

  /// The product of a plan that the catalog may have lost since.
  func product(_ id: ProductID) -> Product? {
    try? catalog.product(id)
  }

  /// The name of the plan that something in the cart is of.
  func name(of content: CartItem.Content) -> String {
    content.plan.map(catalog.name(of:)) ?? subscription(of: content)?.planName ?? ""
  }

  /// What the seats of something in the cart are called.
  func seatKind(of content: CartItem.Content) -> SeatKind {
    subscription(of: content)?.seatKind
      ?? content.plan.flatMap { product($0.product)?.seatKind } ?? .organizer
  }

  private func subscription(of content: CartItem.Content) -> Subscription? {
    content.subscription.flatMap(account.subscription)
  }

  func seats(_ count: Int, of product: ProductID) -> String {
    guard let kind = self.product(product)?.seatKind else { return formats.number(count) }
    return formats.seats(count, kind)
  }
}

extension Result where Success == Quote {
  /// Whether it can be had.
  var isQuoted: Bool {
    if case .success = self { true } else { false }
  }
}
