import Billing

extension Formats {
  func unknownSubscription(_ id: SubscriptionID, _ known: [SubscriptionID]) -> Explanation {
    Explanation(
      words(
        "there is no subscription “\(named(id))”",
        "la sottoscrizione «\(named(id))» non esiste"),
      why: known.isEmpty
        ? words("this account has none yet", "questo account non ne ha ancora")
        : words("this account has \(list(known))", "questo account ha \(list(known))"),
      remedy: known.isEmpty
        ? words("add a subscription first", "aggiungi prima una sottoscrizione")
        : words("choose one of these", "scegline una"))
  }

  var subscriptionIsTrial: Explanation {
    Explanation(
      words("a trial cannot be changed", "una prova non si può modificare"),
      why: words(
        "tier, seats and billing are chosen when it is subscribed to",
        "livello, postazioni e fatturazione si scelgono quando la si sottoscrive"),
      remedy: words("choose Subscribe now", "scegli Sottoscrivi ora"))
  }

  var subscriptionNotTrial: Explanation {
    Explanation(
      words("this plan is no trial", "questo piano non è una prova"),
      why: words("it was bought before", "è già stato acquistato"),
      remedy: words(
        "change it, or reactivate it if it has ended",
        "modificalo, oppure riattivalo se è terminato"))
  }

  var subscriptionEnded: Explanation {
    Explanation(
      words("this subscription has ended", "questa sottoscrizione è terminata"),
      why: words(
        "what has ended can be neither changed nor cancelled",
        "ciò che è terminato non si può né modificare né annullare"),
      remedy: words(
        "reactivate it, or choose Subscribe now if it was a trial",
        "riattivala, oppure scegli Sottoscrivi ora se era una prova"))
  }

  var subscriptionNotEnded: Explanation {
    Explanation(
      words(
        "this subscription cannot be reactivated", "questa sottoscrizione non si può riattivare"),
      why: words(
        "only a paid plan that has ended can be",
        "si può riattivare solo un piano a pagamento terminato"),
      remedy: words(
        "change it, or subscribe to it if it is a trial",
        "modificala, oppure sottoscrivila se è una prova"))
  }

  func seatLimitReached(_ limit: Int, _ catalog: Catalog) -> Explanation {
    Explanation(
      words("no more seats can be added", "non si possono aggiungere altre postazioni"),
      why: words(
        "the limit of this tier is \(number(limit)), and it is reached",
        "il limite di questo livello è \(number(limit)), ed è già raggiunto"),
      remedy: words(
        "choose a higher tier where there is one, or ",
        "scegli un livello superiore, se c'è, oppure ")
        + contactCustomerService(catalog))
  }

  func lowerTier(_ from: PlanID, _ to: PlanID, _ catalog: Catalog) -> Explanation {
    Explanation(
      words(
        "a lower tier cannot be chosen online", "online non si può scegliere un livello inferiore"),
      why: words(
        "\(catalog.name(of: to)) is below \(catalog.name(of: from)), the present one",
        "\(catalog.name(of: to)) è inferiore a quello attuale, \(catalog.name(of: from))"),
      remedy: contactCustomerService(catalog))
  }

  /// Names the way to another product (promise D8).
  func productSwap(_ from: PlanID, _ to: ProductID, _ catalog: Catalog) -> Explanation {
    let name = catalog.products.first { $0.id == to }?.name ?? to.rawValue
    return Explanation(
      words(
        "a product cannot be swapped for another",
        "un prodotto non si può scambiare con un altro"),
      why: words(
        "this subscription is \(catalog.name(of: from))",
        "questa sottoscrizione è di \(catalog.name(of: from))"),
      remedy: words(
        "cancel it (it stays usable until its period ends), then add \(name)",
        "annullala (resta utilizzabile fino alla fine del periodo), poi aggiungi \(name)"))
  }

  var nothingChanges: Explanation {
    Explanation(
      words("nothing would change", "non cambierebbe nulla"),
      why: words(
        "tier, seats and billing are what they are now",
        "livello, postazioni e fatturazione sono quelli attuali"),
      remedy: words("choose something else", "scegli qualcosa di diverso"))
  }

  func cancellationPending(_ lastDay: Day) -> Explanation {
    Explanation(
      words("a cancellation is pending", "c'è un annullamento in sospeso"),
      why: words(
        "this subscription ends on \(longDate(lastDay)) and is not renewed",
        "questa sottoscrizione termina \(phrase(.on, lastDay, isLong: true)) e non si rinnova"),
      remedy: words(
        "remove the pending cancellation first", "rimuovi prima l'annullamento in sospeso"))
  }

  var noCancellation: Explanation {
    Explanation(
      words("there is no pending cancellation", "non c'è alcun annullamento in sospeso"),
      why: words(
        "nobody has cancelled this subscription", "nessuno ha annullato questa sottoscrizione"),
      remedy: words(
        "see under Subscriptions how it goes on", "controlla in Sottoscrizioni come prosegue"))
  }

  func periodUnpaid(_ invoice: InvoiceNumber) -> Explanation {
    Explanation(
      words(
        "this subscription cannot be changed yet",
        "questa sottoscrizione non si può ancora modificare"),
      why: words(
        "its current period is not paid yet: invoice \(invoice) is open",
        "il periodo in corso non è ancora pagato: la fattura \(invoice) è aperta"),
      remedy: words("pay the invoice first", "paga prima la fattura"))
  }

  func trialEndsByItself(_ lastDay: Day) -> Explanation {
    Explanation(
      words("a trial need not be cancelled", "una prova non va annullata"),
      why: words(
        "it ends by itself on \(longDate(lastDay)) and costs nothing",
        "termina da sola \(phrase(.on, lastDay, isLong: true)) e non costa nulla"),
      remedy: words(
        "leave it as it is, or choose Subscribe now to go on",
        "lasciala così, oppure scegli Sottoscrivi ora per continuare"))
  }
}
