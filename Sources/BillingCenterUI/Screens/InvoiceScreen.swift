import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// One invoice with all that it says and what was paid on it, or a credit note (promises B11 and
/// H2).
struct InvoiceScreen: Screen, Equatable {
  enum Message: Sendable {
    case readMail(Mail)
    case pay
    case export
    case way(GlobalAction)
    case back
    case copy(String)
  }

  let name = ScreenName.invoice
  var tab: Tab? { .invoices }
  let number: InvoiceNumber

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .readMail(let mail): .push(MailScreen(mail: mail))
    case .pay: .push(PayInvoiceScreen(number: number))
    case .export: .present(ExportScreen(.document(number), in: context))
    case .way(let action): .perform(action)
    case .back: .back
    case .copy(let text): .copy(text)
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    do throws(ServiceError) {
      guard let document = try context.history.document(number) else {
        throw .refused(.unknownInvoice(number))
      }
      let mails = try context.history.mails(about: document.issued)
      return content(of: document, mails, in: context)
    } catch {
      return ScreenContent(
        body: .refusal(error, in: context) { .way($0) },
        actions: .actionRow(
          [], main: .button("back", context.strings.back, kind: .primary, action: .back)),
        initialFocus: "back")
    }
  }

  private func content(
    of document: IssuedDocument, _ mails: [Mail], in context: ScreenContext
  ) -> ScreenContent<Message> {
    ScreenContent(
      body: .column(rows(of: document, mails, in: context)),
      actions: actions(of: document, mails, in: context),
      bindings: bindings(of: document, in: context),
      initialFocus: isPayable(document, in: context) ? "pay" : "back", copied: number.rawValue)
  }

  /// Whether something of it is open, which this person may pay.
  private func isPayable(_ document: IssuedDocument, in context: ScreenContext) -> Bool {
    document.record?.open.isPositive == true && context.portalClosedReason == nil
  }

  /// One e-mail is read by a button; several stand in a list with their days and subjects.
  private func actions(
    of document: IssuedDocument, _ mails: [Mail], in context: ScreenContext
  ) -> View<Message> {
    let strings = context.strings
    let canPay = isPayable(document, in: context)
    var buttons: [View<Message>] = []
    if canPay { buttons.append(.button("back", strings.back, action: .back)) }
    if mails.count == 1 {
      buttons.append(.button("mail", strings.readMail, action: .readMail(mails[0])))
    }
    buttons.append(.button("export", strings.export, action: .export))
    guard canPay, let open = document.record?.open else {
      return .actionRow(
        buttons, main: .button("back", strings.back, kind: .primary, action: .back))
    }
    return .actionRow(
      buttons,
      main: .button(
        "pay", "\(strings.pay) · \(context.formats.amount(open))", kind: .primary, action: .pay))
  }

  private func bindings(
    of document: IssuedDocument, in context: ScreenContext
  ) -> [KeyBinding<Message>] {
    let strings = context.strings
    let canPay = isPayable(document, in: context)
    let readMail = strings.readMail.lowercasedFirst
    return [
      context.enter(
        canPay ? strings.pay : strings.back,
        elsewhere: [
          "back": strings.back, "export": strings.export, "order": strings.keyCopy,
          "total": strings.keyCopy,
        ], action: canPay ? .pay : .back
      ).varying(saying: [readMail]) { binding, focus in
        if focus?.name.hasPrefix("mail") == true { binding.help = readMail }
      },
      context.key(.export, help: strings.export.lowercasedFirst, action: .export),
    ]
  }
}
