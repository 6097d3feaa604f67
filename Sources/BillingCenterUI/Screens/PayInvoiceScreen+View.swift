import Billing
import BillingDocuments
import BillingService
import TerminalUI

extension PayInvoiceScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let record: InvoiceRecord
    do throws(ServiceError) {
      guard let known = try context.history.document(number)?.record else {
        throw .refused(.unknownInvoice(number))
      }
      record = known
    } catch {
      return refused(error, in: context)
    }
    if let payment { return confirmation(of: payment, on: record, in: context) }
    if let reason = context.portalClosedReason { return refused(.refused(reason), in: context) }
    guard record.open.isPositive else {
      return refused(.refused(.invoiceSettled(number)), in: context)
    }
    return form(for: record, in: context)
  }

  private func heading(in context: ScreenContext) -> View<Message> {
    .heading(context.strings.payInvoice, trailing: .text(number.rawValue, role: .muted))
  }

  private func backBinding(in context: ScreenContext) -> KeyBinding<Message> {
    context.key(.back, help: context.strings.keyBack, action: .back)
  }

  private func refused(
    _ error: ServiceError, in context: ScreenContext
  ) -> ScreenContent<Message> {
    ScreenContent(
      body: .column([
        heading(in: context), .refusal(error, in: context) { .way($0) },
      ]),
      actions: .actionRow(
        [], main: .button("back", context.strings.back, kind: .primary, action: .back)),
      bindings: [backBinding(in: context)], initialFocus: "back")
  }
}

// MARK: - The form

extension PayInvoiceScreen {
  private func form(for record: InvoiceRecord, in context: ScreenContext) -> ScreenContent<Message>
  {
    let strings = context.strings
    let card = cardChoice(in: context)
    let amount = try? amount.amount(of: record.open, in: context.language)
    let total = amount.map { " · " + context.formats.amount($0) } ?? ""
    return ScreenContent(
      body: .column(rows(for: record, card, in: context)),
      actions: .actionRow(
        [.button("back", strings.back, action: .back)],
        main: .button(
          "pay", strings.pay + total, kind: .primary, isEnabled: !context.flow.isPlacing,
          action: .pay(open: record.open))),
      bindings: [
        enter(toPay: record.open, in: context),
        backBinding(in: context),
      ],
      initialFocus: card.initialFocus ?? "pay", copied: number.rawValue)
  }

  private func enter(toPay open: Money, in context: ScreenContext) -> KeyBinding<Message> {
    let strings = context.strings
    var others: [ControlID: String] = ["back": strings.back, PaymentAmount.field: strings.next]
    for part in CardForm.Part.allCases { others[part.control] = strings.next }
    return context.enter(
      strings.pay, elsewhere: others, worksWhileEditing: false, action: .pay(open: open))
  }

  private func rows(
    for record: InvoiceRecord, _ card: CardChoice, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    var rows = [heading(in: context)]
    if let failure = card.failure {
      rows += [
        .explanation(formats.explain(failure), role: .danger),
        View.text(strings.nothingPaid).padding(leading: 2), .blank(),
      ]
    }
    let due = Span(formats.longDate(record.invoice.dueDay))
    rows += [
      .fact(strings.description, record.invoice.planNames, nameColumns: 20),
      .row([
        View.text(context.label(.payBy), role: .muted).width(20),
        View.text(
          context.isOverdue(record) ? [due, Span(" ▲ " + strings.overdue, .danger)] : [due]
        ).flexible(),
      ]),
      .fact(context.label(.stillOpen), formats.amount(record.open), nameColumns: 20), .blank(),
      amount.view(open: record.open, in: context) { .amount($0) },
      card.view(in: context) { .card($0) },
    ]
    return rows
  }
}

// MARK: - What was paid

extension PayInvoiceScreen {
  private func confirmation(
    of payment: InvoicePayment, on record: InvoiceRecord, in context: ScreenContext
  ) -> ScreenContent<Message> {
    let strings = context.strings
    let mail = (try? context.history.mails(about: record.invoice))?.last { mail in
      mail.about == .invoicePaid(number)
    }
    var buttons: [View<Message>] = []
    if let mail { buttons.append(.button("mail", strings.readMail, action: .readMail(mail))) }
    buttons.append(.button("invoice", strings.view(.invoice), action: .openInvoice))
    if record.open.isPositive {
      buttons.append(.button("rest", strings.payRest, action: .payRest))
    }
    return ScreenContent(
      body: .column(facts(of: payment, on: record, mail, in: context)),
      actions: .actionRow(
        buttons, main: .button("done", strings.close, kind: .primary, action: .back)),
      bindings: [
        context.enter(
          strings.close,
          elsewhere: [
            "mail": strings.readMail, "invoice": strings.view(.invoice), "rest": strings.payRest,
          ],
          action: .back),
        backBinding(in: context),
      ],
      initialFocus: "done")
  }

  private func facts(
    of payment: InvoicePayment, on record: InvoiceRecord, _ mail: Mail?, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let fact = { (name: String, value: String) in View<Message>.fact(name, value, nameColumns: 20) }
    var rows: [View<Message>] = [
      .success(strings.paymentDone), .blank(),
      fact(context.label(.invoice), number.rawValue),
      fact(context.label(.paid), formats.amount(payment.amount)),
      fact(
        context.label(.paymentMethod), formats.card(payment.brand, lastFour: payment.lastFour)),
      fact(context.label(.stillOpen), formats.amount(record.open)),
    ]
    if let mail { rows.append(fact(strings.mailSentTo, mail.recipient)) }
    if record.open.isPositive {
      rows += [.blank(), .text(strings.restDue(record.invoice.dueDay, on: context.today))]
    } else {
      rows += recovered(in: context).flatMap { [.blank(), .text(strings.goesOn($0.planName))] }
    }
    return rows
  }

  /// The online plans whose running period this invoice charges: they had been past due.
  private func recovered(in context: ScreenContext) -> [Subscription] {
    guard case .online = context.account.kind else { return [] }
    return context.account.subscriptions.filter { $0.paidTerm?.invoice == number }
  }
}
