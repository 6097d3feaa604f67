import Billing
import BillingCenterUI
import TerminalUI
import Testing

@Suite("The Corporate Billing Portal")
struct PortalTests {
  @Test(
    "A3 · A Corporate account is led to its portal, and reads why nothing can be changed online",
    arguments: Language.allCases)
  func ledToPortal(language: Language) throws {
    let shop = try Shop(.paolo, language)
    let before = try shop.account
    shop.goToPortal()
    shop.expectScreen(.portal)
    shop.expectToSee(
      language.pick("Corporate Billing Portal", "Portale di fatturazione Corporate"),
      language.pick(
        "This account cannot be changed online", "Questo account non si può modificare online"),
      language.pick("It is a Corporate account", "È un account Corporate"))
    shop.type("2")
    shop.expectScreen(.subscriptions)
    shop.expectToSee("GoToMeeting Plus", "Laura Bruni")
    shop.expectNotToSee(language.pick("Add New Subscription", "Aggiungi nuova sottoscrizione"))
    shop.type("a")
    shop.expectScreen(.subscriptions)
    shop.type("1")
    shop.expectScreen(.portal)
    #expect(try shop.account == before)
  }

  @Test(
    "G1 · The portal shows the representative and every way to reach her",
    arguments: Language.allCases)
  func representative(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToPortal()
    shop.expectToSee(
      language.pick("Representative", "Rappresentante"), "Laura Bruni",
      "laura.bruni@northquay.example", "+353 20 910 0145",
      language.pick("Write to your representative", "Scrivi al rappresentante"))
    shop.act(on: "write")
    shop.expectScreen(.writeMessage)
    shop.press(.escape)
    shop.expectScreen(.portal)
    shop.expectFocus("write")
  }

  @Test("G4 · Customer Service can be reached from the portal", arguments: Language.allCases)
  func customerService(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToPortal()
    shop.act(on: "customer-service")
    shop.expectScreen(.customerService)
    shop.press(.escape)
    shop.expectScreen(.portal)
    shop.expectFocus("customer-service")
  }

  @Test(
    "J5 · The portal has pending offers, open amounts, the latest invoices and the contact",
    arguments: Language.allCases)
  func overview(language: Language) throws {
    let shop = try Shop(.paolo, language, size: Size(columns: 100, rows: 60))
    shop.goToPortal()
    shop.expectToSee(
      language.pick("Pending offers", "Offerte in sospeso"), "GoToTraining Pro",
      "GoToAssist Remote Support",
      language.pick("€25,470.00 · until 17 Dec 2026", "25.470,00 € · fino al 17 dic 2026"),
      language.pick("Open invoices", "Fatture da pagare"), "GLOBEX-2026-000001",
      language.pick("▲ Overdue · 13 Nov 2026", "▲ Scaduta · 13 nov 2026"),
      language.pick("Pay by 27 Nov 2026", "Da pagare entro il 27 nov 2026"),
      language.pick("€23,880.00", "23.880,00 €"),
      language.pick("Latest invoices", "Ultime fatture"),
      language.pick("Billing contact", "Contatto di fatturazione"), "Paolo Verdi",
      "paolo.verdi@globex.example")
    shop.act(on: "latest-GLOBEX-2026-000002")
    shop.expectScreen(.invoice)
    shop.expectToSee("GLOBEX-2026-000002")
    shop.press(.escape)
    shop.expectFocus("latest-GLOBEX-2026-000002")
  }

  @Test(
    "J5 · A purchase order number with its last day is set, and the next invoice carries it",
    arguments: Language.allCases)
  func purchaseOrder(language: Language) throws {
    let shop = try Shop(.paolo, language, size: Size(columns: 160, rows: 45))
    shop.goToPortal()
    shop.act(on: "purchase-order")
    shop.expectScreen(.purchaseOrder)
    shop.type("PO-4711")
    shop.fill("purchase-order-day", "31/12/2026")
    shop.act(on: "save")
    shop.expectScreen(.portal)
    shop.expectFocus("purchase-order")
    shop.expectToSee(
      "PO-4711", language.pick("Valid until 31 Dec 2026", "Valido fino al 31 dic 2026"),
      language.pick("purchase order is saved", "ordine d'acquisto è salvato"))
    #expect(
      try shop.account.purchaseOrder
        == PurchaseOrder(number: "PO-4711", lastDay: Day(iso8601: "2026-12-31")))

