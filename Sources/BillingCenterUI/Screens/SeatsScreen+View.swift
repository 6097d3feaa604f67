import Billing
import BillingDocuments
import TerminalUI

// MARK: - View

extension SeatsScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    switch purpose {
    case .reply(let content, _):
      let strings = context.strings
      let button = content.subscription == nil ? strings.next : strings.apply
      return modal(
        button: button, of: content,
        stepper(of: content, in: context) + [price(of: content, in: context)], in: context)
    case .cart(let id, _): return cartModal(for: id, in: context)
    }
  }

  /// The stepper with the quote of the difference, or why there is none.
  private func cartModal(
    for id: SubscriptionID, in context: ScreenContext
  ) -> ScreenContent<Message> {
    guard let ending = ending(in: context), let subscription = subscription(in: context) else {
      return refused(.subscriptionIsTrial(id), in: context)
    }
    let quote = context.quote(for: ending.content)
    var rows = stepper(of: ending.content, in: context)
    switch quote {
    case .success where fault(in: context) != nil: rows.append(.blank())
    case .success(let quote):
      rows += change(of: subscription, quote, in: context)
      if let replaced = ending.replaced(in: context) {
        let name = context.formats.item(replaced.content, on: context.account, context.catalog)
        rows.append(View.text(context.strings.replaces(name), role: .muted).padding(top: 1))
      }
    case .failure(.nothingChanges):
      rows.append(.text(context.strings.seatsUnchanged, role: .muted))
    case .failure(let error): return refused(error, in: context)
    }
    return modal(
      button: ending.name(context.strings), of: ending.content,
      isEnabled: quote.isQuoted && fault(in: context) == nil, rows, in: context)
  }

  private func refused(_ error: BillingError, in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let name = subscription(in: context)?.planName
    return ScreenContent(
      body: .refusal(error, in: context) { .way($0) },
      actions: .actionRow(
        [], main: .button("cancel", strings.close, kind: .primary, action: .cancel)),
      initialFocus: "cancel", modal: (title: name ?? strings.chooseSeats, width: 76))
  }

  private func modal(
    button: String, of content: CartItem.Content, isEnabled: Bool = true, _ rows: [View<Message>],
    in context: ScreenContext
  ) -> ScreenContent<Message> {
    let strings = context.strings
    let kind = context.formats.seatName(context.seatKind(of: content), plural: true)
    return ScreenContent(
      body: .column(rows),
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("next", button, kind: .primary, isEnabled: isEnabled, action: .next)),
      bindings: [
        context.enter(
          button, elsewhere: ["cancel": strings.cancel],
          isEnabled: isEnabled, action: .next)
      ],
      initialFocus: "seats",
      modal: (title: strings.howMany(kind), width: ending(in: context) == nil ? 64 : 76))
  }

  private func stepper(
    of content: CartItem.Content, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, range, fault) = (context.strings, range(in: context), fault(in: context))
    let text = text(in: context)
    let label = context.formats.seatName(
      context.seatKind(of: content), plural: Int(text) != 1)
    return [
      .text(context.name(of: content), role: .accent), .blank(),
      View.stepper(
        "seats", value: value(in: context), range: range, label: label, text: text, error: fault,
        onChange: { .step($0) }, onText: { .type($0) }
      ).aligned(.center),
      fault == nil
        ? .text(
          strings.range(range.lowerBound, context.formats.number(range.upperBound)), role: .muted,
          alignment: .center) : .empty,
      .blank(),
    ]
  }
}

// MARK: - What it costs

extension SeatsScreen {
  /// What so many seats cost for a period, a month where that is not chosen yet; a trial costs
  /// nothing.
  private func price(
    of content: CartItem.Content, in context: ScreenContext
  ) -> View<Message> {
    let (strings, formats, value) = (context.strings, context.formats, value(in: context))
    if case .trial = content { return .text(strings.trialCostsNothing, role: .muted) }
    let frequency = content.subscription == nil ? .monthly : content.frequency ?? .monthly
    guard fault(in: context) == nil, let plan = content.plan,
      let price = context.unitPrice(of: plan, frequency, for: content),
      let total = try? price.times(value)
    else { return .blank(2) }
    return .column([
      .amountRow(
        "\(formats.number(value)) × \(formats.amount(price))",
        "\(formats.amount(total)) \(formats.perPeriod(frequency))", amountRole: .title),
      .text(strings.vatNotIncluded, role: .muted, alignment: .trailing),
    ])
  }

  /// What the difference is and costs, line by line.
  private func change(
    of subscription: Subscription, _ quote: Quote, in context: ScreenContext
  ) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let more = value(in: context) - subscription.seats
    let sign = more > 0 ? "+" : "−"
    let seats = formats.seats(value(in: context), subscription.seatKind)
    let difference =
      formats.arrow([formats.number(subscription.seats), seats])
      + "  (\(formats.fitted(sign))\(formats.number(abs(more))))"
    let lines = quote.items.flatMap(\.lines).map { line in
      View<Message>.amountRow(formats.line(line), formats.amount(line.net))
    }
    let note = quote.net.isNegative ? strings.creditWithVAT : strings.vatNotIncluded
    return [.text(difference, role: .title)] + lines + [
      .divider,
      .amountRow(
        context.label(.net), formats.amount(quote.net), labelRole: .title, amountRole: .title),
      .text(note, role: .muted, alignment: .trailing),
    ]
  }
}
