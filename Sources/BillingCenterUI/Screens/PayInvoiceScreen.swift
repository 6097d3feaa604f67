import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// An open invoice is paid by card, in full or in part (promise G3, rule 37).
struct PayInvoiceScreen: Screen {
  enum Message: Sendable {
    case amount(PaymentAmount.Message)
    case card(CardChoice.Message)
    /// Pays what is chosen of what the page shows as open.
    case pay(open: Money)
    case cardSaved(Answer, Money)
    case paid(Answer)
    case payRest
    case readMail(Mail)
    case openInvoice
    case way(GlobalAction)
    case back
  }

  let name = ScreenName.payInvoice
  var tab: Tab? { .invoices }
  let number: InvoiceNumber
  private(set) var amount = PaymentAmount()
  /// Nil until the card is asked about for the first time.
  private var chosenCard: CardChoice?
  /// What was paid here last, as it is confirmed; nil while the form is open.
  private(set) var payment: InvoicePayment?

  init(number: InvoiceNumber) {
    self.number = number
  }

  func cardChoice(in context: ScreenContext) -> CardChoice {
    chosenCard ?? CardChoice(for: context.account)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .amount(let message): amount.update(message)
    case .card(let message): updateCard(in: context) { $0.update(message) }
    case .pay(let open): return pay(of: open, in: context)
    case .cardSaved(let answer, let amount): return cardSaved(answer, amount, in: context)
    case .paid(let answer): return paid(answer, in: context)
    case .payRest:
      self = PayInvoiceScreen(number: number)
      return .focus(PaymentAmount.control)
    case .readMail(let mail): return .push(MailScreen(mail: mail))
    case .openInvoice: return .push(InvoiceScreen(number: number))
    case .way(let action): return .perform(action)
    case .back: return context.flow.isPlacing ? .none : .back
    }
    return .none
  }

  private mutating func updateCard<Result>(
    in context: ScreenContext, _ update: (inout CardChoice) -> Result
  ) -> Result {
    var choice = cardChoice(in: context)
    defer { chosenCard = choice }
    return update(&choice)
  }
}

// MARK: - Paying

extension PayInvoiceScreen {
  private mutating func pay(of open: Money, in context: ScreenContext) -> Step<Message> {
    guard !context.flow.isPlacing, payment == nil else { return .none }
    let amount: Money
    do throws(PaymentAmount.Fault) {
      amount = try self.amount.amount(of: open, in: context.language)
    } catch {
      self.amount.showsFault = true
      return .focus(PaymentAmount.field)
    }
    guard cardChoice(in: context).usesNewCard else {
      updateCard(in: context) { $0.failure = nil }
      return .batch([.payingInvoice(true), charge(amount)])
    }
    guard let entry = updateCard(in: context, { $0.entry(on: context.today) }) else {
      return cardChoice(in: context).firstFault(on: context.today).map { .focus($0) } ?? .none
    }
    return .batch([.payingInvoice(true), .request(.save(entry)) { .cardSaved($0, amount) }])
  }

  private func charge(_ amount: Money) -> Step<Message> {
    .request(.pay(number, amount: amount)) { .paid($0) }
  }

  private mutating func cardSaved(
    _ answer: Answer, _ amount: Money, in context: ScreenContext
  ) -> Step<Message> {
    switch answer {
    case .failed(.card(let failure)):
      updateCard(in: context) { $0.failure = failure }
      return .batch([.payingInvoice(false), .focus(CardForm.Part.number.control)])
    case .failed(let error):
      return .batch([.payingInvoice(false), .notice(.failure(error))])
    case .done, .placed, .declined:
      updateCard(in: context) { $0.saved() }
      return charge(amount)
    }
  }

  private mutating func paid(_ answer: Answer, in context: ScreenContext) -> Step<Message> {
    switch answer {
    case .done(let account):
      payment = account.invoice(number)?.payments.last
      return .batch([.payingInvoice(false), .focus("done")])
    case .declined(let failure, _):
      updateCard(in: context) { $0.failure = failure }
      return .payingInvoice(false)
    case .failed(let error):
      return .batch([.payingInvoice(false), .notice(.paymentFailure(error, in: context))])
    case .placed:
      return .payingInvoice(false)
    }
  }
}
