/// What screens and documents both call an amount or a field.
package enum Label: String, CaseIterable, Hashable, Sendable {
  case invoice, issued, order, payBy
  case customer, seller, vatNumber
  case balanceUsed, net, total, totalDue
  case paid, stillOpen
}

extension Formats {
  package func label(_ label: Label) -> String {
    switch label {
    case .invoice: words("Invoice", "Fattura")
    case .issued: words("Issued", "Data di emissione")
    case .order: words("Order", "Ordine")
    case .payBy: words("Pay by", "Da pagare entro")
    case .customer: words("Customer", "Cliente")
    case .seller: words("Seller", "Venditore")
    case .vatNumber: words("VAT number", "Partita IVA")
    case .balanceUsed: words("Account balance used", "Saldo dell'account utilizzato")
    case .net: words("Net", "Imponibile")
    case .total: words("Total", "Totale")
    case .totalDue: words("Total due", "Totale dovuto")
    case .paid: words("Paid", "Pagato")
    case .stillOpen: words("Still open", "Ancora da pagare")
    }
  }
}
