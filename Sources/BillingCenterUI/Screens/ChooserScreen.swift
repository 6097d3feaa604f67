import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// Accounts and people, to choose whom one is (promise J9).
struct ChooserScreen: Screen, Equatable {
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

  /// A row of the list.
  private enum Choice: Sendable {
    case person(Person, AccountSummary)
    /// Cannot be chosen; Enter tells why.
    case unreadable(UnreadableAccount)
  }

  /// Every person of every account that the search finds, in the accounts' order; then the accounts
  /// that cannot be read.
  private func choices(in context: ScreenContext) -> [Choice] {
    all(in: context).filter { choice in
      search.matches(texts(of: choice, in: context).joined(separator: " "))
    }
  }

  private func all(in context: ScreenContext) -> [Choice] {
    let people = context.accounts.readable.flatMap { account in
      account.people.map { Choice.person($0, account) }
    }
    return people + context.accounts.unreadable.map { .unreadable($0) }
  }

  private func texts(of choice: Choice, in context: ScreenContext) -> [String] {
    switch choice {
    case .person(let person, let account):
      [
        account.companyName, account.id.rawValue, person.name, person.id.rawValue,
        context.formats.role(person.role), context.formats.kind(account.kind),
      ]
    case .unreadable(let account): [account.id.rawValue, context.strings.unreadableAccount]
    }
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .choose(let index):
      let choices = choices(in: context)
      guard choices.indices.contains(index) else { return .none }
      switch choices[index] {
      case .person(let person, let account): return .choose(account.id, person.id)
      case .unreadable(let account): return .notice(.failure(.store(account.fault)))
      }
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
    let choices = choices(in: context)
    let rows: [View<Message>] = [
      .text(strings.chooserInvitation, role: .muted), .blank(),
      search.field(
        strings, count: (choices.count, all(in: context).count), onChange: { .search($0) },
        onSubmit: .toList),
      .table(table(of: choices, in: context)),
    ]
    let isModal = context.session != nil
    return ScreenContent(
      body: .column((isModal ? [] : [.heading(strings.chooserTitle)]) + rows), bodyScrolls: false,
      bindings: bindings(in: context), initialFocus: Self.list, hasCopies: true,
      modal: isModal ? (title: strings.chooserTitle, width: 84) : nil)
  }

  private func bindings(in context: ScreenContext) -> [KeyBinding<Message>] {
    let strings = context.strings
    return [
      context.enter(
        strings.keyChoose, elsewhere: [ListSearch.control: strings.keyToList],
        action: .choose(0))
    ] + search.bindings(context, open: .openSearch, close: .closeSearch)
  }

  private func table(
    of choices: [Choice], in context: ScreenContext
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
      row: { cells(of: choices[$0], in: context) }, onActivate: { .choose($0) },
      copied: { index in
        if case .person(let person, _) = choices[index] { person.id.rawValue } else { nil }
      })
  }

  private func cells(of choice: Choice, in context: ScreenContext) -> [[Span]] {
    switch choice {
    case .person(let person, let account):
      [
        [Span(account.companyName)], [Span(person.name)],
        [Span(context.formats.role(person.role), .muted)],
        [Span(context.formats.kind(account.kind), .muted)],
      ]
    case .unreadable(let account):
      [
        [Span("▲ \(account.id)", .danger)], [Span(context.strings.unreadableAccount, .muted)], [],
        [],
      ]
    }
  }
}
