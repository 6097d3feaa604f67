package import Billing
import BillingStore

/// The three accounts with which a new store can be tried out.
///
/// `acme` has some of everything, `nuova` has bought nothing yet, and `globex` is looked after by a
/// representative. Their days are counted from today, so that there is always a trial running and
/// a cancellation pending; on one day they are always the same.
package enum SampleAccounts {
  static let timeZone = "Europe/Rome"

  /// Puts the sample accounts into a store without accounts.
  ///
  /// - Parameters:
  ///   - store: Where they go.
  ///   - gateway: The store's, where their charges are made.
  ///   - catalog: What they have bought, as the program's own catalog has it.
  ///   - clock: Tells today.
  /// - Throws: `store`, `gateway`, and `refused` where the catalog lacks what they use.
  package static func create(
    in store: any AccountStore, charging gateway: any PaymentGateway, catalog: Catalog,
    clock: BillingClock
  ) throws(ServiceError) {
    let today = clock.today(in: timeZone)
    let samples = [
      try acme(on: today, catalog: catalog, gateway: gateway),
      try globex(on: today, catalog: catalog, gateway: gateway),
      nuova(on: today),
    ]
    let now = clock.timestamp(in: timeZone)
    try ServiceError.store { () throws(StoreError) in
      for sample in samples {
        _ = try store.open(sample.opened, followedBy: sample.events, at: now, by: "system")
      }
    }
  }

  /// An account as it is opened in the store, and what happened to it since.
  struct Sample {
    let opened: Account
    var events: [Event] = []
  }

  /// The last day up to `day` that every month has, so that no period boundary is clamped.
  static func billingDay(upTo day: Day) -> Day {
    day.advanced(by: -max(0, day.components.day - 28))
  }

  private static func nuova(on today: Day) -> Sample {
    Sample(
      opened: Account(
        id: "nuova", series: "NUOVA", kind: .online, currency: .eur, timeZone: timeZone,
        language: .italian,
        company: Company(
          name: "Nuova S.r.l.",
          address: PostalAddress(
            street: "Corso Vittorio Emanuele II 42", postalCode: "10123", city: "Torino",
            country: "IT")),
        people: [Person(id: "giulia@nuova.example", name: "Giulia Conti", role: .billingContact)],
        openedOn: today))
  }
}
