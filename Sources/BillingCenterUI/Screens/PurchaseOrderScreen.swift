import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// The customer's own order number for the invoices to come, with its last day (promise J5).
struct PurchaseOrderScreen: Screen, Equatable {
  enum Message: Sendable {
    case editNumber(String)
    case editLastDay(String)
    case save
    case remove
    case stored(Answer, removed: Bool)
    case way(GlobalAction)
    case cancel
  }

  let name = ScreenName.purchaseOrder
  private var number: String
  private var lastDay: String
  private let isChange: Bool
  /// Whether the day is marked where it is none.
  private var showsFault = false
  /// Why it was not saved.
  private var refusal: ServiceError?

  init(in context: ScreenContext) {
    let order = context.account.purchaseOrder
    number = order?.number ?? ""
    lastDay = order?.lastDay.map(DayText.text) ?? ""
    isChange = order != nil
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .editNumber(let text):
      number = text
      refusal = nil
    case .editLastDay(let text):
      lastDay = text
      (showsFault, refusal) = (false, nil)
    case .save: return save()
    case .remove:
      return .request(.perform(.setPurchaseOrder(nil))) { .stored($0, removed: true) }
    case .stored(.failed(let error), _):
      refusal = error
      return .focus("purchase-order-number")
    case .stored(_, let removed):
      return .batch([
        .back,
        .notice(
          Notice { removed ? $0.strings.purchaseOrderRemoved : $0.strings.purchaseOrderSaved }),
      ])
    case .way(let action): return .perform(action)
    case .cancel: return .back
    }
    return .none
  }

  private mutating func save() -> Step<Message> {
    let typed = lastDay.trimmed
    guard typed.isEmpty || DayText.day(typed) != nil else {
      showsFault = true
      return .focus("purchase-order-day")
    }
    let order = PurchaseOrder(number: number.trimmed, lastDay: DayText.day(typed))
    return .request(.perform(.setPurchaseOrder(order))) { .stored($0, removed: false) }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    var buttons: [View<Message>] = [.button("cancel", strings.cancel, action: .cancel)]
    if isChange { buttons.append(.button("remove", strings.remove, action: .remove)) }
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        buttons, main: .button("save", strings.save, kind: .primary, action: .save)),
      bindings: [
        context.enter(
          strings.save,
          elsewhere: context.wayHelp(refusal).merging(
            ["cancel": strings.cancel, "remove": strings.remove]) { own, _ in own },
          worksWhileEditing: false, action: .save)
      ],
      initialFocus: "purchase-order-number",
      modal: (title: context.label(.purchaseOrder), width: 60))
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    var rows: [View<Message>] = [
      .text(strings.purchaseOrderUse, role: .muted), .blank(),
      .field(
        Field(
          id: "purchase-order-number", label: strings.number, text: number,
          maximumLength: PurchaseOrder.lengthLimit, columns: 42,
          onChange: { .editNumber($0) })),
      .field(
        Field(
          id: "purchase-order-day", label: strings.lastValidDay, text: lastDay,
          placeholder: strings.dayMonthYear, maximumLength: 10, columns: 14,
          error: showsFault ? strings.notADay : nil, hint: strings.leaveEmpty,
          onChange: { .editLastDay($0) }, onSubmit: .save)),
    ]
    if let refusal { rows += [.blank(), .refusal(refusal, in: context) { .way($0) }] }
    return rows
  }
}
