import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("Help")
struct HelpTests {
  @Test("H4 · Help lists the article's questions, and answers each", arguments: Language.allCases)
  func topics(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToHelp()
    shop.expectScreen(.help)
    shop.expectToSee(
      language.pick(
        "How do I get to the Billing Center?", "Come è possibile accedere al Centro fatturazione?"),
      language.pick(
        "Who is the billing contact for my account?",
        "Qual è il contatto di fatturazione per il mio account?"),
      language.pick(
        "What is the difference between an online and a Corporate account?",
        "Qual è la differenza tra account online e account corporate?"),
      language.pick(
        "Why can't I change my subscription plan or billing information online?",
        "Perché non posso modificare online il piano di sottoscrizione o le informazioni di "
          + "fatturazione?"),
      language.pick(
        "How can I pay online through the Corporate Billing Portal?",
        "Come posso effettuare un pagamento online tramite il Portale di fatturazione Corporate?"),
      language.pick(
        "Payment and billing questions", "Domande frequenti su pagamento e fatturazione"))
    for topic in HelpTopic.allCases {
      shop.act(on: "topic-\(topic.rawValue)")
      shop.expectScreen(.helpTopic)
      shop.expectFocus("way-1")
      shop.press(.escape)
      shop.expectScreen(.help)
      shop.expectFocus("topic-\(topic.rawValue)")
    }
  }

  @Test("H4 · Every answer is of 4 to 16 lines, for everybody", arguments: Language.allCases)
  func lengths(language: Language) throws {
    for user in [User.anna, .marco, .giulia, .paolo] {
      let shop = try Shop(user, language)
      for topic in HelpTopic.allCases {
        try shop.restart()
        shop.goToHelp(on: topic)
        let lines = shop.session.frame.text.split(separator: "\n")
        let body = lines.dropFirst(4).dropLast(3)
        #expect((4...16).contains(body.count), "\(topic) for \(user):\n\(shop.session.frame.text)")
      }
    }
  }

  @Test(
    "H4 · Who my billing contact is, told to the contact and to a reader",
    arguments: Language.allCases)
  func billingContact(language: Language) throws {
    let contact = try Shop(.anna, language)
    contact.goToHelp(on: .billingContact)
    contact.expectToSee(
      language.pick("You are: Anna Rossi, ", "Sei tu: Anna Rossi, ") + "anna.rossi@acme.example.")
    contact.expectNotToSee(language.pick("Write to the billing contact", "Scrivi al contatto"))

    let reader = try Shop(.marco, language)
    reader.goToHelp(on: .billingContact)
    reader.expectToSee(
      language.pick("It is Anna Rossi, ", "È Anna Rossi, ") + "anna.rossi@acme.example.")
    reader.press(.enter)
    reader.expectScreen(.writeMessage)
    reader.press(.escape)
    reader.expectScreen(.helpTopic)
    reader.expectFocus("way-1")
  }

  @Test(
    "H4 · Why I can't change my plan online, told to each for their own reason",
    arguments: Language.allCases)
  func notOnline(language: Language) throws {
    let reader = try Shop(.marco, language)
    reader.goToHelp(on: .notOnline)
    reader.expectToSee(
      language.pick(
        "Only the billing contact can change this account.",
        "Solo il contatto di fatturazione può modificare questo account."),
      "Anna Rossi (anna.rossi@acme.example)")

    let corporate = try Shop(.paolo, language)
    corporate.goToHelp(on: .notOnline)
    corporate.expectToSee(
      language.pick(
        "It is a Corporate account, and Laura Bruni looks after it.",
        "È un account Corporate, seguito da Laura Bruni."),
      language.pick(
        "[ Write to your representative ]", "[ Scrivi al rappresentante ]"))

    let contact = try Shop(.anna, language)
    contact.goToHelp(on: .notOnline)
    contact.expectToSee(
      language.pick("You can: you are the billing contact", "Puoi: sei il contatto"),
      "+353 20 910 0123")
  }

