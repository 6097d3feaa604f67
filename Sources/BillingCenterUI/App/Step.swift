package import Billing
package import BillingService
import BillingDocuments
import TerminalUI

/// What a screen wants done outside itself.
indirect enum Step<Message: Sendable>: Sendable {
  case none
  /// Carried out in order; a move that is not legal, or a request while another one is under way,
  /// drops the rest, and the order stays where it was.
  case batch([Step])

  // MARK: Going about
  /// Opens a page over this one, or over a modal, which is there again behind it.
  case push(any Screen)
  /// Opens a modal over the page.
  case present(any Screen)
  /// Closes the screen, with what is open over it.
  case back
  /// Closes the screen, with what is open over it, and hands a message to the one below.
  case answer(any Sendable)
  /// Closes all modals and pages but My Account, then opens pages in order.
  case show([any Screen])
  case focus(ControlID)

  // MARK: The order under way
  /// Begins an order anew.
  case begin(OrderFlow)
  case move(Checkout.Move)
  /// From now on the order is about this item of the cart.
  case hold(CartItemID)
  /// A payment of an invoice is under way from now on, or no longer.
  case payingInvoice(Bool)

  // MARK: The account
  /// Asks the service; a second request waits for nobody and is dropped while one is under way.
  case request(Request, @Sendable (Answer) -> Message)
  /// Does slow work that has no part in the account; like a request, one at a time.
  case run(@Sendable () -> Message)
  /// Reads something in the background, beside whatever else is under way; nobody is told of it.
  case read(@Sendable () -> Message)

  // MARK: The program
  case perform(GlobalAction)
  /// Shows a theme without keeping it.
  case preview(String)
  case notice(Notice)
  /// Writes to the user's clipboard, and tells what came of it.
  case copy(String)
  case choose(AccountID, PersonID)
  case set(Preference)
  case quit
}

/// What the service is asked to do for the account and person in charge.
enum Request: Sendable {
  case perform(Command)
  case save(CardEntry)
  case placeOrder(agreed: Quote)
  /// Pays an open invoice with the card on file; it is `done`, or `declined`.
  case pay(InvoiceNumber, amount: Money)
}

/// What the service answered.
package enum Answer: Sendable {
  case done(Account)
  case placed(Order, Account)
  case declined(PaymentFailure, Account)
  case failed(ServiceError)

  var refusal: ServiceError? {
    if case .failed(let error) = self { error } else { nil }
  }
}

/// A choice of the user's that outlives the program.
package enum Preference: Sendable {
  case language(Language)
  case theme(String)
}

/// A sentence above the help line until the next key.
struct Notice: Sendable {
  let role: Role
  /// Whether it says that what is shown may be old; it goes when that is over.
  var isOutOfDate = false
  let text: @Sendable (ScreenContext) -> String

  init(_ role: Role = .success, _ text: @escaping @Sendable (ScreenContext) -> String) {
    self.role = role
    self.text = text
  }

  /// Says why something did not work and what to do; a refusal ends with the way to Customer
  /// Service (promise G4).
  static func failure(_ error: ServiceError) -> Notice {
    Notice(.danger) { context in
      let words = context.explain(error).sentences
      guard case .refused = error else { return words }
      return "\(words) \(context.strings.customerServiceKey)"
    }
  }

  /// Says what came of copying.
  static func copied(_ text: String, _ outcome: CopyOutcome) -> Notice {
    switch outcome {
    case .sent: Notice(.accent) { $0.strings.copied(text) }
    case .unsupported: Notice(.warning) { $0.strings.copyUnsupported }
    case .tooLong(let limit): Notice(.warning) { $0.strings.copyTooLong(limit: limit) }
    }
  }

  /// Says why a payment has not come to an end, and whether it is under way still: it is then
  /// finished at the next start, and nothing is charged twice (rule 31).
  static func paymentFailure(_ error: ServiceError, in context: ScreenContext) -> Notice {
    let isUnderWay = context.account.openPayment != nil
    return Notice(.danger) { context in
      let words = failure(error).text(context)
      return isUnderWay ? "\(words) \(context.strings.paymentUnderWay)" : words
    }
  }
}

extension Step {
  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Message) -> Other
  ) -> Step<Other> {
    switch self {
    case .none: .none
    case .batch(let steps): .batch(steps.map { $0.map(transform) })
    case .push(let screen): .push(screen)
    case .present(let screen): .present(screen)
    case .back: .back
    case .answer(let message): .answer(message)
    case .show(let screens): .show(screens)
    case .focus(let id): .focus(id)
    case .begin(let flow): .begin(flow)
    case .move(let move): .move(move)
    case .hold(let item): .hold(item)
    case .payingInvoice(let isPaying): .payingInvoice(isPaying)
    case .request(let request, let reply): .request(request) { transform(reply($0)) }
    case .run(let work): .run { transform(work()) }
    case .read(let work): .read { transform(work()) }
    case .perform(let action): .perform(action)
    case .preview(let name): .preview(name)
    case .notice(let notice): .notice(notice)
    case .copy(let text): .copy(text)
    case .choose(let account, let person): .choose(account, person)
    case .set(let preference): .set(preference)
    case .quit: .quit
    }
  }
}
