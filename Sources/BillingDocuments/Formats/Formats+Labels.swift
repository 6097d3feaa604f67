/// A name of an amount or a field that screens and documents share.
package enum Label: String, CaseIterable, Hashable, Sendable {
  case invoice, invoiceHistory, order, issued, payBy, status
  case seller, customer, vatNumber
  case billingPeriod, nextBillingDate, planCost
  case net, total, balanceUsed, totalDue, paid, stillOpen
  case orderSummary, paymentMethod, customerService
}

extension Formats {
  package func label(_ label: Label) -> String {
    switch label {
    case .invoice: words("Invoice", "Fattura")
    case .invoiceHistory: words("Invoice history", "Cronologia fatture")
    case .order: words("Order", "Ordine")
    case .issued: words("Issued", "Data di emissione")
    case .payBy: words("Pay by", "Da pagare entro")
    case .status: words("Status", "Stato")
    case .seller: words("Seller", "Venditore")
    case .customer: words("Customer", "Cliente")
    case .vatNumber: words("VAT number", "Partita IVA")
    case .billingPeriod: words("Billing period", "Periodo di fatturazione")
    case .nextBillingDate: words("Next billing date", "Prossima data di fatturazione")
    case .planCost: words("Plan cost", "Costo del piano")
    case .net: words("Net", "Imponibile")
    case .total: words("Total", "Totale")
    case .balanceUsed: words("Account balance used", "Saldo dell'account utilizzato")
    case .totalDue: words("Total due", "Totale dovuto")
    case .paid: words("Paid", "Pagato")
    case .stillOpen: words("Still open", "Ancora da pagare")
    case .orderSummary: words("Order Summary", "Riepilogo ordine")
    case .paymentMethod: words("Payment method", "Metodo di pagamento")
    case .customerService: words("Customer Service", "Servizio clienti")
    }
  }
}
