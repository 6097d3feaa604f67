import Billing
import BillingDocuments
import TerminalUI

/// What was bought, that it can be used now, and where to read about it (promises B11, B12 and C3).
struct ConfirmationScreen: Screen, Equatable {
  enum Message: Sendable {
    case readMail(Mail)
    case openInvoice(InvoiceNumber)
    case done
    case copy(String)
  }

  /// What is confirmed.
  enum Subject: Hashable, Sendable {
    case order(Order)
    case trial(SubscriptionID)
  }

  let name = ScreenName.confirmation
  var tab: Tab? { .subscriptions }
  private let subject: Subject
  /// The order's invoice or credit note; nil where nothing was sold.
  private let document: Invoice?
  private let mail: Mail?

  /// Holds all that it tells, since that leaves the account in time.
  ///
  /// - Parameters:
  ///   - subject: What is confirmed.
  ///   - account: As it was just afterwards.
  init(of subject: Subject, in account: Account) {
    self.subject = subject
    switch subject {
    case .order(let order):
      document = order.invoice.flatMap(account.document)
      mail = account.mails.last { $0.about == .order(order.number) }
    case .trial(let id):
      document = nil
      mail = account.mails.last { $0.about == .trialStarted(id) }
    }
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .readMail(let mail): .push(MailScreen(mail: mail))
    case .openInvoice(let number): .push(InvoiceScreen(number: number))
    case .done: .perform(.open(.subscriptions))
    case .copy(let text): .copy(text)
    }
  }

  private var order: Order? {
    if case .order(let order) = subject { order } else { nil }
  }

  /// What can be used from now on.
  private func entitlements(in context: ScreenContext) -> [Entitlement] {
    let started: [SubscriptionID] =
      switch subject {
      case .order(let order): order.subscriptions
      case .trial(let id): [id]
      }
    return context.account.entitlements(on: context.today).filter {
      started.contains($0.subscription)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    var buttons: [View<Message>] = []
    if let mail { buttons.append(.button("mail", strings.readMail, action: .readMail(mail))) }
    if let document {
      buttons.append(
        .button("invoice", strings.view(document.kind), action: .openInvoice(document.number)))
    }
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        buttons,
        main: .button(
          "done", strings.title(of: .subscriptions), kind: .primary, action: .done)),
      bindings: [
        context.enter(
          strings.title(of: .subscriptions),
          elsewhere: [
            "mail": strings.readMail, "invoice": strings.view(document?.kind ?? .invoice),
            "order": strings.keyCopy, "document": strings.keyCopy,
          ],
          action: .done)
      ],
      initialFocus: "done", copied: order?.number.rawValue)
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
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
      rows.append(
        .copyableFact(
          "order", context.label(.order), order.number.rawValue, nameColumns: columns
        ) { .copy($0) })
      if let document {
        let label = document.kind == .invoice ? Label.invoice : .creditNote
        rows.append(
          .copyableFact(
            "document", context.label(label), document.number.rawValue, nameColumns: columns
          ) { .copy($0) })
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
