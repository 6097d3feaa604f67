import Billing
import BillingDocuments
import BillingService
import Testing

@Suite("What is said of a payment that a crash had left open (rule 31)")
struct FinishedPaymentWordsTests {
  private static let sentences: [(FinishedPayment, english: String, italian: String)] = [
    (
      .placed("ACME-ORD-000001"),
      "Your last order had been cut off and is complete now. It is ACME-ORD-000001, charged once. "
        + "You find it under Invoices.",
      "Il tuo ultimo ordine era stato interrotto e ora è completo. È ACME-ORD-000001, addebitato "
        + "una volta sola. Lo trovi in Fatture."
    ),
    (
      .paid("ACME-2026-000001"),
      "Your last payment had been cut off and is recorded now. It is on ACME-2026-000001, charged "
        + "once. You find it under Invoices.",
      "Il tuo ultimo pagamento era stato interrotto e ora è registrato. È sulla ACME-2026-000001, "
        + "addebitato una volta sola. La trovi in Fatture."
    ),
    (
      .renewed("ACME-2026-000001"),
      "The payment of a renewal had been cut off and is recorded now. It is on ACME-2026-000001, "
        + "charged once. You find it under Invoices.",
      "Il pagamento di un rinnovo era stato interrotto e ora è registrato. È sulla "
        + "ACME-2026-000001, addebitato una volta sola. La trovi in Fatture."
    ),
    (
      .orderNotCharged(.neverAsked),
      "Your last payment had been cut off. Nothing was charged, and your cart is as it was. "
        + "Place the order again.",
      "Il tuo ultimo pagamento era stato interrotto. Non è stato addebitato nulla e il carrello è "
        + "rimasto com'era. Effettua di nuovo l'ordine."
    ),
    (
      .invoiceNotCharged("ACME-2026-000001", .cardDeclined),
      "Your last payment had been cut off. It was not accepted: nothing was charged, and "
        + "ACME-2026-000001 is open as it was. Pay it again under Invoices.",
      "Il tuo ultimo pagamento era stato interrotto. Non è stato accettato: non è stato addebitato "
        + "nulla e la ACME-2026-000001 è rimasta da pagare com'era. Pagala di nuovo in Fatture."
    ),
    (
      .renewalNotCharged("ACME-2026-000001", .insufficientFunds),
      "The payment of a renewal had been cut off. It was not accepted: nothing was charged for "
        + "ACME-2026-000001. Check your payment method and your plans.",
      "Il pagamento di un rinnovo era stato interrotto. Non è stato accettato: non è stato "
        + "addebitato nulla per la ACME-2026-000001. Controlla il metodo di pagamento e i tuoi piani."
    ),
  ]

  @Test("It is said what became of it, that nothing is charged twice, and what to do")
  func words() {
    for (finished, english, italian) in Self.sentences {
      #expect(Formats(language: .english).explain(finished).sentences == english)
      #expect(Formats(language: .italian).explain(finished).sentences == italian)
    }
  }

  @Test("Renewals that happened while nobody was there need no notice")
  func renewals() throws {
    let shop = try Shop()
    let opened = try shop.terminal(on: Day.november23.advanced(by: 60)).open("acme")
    #expect(opened.finished == nil)
    #expect(opened.account.invoices.count == 9)
  }
}
