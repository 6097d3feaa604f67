import Billing

/// One random sequence of commands on one account, with everything about it checked at each step.
struct RandomWalk {
  private(set) var shop: Shop
  var tally = Tally()
  private(set) var book = TermBook()
  private(set) var money: MoneyBook
  /// The same account, from whose state documents leave on the way.
  private(set) var archiving: ArchivingTwin
  var world: RandomWorld
  /// What was last tried, for the report of a fault.
  private(set) var last: Attempt?
  private var quotes: [Quote] = []
  private var commandsLeft: Int

  /// A command as it was given.
  struct Attempt {
    let command: Command
    let context: Context
  }

  init(seed: UInt64) {
    world = RandomWorld(seed: seed)
    shop = world.shop()
    money = MoneyBook(openedWith: shop.account.balanceEntries)
    archiving = ArchivingTwin(of: shop.account, seed: seed)
    commandsLeft = world.number(in: 20...60)
    if let nothing = try? shop.account.quote(for: [], in: shop.context) { quotes.append(nothing) }
  }

  mutating func run() throws(Fault) {
    while commandsLeft > 0 {
      changeWorld()
      try takeTurn()
    }
    try money.checkAll(shop.account)
  }

  // MARK: - Turns

  private mutating func changeWorld() {
    if world.chance(1, in: 4) {
      shop.today = world.nextDay(
        after: max(shop.today, shop.account.lastSeenDay), due: shop.account.nextDueDay)
    }
    if world.chance(1, in: 15) {
      shop.catalog = world.catalog()
    }
  }

  private var isDue: Bool {
    shop.account.nextDueDay.map { $0 <= shop.today } ?? false
  }

  private mutating func takeTurn() throws(Fault) {
    if let intent = shop.account.openPayment, world.chance(4, in: 5) {
      return try settle(intent)
    }
    if isDue, shop.account.openPayment == nil, world.chance(7, in: 8) {
      return try attempt(.advance, as: .system)
    }
    if world.chance(1, in: 60) { return try attemptTooMuch() }
    if shop.account.kind == .online, !shop.account.cart.isEmpty { review() }
    var (command, actor) = world.command(for: shop.account, on: shop.today, quotes: quotes)
    if case .acceptOffer(let id, _) = command, world.chance(7, in: 8),
      let quote = try quote(accepting: id)
    {
      command = .acceptOffer(id, agreed: quote)
    }
    try attempt(command, as: actor)
  }

  /// Asks the gateway under the intent's key, which answers the same however often it is asked.
  private mutating func settle(_ intent: PaymentIntent) throws(Fault) {
    let outcome = money.charge(intent, fails: world.chance(2, in: 5) ? world.failure() : nil)
    if case .captured = outcome, world.chance(1, in: 8) {
      return tally.count("captured but not told")
    }
    try attempt(.settlePayment(intent.key, outcome), as: .system)
  }

  /// More than an amount can hold is refused, whatever the catalog says.
  private mutating func attemptTooMuch() throws(Fault) {
    let catalog = shop.catalog
    shop.catalog = .tooDear
    try attempt(.addToCart(.buying(.assist, seats: 2)), as: .system)
    shop.catalog = catalog
  }

  private mutating func review() {
    guard let review = try? shop.account.reviewCart(in: shop.context) else { return }
    quotes.append(review.quote)
  }

  /// What accepting an offer would cost now; nothing where it cannot be accepted.
  private func quote(accepting id: OfferID) throws(Fault) -> Quote? {
    guard let quote = try? shop.account.quote(accepting: id, in: shop.context) else { return nil }
    let isOpen = shop.account.offer(id).map { shop.today <= $0.lastDay && $0.state == .pending }
    try ensure(isOpen ?? false, "rule 41, \(id) is priced and cannot be accepted")
    return quote
  }

  // MARK: - One command

  private mutating func attempt(_ command: Command, as actor: Context.Actor) throws(Fault) {
    commandsLeft -= 1
    shop.actor = actor
    let (before, context) = (shop.account, shop.context)
    last = Attempt(command: command, context: context)
    let result = perform(command)
    try archiving.attempt(command, in: context, expecting: result)
    switch result {
    case .success(let events):
      try check(
        Step(
          command: command, before: before, after: shop.account, events: events,
          context: context))
    case .failure(let refusal): try check(refusal, of: command, before)
    }
  }

  private mutating func perform(_ command: Command) -> Result<[Event], BillingError> {
    do throws(BillingError) {
      return .success(try shop.perform(command))
    } catch {
      return .failure(error)
    }
  }

  // MARK: - What was done

  private mutating func check(_ step: Step) throws(Fault) {
    for event in step.events { tally.count(EventName(event).rawValue) }
    try checkAgreed(step)
    try money.take(step, &tally)
    try book.take(step, money, &tally)
    try ensure(shop.account.lastSeenDay >= step.before.lastSeenDay, "rule 5, time went back")
    try WhoMayCheck(step: step).run()
    try EffectCheck(step: step).run()
    try checkCart()
  }

  /// What was agreed to is what is charged, ordered and invoiced, to the cent (rule 24).
  private mutating func checkAgreed(_ step: Step) throws(Fault) {
    let check = SaleCheck(book: book, money: money, account: step.before, context: step.context)
    switch step.command {
    case .placeOrder(let quote): try check.check(quote, step.before.cart.items)
    case .acceptOffer(let id, let quote):
      guard let offer = step.before.offer(id) else { throw Fault("\(id) is not known") }
      if offer.state == .pending {
        try check.check(quote, offer)
      } else {
        tally.count("offer accepted twice")
        try ensure(step.documents.isEmpty, "rule 41, accepted twice")
      }
    case .startTrial(let request):
      let period = try check.trialPeriod(request)
      for case .subscriptionStarted(let subscription) in step.events {
        try ensureEqual(subscription.standing, .trial(period), "rule 16, the trial's length")
      }
    default: break
    }
    if let sale = step.sale { try sale.check(step) }
  }

  /// The cart as the program itself sees it, unless something else has to happen first.
  private func checkCart() throws(Fault) {
    guard !isDue, shop.account.openPayment == nil, shop.today >= shop.account.lastSeenDay else {
      return
    }
    let context = Context(today: shop.today, catalog: shop.catalog, actor: .system)
    try CartCheck(book: book, money: money, account: shop.account, context: context).run()
  }

  // MARK: - What was refused

  /// A refused command changes nothing, and is refused again for the same reason.
  private mutating func check(
    _ refusal: BillingError, of command: Command, _ before: Account
  ) throws(Fault) {
    tally.count(refusal.code)
    try ensure(shop.account == before, "rule 42, \(refusal.code) changed something")
    try ensure(shop.refusal(of: command) == refusal, "\(refusal.code), then something else")
    try ensure(
      refusal != .amountOutOfRange || shop.catalog.isTooDear, "no amount here is that large")
    if let answer = answer(to: refusal) { try attempt(answer, as: shop.actor) }
  }

  /// What a person does about a refusal who still wants to order.
  private mutating func answer(to refusal: BillingError) -> Command? {
    guard commandsLeft > 0, world.chance(3, in: 4) else { return nil }
    return switch refusal {
    case .cartItemBlocked(let item, _): .removeCartItem(item)
    case .paymentMethodMissing, .cardExpired: .setPaymentMethod(world.card(on: shop.today))
    case .quoteChanged(_, let now):
      if case .placeOrder = last?.command { .placeOrder(agreed: now) } else { nil }
    default: nil
    }
  }
}
