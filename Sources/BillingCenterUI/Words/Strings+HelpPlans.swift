import Billing
import BillingDocuments
import BillingService

// MARK: - Answers about plans and payments (promise H4)

extension Strings {
  func changingPlansAnswer(in context: ScreenContext) -> [String] {
    if case .corporate = context.account.kind {
      return closedNote(in: context) + changingByOffer(in: context)
    }
    return closedNote(in: context) + [
      pick(
        "A change takes effect at once. What you have paid for and no longer use is set off, day by "
          + "day, against the new price; what is left over goes to your account balance, now "
          + "\(formats.amount(context.account.balance)).",
        "Una modifica ha effetto immediato. Ciò che hai già pagato e non usi più viene detratto, "
          + "giorno per giorno, dal nuovo prezzo; quanto avanza va sul saldo dell'account, ora di "
          + "\(formats.amount(context.account.balance))."),
      pick(
        "If the plan gets dearer, you pay at once. Then its new features can be used at once, and "
          + "the billing date becomes the day of the change.",
        "Se il piano diventa più caro, paghi subito. Poi puoi usare subito le nuove funzionalità e "
          + "la data di fatturazione diventa il giorno della modifica."),
      pick(
        "You can have fewer seats at any time: the billing date stays, and the difference is "
          + "credited.",
        "Puoi ridurre le postazioni in qualsiasi momento: la data di fatturazione resta e la "
          + "differenza viene accreditata."),
      byCustomerService(
        pick(
          "A lower tier is set by Customer Service",
          "Per un livello inferiore c'è il Servizio clienti"
        ), in: context),
      pick(
        "A new plan can be used as soon as it is paid.",
        "Un nuovo piano si può usare appena pagato."),
    ]
  }

  func anotherProductAnswer(in context: ScreenContext) -> [String] {
    if case .corporate(let representative, _) = context.account.kind {
      return closedNote(in: context) + [
        pick(
          "Products are never swapped or traded: each subscription stands alone.",
          "I prodotti non si scambiano né si cedono: ogni sottoscrizione è indipendente."),
        pick(
          "Ask \(representative.name) for an offer that ends one plan and adds the other.",
          "Chiedi a \(representative.name) un'offerta che termini un piano e aggiunga l'altro."),
      ] + paidUntil(in: context)
    }
    return closedNote(in: context) + [
      pick(
        "Products are never swapped or traded: each subscription stands alone. The way is this:",
        "I prodotti non si scambiano né si cedono: ogni sottoscrizione è indipendente. Si fa così:"),
      pick(
        "1. Cancel the plan that you no longer want. It stays usable until its billing period "
          + "ends, and is not renewed.",
        "1. Annulla il piano che non vuoi più. Resta utilizzabile fino al termine del periodo di "
          + "fatturazione e non viene rinnovato."),
      pick(
        "2. Add the other product with Add New Subscription. It can be used as soon as it is paid.",
        "2. Aggiungi l'altro prodotto con Aggiungi nuova sottoscrizione. Si può usare appena "
          + "pagato."),
    ] + paidUntil(in: context)
  }

  func reactivatingAnswer(in context: ScreenContext) -> [String] {
    let ended = context.account.subscriptions.filter { subscription in
      if case .ended(_, wasTrial: false) = subscription.status(on: context.today) {
        return true
      }
      return false
    }
    let names = ended.map(\.planName).joined(separator: ", ")
    let yours =
      ended.isEmpty
      ? pick("None of your plans has ended.", "Nessuno dei tuoi piani è terminato.")
      : pick("Yours: \(names).", "I tuoi: \(names).")
    if case .corporate(let representative, _) = context.account.kind {
      return closedNote(in: context) + [
        pick(
          "A plan that has ended comes back by an offer: ask \(representative.name).",
          "Un piano terminato si riattiva con un'offerta: chiedila a \(representative.name)."),
        yours,
      ]
    }
    return closedNote(in: context) + [
      pick(
        "A plan that has ended stays under Subscriptions. Reactivate begins from how it was last, "
          + "at today's price, and its period begins on that day.",
        "Un piano terminato resta in Sottoscrizioni. Riattiva riparte da com'era, al prezzo di "
          + "oggi, e il periodo inizia quel giorno."),
      yours,
      pick(
        "A plan whose cancellation is pending has not ended: remove the cancellation, and it is "
          + "renewed as before.",
        "Un piano con un annullamento in sospeso non è terminato: rimuovi l'annullamento e si "
          + "rinnova come prima."),
      pick(
        "A trial that has ended keeps Subscribe now.",
        "Una prova terminata conserva Sottoscrivi ora."),
    ]
  }

