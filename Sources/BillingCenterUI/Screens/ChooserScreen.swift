import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Accounts and people, to choose whom one is (promise J9).
struct ChooserScreen: Screen {
  enum Message: Sendable {
    case choose(Int)
    case openSearch
    case search(String)
    case closeSearch
    case toList
  }

  let name = ScreenName.chooser
  private var search = ListSearch()

  static let list: ControlID = "people"

  /// Every person of every account that the search finds, in the accounts' order.
  private func choices(in context: ScreenContext) -> [(account: AccountSummary, person: Person)] {
    context.accounts.flatMap { account in
      account.people.compactMap { person in
        let searched = [
          account.companyName, account.id.rawValue, person.name, person.id.rawValue,
          context.formats.role(person.role), context.formats.kind(account.kind),
        ].joined(separator: " ")
        return search.matches(searched) ? (account, person) : nil
      }
    }
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .choose(let index):
      let choices = choices(in: context)
      guard choices.indices.contains(index) else { return .none }
      return .choose(choices[index].account.id, choices[index].person.id)
    case .openSearch:
      search.open()
      return .focus(ListSearch.control)
    case .search(let text): search.type(text)
    case .closeSearch:
      search.close()
      return .focus(Self.list)
    case .toList: return .focus(Self.list)
    }
    return .none
  }
}

// MARK: - View

extension ChooserScreen {
  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let rows: [View<Message>] = [
      .text(strings.chooserInvitation, role: .muted), .blank(),
      search.field(strings, onChange: { .search($0) }, onSubmit: .toList),
      .table(table(of: choices(in: context), in: context)),
    ]
    let isModal = context.session != nil
    return ScreenContent(
      body: .column((isModal ? [] : [.heading(strings.chooserTitle)]) + rows), bodyScrolls: false,
      bindings: bindings(in: context), initialFocus: Self.list,
      modal: isModal ? (title: strings.chooserTitle, width: 84) : nil)
  }

  private func bindings(in context: ScreenContext) -> [KeyBinding<Message>] {
    let strings = context.strings
    return [
      KeyBinding(
        [.enter], label: strings.enterKey,
        help: context.enterHelp(
          strings.keyChoose, elsewhere: [ListSearch.control: strings.keyToList]),
        action: .choose(0)),
      KeyBinding(
        [.character("/")], label: "/", help: strings.search.lowercasedFirst, action: .openSearch),
      KeyBinding(
        [.escape], label: "esc", help: strings.closeSearch, isEnabled: search.isOpen,
        action: .closeSearch),
    ]
  }

  private func table(
    of choices: [(account: AccountSummary, person: Person)], in context: ScreenContext
  ) -> Table<Message> {
    let strings = context.strings
    return Table(
      id: Self.list,
      columns: [
        TableColumn(strings.company, width: .flexible(minimum: 14), priority: 3),
        TableColumn(strings.person, width: .flexible(minimum: 12), priority: 4),
        TableColumn(strings.role, width: .fixed(26), priority: 2),
        TableColumn(strings.accountKind, width: .fixed(10), priority: 1),
      ],
      count: choices.count,
      emptyText: search.text.isEmpty ? strings.noAccounts : strings.nothingFound,
      row: { index in
        let (account, person) = choices[index]
        return [
          [Span(account.companyName)], [Span(person.name)],
          [Span(context.formats.role(person.role), .muted)],
          [Span(context.formats.kind(account.kind), .muted)],
        ]
      }, onActivate: { .choose($0) })
  }
}
