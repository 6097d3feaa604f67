import Billing

/// A line of a sale as a template shows it.
struct LineView {
  let title: String
  let text: String
  let vatRate: String
  let amount: String

  init(_ line: QuoteLine, _ formats: Formats) {
    title = "\(line.planName), \(formats.frequency(line.frequency))"
    text = formats.line(line)
    vatRate =
      formats.words("VAT", "IVA") + " "
      + formats.rate(basisPoints: line.treatment.rateBasisPoints)
    amount = formats.amount(line.net)
  }
}

/// A label and an amount.
struct AmountView {
  let name: String
  let amount: String
}

/// What the lines of a sale come to, from net to due.
struct TotalsView {
  let rows: [AmountView]
  let dueLabel: String
  let due: String
  /// What the law wants said; one for each treatment that wants it.
  let legalNotes: [String]

  init(
    net: Money, vat: [VATAmount], gross: Money, balanceUsed: Money, due: Money, _ formats: Formats
  ) {
    let taxes = vat.map {
      AmountView(name: formats.vatLabel($0), amount: formats.amount($0.amount))
    }
    rows =
      [AmountView(name: formats.label(.net), amount: formats.amount(net))] + taxes + [
        AmountView(name: formats.label(.total), amount: formats.amount(gross)),
        AmountView(name: formats.label(.balanceUsed), amount: formats.amount(balanceUsed)),
      ]
    dueLabel = formats.label(.totalDue)
    self.due = formats.amount(due)
    legalNotes = vat.compactMap { formats.legalNote($0.treatment) }
  }
}

extension Formats {
  /// A line across a text document.
  var rule: String { String(repeating: fitted("─"), count: TextLayout.width) }

  /// All labels by their names, for the templates.
  var labels: [String: String] {
    Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0.rawValue, label($0)) })
  }
}