    shop.act(on: "offer-3")
    shop.press(.enter)
    shop.act(on: "invoice")
    shop.expectScreen(.invoice)
    shop.expectToSee("GLOBEX-2026-000004", "PO-4711")
    #expect(try shop.invoice("GLOBEX-2026-000004").invoice.purchaseOrder == "PO-4711")
    #expect(try shop.account.mails.last?.body.contains("PO-4711") == true)
  }

  @Test("J5 · A purchase order number is changed and taken away", arguments: Language.allCases)
  func purchaseOrderRemoved(language: Language) throws {
    let shop = try Shop(.paolo, language, size: Size(columns: 160, rows: 45))
    shop.goToPortal()
    shop.type("o")
    shop.type("PO-1")
    shop.act(on: "save")
    #expect(try shop.account.purchaseOrder == PurchaseOrder(number: "PO-1"))
    shop.type("o")
    shop.fill("purchase-order-number", "PO-2")
    shop.act(on: "save")
    #expect(try shop.account.purchaseOrder == PurchaseOrder(number: "PO-2"))
    shop.type("o")
    shop.act(on: "remove")
    shop.expectScreen(.portal)
    shop.expectToSee(language.pick("No number set", "Nessun numero impostato"))
    #expect(try shop.account.purchaseOrder == nil)
  }

  @Test(
    "A purchase order that cannot be kept says why, and nothing that was typed is lost",
    arguments: [
      ("PO-1", "31/2/2027", "Scrivi come 31/12/2027"), ("PO-1", "tomorrow", "Scrivi come"),
      ("PO-1", "22/11/2026", "Il suo ultimo giorno è già passato"),
      ("", "31/12/2027", "Questo ordine d'acquisto non è stato salvato"),
    ])
  func wrongPurchaseOrder(number: String, day: String, words: String) throws {
    let shop = try Shop(.paolo)
    shop.goToPortal()
    shop.type("o")
    shop.type(number)
    shop.fill("purchase-order-day", day)
    shop.act(on: "save")
    shop.expectScreen(.purchaseOrder)
    shop.expectToSee(words, number, day)
    #expect(try shop.account.purchaseOrder == nil)
  }

  @Test(
    "J5 · Further people receive the next invoice, which names them", arguments: Language.allCases)
  func recipients(language: Language) throws {
    let shop = try Shop(.paolo, language)
    shop.goToPortal()
    shop.act(on: "recipients")
    shop.expectScreen(.invoiceRecipients)
    shop.type("conti@globex.example")
    shop.press(.enter)
    shop.type("acquisti@globex.example")
    shop.act(on: "save")
    shop.expectScreen(.portal)
    shop.expectFocus("recipients")
    shop.expectToSee("conti@globex.example", "acquisti@globex.example")
    let all = try ["conti@globex.example", "acquisti@globex.example"].map { try EmailAddress($0) }
    #expect(try shop.account.invoiceRecipients == all)

    shop.act(on: "offer-3")
    shop.press(.enter)
    #expect(try shop.invoice("GLOBEX-2026-000004").invoice.copies == all)
    #expect(try shop.account.mails.last?.copies == all)
    shop.act(on: "mail")
    shop.expectScreen(.mail)
    shop.expectToSee(
      language.pick("Copies to", "In copia a"), "conti@globex.example, acquisti@globex.example")
    shop.press(.escape)
    shop.act(on: "invoice")
    shop.expectToSee(
      language.pick("Also sent to", "Inviata anche a"), "acquisti@globex.example")
  }

  @Test("J5 · A recipient is taken off again")
  func recipientRemoved() throws {
    let shop = try Shop(.paolo)
    shop.goToPortal()
    shop.type("r")
    shop.type("conti@globex.example")
    shop.act(on: "save")
    shop.type("r")
    shop.act(on: "remove-1")
    shop.expectNotToSee("conti@globex.example [ Rimuovi ]")
    shop.act(on: "save")
    #expect(try shop.account.invoiceRecipients == [])
  }

  @Test(
    "A recipient that is no address, or is there already, is told and not saved",
    arguments: [
      ("conti.globex.example", "Questo non è un indirizzo e-mail"),
      ("paolo.verdi@globex.example", "Questi destinatari delle fatture"),
    ])
  func wrongRecipient(address: String, words: String) throws {
    let shop = try Shop(.paolo)
    shop.goToPortal()
    shop.type("r")
    shop.type(address)
    shop.act(on: "save")
    shop.expectScreen(.invoiceRecipients)
    shop.expectToSee(words, address)
    #expect(try shop.account.invoiceRecipients == [])
  }

  @Test(
    "A2 · A reader of a Corporate account sees the portal, changes nothing, and reads who can",
    arguments: Language.allCases)
  func reader(language: Language) throws {
    let shop = try Shop(.elena, language)
    let before = try shop.account
    shop.goToPortal()
    shop.expectScreen(.portal)
    shop.expectToSee(
      language.pick(
        "Only the billing contact can change this account",
        "Solo il contatto di fatturazione può modificare questo account"),
      "Paolo Verdi (paolo.verdi@globex.example)", "Laura Bruni", "GoToTraining Pro",
      "GLOBEX-2026-000001", language.pick("€23,880.00", "23.880,00 €"))
    shop.expectNotToSee(
      language.pick("[ Pay ]", "[ Paga ]"), language.pick("[ Set ]", "[ Imposta ]"),
      language.pick("[ Add ]", "[ Aggiungi ]"))
    shop.type("or")
    shop.expectScreen(.portal)
    shop.act(on: "offer-3")
    shop.expectScreen(.offer)
    shop.expectToSee(
      "GoToTraining Pro", language.pick("Only the billing contact", "Solo il contatto"))
    shop.expectNotToSee(language.pick("[ Reject ]", "[ Rifiuta ]"))
    shop.press(.escape, .escape)
    shop.press(.enter)
    shop.act(on: "invoice-GLOBEX-2026-000001")
    shop.expectScreen(.invoice)
    shop.expectNotToSee(language.pick("Pay ·", "Paga ·"))
    #expect(try shop.account == before)
  }
}
