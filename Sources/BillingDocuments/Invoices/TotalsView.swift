import Billing

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
}
