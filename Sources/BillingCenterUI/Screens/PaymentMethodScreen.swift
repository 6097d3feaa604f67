import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// The card on file and the VAT number, and how to change them (promises H1 and J6).
struct PaymentMethodScreen: Screen {
  enum Message: Sendable {
    case edit
    case type(CardForm.Part, String)
    case save
    case saved(Answer)
    /// Closes the form; the card on file stays.
    case leaveForm
    case vatNumber(VATNumberForm.Message)
    case vatNumberSet(Answer, sent: String)
    case way(GlobalAction)
  }

  let name = ScreenName.paymentMethod
  var tab: Tab? { .payment }
  private var isEditing = false
  private(set) var card = CardForm()
  /// Why the gateway did not accept the card.
  private(set) var failure: PaymentFailure?
  /// What was typed as VAT number; nil while it is the one on file.
  private var typedVATNumber: VATNumberForm?

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .edit:
      guard context.portalClosedReason == nil else { return .none }
      isEditing = true
      return .focus(CardForm.Part.number.control)
    case .type(let part, let text): card.set(part, to: text)
    case .save: return save(in: context)
    case .saved(let answer): return saved(answer)
    case .leaveForm:
      closeForm()
      return .focus("edit")
    case .vatNumber(.edit(let text)):
      var form = vatNumber(in: context)
      form.edit(text)
      typedVATNumber = form
    case .vatNumber(.apply) where !vatNumber(in: context).isEdited(in: context.account): break
    case .vatNumber(.apply): return applyVATNumber(in: context)
    case .vatNumberSet(let answer, let sent):
      if case .failed(let error) = answer { return .notice(.failure(error)) }
      typedVATNumber?.applied(sent, to: context.account)
      return .notice(Notice { $0.strings.vatNumberSaved($0.account.company.vatNumber) })
    case .way(let action): return .perform(action)
    }
    return .none
  }

  /// Whether the form is what the page shows: while the card is edited, and where there is none.
  ///
  /// A Corporate account's billing contact can change the card too (rule 40).
  func showsForm(in context: ScreenContext) -> Bool {
    context.portalClosedReason == nil && (isEditing || context.account.paymentMethod == nil)
  }

  func vatNumber(in context: ScreenContext) -> VATNumberForm {
    typedVATNumber ?? VATNumberForm(for: context.account)
  }
}

// MARK: - Card

extension PaymentMethodScreen {
  private mutating func save(in context: ScreenContext) -> Step<Message> {
    failure = nil
    guard let entry = card.entry(on: context.today) else {
      card.showsFaults = true
      return card.firstFault(on: context.today).map { .focus($0.control) } ?? .none
    }
    return .request(.save(entry)) { .saved($0) }
  }

  private mutating func saved(_ answer: Answer) -> Step<Message> {
    switch answer {
    case .failed(.card(let failure)):
      self.failure = failure
      return .focus(CardForm.Part.number.control)
    case .failed(let error):
      return .notice(.failure(error))
    case .done, .placed, .declined:
      closeForm()
      return .batch([
        .focus("edit"),
        .notice(
          Notice { context in
            context.strings.cardSaved(
              context.account.paymentMethod.map { context.formats.card($0) } ?? "",
              context.account.kind)
          }),
      ])
    }
  }

  /// What was typed is forgotten (rule 30).
  private mutating func closeForm() {
    isEditing = false
    card = CardForm()
    failure = nil
  }
}

// MARK: - VAT number

extension PaymentMethodScreen {
  private mutating func applyVATNumber(in context: ScreenContext) -> Step<Message> {
    var form = vatNumber(in: context)
    let command = form.command(for: context.account)
    typedVATNumber = form
    guard let command else { return .focus(VATNumberForm.control) }
    return .request(.perform(command)) { [sent = form.text] answer in
      .vatNumberSet(answer, sent: sent)
    }
  }
}
