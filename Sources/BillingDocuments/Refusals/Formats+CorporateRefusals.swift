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

  var vendorOnly: Explanation {
    Explanation(
      words("this cannot be done by hand", "questa operazione non si può fare a mano"),
      why: words(
        "the vendor's own system does it by itself", "la esegue da sé il sistema del fornitore"))
  }

  func unknownOffer(_ id: OfferID, _ known: [OfferID]) -> Explanation {
    Explanation(
      words("there is no offer “\(id)”", "l'offerta «\(id)» non esiste"),
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
    let isAccepted = if case .accepted = state { true } else { false }
    return Explanation(
      words("this offer is closed", "questa offerta è chiusa"),
      why: isAccepted
        ? words("it was accepted before", "è già stata accettata")
        : words("it was rejected before", "è già stata rifiutata"),
      remedy: words("ask the representative for a new one", "chiedine una nuova al rappresentante"))
  }

  func offerOutdated(_ subscription: SubscriptionID) -> Explanation {
    Explanation(
      words("this offer can no longer be accepted", "questa offerta non si può più accettare"),
      why: words(
        "\(subscription) has changed since it was made",
        "\(subscription) è cambiata da quando è stata fatta"),
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
      words("two of its items touch \(id)", "due delle sue voci riguardano \(id)")
    case .lastDayPast(let day):
      words(
        "its last day, \(longDate(day)), is past",
        "il suo ultimo giorno, \(longDate(day)), è passato")
    case .paymentDays(let days):
      words(
        "\(number(days)) days to pay are not from 0 to 366",
        "\(number(days)) giorni per pagare non sono da 0 a 366")
    case .seats(let seats):
      words(
        "\(number(seats)) seats cannot be offered",
        "non si possono offrire \(number(seats)) postazioni")
    case .price(let price):
      words(
        "\(amount(price)) is no price in this account's currency",
        "\(amount(price)) non è un prezzo nella valuta di questo account")
    }
  }

  func requestLength(_ length: Int) -> Explanation {
    Explanation(
      words("this message was not sent", "questo messaggio non è stato inviato"),
      why: length > RepresentativeRequest.lengthLimit
        ? words(
          "it has \(number(length)) characters, and at most "
            + "\(number(RepresentativeRequest.lengthLimit)) are taken",
          "ha \(number(length)) caratteri, e se ne accettano al massimo "
            + number(RepresentativeRequest.lengthLimit))
        : words("it says nothing", "non dice nulla"),
      remedy: words("write what you need", "scrivi che cosa ti serve"))
  }
}
