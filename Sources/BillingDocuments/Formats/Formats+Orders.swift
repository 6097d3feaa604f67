package import Billing

extension Formats {
  /// What an order's item comes to: `GoToWebinar Pro, 3 organizers, monthly`.
  ///
  /// A trial has its days in the frequency's place, and what an offer removes says that it ends.
  package func item(_ item: QuoteItem) -> String {
    let manner =
      item.frequency.map(frequency) ?? words("trial for ", "prova di ") + days(item.period.days)
    let plan = fitted("\(item.planName), \(seats(item.seats, item.seatKind)), \(manner)")
    return item.kind == .removal ? plan + words(": ends", ": termina") : plan
  }

  /// What a line charges or credits, in plain words with its dates and days (rule 24).
  ///
  /// A whole period reads `3 organizers × €229.00, 23 Nov – 22 Dec 2026`; a part of one
  /// `Credit for 15 of 30 days unused: 5 organizers × €109.00, 23 Nov – 7 Dec 2026`.
  package func line(_ line: QuoteLine) -> String {
    let price =
      "\(seats(line.seats, line.seatKind)) \(fitted("×")) \(amount(line.unitPrice)), "
      + period(line.period)
    return part(of: line).map { "\($0): \(price)" } ?? price
  }

  /// Which part of its price a line is about, and whether it is given back; nil for a charge of a
  /// whole period.
  private func part(of line: QuoteLine) -> String? {
    guard let days = line.days else {
      return line.kind == .credit ? words("Credit", "Credito") : nil
    }
    let part = words(
      "\(number(days.remaining)) of \(self.days(days.total))",
      "\(self.days(days.remaining)) su \(number(days.total))")
    guard line.kind == .credit else { return part }
    let unused = days.remaining == 1 ? "non utilizzato" : "non utilizzati"
    return words("Credit for \(part) unused", "Credito per \(part) \(unused)")
  }

  /// What subscribing now costs in free days (rule 17): `13 free days of the trial are given up`.
  package func trialDaysGivenUp(_ count: Int) -> String {
    count == 1
      ? words(
        "1 free day of the trial is given up", "si rinuncia a 1 giorno gratuito della prova")
      : words(
        "\(number(count)) free days of the trial are given up",
        "si rinuncia a \(number(count)) giorni gratuiti della prova")
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
