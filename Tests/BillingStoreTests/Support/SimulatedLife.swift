import Billing
import Foundation

@testable import BillingStore

/// An account's short life in a store on a simulated file system, always the same one.
///
/// A life that was cut off is taken up where it was: what is done already is not done again.
struct SimulatedLife {
  static let storePath = "/store"
  static let accountPath = "/store/accounts/acme"
  static let account: AccountID = "acme"

  /// What the gateway's ledger holds of a charge.
  struct Charge: Codable, Hashable, Sendable {
    let key: IdempotencyKey
    let amount: Money
  }

  /// What was acknowledged, so that no crash may take it away.
  struct Acknowledged: Hashable, Sendable {
    var isCreated = false
    /// The account's last transaction.
    var sequence = 0
    var chargeCount = 0
    var dayOffset = 0
  }

  let system: SimulatedFileSystem
  private(set) var acknowledged = Acknowledged()
  private(set) var nextStep = 0
  private(set) var store: Store?
  private(set) var stored: StoredAccount?

  /// - Parameters:
  ///   - system: Where the store is, or will be.
  ///   - acknowledged: What was done there before.
  ///   - step: The first step that was not acknowledged.
  init(
    on system: SimulatedFileSystem, acknowledged: Acknowledged = Acknowledged(), at step: Int = 0
  ) {
    self.system = system
    self.acknowledged = acknowledged
    nextStep = step
  }

  var isOver: Bool { nextStep == Self.steps.count }

  // MARK: - Living

  /// Does all that is left to do.
  mutating func run() throws {
    while !isOver { try runStep() }
  }

  /// Does the next step, unless it is done already.
  mutating func runStep() throws {
    let step = Self.steps[nextStep]
    switch step.action {
    case .createStore:
      if store == nil { store = try Store.create(at: Self.storePath, in: system) }
      acknowledged.isCreated = true
    case .openAccount:
      if stored == nil {
        stored = try opened().open(try Samples.account(), at: Self.moment(step), by: Samples.anna)
      }
    case .command(let command): try perform(command, step)
    case .charge: try charge()
    case .checkpoint: try checkpoint(step)
    case .dayOffset(let days):
      try opened().raiseDayOffset(to: days)
      acknowledged.dayOffset = days
    }
    acknowledged.sequence = stored?.sequence ?? 0
    nextStep += 1
  }

  /// Lets go of the store and opens it again, as another program does.
  mutating func reopen() throws {
    (store, stored) = (nil, nil)
    do throws(StoreError) {
      let store = try Store(opening: Self.storePath, lockTimeoutMilliseconds: 0, in: system)
      self.store = store
      stored = try store.load(Self.account)
    } catch .missing(Self.storePath) where !acknowledged.isCreated {
    } catch .missing(Self.storePath + "/store.json") where !acknowledged.isCreated {
    } catch .unknownAccount where acknowledged.sequence == 0 {
    }
  }

  private func opened() throws -> Store {
    guard let store else { throw SimulatedComplaint("there is no store") }
    return store
  }

  private func known() throws -> StoredAccount {
    guard let stored else { throw SimulatedComplaint("there is no account") }
    return stored
  }

  private mutating func perform(
    _ command: @Sendable (Account, Context) throws -> Command, _ step: Step
  ) throws {
    let known = try known()
    guard known.sequence < Self.sequence(before: nextStep + 1) else { return }
    let account = known.account
    let context = Context(
      today: try Samples.day().advanced(by: step.day), catalog: try Samples.catalog(),
      actor: step.isPersonal ? .person(PersonID(Samples.anna)) : .system)
    let decided = try account.decide(try command(account, context), in: context)
    stored = try opened().append(
      decided + Self.mails(for: decided, to: account, on: context.today), onto: known,
      at: Self.moment(step), by: Samples.anna)
  }

  private mutating func charge() throws {
    let account = try known().account
    let ledger = try ledger()
    let charges = try ledger.records(as: Charge.self)
    if let payment = account.openPayment, !charges.contains(where: { $0.key == payment.key }) {
      try ledger.append(Charge(key: payment.key, amount: payment.amount))
    }
    acknowledged.chargeCount = Self.chargeCount(before: nextStep + 1)
  }

  private mutating func checkpoint(_ step: Step) throws {
    stored = try opened().checkpoint(try known(), at: Self.moment(step))
  }

  // MARK: - What is in the store

  /// What the gateway has charged; nothing where there is no store.
  func charges() throws -> [Charge] {
    store == nil ? [] : try ledger().records(as: Charge.self)
  }

  private func ledger() throws -> LineJournal { try opened().gatewayLedger }

  /// The account with all that ever left its state for the archive.
  func wholeAccount() throws -> Account? {
    try (stored?.account).map { try whole($0) }
  }

  func whole(_ account: Account) throws -> Account { try opened().whole(account) }

  // MARK: - Figures

  /// The step that makes the first checkpoint.
  static let firstCheckpoint =
    steps.firstIndex { if case .checkpoint = $0.action { true } else { false } } ?? 0

  /// How many transactions there are before a step.
  static func sequence(before step: Int) -> Int { steps[..<step].count(where: \.commits) }

  /// How many charges there are before a step.
  static func chargeCount(before step: Int) -> Int { steps[..<step].count(where: \.charges) }

  /// How far the clock is ahead before a step.
  static func dayOffset(before step: Int) -> Int {
    steps[..<step].reduce(0) { if case .dayOffset(let days) = $1.action { days } else { $0 } }
  }

  private static func moment(_ step: Step) -> Timestamp {
    Timestamp(
      secondsSinceEpoch: Samples.moment.secondsSinceEpoch + 86_400 * step.day)
  }

  /// An e-mail for each order, and one for each payment.
  private static func mails(for events: [Event], to account: Account, on day: Day) -> [Event] {
    var mails: [Event] = []
    for event in events {
      let subject: Mail.Subject
      switch event {
      case .orderPlaced(let order): subject = .order(order.number)
      case .invoicePaid(let number, _): subject = .invoicePaid(number)
      default: continue
      }
      let number = account.counters.mails + mails.count + 1
      let body = String(repeating: "Thank you.\r\n", count: 60 + number)
      mails.append(
        .mailSent(
          mail: Mail(
            id: MailID("mail-\(number)"), about: subject, day: day, recipient: Samples.anna,
            title: "Order \(number)", body: "Thank you.\n",
            message: "Subject: Order \(number)\r\n\r\n\(body)")))
    }
    return mails
  }
}

extension Store {
  /// An account with all that ever left its state for the archive.
  func whole(_ account: Account) throws -> Account {
    var account = account
    let archive = archive(of: account)
    account.restore(try (0..<archive.count).map { try archive.document(at: $0) })
    return account
  }
}

extension SimulatedLife.Step {
  fileprivate var charges: Bool {
    if case .charge = action { true } else { false }
  }
}
