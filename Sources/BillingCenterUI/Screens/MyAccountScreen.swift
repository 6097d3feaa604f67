import Billing
import BillingDocuments
import TerminalUI

/// My Account: who one is, and the way to Billing at the bottom (promise A1).
struct MyAccountScreen: Screen, Equatable {
  enum Message: Sendable {
    case goToBilling
    case add
  }

  let name = ScreenName.myAccount

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .goToBilling: .perform(.open(Tab.first(of: context.account)))
    case .add:
      .batch([
        .begin(.wizard(cart: context.account.cart)), .push(AddSubscriptionScreen(in: context)),
      ])
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .column([
        .heading(strings.myAccount),
        .cards(
          minimumColumns: 44, maximumPerRow: 2, [profile(in: context), company(in: context)]),
      ]),
      actions: navigationBar(in: context),
      bindings: [
        context.key(
          .enter, help: strings.goToBilling.lowercasedFirst,
          action: .goToBilling),
        context.key(
          .addSubscription, help: strings.addSubscription.lowercasedFirst,
          isEnabled: context.closedReason == nil, action: .add),
      ],
      initialFocus: "billing")
  }

  private func profile(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    return .box(
      title: [Span(strings.profile, .title)],
      .column([
        .fact(strings.name, context.person.name),
        .fact(strings.email, context.person.id.rawValue),
        .fact(strings.role, context.formats.role(context.person.role)),
      ]))
  }

  private func company(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    let company = context.account.company
    let address = company.address
    return .box(
      title: [Span(strings.company, .title)],
      .column([
        .fact(strings.name, company.name),
        .fact(strings.address, "\(address.street), \(address.postalCode) \(address.city)"),
        .fact(strings.country, context.formats.country(address.country)),
        .fact(context.label(.vatNumber), company.vatNumber?.description ?? strings.none),
        .fact(strings.accountKind, context.formats.kind(context.account.kind)),
      ]))
  }

  /// The sections of the account; Billing leads on, to the portal where the account has one
  /// (promise A3).
  private func navigationBar(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    let isPortal = Tab.first(of: context.account) == .portal
    return .box(
      title: [Span(strings.billing, .title)],
      .row(
        spacing: 2,
        [
          View.text(isPortal ? strings.billingIsPortal : strings.billingInvitation, role: .muted)
            .flexible(),
          .button("billing", strings.goToBilling, kind: .primary, action: .goToBilling),
        ]))
  }
}
