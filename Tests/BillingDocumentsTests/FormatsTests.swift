import Billing
import Testing

@testable import BillingDocuments

@Suite struct FormatsTests {
  let english = Formats(language: .english)
  let italian = Formats(language: .italian)

  // MARK: Amounts

  @Test(
    "An amount stands with its currency as the language has it",
    arguments: [
      (22900, "€229.00", "229,00 €", "EUR 229.00", "229,00 EUR"),
      (0, "€0.00", "0,00 €", "EUR 0.00", "0,00 EUR"),
      (-27250, "−€272.50", "−272,50 €", "-EUR 272.50", "-272,50 EUR"),
      (100_000, "€1,000.00", "1.000,00 €", "EUR 1,000.00", "1.000,00 EUR"),
      (7_164_000, "€71,640.00", "71.640,00 €", "EUR 71,640.00", "71.640,00 EUR"),
      (
        Int64.min, "−€92,233,720,368,547,758.08", "−92.233.720.368.547.758,08 €",
        "-EUR 92,233,720,368,547,758.08", "-92.233.720.368.547.758,08 EUR"
      ),
    ])
  func amounts(
    minorUnits: Int64, english: String, italian: String, plainEnglish: String, plainItalian: String
  ) {
    let amount = Money(minorUnits: minorUnits, currency: .eur)
    #expect(self.english.amount(amount) == english)
    #expect(self.italian.amount(amount) == italian)
    #expect(Formats(language: .english, asciiOnly: true).amount(amount) == plainEnglish)
    #expect(Formats(language: .italian, asciiOnly: true).amount(amount) == plainItalian)
  }

  @Test(
    "An amount has its currency's own decimals (rule 1)",
    arguments: [("JPY", "1.234 JPY"), ("KWD", "1,234 KWD"), ("USD", "12,34 USD")])
  func decimals(code: String, text: String) throws {
    let currency = try #require(Currency(code: code))
    let formats = Formats(language: .italian, asciiOnly: true)
    #expect(formats.amount(Money(minorUnits: 1234, currency: currency)) == text)
  }

  @Test(
    "Counts and rates follow the language",
    arguments: [(7, "7", "7"), (1000, "1,000", "1.000"), (1_234_567, "1,234,567", "1.234.567")])
  func counts(number: Int, english: String, italian: String) {
    #expect(self.english.number(number) == english)
    #expect(self.italian.number(number) == italian)
  }

  @Test(
    "A rate shows the decimals that it has",
    arguments: [(2200, "22 %", "22 %"), (2550, "25.5 %", "25,5 %"), (0, "0 %", "0 %")])
  func rates(basisPoints: Int, english: String, italian: String) {
    #expect(self.english.rate(basisPoints: basisPoints) == english)
    #expect(self.italian.rate(basisPoints: basisPoints) == italian)
  }

  // MARK: Days

  @Test(
    "A day is written short and long",
    arguments: [
      (2026, 11, 23, "23 Nov 2026", "23 November 2026", "23 nov 2026", "23 novembre 2026"),
      (2028, 2, 29, "29 Feb 2028", "29 February 2028", "29 feb 2028", "29 febbraio 2028"),
      (1969, 9, 1, "1 Sep 1969", "1 September 1969", "1 set 1969", "1 settembre 1969"),
    ])
  func days(
    year: Int, month: Int, day: Int, short: String, long: String, breve: String, esteso: String
  ) throws {
    let day = try #require(Day(year: year, month: month, day: day))
    #expect(english.date(day) == short)
    #expect(english.longDate(day) == long)
    #expect(italian.date(day) == breve)
    #expect(italian.longDate(day) == esteso)
  }

  @Test(
    "A period names its last day (rule 3)",
    arguments: [
      ("2026-11-23", "2026-12-23", "23 Nov – 22 Dec 2026", "23 nov – 22 dic 2026"),
      ("2026-11-23", "2027-11-23", "23 Nov 2026 – 22 Nov 2027", "23 nov 2026 – 22 nov 2027"),
      ("2027-02-01", "2027-03-01", "1 – 28 Feb 2027", "1–28 feb 2027"),
      ("2026-11-23", "2026-11-24", "23 Nov 2026", "23 nov 2026"),
    ])
  func periods(start: String, end: String, english: String, italian: String) throws {
    let period = Period(
      start: try #require(Day(iso8601: start)), end: try #require(Day(iso8601: end)))
    #expect(self.english.period(period) == english)
    #expect(self.italian.period(period) == italian)
    #expect(
      Formats(language: .italian, asciiOnly: true).period(period)
        == italian.replacing("–", with: "-"))
  }

