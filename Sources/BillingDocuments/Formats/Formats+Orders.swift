package import Billing

extension Formats {
  /// What an order's item is: `GoToWebinar Pro, 3 organizers, monthly`.
  package func item(_ item: QuoteItem) -> String {
    let manner =
      item.frequency.map(frequency) ?? words("trial for ", "prova di ") + days(item.period.days)
    return fitted("\(item.planName), \(seats(item.seats, item.seatKind)), \(manner)")
  }

  /// What a line charges or credits, in plain words with its days (rule 24).
  ///
  /// A whole period reads `3 organizers × €229.00, 23 Nov – 22 Dec 2026`; a part of one
  /// `Credit for 15 of 30 days not used of 5 organizers (€545.00)`.
  package func line(_ line: QuoteLine) -> String {
    guard let days = line.days else {
      let charge =
        "\(seats(line.seats, line.seatKind)) \(fitted("×")) \(amount(line.unitPrice)), "
        + period(line.period)
      return line.kind == .credit ? words("Credit: ", "Credito: ") + charge : charge
    }
    let seats = seats(line.seats, line.seatKind)
    let part = words(
      "\(number(days.remaining)) of \(self.days(days.total))",
      "\(self.days(days.remaining)) su \(number(days.total))")
    let price = (try? line.unitPrice.times(line.seats)).map { " (\(amount($0)))" } ?? ""
    switch line.kind {
    case .charge: return words("\(part) of \(seats)", "\(part), \(seats)") + price
    case .credit:
      let unused = days.remaining == 1 ? "non utilizzato" : "non utilizzati"
      return words(
        "Credit for \(part) not used of \(seats)", "Credito per \(part) \(unused), \(seats)")
        + price
    }
  }

  /// Whether an invoice is paid, in a word: `Open`, `Pagata`.
  package func status(_ status: InvoiceRecord.Status) -> String {
    switch status {
    case .open: words("Open", "Aperta")
    case .partlyPaid: words("Partly paid", "Pagata in parte")
    case .paid: words("Paid", "Pagata")
    case .credited: words("Credited", "Stornata")
    }
  }

  /// Reminds the buyer to give the seats to people, and says where that is done (promise H5).
  package func seatReminder(_ kinds: [SeatKind]) -> String {
    guard let kind = kinds.first, Set(kinds).count == 1 else {
      return words(
        "Now assign the seats to people: Admin Center, Users.",
        "Ora assegna le postazioni alle persone: Centro di amministrazione, Utenti.")
    }
    let name = seatName(kind, plural: true)
    return words(
      "Now assign the seats to your \(name): Admin Center, Users.",
      "Ora assegna le postazioni ai tuoi \(name): Centro di amministrazione, Utenti.")
  }
}
