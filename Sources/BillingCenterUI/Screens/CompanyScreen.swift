import Billing
import BillingDocuments
import TerminalUI

/// The company, its people, and the language and theme of the user.
struct CompanyScreen: Screen, Equatable {
  enum Message: Sendable {
    case balance
    case customerService
    case language(Int)
    case theme(Int)
  }

  let name = ScreenName.company
  var tab: Tab? { .account }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .balance: .push(BalanceScreen())
    case .customerService: .perform(.customerService)
    case .language(let index): .set(.language(Language.allCases[index]))
    case .theme(let index): .set(.theme(context.themes[index].name))
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .column([
        .heading(strings.title(of: .account)),
        .cards(
          minimumColumns: 44, maximumPerRow: 2,
          [
            company(in: context), people(in: context), billing(in: context),
            preferences(in: context),
          ]),
      ]),
      actions: .actionRow(
        [.button("customer-service", strings.customerService, action: .customerService)],
        main: .button("balance", strings.accountBalance, kind: .primary, action: .balance)),
      bindings: [
        context.enter(
          strings.accountBalance, elsewhere: ["customer-service": strings.customerService],
          action: .balance)
      ],
      initialFocus: "balance")
  }
}

// MARK: - View

extension CompanyScreen {
  private func company(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    let company = context.account.company
    let address = company.address
    return .box(
      title: [Span(strings.company, .title)],
      .column([
        .fact(strings.name, company.name), .fact(strings.address, address.street),
        .fact("", "\(address.postalCode) \(address.city)"),
        .fact(strings.country, context.formats.country(address.country)),
        .fact(context.label(.vatNumber), company.vatNumber?.description ?? strings.none),
        .fact(strings.accountKind, context.formats.kind(context.account.kind)),
        .blank(), .text(strings.companyByCustomerService, role: .muted),
      ]))
  }

  /// Everybody on the account; the billing contact first, who is the one to ask.
  private func people(in context: ScreenContext) -> View<Message> {
    let people = context.account.people
    let sorted =
      people.filter { $0.role == .billingContact } + people.filter { $0.role != .billingContact }
    var rows: [View<Message>] = []
    for person in sorted {
      let isContact = person.role == .billingContact
      if !rows.isEmpty { rows.append(.blank()) }
      rows += [
        .text([Span(person.name, .accent)]),
        .text(person.id.rawValue),
        .text(context.formats.role(person.role), role: isContact ? .success : .muted),
      ]
    }
    return .box(title: [Span(context.strings.people, .title)], .column(rows))
  }

  private func billing(in context: ScreenContext) -> View<Message> {
    let (strings, account) = (context.strings, context.account)
    var rows: [View<Message>] = [
      .amountRow(strings.accountBalance, context.formats.amount(account.balance)),
      .amountRow(strings.currency, account.currency.code),
      .amountRow(strings.documentLanguage, strings.name(of: account.language)),
    ]
    if let order = account.purchaseOrder {
      rows.append(.fact(context.label(.purchaseOrder), purchaseOrder(order, in: context)))
    }
    if !account.invoiceRecipients.isEmpty {
      rows.append(.text(strings.invoicesAlsoTo, role: .muted))
      rows += account.invoiceRecipients.map { .text($0.rawValue).padding(leading: 2) }
    }
    return .box(title: [Span(strings.billing, .title)], .column(rows))
  }

  private func purchaseOrder(_ order: PurchaseOrder, in context: ScreenContext) -> String {
    guard let day = order.lastDay else { return order.number }
    return "\(order.number), \(context.formats.phrase(.until, day))"
  }

  /// What each user chooses for themselves; it acts at once and is kept.
  private func preferences(in context: ScreenContext) -> View<Message> {
    let strings = context.strings
    return .box(
      title: [Span(strings.preferences, .title)],
      .column([
        .choice(
          "language", options: Language.allCases.map(strings.name(of:)),
          selected: Language.allCases.firstIndex(of: context.language) ?? 0, style: .segmented,
          label: strings.language, onChange: { .language($0) }),
        .blank(),
        .choice(
          "theme", options: context.themes.map { strings.name(ofTheme: $0.name) },
          selected: context.themes.firstIndex { $0.name == context.theme } ?? 0, style: .cycling,
          label: strings.keyTheme.capitalizedFirst, onChange: { .theme($0) }),
        .blank(),
        .text(strings.preferencesExplanation, role: .muted),
      ]))
  }
}
