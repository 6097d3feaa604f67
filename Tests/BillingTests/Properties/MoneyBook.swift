import Billing

/// A walk's own books: what was issued, captured, owed and credited, from the events alone.
struct MoneyBook {
  private(set) var gateway = MemoryGateway()
  private(set) var balance = 0
  private(set) var openingCredit = 0
  /// What is still to be paid on each invoice.
  private(set) var open: [InvoiceNumber: Int] = [:]
  private(set) var documents: [InvoiceNumber: Invoice] = [:]
  private var invoiceCount = 0
  private var begunKeys: Set<IdempotencyKey> = []
  private var numbers: [String: Int] = [:]
  private var lastDocumentDay: Day?
  private var grossOfAll = 0
  private var paid = 0
  /// What the document before has to take from the balance, or to give to it.
  private var awaitedEntry: BalanceEntry?

  init(openedWith entries: [BalanceEntry]) {
    openingCredit = entries.reduce(0) { $0 + $1.amount.count }
    balance = openingCredit
  }

  mutating func charge(_ intent: PaymentIntent, fails: PaymentFailure?) -> PaymentOutcome {
    gateway.charge(intent, fails: fails)
  }

  // MARK: - One step

  mutating func take(_ step: Step, _ tally: inout Tally) throws(Fault) {
    var creditedInvoices: [InvoiceNumber: InvoiceNumber] = [:]
    for case .invoiceCredited(let number, let note) in step.events {
      creditedInvoices[note] = number
    }
    for event in step.events {
      if awaitedEntry != nil, case .balanceChanged = event {
      } else {
        try ensure(
          awaitedEntry == nil || isCredit(event), "the balance was not changed before \(event)")
      }
      switch event {
      case .invoiceIssued(let document):
        try issue(document, takingBack: creditedInvoices[document.number], step, &tally)
      case .paymentBegan(let intent): try begin(intent, step)
      case .paymentCaptured(let key, let reference): try capture(key, reference, step)
      case .invoicePaid(let number, let payment): try pay(number, payment, step, &tally)
      case .invoiceCredited(let number, _): open[number] = 0
      case .balanceChanged(let entry): try change(entry)
      default: break
      }
    }
    try ensure(
      awaitedEntry == nil, "the balance was not changed by \(String(describing: awaitedEntry))")
    try checkBooks(step)
  }

  private func isCredit(_ event: Event) -> Bool {
    if case .invoiceCredited = event { true } else { false }
  }

  // MARK: - Documents

  private mutating func issue(
    _ document: Invoice, takingBack credited: InvoiceNumber?, _ step: Step, _ tally: inout Tally
  ) throws(Fault) {
    try DocumentCheck.check(document)
    if document.vat.count > 1 { tally.count("two rates on one document") }
    try number(document)
    try checkHeading(document, step)
    if let credited {
      try checkTakingBack(credited, by: document)
      tally.count("credit note for an unpaid period")
      if document.balanceUsed.isNegative { tally.count("balance returned") }
    } else {
      try checkBalanceUse(of: document)
      if document.kind == .creditNote { tally.count("credit note from an order") }
      if document.due.isZero, document.balanceUsed.isPositive { tally.count("balance paid all") }
    }
    documents[document.number] = document
    if document.kind == .invoice {
      invoiceCount += 1
      open[document.number] = document.due.count
    }
    grossOfAll += document.gross.count
    guard !document.balanceUsed.isZero else { return }
    awaitedEntry = BalanceEntry(
      day: document.day,
      amount: Money(
        minorUnits: -document.balanceUsed.minorUnits, currency: document.gross.currency),
      cause: document.kind == .invoice ? .usedFor(document.number) : .creditedBy(document.number))
  }

  /// Numbers follow each other in their series and year (rule 33).
  private mutating func number(_ document: Invoice) throws(Fault) {
    try ensure(
      lastDocumentDay.map { $0 <= document.day } ?? true, "\(document.number) is dated back")
    lastDocumentDay = document.day
    let series = document.kind == .invoice ? "ACME" : "ACME-CN"
    let prefix = "\(series)-\(document.day.components.year)"
    let number = (numbers[prefix] ?? 0) + 1
    numbers[prefix] = number
    try ensureEqual(
      document.number.rawValue, "\(prefix)-\(String(1_000_000 + number).dropFirst())", "rule 33")
  }

  private func checkHeading(_ document: Invoice, _ step: Step) throws(Fault) {
    try ensure(document.buyer == step.before.company, "\(document.number) names another buyer")
    try ensure(
      document.corrects.isEmpty == (document.kind == .invoice), "rule 33, what is corrected")
    for number in document.corrects {
      try ensure(documents[number]?.kind == .invoice, "\(document.number) corrects \(number)")
    }
    guard document.kind == .invoice else { return }
    let order = step.before.purchaseOrder.flatMap { order in
      order.lastDay.map { document.day <= $0 } ?? true ? order.number : nil
    }
    try ensureEqual(document.purchaseOrder, order, "promise J5")
  }

  private func checkBalanceUse(of document: Invoice) throws(Fault) {
    try ensureEqual(
      document.balanceUsed.count, min(balance, document.gross.count), "rule 28, balance used")
    try ensure(document.due.count >= 0, "\(document.number) has a negative due")
  }