  func paymentsAnswer(in context: ScreenContext) -> [String] {
    let account = context.account
    var answer = [cardOnFile(of: account)]
    switch account.kind {
    case .online:
      answer.append(
        pick(
          "A renewal that cannot be paid is tried again \(retryDays(in: context)) days after its "
            + "day. The plan stays usable until then; when the last try fails, it ends.",
          "Un rinnovo che non si riesce a pagare viene ritentato \(retryDays(in: context)) giorni "
            + "dopo la scadenza. Fino ad allora il piano resta utilizzabile; se anche l'ultimo "
            + "tentativo fallisce, termina."))
    case .corporate(_, let days):
      answer.append(
        pick(
          "Renewals are invoiced, to be paid within \(formats.days(days)).",
          "I rinnovi vengono fatturati e si pagano entro \(formats.days(days))."))
    }
    answer += [
      vatAnswer(in: context),
      pick(
        "Your account balance is \(formats.amount(account.balance)). It is used before the card, "
          + "and never paid out.",
        "Il saldo dell'account è \(formats.amount(account.balance)). Si usa prima della carta e non "
          + "viene mai rimborsato."),
    ]
    if let contact = account.billingContact {
      answer.append(
        pick(
          "Confirmations go to \(contact.id); what they say can also be read in Invoice history.",
          "Le conferme arrivano all'indirizzo \(contact.id); si leggono anche in Cronologia fatture."
        ))
    }
    return answer
  }

  func paymentMethodAnswer(in context: ScreenContext) -> [String] {
    [
      cardOnFile(of: context.account),
      pick(
        "Under Payment choose Edit and enter the new card. It is checked, and takes the place of "
          + "the old one only when it is accepted.",
        "In Pagamento scegli Modifica e inserisci la nuova carta. Viene verificata e sostituisce "
          + "quella precedente solo se accettata."),
      context.account.kind == .online
        ? pick(
          "Orders and renewals are paid with it from then on. The card's number is never kept.",
          "Da quel momento ordini e rinnovi si pagano con quella. Il numero della carta non viene "
            + "mai conservato.")
        : pick(
          "Your invoices can be paid with it from then on. The card's number is never kept.",
          "Da quel momento puoi pagarci le fatture. Il numero della carta non viene mai conservato."
        ),
      whoMayPay(in: context),
    ]
  }

  func invoiceHistoryAnswer(in context: ScreenContext) -> [String] {
    let count = context.history.count
    let latest = count > 0 ? try? context.history.document(at: 0) : nil
    return [
      pick(
        "Under Invoices all your invoices and credit notes are listed, newest first. / searches "
          + "them, and Enter opens one.",
        "In Fatture trovi tutte le fatture e le note di credito, dalla più recente. / le cerca e "
          + "Invio ne apre una."),
      invoiceCount(count, latest: latest?.issued),
      pick(
        "An invoice can be exported as text, as a web page, or for a spreadsheet.",
        "Una fattura si può esportare come testo, come pagina web o per un foglio di calcolo."),
      pick(
        "The e-mail that came with it can be read from the invoice.",
        "L'e-mail che l'accompagnava si può leggere dalla fattura."),
    ]
  }
}

