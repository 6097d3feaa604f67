import Billing
import BillingDocuments
import TerminalUI

/// What was bought, that it can be used now, and where to read about it (promises B11, B12 and C3).
struct ConfirmationScreen: Screen {
  enum Message: Sendable {
    case readMail(MailID)
    case openInvoice(InvoiceNumber)
    case done
  }

  /// What is confirmed.
  enum Subject: Hashable, Sendable {
    case order(OrderNumber)
    case trial(SubscriptionID)
  }

  let name = ScreenName.confirmation
  var tab: Tab? { .subscriptions }
  private let subject: Subject

  init(of subject: Subject) {
    self.subject = subject
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .readMail(let id): .push(MailScreen(mail: id))
    case .openInvoice(let number): .push(InvoiceScreen(number: number))
    case .done: .perform(.open(.subscriptions))
    }
  }

  private func order(in context: ScreenContext) -> Order? {
    guard case .order(let number) = subject else { return nil }
    return context.account.order(number)
  }

  /// The order's invoice or credit note; nil where nothing was sold.
  private func document(of order: Order?, in context: ScreenContext) -> Invoice? {
    order?.invoice.flatMap(context.account.document)
  }

  private func mail(in context: ScreenContext) -> Mail? {
    context.account.mails.last { mail in
      switch (mail.about, subject) {
      case (.order(let number), .order(let other)): number == other
      case (.trialStarted(let id), .trial(let other)): id == other
      default: false
      }
    }
  }

  /// What can be used from now on.
  private func entitlements(in context: ScreenContext) -> [Entitlement] {
    let started: [SubscriptionID] =
      switch subject {
      case .order(let number): context.account.order(number)?.subscriptions ?? []
      case .trial(let id): [id]
      }
    return context.account.entitlements(on: context.today).filter {
      started.contains($0.subscription)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let (order, mail) = (order(in: context), mail(in: context))
    var buttons: [View<Message>] = []
    if let mail { buttons.append(.button("mail", strings.readMail, action: .readMail(mail.id))) }
    let document = document(of: order, in: context)
    if let document {
      buttons.append(
        .button("invoice", strings.view(document.kind), action: .openInvoice(document.number)))
    }
    return ScreenContent(
      body: .column(rows(order: order, mail: mail, in: context)),
      actions: .actionRow(
        buttons,
        main: .button(
          "done", strings.title(of: .subscriptions), kind: .primary, action: .done)),
      bindings: [
        KeyBinding(
          [.enter], label: strings.enterKey,
          help: context.enterHelp(
            strings.title(of: .subscriptions),
            elsewhere: [
              "mail": strings.readMail, "invoice": strings.view(document?.kind ?? .invoice),
            ]),
          action: .done)
      ],
      initialFocus: "done")
  }

  private func rows(order: Order?, mail: Mail?, in context: ScreenContext) -> [View<Message>] {
    let (strings, formats) = (context.strings, context.formats)
    let items = order?.quote.items ?? []
    var rows: [View<Message>] = [
      .success(order == nil ? strings.trialStarted : strings.thankYou), .blank(),
      .usableNow(
        entitlements(in: context),
        takesSeats: !items.isEmpty && items.allSatisfy(\.takesSeats), in: context),
      .blank(),
    ]
    let columns = 24
    if let order {
      rows.append(.fact(context.label(.order), order.number.rawValue, nameColumns: columns))
      if let document = document(of: order, in: context) {
        let label = document.kind == .invoice ? Label.invoice : .creditNote
        rows.append(.fact(context.label(label), document.number.rawValue, nameColumns: columns))
      }
      rows.append(
        order.quote.toBalance.isPositive
          ? .fact(
            context.label(.toBalance), formats.amount(order.quote.toBalance), nameColumns: columns)
          : .fact(context.label(.paid), formats.amount(order.quote.due), nameColumns: columns))
    }
    if let mail { rows.append(.fact(strings.mailSentTo, mail.recipient, nameColumns: columns)) }
    return rows
  }
}

extension QuoteItem {
  /// Whether a subscription has fewer seats by it than before, by what it credits.
  fileprivate var takesSeats: Bool {
    guard let credit = lines.first(where: { $0.kind == .credit }) else { return false }
    return seats < credit.seats
  }
}
