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
