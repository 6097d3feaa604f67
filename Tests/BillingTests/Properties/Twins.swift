import Billing

/// Two lives of one account, whose charges end alike where their keys are the same.
struct Twin {
  private(set) var account: Account
  private(set) var events: [Event] = []
  let catalog: Catalog
  /// Decides with a key what becomes of a charge.
  let salt: UInt64

  init(_ account: Account, _ catalog: Catalog, salt: UInt64) {
    self.account = account
    self.catalog = catalog
    self.salt = salt
  }

  mutating func perform(_ command: Command, on day: Day) throws(Fault) {
    do throws(BillingError) {
      let decided = try account.decide(
        command, in: Context(today: day, catalog: catalog, actor: .system))
      for event in decided { account.apply(event) }
      events += decided
    } catch {
      throw Fault("\(error.code) for a twin")
    }
  }

  /// Lets time go on to a day, with every charge on the way.
  mutating func advance(to day: Day) throws(Fault) {
    for _ in 0..<10_000 {
      let count = events.count
      try perform(.advance, on: day)
      if let intent = account.openPayment {
        try perform(.settlePayment(intent.key, outcome(of: intent)), on: day)
      }
      if events.count == count { return }
    }
    throw Fault("rule 36, time never reaches \(day)")
  }

  mutating func advanceDayByDay(to day: Day) throws(Fault) {
    while account.lastSeenDay < day { try advance(to: account.lastSeenDay.advanced(by: 1)) }
    try advance(to: day)
  }

  /// What happened, but for the days that only passed.
  var acts: [Event] {
    events.filter { if case .dayBegan = $0 { false } else { true } }
  }

  private func outcome(of intent: PaymentIntent) -> PaymentOutcome {
    var hash = 0xcbf2_9ce4_8422_2325 ^ salt
    for byte in intent.key.rawValue.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash >> 32 % 5 < 2
      ? .failed(.insufficientFunds) : .captured(reference: "charge-\(intent.key)")
  }
}

extension RandomWalk {
  /// Lives the account on in two ways that have to come to the same.
  mutating func checkTwins() throws(Fault) {
    var account = shop.account
    if let intent = account.openPayment {
      var settled = Twin(account, shop.catalog, salt: 0)
      try settled.perform(
        .settlePayment(intent.key, .failed(.cardDeclined)), on: account.lastSeenDay)
      account = settled.account
    }
    let catalog = Catalog.sample.with(.complete)
    let salt = UInt64(world.number(in: 0...1000))
    try checkDayByDay(Twin(account, catalog, salt: salt))
    guard account.kind == .online else { return }
    try checkCancellationUndone(Twin(account, catalog, salt: salt))
  }

  /// Time in one step comes to the same as day by day (rule 36).
  private mutating func checkDayByDay(_ twin: Twin) throws(Fault) {
    let day = twin.account.lastSeenDay.advanced(
      by: world.chance(1, in: 3) ? world.number(in: 0...400) : world.number(in: 0...70))
    var (oneStep, dayByDay) = (twin, twin)
    try oneStep.advance(to: day)
    try dayByDay.advanceDayByDay(to: day)
    if oneStep.acts.count > 0 { tally.count("day by day twin") }
    try ensure(oneStep.acts == dayByDay.acts, "rule 36, day by day other things happen")
    try ensure(oneStep.account == dayByDay.account, "rule 36, day by day ends elsewhere")
  }

  /// Who never cancelled and who took the cancellation back renew alike (rule 19).
  private mutating func checkCancellationUndone(_ twin: Twin) throws(Fault) {
    var stayed = twin
    try stayed.advance(to: twin.account.lastSeenDay.advanced(by: world.number(in: 0...20)))
    let running = stayed.account.subscriptions.filter {
      $0.paidTerm.map { $0.cancellation == nil && $0.dunning == nil } ?? false
    }
    guard !running.isEmpty else { return }
    let id = world.pick(running).id
    var returned = stayed
    let cancelledOn = stayed.account.lastSeenDay
    try returned.perform(.cancelSubscription(id), on: cancelledOn)
    try ensure(
      returned.account.entitlements(on: cancelledOn)
        == stayed.account.entitlements(on: cancelledOn),
      "Rule 19, a cancellation takes something away")
    guard let end = running.first(where: { $0.id == id })?.paidTerm?.period.end else { return }
    let keptOn = cancelledOn.advanced(
      by: world.number(in: 0...(cancelledOn.distance(to: end) - 1)))
    try returned.advance(to: keptOn)
    try returned.perform(.removeCancellation(id), on: keptOn)
    let day = keptOn.advanced(by: world.number(in: 0...120))
    try returned.advance(to: day)
    try stayed.advance(to: keptOn)
    try stayed.advance(to: day)
    tally.count("cancelled twin")
    try ensure(returned.account == stayed.account, "rule 19, \(id) does not renew as it would have")
  }
}

extension VATRates {
  /// The sample's rates and those that it lacks, so that everything can be renewed.
  fileprivate static let complete = VATRates([
    Rate(country: "IE", rateBasisPoints: 2300), Rate(country: "IT", rateBasisPoints: 2200),
    Rate(country: "DE", rateBasisPoints: 1900), Rate(country: "FI", rateBasisPoints: 2550),
    Rate(country: "FR", rateBasisPoints: 2000),
  ])
}
