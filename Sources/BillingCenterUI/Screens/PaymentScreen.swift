import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Payment method, VAT number, and the order is placed (promise B10).
struct PaymentScreen: Screen {
  enum Message: Sendable {
    case card(CardChoice.Message)
    case vatNumber(VATNumberForm.Message)
    case vatNumberSet(Answer, sent: String, thenPlace: Bool)
    case place
    case cardSaved(Answer)
    case ordered(Answer)
    case back
  }

  let name = ScreenName.payment
  var tab: Tab? { .cart }
  private(set) var cardChoice: CardChoice
  private(set) var vatNumber: VATNumberForm

  /// What the page shows, and nothing else is agreed to.
  private(set) var agreed: Quote

  init(agreed: Quote, in context: ScreenContext) {
    self.agreed = agreed
    cardChoice = CardChoice(for: context.account)
    vatNumber = VATNumberForm(for: context.account)
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .card(let message): cardChoice.update(message)
    case .vatNumber(.edit(let text)): vatNumber.edit(text)
    case .vatNumber(.apply) where !vatNumber.isEdited(in: context.account):
      return .focus("place")
    case .vatNumber(.apply): return applyVATNumber(thenPlace: false, in: context)
    case .vatNumberSet(let answer, let sent, let thenPlace):
      return vatNumberSet(answer, sent: sent, thenPlace: thenPlace, in: context)
    case .place: return place(in: context)
    case .cardSaved(let answer): return cardSaved(answer)
    case .ordered(let answer): return ordered(answer, in: context)
    case .back: return .batch([.move(.back), .answer(CheckoutScreen.Message.resume)])
    }
    return .none
  }
}

// MARK: - VAT number

extension PaymentScreen {
  private mutating func applyVATNumber(
    thenPlace: Bool, in context: ScreenContext
  ) -> Step<Message> {
    guard let command = vatNumber.command(for: context.account) else {
      return .focus(VATNumberForm.control)
    }
    return .request(.perform(command)) { [sent = vatNumber.text] answer in
      .vatNumberSet(answer, sent: sent, thenPlace: thenPlace)
    }
  }

  private mutating func vatNumberSet(
    _ answer: Answer, sent: String, thenPlace: Bool, in context: ScreenContext
  ) -> Step<Message> {
    if case .failed(let error) = answer { return .notice(.failure(error)) }
    vatNumber.applied(sent, to: context.account)
    guard let now = context.cartQuote else { return .none }
    if thenPlace, now == agreed { return place(in: context) }
    agreed = now
    return .notice(Notice { $0.strings.vatNumberApplied($0.formats.amount(now.due)) })
  }
}

// MARK: - Placing the order

extension PaymentScreen {
  private mutating func place(in context: ScreenContext) -> Step<Message> {
    guard !context.flow.isPlacing else { return .none }
    if vatNumber.isEdited(in: context.account) {
      return applyVATNumber(thenPlace: true, in: context)
    }
    guard cardChoice.usesNewCard, !agreed.isFree else {
      cardChoice.failure = nil
      return .batch([.move(.place), order()])
    }
    guard let entry = cardChoice.entry(on: context.today) else {
      return cardChoice.firstFault(on: context.today).map { .focus($0) } ?? .none
    }
    return .batch([.move(.place), .request(.save(entry)) { .cardSaved($0) }])
  }

  private func order() -> Step<Message> {
    .request(.placeOrder(agreed: agreed)) { .ordered($0) }
  }

  private mutating func cardSaved(_ answer: Answer) -> Step<Message> {
    switch answer {
    case .failed(.card(let failure)):
      cardChoice.failure = failure
      return .batch([.move(.decline(failure)), .focus(CardForm.Part.number.control)])
    case .failed(let error):
      return .batch([.move(.interrupt), .notice(.failure(error))])
    case .done, .placed, .declined:
      cardChoice.saved()
      return order()
    }
  }

  private mutating func ordered(_ answer: Answer, in context: ScreenContext) -> Step<Message> {
    switch answer {
    case .placed(let order, let account):
      return .batch([
        .move(.succeed(order.number)),
        .show([SubscriptionsScreen(), ConfirmationScreen(of: .order(order), in: account)]),
      ])
    case .declined(let failure, _):
      cardChoice.failure = failure
      return .batch([.move(.decline(failure)), .focus(CardChoice.control)])
    case .failed(.refused(.quoteChanged)):
      return .batch([
        .move(.reprice), .answer(CheckoutScreen.Message.priceChanged(from: agreed)),
      ])
    case .failed(.refused(.cartEmpty)):
      return .batch([
        .move(.interrupt), .perform(.open(.cart)),
        .notice(Notice(.warning) { $0.strings.orderedElsewhere }),
      ])
    case .failed(let error):
      return .batch([.move(.interrupt), .notice(.paymentFailure(error, in: context))])
    case .done:
      return .move(.interrupt)
    }
  }
}
