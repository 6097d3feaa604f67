import Billing
import BillingDocuments
import TerminalUI

extension PaymentMethodScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let showsForm = showsForm(in: context)
    let canLeaveForm = showsForm && context.account.paymentMethod != nil
    return ScreenContent(
      body: .column(rows(in: context)), actions: actions(in: context),
      bindings: [
        enter(in: context),
        context.key(
          .back, help: strings.cancel.lowercasedFirst, isEnabled: canLeaveForm,
          action: .leaveForm),
      ],
      initialFocus: showsForm ? CardForm.Part.number.control : "edit")
  }

  private func enter(in context: ScreenContext) -> KeyBinding<Message> {
    let strings = context.strings
    let showsForm = showsForm(in: context)
    var others: [ControlID: String] = [
      VATNumberForm.control: strings.apply, "apply-vat": strings.apply, "cancel": strings.cancel,
    ]
    for part in CardForm.Part.allCases { others[part.control] = strings.next }
    for subscription in context.account.subscriptions {
      others[ControlID("pay-\(subscription.id)")] = strings.payNow
    }
    others.merge(context.wayHelp(context.portalClosedReason)) { $1 }
    return context.enter(
      showsForm ? strings.saveCard : strings.edit, elsewhere: others, worksWhileEditing: false,
      action: showsForm ? .save : .edit
    ).varying { $0.isEnabled = $1 != nil }
  }

  private func actions(in context: ScreenContext) -> View<Message>? {
    let strings = context.strings
    guard context.portalClosedReason == nil else { return nil }
    guard showsForm(in: context) else {
      return .actionRow(
        [], main: .button("edit", strings.edit, kind: .primary, action: .edit))
    }
    let cancel = View<Message>.button("cancel", strings.cancel, action: .leaveForm)
    return .actionRow(
      context.account.paymentMethod == nil ? [] : [cancel],
      main: .button(
        "save", strings.saveCard, kind: .primary, isEnabled: !context.isBusy, action: .save))
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    var rows: [View<Message>] = [.heading(context.label(.paymentMethod))]
    if let closed = context.portalClosedReason {
      rows += [.refusal(closed, in: context) { .way($0) }, .blank()]
    }
    if let failure {
      rows += [
        .explanation(context.formats.explain(failure), role: .danger),
        View.text(strings.cardNotSaved(hasOther: context.account.paymentMethod != nil))
          .padding(leading: 2),
        .blank(),
      ]
    }
    rows += unpaid(in: context)
    rows.append(showsForm(in: context) ? form(in: context) : onFile(in: context))
    if context.closedReason == nil, VATNumberForm.isOffered(to: context.account) {
      rows += [.blank(), vatNumber(in: context).view(in: context) { .vatNumber($0) }]
    } else {
      rows += [.blank(), vatNumberFact(in: context)]
    }
    return rows
  }

  /// The plans whose renewal could not be paid: a new card is often what they wait for (rule 37).
  private func unpaid(in context: ScreenContext) -> [View<Message>] {
    let mayPay = context.portalClosedReason == nil
    return context.account.subscriptions.flatMap { subscription -> [View<Message>] in
      guard let pastDue = context.account.pastDue(subscription.id, catalog: context.catalog)
      else { return [] }
      let explanation = View<Message>.explanation(
        context.strings.unpaid(subscription.planName, pastDue))
      let pay = View<Message>.row([
        .button(
          ControlID("pay-\(subscription.id)"), context.strings.payNow,
          action: .way(.pay(pastDue.invoice)))
      ]).padding(leading: 2)
      return [explanation, mayPay ? pay : .empty, .blank()]
    }
  }

  private func form(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    let method = context.account.paymentMethod
    let invitation = method.map { strings.replacesCard(context.formats.card($0)) }
    return .column([
      .text(invitation ?? strings.noCardInvitation(context.account.kind), role: .muted),
      .box(
        title: [Span(method == nil ? strings.addCard : strings.anotherCard, .title)],
        card.view(in: context) { .type($0, $1) }),
    ])
  }

  /// The card as it would lie on a table.
  private func onFile(in context: ScreenContext) -> View<Message> {
    let (strings, formats) = (context.strings, context.formats)
    guard let method = context.account.paymentMethod else {
      return .text(strings.noCard, role: .muted)
    }
    let expiry = View<Message>.text(
      strings.goodUntil(formats.expiry(method.expiry)), role: .muted, wraps: false)
    let drawing = View<Message>.box(
      title: [Span(formats.brand(method.brand), .title)],
      .column([
        .blank(), .text(strings.drawnNumber(of: method), role: .accent, wraps: false), .blank(),
        .row([View.text(method.holder, wraps: false).flexible(), expiry]),
      ])
    ).width(44)
    var rows: [View<Message>] = [.row([drawing])]
    if let warning = strings.expiryWarning(of: method, on: context.today) {
      rows.append(.explanation(warning))
    }
    return .column(rows + [.text(strings.sandbox, role: .muted)])
  }

  private func vatNumberFact(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    let number = context.account.company.vatNumber?.description ?? strings.none
    let fact = View<Message>.fact(context.label(.vatNumber), number)
    guard context.portalClosedReason == nil else { return fact }
    return .column([fact, .text(strings.vatNumberByCustomerService, role: .muted)])
  }
}
