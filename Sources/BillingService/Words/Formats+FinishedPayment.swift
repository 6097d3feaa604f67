import Billing
package import BillingDocuments

extension Formats {
  /// Words what became of a payment that a crash had left open.
  package func explain(_ finished: FinishedPayment) -> Explanation {
    switch finished {
    case .placed(let order):
      Explanation(
        words(
          "your last order had been cut off and is complete now",
          "il tuo ultimo ordine era stato interrotto e ora è completo"),
        why: words(
          "it is \(order), charged once", "è \(order), addebitato una volta sola"),
        remedy: words("you find it under Invoices", "lo trovi in Fatture"))
    case .paid(let invoice):
      recorded(
        words(
          "your last payment had been cut off and is recorded now",
          "il tuo ultimo pagamento era stato interrotto e ora è registrato"), on: invoice)
    case .renewed(let invoice):
      recorded(
        words(
          "the payment of a renewal had been cut off and is recorded now",
          "il pagamento di un rinnovo era stato interrotto e ora è registrato"), on: invoice)
    case .orderNotCharged(let reason):
      Explanation(
        cutOff,
        why: cause(
          reason,
          words(
            "nothing was charged, and your cart is as it was",
            "non è stato addebitato nulla e il carrello è rimasto com'era")),
        remedy: words("place the order again", "effettua di nuovo l'ordine"))
    case .invoiceNotCharged(let invoice, let reason):
      Explanation(
        cutOff,
        why: cause(
          reason,
          words(
            "nothing was charged, and \(invoice) is open as it was",
            "non è stato addebitato nulla e la \(invoice) è rimasta da pagare com'era")),
        remedy: words("pay it again under Invoices", "pagala di nuovo in Fatture"))
    case .renewalNotCharged(let invoice, let reason):
      Explanation(
        words(
          "the payment of a renewal had been cut off",
          "il pagamento di un rinnovo era stato interrotto"),
        why: cause(
          reason,
          words(
            "nothing was charged for \(invoice)",
            "non è stato addebitato nulla per la \(invoice)")),
        remedy: words(
          "check your payment method and your plans",
          "controlla il metodo di pagamento e i tuoi piani"))
    }
  }

  private func recorded(_ what: String, on invoice: InvoiceNumber) -> Explanation {
    Explanation(
      what,
      why: words(
        "it is on \(invoice), charged once", "è sulla \(invoice), addebitato una volta sola"),
      remedy: words("you find it under Invoices", "la trovi in Fatture"))
  }

  private var cutOff: String {
    words("your last payment had been cut off", "il tuo ultimo pagamento era stato interrotto")
  }

  /// What the bank said, if it was asked, and what that means.
  private func cause(_ reason: PaymentFailure, _ consequence: String) -> String {
    guard reason != .neverAsked else { return consequence }
    return words("it was not accepted: ", "non è stato accettato: ") + consequence
  }
}