  @Test("H4 · Online or Corporate, told for this account", arguments: Language.allCases)
  func accountKinds(language: Language) throws {
    let online = try Shop(.giulia, language)
    online.goToHelp(on: .accountKinds)
    online.expectToSee(
      language.pick("Yours is an online account.", "Il tuo è un account online."))
    let corporate = try Shop(.paolo, language)
    corporate.goToHelp(on: .accountKinds)
    corporate.expectToSee(
      language.pick("Yours is a Corporate account.", "Il tuo è un account Corporate."),
      "Laura Bruni",
      language.pick("to be paid within 30 days.", "si pagano entro 30 giorni."))
    corporate.press(.enter)
    corporate.expectScreen(.portal)
  }

  @Test("H4 · Paying in the portal names the invoices that are open", arguments: Language.allCases)
  func payingInPortal(language: Language) throws {
    let shop = try Shop(.paolo, language)
    let open = try shop.account.invoices.filter { $0.open.isPositive }
    #expect(open.count == 3)
    shop.goToHelp(on: .payingInPortal)
    for record in open { shop.expectToSee(record.invoice.number.rawValue) }
    shop.expectToSee(
      language.pick(
        "all of it or a part, by credit or debit card", "con carta di credito o di debito"))
    shop.press(.enter)
    shop.expectScreen(.portal)

    let online = try Shop(.anna, language)
    online.goToHelp(on: .payingInPortal)
    online.expectToSee(
      language.pick(
        "The portal is for Corporate accounts", "Il portale è per gli account Corporate"))
  }

  @Test("H4 · Payments: the card, the retries, VAT and the balance", arguments: Language.allCases)
  func payments(language: Language) throws {
    let shop = try Shop(.anna, language)
    try shop.creditACME()
    shop.goToHelp(on: .payments)
    shop.expectToSee(
      "Visa •••• 4242", "12/2028",
      language.pick("tried again 3, 5 and 7 days after", "ritentato 3, 5 e 7 giorni dopo"),
      language.pick("no VAT number is on file", "nessuna partita IVA è registrata"),
      language.pick("Your account balance is €199.47.", "Il saldo dell'account è 199,47 €."),
      "anna.rossi@acme.example")
    shop.press(.enter)
    shop.expectScreen(.paymentMethod)
  }

  @Test("D8 · Help tells the way to another product, and leads on", arguments: Language.allCases)
  func anotherProduct(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToHelp(on: .anotherProduct)
    shop.expectToSee(
      language.pick(
        "Products are never swapped or traded", "I prodotti non si scambiano né si cedono"),
      language.pick("1. Cancel the plan", "1. Annulla il piano"),
      language.pick("2. Add the other product", "2. Aggiungi l'altro prodotto"),
      language.pick(
        "GoToWebinar Starter is paid until 7 December 2026.",
        "GoToWebinar Starter è pagato fino al 7 dicembre 2026."))
    shop.press(.enter)
    shop.expectScreen(.subscriptions)
  }

  @Test("Changing plans, told by the article's rules", arguments: Language.allCases)
  func changingPlans(language: Language) throws {
    let shop = try Shop(.anna, language)
    shop.goToHelp(on: .changingPlans)
    shop.expectToSee(
      language.pick("A change takes effect at once.", "Una modifica ha effetto immediato."),
      language.pick(
        "the billing date becomes the day of the change",
        "la data di fatturazione diventa il giorno della modifica"),
      language.pick(
        "A lower tier is set by Customer Service",
        "Per un livello inferiore c'è il Servizio clienti"),
      "+353 20 910 0123", "customer-service@northquay.example")
    shop.focus("way-2")
    shop.press(.enter)
    shop.expectScreen(.customerService)
    shop.press(.escape)
    shop.expectScreen(.helpTopic)
    shop.expectFocus("way-2")
  }

  @Test("A topic that is opened from the palette goes back to where one was")
  func fromPalette() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    shop.type("3")
    shop.perform("altro prodotto")
    shop.expectScreen(.helpTopic)
    shop.press(.escape)
    shop.expectScreen(.invoices)
  }
}
