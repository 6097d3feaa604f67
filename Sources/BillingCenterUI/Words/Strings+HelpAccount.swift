import Billing
import BillingDocuments

// MARK: - Answers about the account (promise H4)

extension Strings {
  /// A topic's answer in paragraphs, told with the account's own facts.
  func answer(to topic: HelpTopic, in context: ScreenContext) -> [String] {
    switch topic {
    case .payments: paymentsAnswer(in: context)
    case .paymentMethod: paymentMethodAnswer(in: context)
    case .invoiceHistory: invoiceHistoryAnswer(in: context)
    case .changingPlans: changingPlansAnswer(in: context)
    case .anotherProduct: anotherProductAnswer(in: context)
    case .reactivating: reactivatingAnswer(in: context)
    case .gettingIn: gettingInAnswer(in: context)
    case .billingContact: billingContactAnswer(in: context)
    case .accountKinds: accountKindsAnswer(in: context)
    case .notOnline: notOnlineAnswer(in: context)
    case .payingInPortal: payingInPortalAnswer(in: context)
    }
  }

  private func gettingInAnswer(in context: ScreenContext) -> [String] {
    let (person, company) = (context.person, context.account.company.name)
    let role = formats.role(person.role).lowercasedFirst
    let first = title(of: Tab.first(of: context.account))
    let palette = keyInWords(.palette)
    return [
      pick(
        "You are in it. The program opens on My Account; Go to Billing, at the bottom of that page, "
          + "leads to \(first).",
        "Ci sei già. Il programma si apre su Account personale; Vai alla fatturazione, in fondo a "
          + "quella pagina, porta a \(first)."),
      pick(
        "You use it as \(person.name) (\(person.id)), \(role) of \(company).",
        "Lo usi come \(person.name) (\(person.id)), \(role) di \(company)."),
      pick(
        "The number keys open the sections at the top, \(palette) finds every page by its name, and "
          + "\(keyInWords(.keys)) shows all keys.",
        "I tasti numerici aprono le sezioni in alto, \(palette) trova ogni pagina per nome e "
          + "\(keyInWords(.keys)) mostra tutti i tasti."),
      pick(
        "If you have several accounts, press \(palette) and choose Switch account or person.",
        "Se hai più account, premi \(palette) e scegli Cambia account o persona."),
    ]
  }

  private func billingContactAnswer(in context: ScreenContext) -> [String] {
    guard let contact = context.account.billingContact else {
      return [
        pick(
          "This account has no billing contact yet, so nobody can change it online.",
          "Questo account non ha ancora un contatto di fatturazione, quindi nessuno può modificarlo "
            + "online."),
        byCustomerService(
          pick("Customer Service names one for you", "Ne nomina uno il Servizio clienti"),
          in: context),
      ]
    }
    let isSelf = contact.id == context.person.id
    return [
      isSelf
        ? pick(
          "You are: \(contact.name), \(contact.id).", "Sei tu: \(contact.name), \(contact.id).")
        : pick(
          "It is \(contact.name), \(contact.id).", "È \(contact.name), \(contact.id)."),
      context.account.kind == .online
        ? pick(
          "Only the billing contact can buy, change and cancel plans and change the payment method. "
            + "Everybody else on the account can read everything.",
          "Solo il contatto di fatturazione può acquistare, modificare e annullare piani e cambiare "
            + "il metodo di pagamento. Tutti gli altri possono leggere tutto.")
        : pick(
          "Only the billing contact can answer offers and pay invoices in the portal. Everybody "
            + "else on the account can read everything.",
          "Solo il contatto di fatturazione può rispondere alle offerte e pagare le fatture nel "
            + "portale. Tutti gli altri possono leggere tutto."),
      pick(
        "Confirmations and invoices are sent to that address.",
        "Conferme e fatture arrivano a quell'indirizzo."),
      byCustomerService(
        pick(
          "Another billing contact is named by Customer Service",
          "Per cambiare contatto di fatturazione c'è il Servizio clienti"),
        in: context),
    ]
  }

  private func accountKindsAnswer(in context: ScreenContext) -> [String] {
    let online = pick(
      "Online account: the billing contact buys and changes plans here, and pays at once by card. "
        + "Renewals are charged to the same card.",
      "Account online: il contatto di fatturazione acquista e modifica i piani qui e paga subito "
        + "con la carta. I rinnovi vengono addebitati sulla stessa carta.")
    let corporate = pick(
      "Corporate account: seats and products are agreed with a representative. Offers are accepted "
        + "and invoices are paid in the Corporate Billing Portal.",
      "Account Corporate: postazioni e prodotti si concordano con un rappresentante. Le offerte si "
        + "accettano e le fatture si pagano nel Portale di fatturazione Corporate.")
    switch context.account.kind {
    case .online:
      return [
        pick("Yours is an online account.", "Il tuo è un account online."), online, corporate,
        byCustomerService(
          pick(
            "Customer Service turns one kind into the other",
            "Per passare da un tipo all'altro c'è il Servizio clienti"), in: context),
      ]
    case .corporate(let representative, let days):
      return [
        pick("Yours is a Corporate account.", "Il tuo è un account Corporate."), corporate,
        representativeIs(representative),
        pick(
          "Its renewals are invoiced, to be paid within \(formats.days(days)).",
          "I rinnovi vengono fatturati e si pagano entro \(formats.days(days))."),
        online,
      ]
    }
  }

