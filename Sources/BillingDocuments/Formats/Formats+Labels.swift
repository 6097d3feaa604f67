/// What screens and documents both call an amount or a field.
package enum Label: String, CaseIterable, Hashable, Sendable {
  case invoice, invoiceHistory, issued, order, orderSummary, payBy, status
  case customer, seller, vatNumber
  case balanceUsed, net, total, totalDue
  case billingPeriod, paid, paymentMethod, stillOpen
  case copies, creditNote, noLongerOwed, purchaseOrder, toBalance
}

extension Formats {
  package func label(_ label: Label) -> String {
    switch label {
    case .invoice: words("Invoice", "Fattura")
    case .invoiceHistory: words("Invoice history", "Cronologia fatture")
    case .issued: words("Issued", "Data di emissione")
    case .order: words("Order", "Ordine")
    case .orderSummary: words("Order Summary", "Riepilogo ordine")
    case .payBy: words("Pay by", "Da pagare entro")
    case .status: words("Status", "Stato")
    case .customer: words("Customer", "Cliente")
    case .seller: words("Seller", "Venditore")
    case .vatNumber: words("VAT number", "Partita IVA")
    case .balanceUsed: words("Account balance used", "Saldo dell'account utilizzato")
    case .net: words("Net", "Imponibile")
    case .total: words("Total", "Totale")
    case .totalDue: words("Total due", "Totale dovuto")
    case .billingPeriod: words("Billing period", "Periodo di fatturazione")
    case .paid: words("Paid", "Pagato")
    case .paymentMethod: words("Payment method", "Metodo di pagamento")
    case .stillOpen: words("Still open", "Ancora da pagare")
    case .copies: words("Also sent to", "Inviata anche a")
    case .creditNote: words("Credit note", "Nota di credito")
    case .noLongerOwed: words("No longer owed", "Non più dovuto")
    case .purchaseOrder: words("Purchase order", "Ordine d'acquisto")
    case .toBalance: words("To the account balance", "Sul saldo dell'account")
    }
  }
}
