import Billing
import BillingDocuments
import BillingService
import TerminalUI

extension OfferScreen {
  /// What was accepted: its invoice, when that is due, and what can be used now.
  func confirmation(
    of offer: Offer, _ document: IssuedDocument, in context: ScreenContext
  ) -> ScreenContent<Message> {
    let strings = context.strings
    let issued = document.issued
    let mail = (try? context.history.mails(about: issued))?.last { mail in
      mail.about == .offerAccepted(offer.id)
    }
    var buttons: [View<Message>] = []
    if let mail { buttons.append(.button("mail", strings.readMail, action: .readMail(mail))) }
    buttons.append(
      .button("invoice", strings.view(issued.kind), action: .openDocument(issued.number)))
    if document.record?.open.isPositive == true {
      buttons.append(.button("pay", strings.payNow, action: .pay(issued.number)))
    }
    return ScreenContent(
      body: .column(rows(for: offer, document, mail, in: context)),
      actions: .actionRow(
        buttons, main: .button("done", strings.close, kind: .primary, action: .back)),
      bindings: [
        context.enter(
          strings.close,
          elsewhere: [
            "mail": strings.readMail, "invoice": strings.view(issued.kind),
            "pay": strings.payNow,
          ],
          action: .back)
      ],
      initialFocus: "done")
  }

  private func rows(
    for offer: Offer, _ document: IssuedDocument, _ mail: Mail?, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, formats, issued) = (context.strings, context.formats, document.issued)
    let fact = { (name: String, value: String) in View<Message>.fact(name, value, nameColumns: 20) }
    var rows: [View<Message>] = [
      .success(strings.offerAccepted), .blank(),
    ]
    rows += usable(after: offer, issued, in: context)
    rows.append(
      fact(
        context.label(issued.kind == .invoice ? .invoice : .creditNote), issued.number.rawValue))
    if let record = document.record, record.open.isPositive {
      rows += [
        fact(context.label(.stillOpen), formats.amount(record.open)),
        fact(context.label(.payBy), formats.longDate(issued.dueDay)),
      ]
    }
    if let mail { rows.append(fact(strings.mailSentTo, mail.recipient)) }
    return rows
  }

  /// What it has begun or changed that can be used from now on.
  private func usable(
    after offer: Offer, _ issued: Invoice, in context: ScreenContext
  ) -> [View<Message>] {
    let touched = Set(offer.items.compactMap(\.basis?.subscription))
    let entitlements = context.account.entitlements(on: context.today).filter { entitlement in
      touched.contains(entitlement.subscription)
        || context.account.subscription(entitlement.subscription)?.paidTerm?.invoice
          == issued.number
    }
    return entitlements.isEmpty ? [] : [.usableNow(entitlements, in: context), .blank()]
  }
}
