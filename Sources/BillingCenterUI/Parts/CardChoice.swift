import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// The card on file or another one, as a page that charges asks for it (promises B10, G3 and H1).
struct CardChoice: Sendable {
  enum Message: Sendable {
    case choose(Int)
    case edit(CardForm.Part, String)
  }

  static let control: ControlID = "method"

  private(set) var usesNewCard: Bool
  private(set) var card = CardForm()
  /// Why the last try was declined.
  var failure: PaymentFailure?

  init(for account: Account) {
    usesNewCard = account.paymentMethod == nil
  }

  mutating func update(_ message: Message) {
    switch message {
    case .choose(let index): usesNewCard = index == 1
    case .edit(let part, let text): card.set(part, to: text)
    }
  }

  /// Where the focus begins: the first field of a form that must be filled in.
  var initialFocus: ControlID? {
    usesNewCard ? CardForm.Part.number.control : nil
  }

  /// The card that was typed; nil where something is wrong with it, which is told from now on.
  mutating func entry(on today: Day) -> CardEntry? {
    failure = nil
    if let entry = card.entry(on: today) { return entry }
    card.showsFaults = true
    return nil
  }

  /// The field to mend first.
  func firstFault(on today: Day) -> ControlID? {
    card.firstFault(on: today)?.control
  }

  /// The new card is on file: what was typed is forgotten (rule 30).
  mutating func saved() {
    card = CardForm()
    usesNewCard = false
  }

  func view<Parent: Sendable>(
    in context: ScreenContext, _ message: @escaping @Sendable (Message) -> Parent
  ) -> View<Parent> {
    let strings = context.strings
    let title = [Span(context.label(.paymentMethod), .title)]
    let form = card.view(in: context) { message(.edit($0, $1)) }
    guard let method = context.account.paymentMethod else { return .box(title: title, form) }
    let choice = View<Parent>.choice(
      Self.control, options: [context.formats.card(method), strings.anotherCard],
      selected: usesNewCard ? 1 : 0, style: .radio, onChange: { message(.choose($0)) })
    let note = View<Parent>.text(strings.sandbox, role: .muted)
    return .box(
      title: title, .column([choice, usesNewCard ? form.padding(top: 1) : note]))
  }
}