  private func notOnlineAnswer(in context: ScreenContext) -> [String] {
    guard let reason = context.closedReason else {
      return [
        pick(
          "You can: you are the billing contact of an online account. Some things go another way, "
            + "though.",
          "Puoi: sei il contatto di fatturazione di un account online. Alcune cose però seguono "
            + "un'altra strada."),
        byCustomerService(
          pick(
            "A lower tier, another country and another kind of account are Customer Service's",
            "Di un livello inferiore, di un altro paese e di un altro tipo di account si occupa il "
              + "Servizio clienti"), in: context),
        pick(
          "While a cancellation is pending, remove it first. While a payment has failed, pay first.",
          "Se c'è un annullamento in sospeso, rimuovilo prima. Se un pagamento non è riuscito, paga "
            + "prima."),
        pick(
          "A trial is not changed but subscribed to: Subscribe now.",
          "Una prova non si modifica, si sottoscrive: Sottoscrivi ora."),
      ]
    }
    var answer = [context.explain(reason).sentences]
    // A reason that is the kind of account names the representative already.
    if case .notBillingContact = reason,
      case .corporate(let representative, _) = context.account.kind
    {
      answer += [
        pick(
          "Even so, seats and products of a Corporate account are changed through the "
            + "representative.",
          "In ogni caso, postazioni e prodotti di un account Corporate si modificano tramite il "
            + "rappresentante."),
        representativeIs(representative),
      ]
    }
    return answer + [
      pick(
        "You can read everything: plans, invoices, payments and the account balance.",
        "Puoi leggere tutto: piani, fatture, pagamenti e saldo dell'account."),
      byCustomerService(
        pick("Customer Service helps with all else", "Per tutto il resto c'è il Servizio clienti"),
        in: context),
    ]
  }

  private func payingInPortalAnswer(in context: ScreenContext) -> [String] {
    guard case .corporate(_, let days) = context.account.kind else {
      return [
        pick(
          "The portal is for Corporate accounts, and yours is an online account.",
          "Il portale è per gli account Corporate, e il tuo è un account online."),
        pick(
          "Your orders are paid when you place them, and renewals on their day.",
          "Gli ordini si pagano quando li effettui, i rinnovi nel loro giorno."),
        cardOnFile(of: context.account),
        pick(
          "Where the payment of a renewal has failed, its invoice can be paid under Invoices.",
          "Se il pagamento di un rinnovo non è riuscito, la fattura si può pagare in Fatture."),
      ]
    }
    return [
      pick(
        "Open the portal, choose an open invoice, then Pay. You can pay all of it or a part, by "
          + "credit or debit card.",
        "Apri il portale, scegli una fattura da pagare, poi Paga. Puoi pagarla tutta o in parte, "
          + "con carta di credito o di debito."),
      openInvoices(of: context.account),
      pick(
        "Invoices are to be paid within \(formats.days(days)). Each payment is confirmed by e-mail.",
        "Le fatture si pagano entro \(formats.days(days)). Ogni pagamento viene confermato per "
          + "e-mail."),
      cardOnFile(of: context.account),
    ] + onlyContactPays(in: context)
  }

  /// Who can pay, told to somebody who cannot.
  private func onlyContactPays(in context: ScreenContext) -> [String] {
    guard let contact = context.account.billingContact, contact.id != context.person.id else {
      return []
    }
    return [
      pick(
        "Only the billing contact can pay: \(contact.name), \(contact.id).",
        "Può pagare solo il contatto di fatturazione: \(contact.name), \(contact.id).")
    ]
  }
}

// MARK: - What answers share

extension Strings {
  /// A sentence about Customer Service, with how it is reached.
  func byCustomerService(_ sentence: String, in context: ScreenContext) -> String {
    let ways = context.catalog.seller.customerService
    return "\(sentence): \(ways.phone), \(ways.email)."
  }

  func representativeIs(_ representative: Representative) -> String {
    let ways = representative.contact
    return pick("Your representative is ", "Il tuo rappresentante è ")
      + "\(representative.name): \(ways.phone), \(ways.email)."
  }

  func cardOnFile(of account: Account) -> String {
    guard let card = account.paymentMethod else {
      return pick("No card is on file.", "Nessuna carta è registrata.")
    }
    return pick(
      "The card on file is \(formats.card(card)), good until \(formats.expiry(card.expiry)).",
      "La carta registrata è \(formats.card(card)), valida fino a \(formats.expiry(card.expiry)).")
  }

  /// What is still to be paid, invoice by invoice; of many the first few.
  private func openInvoices(of account: Account) -> String {
    let open = account.invoices.filter { $0.open.isPositive }
    guard !open.isEmpty else {
      return pick("No invoice is open.", "Nessuna fattura da pagare.")
    }
    let shown = open.prefix(5).map { record in
      "\(record.invoice.number), \(formats.amount(record.open)), "
        + payBy(record.invoice.dueDay).lowercasedFirst
    }
    let rest = open.count - shown.count
    let more =
      rest == 0
      ? "" : "\n" + pick("and \(formats.number(rest)) more", "e altre \(formats.number(rest))")
    return pick("Your open invoices:", "Le tue fatture da pagare:") + "\n"
      + shown.joined(separator: "\n") + more
  }
}