extension Strings {
  /// How many documents there are, and the latest of them where it can be read.
  private func invoiceCount(_ count: Int, latest: Invoice?) -> String {
    guard count > 0 else { return noInvoices }
    guard let latest else {
      return pick("You have \(formats.number(count)).", "Ne hai \(formats.number(count)).")
    }
    let date = formats.longDate(latest.day)
    return pick(
      "You have \(formats.number(count)); the latest is \(latest.number) of \(date).",
      "Ne hai \(formats.number(count)); l'ultima è \(latest.number), del \(date).")
  }
}

// MARK: - What answers share

extension Strings {
  /// How a Corporate account's plans change (rules 40 and 41).
  private func changingByOffer(in context: ScreenContext) -> [String] {
    [
      pick(
        "Say what you need, and your representative makes an offer. It waits under Pending offers, "
          + "where the billing contact accepts or rejects it.",
        "Di' che cosa ti serve e il rappresentante prepara un'offerta. La trovi in Offerte in "
          + "sospeso, dove il contatto di fatturazione la accetta o la rifiuta."),
      pick(
        "An offer that is accepted takes effect at once, and its invoice is paid in the portal.",
        "Un'offerta accettata ha effetto immediato e la sua fattura si paga nel portale."),
      pick(
        "What you have paid for and no longer use is set off, day by day, against the new price; "
          + "what is left over goes to your account balance, now "
          + "\(formats.amount(context.account.balance)).",
        "Ciò che hai già pagato e non usi più viene detratto, giorno per giorno, dal nuovo prezzo; "
          + "quanto avanza va sul saldo dell'account, ora di "
          + "\(formats.amount(context.account.balance))."),
    ]
  }
}

extension Strings {
  /// Why this person cannot do what is explained next; nothing where they can.
  private func closedNote(in context: ScreenContext) -> [String] {
    context.closedReason.map { [context.explain($0).sentences] } ?? []
  }

  private func whoMayPay(in context: ScreenContext) -> String {
    guard let contact = context.account.billingContact else {
      return pick(
        "Only a billing contact can change it, and this account has none yet.",
        "Può modificarlo solo un contatto di fatturazione, e questo account non ne ha ancora uno.")
    }
    guard contact.id != context.person.id else {
      return pick(
        "As billing contact you can change it.", "Come contatto di fatturazione puoi modificarlo.")
    }
    return pick(
      "Only the billing contact can change it: \(contact.name), \(contact.id).",
      "Può modificarlo solo il contatto di fatturazione: \(contact.name), \(contact.id).")
  }

  /// How long each plan that renews is paid for already.
  private func paidUntil(in context: ScreenContext) -> [String] {
    context.account.subscriptions.compactMap { subscription in
      guard let term = subscription.paidTerm, term.dunning == nil,
        subscription.status(on: context.today).isUsable
      else { return nil }
      let until = formats.phrase(.until, term.period.lastDay, isLong: true)
      return pick(
        "\(subscription.planName) is paid \(until).", "\(subscription.planName) è pagato \(until).")
    }
  }

  private func retryDays(in context: ScreenContext) -> String {
    let days = context.catalog.retryDays.map(formats.number)
    guard let last = days.last, days.count > 1 else { return days.first ?? "" }
    return days.dropLast().joined(separator: ", ") + pick(" and ", " e ") + last
  }

  private func vatAnswer(in context: ScreenContext) -> String {
    let company = context.account.company
    let country = formats.country(company.address.country)
    guard company.address.country.isMemberState else {
      return pick(
        "VAT is not charged: \(country) is outside the European Union.",
        "L'IVA non si applica: \(country) è fuori dall'Unione europea.")
    }
    guard let number = company.vatNumber else {
      let charged = pick(
        "Prices are without VAT; that of your country, \(country), is added, as no VAT number is on "
          + "file.",
        "I prezzi sono senza IVA; si aggiunge quella del tuo paese, \(country), perché nessuna "
          + "partita IVA è registrata.")
      guard context.closedReason == nil else { return charged }
      return charged + " "
        + pick("You can add one under Payment.", "Puoi aggiungerla in Pagamento.")
    }
    return pick(
      "Prices are without VAT. Your invoices name the VAT number \(number).",
      "I prezzi sono senza IVA. Le fatture riportano la partita IVA \(number).")
  }
}
