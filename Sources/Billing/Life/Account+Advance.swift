extension Account {
  /// Lets time go on to the next day on which something is due, and does all of that day's acts in
  /// their order; to today where nothing is due any more (rule 36).
  ///
  /// It stops at the first charge that is wanted: the last event is then `paymentBegan`. The same
  /// command goes on from there once that is settled, and from day to day; there is nothing left to
  /// do when it has no events. So does it after very many acts, since what one command does is kept
  /// as one record.
  func advance(in context: Context) throws(BillingError) -> [Event] {
    guard let dueDay = nextDueDay, dueDay <= context.today else { return began(context.today) }
    var account = withoutPast
    var events: [Event] = []
    var acts = 0
    while acts < Self.mostActs, let (day, act) = account.nextAct, day == dueDay {
      acts += 1
      var happened = account.began(day)
      happened += try account.events(of: act, on: day, in: context)
      events += happened
      if case .paymentBegan = happened.last { return events }
      for event in happened { account.apply(event) }
    }
    return events
  }

  /// How many acts are done at once.
  private static let mostActs = 100

  /// The same without what a day adds to and never reads, so that going on in a copy costs the same
  /// after ten years: the invoices that stay are those that are tried again.
  private var withoutPast: Account {
    let triedAgain = subscriptions.compactMap { subscription in
      subscription.paidTerm.flatMap { term in
        term.dunning == nil ? nil : invoices.index(ofNumber: term.invoice, \.invoice.number)
      }
    }
    var account = self
    account.orders = []
    account.invoices = triedAgain.sorted().map { invoices[$0] }
    account.creditNotes = []
    account.mails = []
    account.balanceEntries = []
    account.messages = []
    return account
  }

  private func events(
    of act: LifeAct, on day: Day, in context: Context
  ) throws(BillingError) -> [Event] {
    switch act {
    case .trialEnds(let id), .cancellationEnds(let id):
      return [.subscriptionEnded(subscription: id, since: day)]
    case .offerExpires(let id):
      return [.offerClosed(offer: id, state: .expired)]
    case .retry(let id):
      return try retry(try known(id), on: day, context)
    case .renewal(let id):
      return try renew(try known(id), on: day, context)
    }
  }
}
