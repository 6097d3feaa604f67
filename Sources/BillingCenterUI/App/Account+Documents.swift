import Billing

extension Account {
  /// The e-mails about an invoice or a credit note, oldest first (promise J8).
  func mails(about document: Invoice) -> [Mail] {
    mails.filter { mail in
      switch mail.about {
      case .order(let order): order == document.order
      case .renewal(_, let number), .invoicePaid(let number): number == document.number
      // A plan that ends unpaid names the invoice, which its credit note corrects.
      case .paymentFailed(_, let number):
        number == document.number || document.corrects.contains(number)
      case .offerAccepted(let id): offer(id)?.document == document.number
      default: false
      }
    }
  }
}

extension Invoice {
  /// The plans that it charges, or credits where it charges none, each once.
  var planNames: String {
    let charged = lines.filter(\.net.isPositive)
    var names: [String] = []
    for line in charged.isEmpty ? lines : charged where !names.contains(line.planName) {
      names.append(line.planName)
    }
    return names.joined(separator: ", ")
  }
}

extension Offer {
  /// The invoice or credit note that its acceptance has issued; nil before.
  var document: InvoiceNumber? {
    if case .accepted(_, let number) = state { number } else { nil }
  }
}
