import Billing
import BillingDocuments
import TerminalUI

/// The VAT number as it is being typed, with the button that applies it (promises B10 and J6).
struct VATNumberForm: Sendable {
  enum Message: Sendable {
    case edit(String)
    case apply
  }

  static let control: ControlID = "vat-number"

  private(set) var text: String
  private(set) var fault: VATNumberError?

  init(for account: Account) {
    text = account.company.vatNumber?.description ?? ""
  }

  /// Whether a VAT number makes a difference to an account at all (rule 26).
  static func isOffered(to account: Account) -> Bool {
    account.company.address.country.isMemberState
  }

  func isEdited(in account: Account) -> Bool {
    Self.isOffered(to: account) && text.trimmed != account.company.vatNumber?.description ?? ""
  }

  mutating func edit(_ text: String) {
    self.text = text
    fault = nil
  }

  /// The command that applies what stands in the field; nil where it cannot be right, which is told
  /// from now on.
  mutating func command(for account: Account) -> Command? {
    do throws(VATNumberError) {
      let country = account.company.address.country.rawValue
      return .setVATNumber(text.trimmed.isEmpty ? nil : try VATNumber(text, country: country))
    } catch {
      fault = error
      return nil
    }
  }

  /// The number is on file; what was typed since it was sent stays, and waits to be applied.
  mutating func applied(_ sent: String, to account: Account) {
    if text == sent { text = account.company.vatNumber?.description ?? "" }
  }

  func view<Parent: Sendable>(
    in context: ScreenContext, _ message: @escaping @Sendable (Message) -> Parent
  ) -> View<Parent> {
    let strings = context.strings
    return .row(
      spacing: 2,
      [
        .field(
          Field(
            id: Self.control, label: strings.vatNumberOptional, text: text, maximumLength: 20,
            columns: 22, error: fault.map { context.formats.explain($0).sentences },
            onChange: { message(.edit($0)) }, onSubmit: message(.apply))),
        View.button(
          "apply-vat", strings.apply, isEnabled: isEdited(in: context.account),
          action: message(.apply)
        ).padding(top: 1),
      ])
  }
}
