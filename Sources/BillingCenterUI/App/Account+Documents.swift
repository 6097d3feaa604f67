import Billing

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
