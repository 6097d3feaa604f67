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

/// What the lines of a document come to: of an invoice from net to due, of a credit note from net
/// to what goes to the balance.
struct TotalsView {
  let rows: [AmountView]
  let dueLabel: String
  let due: String
  /// What the law wants said, once each.
  let legalNotes: [String]

  init(_ document: Invoice, _ formats: Formats) {
    let taxes = document.vat.map { vat in
      AmountView(
        name: formats.vatLabel(vat, among: document.vat),
        amount: formats.amount(vat.amount))
    }
    let sum =
      [AmountView(.net, document.net, formats)] + taxes
      + [AmountView(.total, document.gross, formats)]
    switch document.kind {
    case .invoice:
      rows = sum + [AmountView(.balanceUsed, document.balanceUsed, formats)]
      dueLabel = formats.label(.totalDue)
      due = formats.amount(document.due)
    case .creditNote:
      rows =
        sum
        + (document.due.isZero
          ? [] : [AmountView(.noLongerOwed, document.due.withoutSign, formats)])
      dueLabel = formats.label(.toBalance)
      due = formats.amount(document.balanceUsed.withoutSign)
    }
    legalNotes = formats.legalNotes(document.vat.map(\.treatment))
  }
}

extension AmountView {
  init(_ label: Label, _ amount: Money, _ formats: Formats) {
    self.init(name: formats.label(label), amount: formats.amount(amount))
  }
}

extension Money {
  /// How much it is; the most negative amount stays what it is.
  var withoutSign: Money { isNegative ? (try? negated()) ?? self : self }
}

extension Formats {
  /// What the law wants said of a document's treatments, once each.
  func legalNotes(_ treatments: [VATTreatment]) -> [String] {
    treatments.compactMap(legalNote).reduce(into: []) { notes, note in
      if !notes.contains(note) { notes.append(note) }
    }
  }

  /// A line across a text document.
  var rule: String { String(repeating: fitted("─"), count: TextLayout.width) }

  /// All labels by their names, for the templates.
  var labels: [String: String] {
    Dictionary(uniqueKeysWithValues: Label.allCases.map { ($0.rawValue, label($0)) })
  }
}
