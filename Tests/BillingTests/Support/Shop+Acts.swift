import Billing

extension Shop {
  /// Accepts an offer at what it costs today.
  mutating func accept(_ id: OfferID) throws(BillingError) {
    try perform(.acceptOffer(id, agreed: try account.quote(accepting: id, in: context)))
  }

  /// Pays all that is open of an invoice.
  mutating func pay(_ number: InvoiceNumber) throws {
    try perform(.setPaymentMethod(.visa))
    let open = account.invoice(number)?.open ?? cents(0)
    try perform(.payInvoice(number, amount: open))
    try settle(.captured(reference: "charge-\(number)"))
  }

  /// Sends an e-mail on the last day that was seen.
  mutating func send(about subject: Mail.Subject) {
    let mail = Mail(
      id: MailID("mail-\(account.counters.mails + 1)"), about: subject, day: account.lastSeenDay,
      recipient: "anna@acme.example", title: "", body: "", message: "")
    take([.mailSent(mail: mail)])
  }
}
