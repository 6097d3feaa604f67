package import Billing
package import BillingStore

/// Runs commands on a store's accounts: loads, decides, pays, and commits.
///
/// It holds no state of its own; every call reads what the store has by then.
package struct BillingService: Sendable {
  package let store: any AccountStore
  package let gateway: any PaymentGateway
  package let clock: BillingClock
  package let catalog: Catalog

  package init(
    store: any AccountStore, gateway: any PaymentGateway, clock: BillingClock, catalog: Catalog
  ) {
    self.store = store
    self.gateway = gateway
    self.clock = clock
    self.catalog = catalog
  }

  // MARK: - Reading

  /// All accounts, with those that cannot be read.
  ///
  /// - Throws: `store` where it cannot be told which accounts there are.
  package func accounts() throws(ServiceError) -> AccountListing {
    let ids = try ServiceError.store { () throws(StoreError) in try store.accountIDs() }
    var readable: [AccountSummary] = []
    var unreadable: [UnreadableAccount] = []
    for id in ids {
      do throws(StoreError) {
        readable.append(AccountSummary(try store.load(id)))
      } catch {
        unreadable.append(UnreadableAccount(id: id, fault: error))
      }
    }
    return AccountListing(readable: readable, unreadable: unreadable)
  }

  /// An account as of today: the payment that a crash left open, if any, is finished (rule 31), and
  /// what was due since the last time has happened (rule 36).
  ///
  /// A payment that another terminal is making, or of which the gateway tells nothing just now,
  /// stays open; the account then takes no command.
  ///
  /// - Parameter id: The account.
  /// - Returns: The account as it is now.
  /// - Throws: `store`, and `gateway` where the ledger is damaged.
  package func load(_ id: AccountID) throws(ServiceError) -> Account {
    try current(try stored(id)).account
  }

  /// An account as `load` gives it, with what had been left unfinished.
  ///
  /// - Parameters:
  ///   - id: The account.
  ///   - summary: What was looked up of it just now: then only what was committed since is read.
  /// - Returns: The account, what was set aside, and what became of an open payment.
  /// - Throws: What `load` throws.
  package func open(
    _ id: AccountID, since summary: AccountSummary? = nil
  ) throws(ServiceError) -> OpenedAccount {
    let before = try stored(id, since: summary?.id == id ? summary?.reading?.stored : nil)
    return OpenedAccount(try current(before), before: before)
  }

  /// What is shown of an account before it is opened; an open payment stays as it is.
  ///
  /// - Parameters:
  ///   - id: The account.
  ///   - known: What was read of it just now: then only what was committed since is read.
  /// - Returns: The account's name and people, and what reading it had to set aside.
  /// - Throws: `store`.
  package func summary(
    of id: AccountID, since known: StoredAccount? = nil
  ) throws(ServiceError) -> AccountSummary {
    let known = known?.account.id == id ? known : nil
    return AccountSummary(
      try stored(id, since: known), keepsReading: true, recovery: known?.recovery)
  }

  /// The day that it is for an account.
  package func today(for account: Account) -> Day {
    today(in: account.timeZone)
  }

  /// The day in a time zone, for who has no account at hand.
  package func today(in timeZone: String) -> Day {
    clock.today(in: timeZone)
  }

  /// What a decision or a quote for an account needs to know now.
  package func context(for account: Account, actor: Context.Actor) -> Context {
    Context(today: today(for: account), catalog: catalog, actor: actor)
  }

  // MARK: - Changing

  /// Carries out a command, with the e-mails that it causes, as one transaction (rule 38).
  ///
  /// Where another terminal was faster, the command is decided again on the new state. Nothing is
  /// written for a command that changes nothing. What is paid for goes through `placeOrder` and
  /// `pay`.
  ///
  /// - Parameters:
  ///   - command: What is wanted.
  ///   - id: The account.
  ///   - person: Who wants it; nil for the vendor's own program.
  /// - Returns: The account afterwards.
  /// - Throws: `refused`, with the account as it was; `store` and `gateway`.
  package func perform(
    _ command: Command, on id: AccountID, as person: PersonID?
  ) throws(ServiceError) -> Account {
    let actor = person.map { Context.Actor.person($0) } ?? .system
    var progress = try current(try stored(id))
    try commit(command, to: &progress, as: actor)
    return progress.account
  }

  /// Gives a card to the gateway and makes it the account's payment method (rule 30).
  ///
  /// - Parameters:
  ///   - card: The card; nothing of it is kept but what the gateway returns.
  ///   - id: The account.
  ///   - person: Who adds it.
  /// - Returns: The account afterwards.
  /// - Throws: `refused`, `card` where the gateway does not accept it; `store` and `gateway`.
  package func save(
    _ card: CardEntry, on id: AccountID, as person: PersonID
  ) throws(ServiceError) -> Account {
    var progress = try current(try stored(id))
    // Refused before the gateway is asked, so that no token is given for nothing.
    _ = try decide(
      .setPaymentMethod(card.withoutToken), on: progress.account, as: .person(person))
    let answer = try ServiceError.gateway { () throws(GatewayFault) in try gateway.save(card) }
    switch answer {
    case .failure(let failure): throw .card(failure)
    case .success(let method):
      try commit(.setPaymentMethod(method), to: &progress, as: .person(person))
      return progress.account
    }
  }
}

extension CardEntry {
  /// What would be kept of it.
  fileprivate var withoutToken: PaymentMethod {
    PaymentMethod(
      token: "", brand: number.brand, lastFour: number.lastFour, expiry: expiry, holder: holder)
  }
}
