import Billing

extension Formats {
  var onlineAccount: Explanation {
    Explanation(
      words("this account has no Corporate portal", "questo account non ha un portale Corporate"),
      why: words(
        "offers and a representative are for Corporate accounts",
        "offerte e rappresentante sono per gli account Corporate"),
      remedy: words(
        "change and buy under Subscriptions", "modifica e acquista in Sottoscrizioni"))
  }

  func vendorOnly(_ catalog: Catalog) -> Explanation {
    Explanation(
      words(
        "only the vendor can do this", "questa operazione è riservata al fornitore"),
      why: words(
        "the vendor's own system does it by itself", "la esegue da sé il sistema del fornitore"),
      remedy: contactCustomerService(catalog))
  }

  func unknownOffer(_ id: OfferID, _ known: [OfferID]) -> Explanation {
    Explanation(
      words("there is no offer “\(named(id))”", "l'offerta «\(named(id))» non esiste"),
      why: known.isEmpty
        ? words("this account has none", "questo account non ne ha")
        : words("this account has \(list(known))", "questo account ha \(list(known))"),
      remedy: known.isEmpty
        ? words("ask the representative for one", "chiedine una al rappresentante")
        : words("choose one of these", "scegline una"))
  }

  func offerExpired(_ lastDay: Day) -> Explanation {
    Explanation(
      words("this offer has expired", "questa offerta è scaduta"),
      why: words(
        "it could be accepted until \(longDate(lastDay))",
        "si poteva accettare \(phrase(.until, lastDay, isLong: true))"),
      remedy: words("ask the representative for a new one", "chiedine una nuova al rappresentante"))
  }

  func offerClosed(_ state: Offer.State) -> Explanation {
    Explanation(
      words("this offer is closed", "questa offerta è chiusa"), why: reason(of: state),
      remedy: words("ask the representative for a new one", "chiedine una nuova al rappresentante"))
  }

  private func reason(of state: Offer.State) -> String {
    switch state {
    case .accepted(let day, _):
      words(
        "it was accepted on \(longDate(day))",
        "è stata accettata \(phrase(.on, day, isLong: true))")
    case .rejected(let day):
      words(
        "it was rejected on \(longDate(day))",
        "è stata rifiutata \(phrase(.on, day, isLong: true))")
    case .expired: words("it has expired", "è scaduta")
    case .pending: words("it waits for an answer", "è in attesa di risposta")
    }
  }

  func offerOutdated(_ subscription: SubscriptionID) -> Explanation {
    Explanation(
      words("this offer can no longer be accepted", "questa offerta non si può più accettare"),
      why: words(
        "the subscription \(subscription) has changed since the offer was made",
        "la sottoscrizione \(subscription) è cambiata dopo l'offerta"),
      remedy: words("ask the representative for a new one", "chiedine una nuova al rappresentante"))
  }

  func offerInvalid(_ fault: OfferFault) -> Explanation {
    Explanation(
      words("this offer cannot be made", "questa offerta non si può fare"), why: reason(of: fault),
      remedy: words("correct it and add it again", "correggila e aggiungila di nuovo"))
  }

  private func reason(of fault: OfferFault) -> String {
    switch fault {
    case .empty: words("it offers nothing", "non offre nulla")
    case .touchedTwice(let id):
      words(
        "two of its items touch the subscription \(id)",
        "due delle sue voci riguardano la sottoscrizione \(id)")
    case .lastDayPast(let day):
      words(
        "its last day, \(longDate(day)), is past",
        "il suo ultimo giorno, \(longDate(day)), è passato")
    case .paymentDays(let days):
      words(
        "its days to pay are \(number(days)), and can be 0 to 366",
        "i giorni per pagare sono \(number(days)), e possono essere da 0 a 366")
    case .seats(let seats):
      words(
        "one of its numbers of seats is \(number(seats)), which nobody can have",
        "uno dei numeri di postazioni è \(number(seats)), che nessuno può avere")
    case .price(let price):
      words(
        "\(amount(price)) cannot be a price: prices are zero or more, in the account's currency, "
          + "and low enough to be invoiced",
        "\(amount(price)) non può essere un prezzo: i prezzi partono da zero, sono nella valuta "
          + "dell'account e abbastanza bassi da poter essere fatturati")
    }
  }
}