  @Test(
    "A day in a sentence has its article, and a month's first its rank",
    arguments: [
      (1, ["il 1º nov 2026", "fino al 1º nov 2026", "dal 1º nov 2026", "del 1º nov 2026"]),
      (8, ["l'8 nov 2026", "fino all'8 nov 2026", "dall'8 nov 2026", "dell'8 nov 2026"]),
      (11, ["l'11 nov 2026", "fino all'11 nov 2026", "dall'11 nov 2026", "dell'11 nov 2026"]),
      (18, ["il 18 nov 2026", "fino al 18 nov 2026", "dal 18 nov 2026", "del 18 nov 2026"]),
    ])
  func phrases(dayOfMonth: Int, italian: [String]) throws {
    let day = try #require(Day(year: 2026, month: 11, day: dayOfMonth))
    #expect(DayPreposition.allCases.map { self.italian.phrase($0, day) } == italian)
    #expect(
      DayPreposition.allCases.map { Formats(language: .italian, asciiOnly: true).phrase($0, day) }
        == italian.map { $0.replacing("º", with: "o") })
    #expect(
      DayPreposition.allCases.map { english.phrase($0, day) }
        == ["on", "until", "from", "of"].map { "\($0) \(dayOfMonth) Nov 2026" })
  }

  @Test("One day is singular, none and more are plural")
  func dayCounts() {
    #expect([0, 1, 9].map(english.days) == ["0 days", "1 day", "9 days"])
    #expect([0, 1, 9].map(italian.days) == ["0 giorni", "1 giorno", "9 giorni"])
  }

  // MARK: Plans

  @Test(
    "Seats are called by their kind",
    arguments: [
      (SeatKind.organizer, "1 organizer", "3 organizers", "1 organizzatore", "3 organizzatori"),
      (.agent, "1 agent", "3 agents", "1 agente", "3 agenti"),
      (.expert, "1 expert", "3 experts", "1 esperto", "3 esperti"),
    ])
  func seats(kind: SeatKind, one: String, three: String, uno: String, tre: String) {
    #expect([english.seats(1, kind), english.seats(3, kind)] == [one, three])
    #expect([italian.seats(1, kind), italian.seats(3, kind)] == [uno, tre])
  }

  @Test("Frequencies and statuses have their labels")
  func labels() {
    #expect(BillingFrequency.allCases.map(italian.frequency) == ["mensile", "annuale"])
    #expect(BillingFrequency.allCases.map(english.perPeriod) == ["a month", "a year"])
    #expect(BillingFrequency.allCases.map(italian.perPeriod) == ["al mese", "all'anno"])
    let statuses: [SubscriptionStatus] = [
      .active(renewal: Sample.today), .pendingCancellation(lastDay: Sample.today),
      .trial(lastDay: Sample.today, daysLeft: 1), .pastDue(nextAttempt: Sample.today),
      .ended(since: Sample.today, wasTrial: true),
    ]
    #expect(
      statuses.map(english.status) == [
        "Active", "Pending cancellation", "Trial", "Payment failed", "Ended",
      ])
    #expect(
      statuses.map(italian.status)
        == ["Attiva", "Annullamento in sospeso", "In prova", "Pagamento non riuscito", "Terminata"])
    #expect(
      InvoiceRecord.Status.allCases.map(italian.status)
        == ["Aperta", "Pagata in parte", "Pagata", "Stornata"])
    #expect(
      InvoiceRecord.Status.allCases.map(english.status)
        == ["Open", "Partly paid", "Paid", "Credited"])
  }

  @Test("Every label has a word in each language", arguments: Label.allCases)
  func everyLabel(label: Label) {
    #expect(english.label(label) != italian.label(label))
  }

  // MARK: Cards

  @Test("A card shows its brand and last four digits")
  func cards() {
    #expect(english.card(Sample.card) == "Visa •••• 4242")
    #expect(Formats(language: .english, asciiOnly: true).card(Sample.card) == "Visa **** 4242")
    #expect(english.expiry(Sample.card.expiry) == "12/2028")
    #expect(CardExpiry(month: 3, year: 2027).map(english.expiry) == "03/2027")
  }

  @Test("Every brand has a name of its own")
  func brands() {
    #expect(Set(CardBrand.allCases.map(english.brand)).count == CardBrand.allCases.count)
  }

  // MARK: ASCII

  @Test(
    "Where only ASCII may be shown, letters keep their likeness",
    arguments: [
      ("non è più possibile", "non e' piu' possibile"), ("Müller", "Muller"),
      ("l’IVA", "l'IVA"), ("3 × 4 … •", "3 x 4 ... *"), ("漢", "?"), ("plain", "plain"),
    ])
  func ascii(text: String, folded: String) {
    #expect(text.foldedToASCII == folded)
  }
}
