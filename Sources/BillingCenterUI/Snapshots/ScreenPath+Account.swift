import Billing
import TerminalUI

// MARK: - Payment method, account and help

extension ScreenPath {
  static let account: [ScreenPath] = [
    ScreenPath(.paymentMethod) { _ in toPaymentMethod },
    ScreenPath("payment-method-form", .paymentMethod) { toCardForm(of: $0) },
    ScreenPath("payment-method-declined", .paymentMethod) { account in
      toCardForm(of: account) + card("4000000000000002", of: account) + toSave(for: account)
    },
    ScreenPath(.company) { _ in toCompany },
    ScreenPath(.balance) { _ in toCompany + keys(.enter) },
    ScreenPath(.help) { _ in toHelp },
    ScreenPath(.helpTopic) { _ in to(.changingPlans) },
    ScreenPath("help-payments", .helpTopic) { _ in to(.payments) },
    ScreenPath("help-billing-contact", .helpTopic) { _ in to(.billingContact) },
    ScreenPath("help-not-online", .helpTopic) { _ in to(.notOnline) },
    ScreenPath("help-paying-in-portal", .helpTopic) { _ in to(.payingInPortal) },
    ScreenPath(.writeMessage) { _ in toMessage },
    ScreenPath("write-message-blank", .writeMessage) { _ in toMessage + keys(.tab, .tab, .enter) },
    ScreenPath("write-message-left", .writeMessage) { _ in
      toMessage + [.text("?")] + keys(.escape)
    },
    ScreenPath("write-message-sent", .writeMessage) { _ in
      toMessage + [.text("?")] + keys(.tab, .tab, .enter)
    },
  ]

  private static let toPaymentMethod = toBilling + keys(.character("4"))
  private static let toCompany = toBilling + keys(.character("5"))
  private static let toHelp = toBilling + keys(.character("6"))
  private static let toMessage = toBilling + keys(.function(1), .enter)

  /// The form stands there already where no card is on file.
  private static func toCardForm(of account: Account) -> [Stroke] {
    toPaymentMethod + (account.paymentMethod == nil ? [] : keys(.enter))
  }

  /// From the form's last field past the VAT number, where there is one, and Cancel to Save.
  private static func toSave(for account: Account) -> [Stroke] {
    let tabs =
      1 + (account.kind == .online ? 1 : 0) + (account.paymentMethod == nil ? 0 : 1)
    return Array(repeating: .key(.tab), count: tabs) + keys(.enter)
  }

  private static func to(_ topic: HelpTopic) -> [Stroke] {
    let index = HelpTopic.allCases.firstIndex(of: topic) ?? 0
    return toHelp + Array(repeating: .key(.tab), count: index) + keys(.enter)
  }
}
