import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Accounts and people, to choose whom one is (promise J9).
struct ChooserScreen: Screen {
  enum Message: Sendable {
    case choose(Int)
  }

  let name = ScreenName.chooser

  /// Every person of every account, in the accounts' order.
  private func choices(in context: ScreenContext) -> [(account: AccountSummary, person: Person)] {
    context.accounts.flatMap { account in account.people.map { (account, $0) } }
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    guard case .choose(let index) = message else { return .none }
    let choices = choices(in: context)
    guard choices.indices.contains(index) else { return .none }
    return .choose(choices[index].account.id, choices[index].person.id)
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let choices = choices(in: context)
    let table = Table<Message>(
      id: "people",
      columns: [
        TableColumn(strings.company, width: .flexible(minimum: 14), priority: 3),
        TableColumn(strings.person, width: .flexible(minimum: 12), priority: 4),
        TableColumn(strings.role, width: .fixed(26), priority: 2),
        TableColumn(strings.accountKind, width: .fixed(10), priority: 1),
      ],
      count: choices.count, emptyText: strings.noAccounts,
      row: { index in
        let (account, person) = choices[index]
        return [
          [Span(account.companyName)], [Span(person.name)],
          [Span(context.formats.role(person.role), .muted)],
          [Span(context.formats.kind(account.kind), .muted)],
        ]
      }, onActivate: { .choose($0) })
    let body = View<Message>.column([
      .text(strings.chooserInvitation, role: .muted), .blank(), .table(table),
    ])
    let keys = KeyBinding<Message>(
      [.enter], label: strings.enterKey, help: strings.keyChoose, action: .choose(0))
    guard context.session != nil else {
      return ScreenContent(
        body: .column([.heading(strings.chooserTitle), body]), bodyScrolls: false,
        bindings: [keys])
    }
    return ScreenContent(
      body: body, bindings: [keys], modal: (title: strings.chooserTitle, width: 84))
  }
}
