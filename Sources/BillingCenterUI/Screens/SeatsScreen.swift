import Billing
import BillingDocuments
import TerminalUI

/// How many seats, asked in a modal named after the product's seat kind (promise B5).
struct SeatsScreen: Screen {
  enum Message: Sendable {
    case step(Int)
    case type(String)
    case next
    case cancel
  }

  let name = ScreenName.seats
  private let content: CartItem.Content
  private var value: Int
  /// What stands in the field, number or not.
  private(set) var text: String
  /// The message that tells the screen below how many were chosen.
  private let reply: @Sendable (Int) -> any Sendable

  init(content: CartItem.Content, reply: @escaping @Sendable (Int) -> any Sendable) {
    self.content = content
    value = content.seats
    text = String(content.seats)
    self.reply = reply
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .step(let number):
      value = number
      text = String(number)
    case .type(let typed):
      text = typed
      if let number = Int(typed), range(in: context).contains(number) { value = number }
    case .next:
      guard fault(in: context) == nil else { return .focus("seats") }
      return .answer(reply(value))
    case .cancel:
      return .back
    }
    return .none
  }

  private func range(in context: ScreenContext) -> ClosedRange<Int> {
    (try? context.account.allowedSeats(for: content, in: context.domain)) ?? 1...1
  }

  /// What is wrong with what stands in the field, in one line.
  private func fault(in context: ScreenContext) -> String? {
    let range = range(in: context)
    guard let number = Int(text), range.contains(number) else {
      return context.strings.enterNumber(range.lowerBound, context.formats.number(range.upperBound))
    }
    return nil
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let (strings, range, fault) = (context.strings, range(in: context), fault(in: context))
    let kind = context.seatKind(of: content)
    let body = View<Message>.column([
      .blank(), .text(context.name(of: content), role: .accent), .blank(),
      View.stepper(
        "seats", value: value, range: range,
        label: context.formats.seatName(kind, plural: Int(text) != 1), text: text,
        error: fault, onChange: { .step($0) }, onText: { .type($0) }
      ).aligned(.center),
      fault == nil
        ? .text(
          strings.range(range.lowerBound, context.formats.number(range.upperBound)), role: .muted,
          alignment: .center) : .empty,
      .blank(),
      price(isValid: fault == nil, in: context),
    ])
    return ScreenContent(
      body: body,
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("next", strings.next, kind: .primary, action: .next)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey, help: strings.next.lowercasedFirst, action: .next)
      ],
      initialFocus: "seats",
      modal: (
        title: strings.howMany(context.formats.seatName(kind, plural: true)), width: 64
      ))
  }

  /// What so many seats cost a month; a trial costs nothing.
  private func price(isValid: Bool, in context: ScreenContext) -> View<Message> {
    let (strings, formats) = (context.strings, context.formats)
    guard case .purchase(let purchase) = content, isValid,
      let price = try? context.catalog.unitPrice(
        of: purchase.plan, .monthly, in: context.account.currency),
      let total = try? price.times(value)
    else {
      if case .trial = content { return .text(strings.trialCostsNothing, role: .muted) }
      return .blank(2)
    }
    return .column([
      .amountRow(
        "\(formats.number(value)) × \(formats.amount(price))",
        strings.aMonth(formats.amount(total)), amountRole: .title),
      .text(strings.vatNotIncluded, role: .muted, alignment: .trailing),
    ])
  }
}
