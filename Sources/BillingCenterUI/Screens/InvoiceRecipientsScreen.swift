import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Who else is sent the invoices to come (promise J5).
struct InvoiceRecipientsScreen: Screen, Equatable {
  enum Message: Sendable {
    case type(String)
    case add
    case remove(Int)
    case save
    case saved(Answer)
    case way(GlobalAction)
    case cancel
  }

  let name = ScreenName.invoiceRecipients
  /// As they will be once they are saved.
  private(set) var addresses: [EmailAddress]
  private(set) var text = ""
  private var fault: EmailAddressError?
  /// Why they were not saved.
  private var refusal: ServiceError?

  private static let field: ControlID = "recipient"

  init(in context: ScreenContext) {
    addresses = context.account.invoiceRecipients
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .type(let typed):
      text = typed
      (fault, refusal) = (nil, nil)
    case .add:
      _ = add()
      return .focus(Self.field)
    case .remove(let index):
      guard addresses.indices.contains(index) else { return .none }
      addresses.remove(at: index)
      refusal = nil
      return .focus(Self.field)
    case .save:
      guard text.trimmed.isEmpty || add() else { return .focus(Self.field) }
      return .request(.perform(.setInvoiceRecipients(addresses))) { .saved($0) }
    case .saved(.failed(let error)):
      refusal = error
      return .focus(Self.field)
    case .saved:
      return .batch([.back, .notice(Notice { $0.strings.recipientsSaved })])
    case .way(let action): return .perform(action)
    case .cancel: return .back
    }
    return .none
  }

  /// Takes what was typed into the list; false where it is no address, which is told from now on.
  private mutating func add() -> Bool {
    do throws(EmailAddressError) {
      addresses.append(try EmailAddress(text))
      text = ""
      refusal = nil
      return true
    } catch {
      fault = error
      return false
    }
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    return ScreenContent(
      body: .column(rows(in: context)),
      actions: .actionRow(
        [.button("cancel", strings.cancel, action: .cancel)],
        main: .button("save", strings.save, kind: .primary, action: .save)),
      bindings: [
        enter(in: context)
      ],
      initialFocus: Self.field,
      modal: (title: strings.invoiceRecipients, width: 64))
  }

  private func enter(in context: ScreenContext) -> KeyBinding<Message> {
    let strings = context.strings
    var others = context.wayHelp(refusal)
    (others["cancel"], others["add"]) = (strings.cancel, strings.add)
    if !text.trimmed.isEmpty { others[Self.field] = strings.add }
    for index in addresses.indices { others[ControlID("remove-\(index + 1)")] = strings.remove }
    return context.enter(
      strings.save, elsewhere: others, worksWhileEditing: false, action: .save)
  }

  private func rows(in context: ScreenContext) -> [View<Message>] {
    let strings = context.strings
    var rows: [View<Message>] = [
      .text(strings.recipientsUse(Account.invoiceRecipientLimit), role: .muted), .blank(),
    ]
    rows += addresses.enumerated().map { index, address in
      .row(
        spacing: 2,
        [
          View.text(address.rawValue).flexible(),
          .button(
            ControlID("remove-\(index + 1)"), strings.remove, action: .remove(index)),
        ])
    }
    let field = View<Message>.field(
      Field(
        id: Self.field, label: strings.emailAddress, text: text,
        maximumLength: EmailAddress.lengthLimit, columns: 36,
        error: fault.map { context.formats.explain($0).sentences },
        onChange: { .type($0) }, onSubmit: text.trimmed.isEmpty ? .save : .add))
    let add = View<Message>.button("add", strings.add, action: .add).padding(top: 1)
    rows.append(.row(spacing: 2, [field, add]))
    if let refusal { rows += [.blank(), .refusal(refusal, in: context) { .way($0) }] }
    return rows
  }
}
