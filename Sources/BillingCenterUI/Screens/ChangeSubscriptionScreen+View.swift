import Billing
import BillingDocuments
import TerminalUI

// MARK: - View

extension ChangeSubscriptionScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let quote = context.quote(for: content)
    let ending = OrderEnding(of: content, in: context)
    let planName = subscription(in: context)?.planName ?? context.name(of: content)
    return ScreenContent(
      body: .column([
        .heading("\(title(strings)) · \(planName)"), layout(quote, in: context),
      ]),
      actions: .actionRow(
        [.button("back", strings.back, action: .back)],
        main: .button(
          "finish", ending.title(of: try? quote.get(), in: context), kind: .primary,
          isEnabled: quote.isQuoted, action: .finish)),
      bindings: bindings(ending, quote, in: context),
      initialFocus: quote.isQuoted ? "finish" : firstEdit(in: context))
  }

  private func title(_ strings: Strings) -> String {
    switch content {
    case .subscribe: strings.subscribeNow
    case .reactivation: strings.reactivate
    case .purchase, .trial, .addSeats, .change: strings.changeSubscription
    }
  }

  private func bindings(
    _ ending: OrderEnding, _ quote: Result<Quote, BillingError>, in context: ScreenContext
  ) -> [KeyBinding<Message>] {
    let strings = context.strings
    let edits = ["edit-tier", "edit-seats", "edit-frequency"].map { (ControlID($0), strings.edit) }
    let others = context.wayHelp(quote.failure).merging(edits + [("back", strings.back)]) { $1 }
    let isQuoted = quote.isQuoted
    return [
      context.enter(ending.name(strings), elsewhere: others, action: .finish)
        .varying { $0.isEnabled = isQuoted || $1.map { others[$0] != nil } ?? false },
      context.key(.back, help: strings.keyBack, action: .back),
    ]
  }

  private func hasTiers(in context: ScreenContext) -> Bool {
    content.plan.flatMap { context.product($0.product) }?.hasTiers ?? false
  }

  private func firstEdit(in context: ScreenContext) -> ControlID {
    hasTiers(in: context) ? "edit-tier" : "edit-seats"
  }

  private func layout(
    _ quote: Result<Quote, BillingError>, in context: ScreenContext
  ) -> View<Message> {
    let form = View<Message>.box(.column(rows(in: context)))
    let outcome = outcome(quote, in: context)
    return .form(
      form, columns: 52, beside: outcome, stacked: .column(spacing: 1, [form, outcome]))
  }

  /// What it costs and means, or why it cannot be had.
  private func outcome(
    _ quote: Result<Quote, BillingError>, in context: ScreenContext
  ) -> View<Message> {
    switch quote {
    case .success(let quote):
      let meaning = quote.items.first.map { context.meaning(of: $0, in: quote) } ?? ""
      return .column([.orderSummary(quote, in: context), .text(meaning, role: .muted)])
    case .failure(.nothingChanges): return .text(context.strings.nothingChangesYet, role: .muted)
    case .failure(let error): return .refusal(error, in: context) { .way($0) }
    }
  }
}

// MARK: - The form

extension ChangeSubscriptionScreen {
  private func rows(in context: ScreenContext) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let before = subscription(in: context)
    let isOpen = context.closedReason == nil
    var rows: [View<Message>] = []
    if hasTiers(in: context), let plan = content.plan {
      let tiers = [before?.plan, plan].compactMap {
        $0.map { formats.tierName(of: $0, context.catalog) }
      }
      rows.append(
        row("edit-tier", strings.tier, tiers, isEnabled: isOpen, .editTier, in: context))
    }
    let seats = formats.seats(content.seats, context.seatKind(of: content))
    let oldSeats = before.map { $0.seats == content.seats ? seats : formats.number($0.seats) }
    rows.append(
      row(
        "edit-seats", strings.title(of: .seats), [oldSeats, seats].compactMap(\.self),
        isEnabled: isOpen, .editSeats, in: context))
    let manners = [before?.frequency, content.frequency].compactMap { $0.map(formats.frequency) }
    rows.append(
      row(
        "edit-frequency", strings.title(of: .billing), manners, isEnabled: isOpen, .editFrequency,
        in: context))
    return rows
  }

  /// A value, before and after where they differ, with its Edit.
  private func row(
    _ id: ControlID, _ name: String, _ values: [String], isEnabled: Bool, _ action: Message,
    in context: ScreenContext
  ) -> View<Message> {
    let isChanged = values.first != values.last
    let text = context.formats.arrow(isChanged ? values : Array(values.prefix(1)))
    return .row(
      spacing: 2,
      [
        View.text(name, role: .muted).width(14),
        View.text(text, role: isChanged ? .accent : .text).flexible(),
        .button(id, context.strings.edit, isEnabled: isEnabled, action: action),
      ])
  }
}