  /// What was paid of an invoice taken back returns to the balance; the rest is forgiven (rule 37).
  private func checkTakingBack(_ number: InvoiceNumber, by note: Invoice) throws(Fault) {
    guard let invoice = documents[number], let open = open[number] else {
      throw Fault("\(note.number) takes back \(number)")
    }
    try ensureEqual(note.corrects, [number], "rule 37, what is credited")
    try ensureEqual(note.gross.count, -invoice.gross.count, "rule 37, credited in full")
    try ensureEqual(
      note.balanceUsed.count, -(invoice.gross.count - open), "rule 37, what was paid returns")
  }

  // MARK: - Payments and balance

  private mutating func begin(_ intent: PaymentIntent, _ step: Step) throws(Fault) {
    try ensure(intent.amount.isPositive, "\(intent.key) charges nothing")
    try ensure(begunKeys.insert(intent.key).inserted, "rule 31, \(intent.key) is used again")
    try ensure(step.before.openPayment == nil, "rule 31, two charges at once")
    try ensure(intent.method == step.before.paymentMethod, "\(intent.key) charges another card")
  }

  private func capture(
    _ key: IdempotencyKey, _ reference: String, _ step: Step
  ) throws(Fault) {
    try ensure(step.before.openPayment?.key == key, "rule 31, \(key) was not open")
    try ensureEqual(reference, "charge-\(key)", "the charge's name")
    try ensure(
      step.events.count { if case .invoicePaid = $0 { true } else { false } } == 1,
      "one capture is one payment")
  }

  private mutating func pay(
    _ number: InvoiceNumber, _ payment: InvoicePayment, _ step: Step, _ tally: inout Tally
  ) throws(Fault) {
    guard let rest = open[number], let intent = step.before.openPayment else {
      throw Fault("\(number) is paid out of nothing")
    }
    try ensureEqual(payment.amount.count, gateway.captured[intent.key] ?? 0, "captured and paid")
    try ensure((1...max(1, rest)).contains(payment.amount.count), "\(number) is paid too much")
    if payment.amount.count < rest { tally.count("part paid") }
    open[number] = rest - payment.amount.count
    paid += payment.amount.count
  }

  private mutating func change(_ entry: BalanceEntry) throws(Fault) {
    try ensureEqual(entry, awaitedEntry ?? entry, "the balance's entry")
    try ensure(awaitedEntry != nil, "\(entry) belongs to no document")
    awaitedEntry = nil
    balance += entry.amount.count
  }

  // MARK: - All together

  private func checkBooks(_ step: Step) throws(Fault) {
    try ensureEqual(step.after.balance.count, balance, "rule 42, the balance")
    try ensure(balance >= 0, "rule 42, the balance is negative")
    let untold = step.after.openPayment.flatMap { gateway.captured[$0.key] } ?? 0
    try ensureEqual(gateway.total, paid + untold, "rule 42, what the gateway captured")
    let owed = open.values.reduce(0, +)
    try ensureEqual(
      grossOfAll, paid + owed + openingCredit - balance,
      "all documents' gross is what was paid, is open, or came from the balance")
    try ensureEqual(step.after.invoices.count, invoiceCount, "invoices")
    for event in step.events {
      switch event {
      case .invoicePaid(let number, _), .invoiceCredited(let number, _): try checkOpen(number, step)
      case .invoiceIssued(let document) where document.kind == .invoice:
        try checkOpen(document.number, step)
      default: break
      }
    }
  }

  private func checkOpen(_ number: InvoiceNumber, _ step: Step) throws(Fault) {
    guard let record = step.after.invoice(number) else { throw Fault("\(number) is lost") }
    try ensureEqual(record.open.count, open[number] ?? -1, "what is open of \(number)")
    let status: InvoiceRecord.Status =
      if record.creditNote != nil { .credited } else if record.open.isZero {
        .paid
      } else if record
        .payments.isEmpty
      { .open } else { .partlyPaid }
    try ensureEqual(record.status, status, "the status of \(number)")
  }

  /// The whole of the account's books against those of the walk.
  func checkAll(_ account: Account) throws(Fault) {
    try ensureEqual(
      account.balanceEntries.reduce(0) { $0 + $1.amount.count }, account.balance.count,
      "Rule 42, the balance's entries")
    for record in account.invoices {
      try ensureEqual(record.invoice, documents[record.invoice.number] ?? record.invoice, "rule 33")
      let payments = record.payments.reduce(0) { $0 + $1.amount.count }
      let owed = record.creditNote == nil ? record.invoice.due.count - payments : 0
      try ensureEqual(record.open.count, owed, "rule 42, due less payments is open")
    }
    for note in account.creditNotes {
      try ensureEqual(note, documents[note.number] ?? note, "rule 33, what is issued stays")
    }
    try ensureEqual(account.invoices.count + account.creditNotes.count, documents.count, "rule 33")
    for (order, number) in zip(account.orders, 1...) {
      try ensureEqual(
        order.number.rawValue, "ACME-ORD-\(String(1_000_000 + number).dropFirst())", "orders")
    }
  }
}
