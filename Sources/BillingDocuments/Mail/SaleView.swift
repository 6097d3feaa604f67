import Billing

/// What a document came to, and how it was paid.
struct SaleView {
  let totals: TotalsView
  /// The invoice's number; nil where it is a credit note.
  let invoice: String?
  /// The credit note's number; nil where it is an invoice.
  let creditNote: String?
  let corrects: String?
  let purchaseOrder: String?
  /// Who else gets the document.
  let copies: String?
  let payments: [AmountView]
  /// Where nothing was charged to a card, and nothing is to be.
  let isWithoutCharge: Bool
  /// What is to be paid later, and until when.
  let toPay: String?
  let payBy: String?
  /// What is left where the balance paid a part of an invoice.
  let balanceLeft: String?
  /// What there is after a credit.
  let balanceNow: String?

  init(_ document: Invoice, _ account: Account, _ formats: Formats) {
    totals = TotalsView(document, formats)
    let record = account.invoice(document.number)
    invoice = document.kind == .invoice ? document.number.rawValue : nil
    creditNote = document.kind == .creditNote ? document.number.rawValue : nil
    corrects = formats.corrects(document)
    purchaseOrder = document.purchaseOrder
    copies = formats.copies(document)
    payments = (record?.payments ?? []).map { payment in
      AmountView(
        name: formats.card(payment.brand, lastFour: payment.lastFour),
        amount: formats.amount(payment.amount))
    }
    let isOpen = record?.open.isPositive ?? false
    isWithoutCharge = payments.isEmpty && !isOpen
    toPay = isOpen ? record.map { formats.amount($0.open) } : nil
    payBy = isOpen ? formats.longDate(document.dueDay) : nil
    let balance = formats.amount(account.balance)
    balanceLeft = document.balanceUsed.isPositive ? balance : nil
    balanceNow = document.kind == .creditNote ? balance : nil
  }
}
