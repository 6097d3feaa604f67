import Billing
import BillingDocuments
import TerminalUI

// MARK: - View

extension PaymentScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        [.button("back", strings.back, action: .back)],
        main: .button(
          "place", context.formats.title(strings.placeOrder, due: agreed), kind: .primary,
          isEnabled: !context.flow.isPlacing, action: .place)),
      bindings: [
        enter(in: context),
        context.key(.back, help: strings.keyBack, action: .back),
      ],
      initialFocus: cardChoice.initialFocus ?? "place")
  }

  private func enter(in context: ScreenContext) -> KeyBinding<Message> {
    let strings = context.strings
    var others: [ControlID: String] = [
      VATNumberForm.control:
        vatNumber.isEdited(in: context.account) ? strings.apply : strings.next,
      "apply-vat": strings.apply, "back": strings.back,
    ]
    for part in CardForm.Part.allCases { others[part.control] = strings.next }
    return context.enter(
      strings.placeOrder, elsewhere: others, worksWhileEditing: false, action: .place)
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    var rows: [View<Message>] = [
      agreed.beginsPlans
        ? .heading(strings.payment, at: .order, strings) : .heading(strings.payment)
    ]
    if let failure = cardChoice.failure {
      rows += [
        .explanation(context.formats.explain(failure), role: .danger),
        View.text(strings.nothingBought).padding(leading: 2), .blank(),
      ]
    }
    rows += [
      agreed.isFree
        ? .text(strings.noCardNeeded, role: .muted) : cardChoice.view(in: context) { .card($0) },
      .blank(),
    ]
    if VATNumberForm.isOffered(to: context.account) {
      rows += [vatNumber.view(in: context) { .vatNumber($0) }, .blank()]
    }
    return rows + due(in: context)
  }

  /// What is charged, and the VAT in it, which a VAT number may change.
  private func due(in context: ScreenContext) -> [View<Message>] {
    let formats = context.formats
    let credit = agreed.toBalance
    let toBalance: [View<Message>] =
      credit.isPositive ? [.amountRow(context.label(.toBalance), formats.amount(credit))] : []
    return agreed.vat.map {
      .amountRow(formats.vatLabel($0, among: agreed.vat), formats.amount($0.amount))
    } + toBalance + [
      .amountRow(
        context.label(.totalDue), formats.amount(agreed.due), labelRole: .title, amountRole: .title)
    ]
  }
}
