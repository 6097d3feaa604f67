import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// The store's accounts, and what an account's invoices say of it.
struct AccountCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "account",
    abstract: "List the store's accounts, set what an account's invoices say, or write a message.",
    subcommands: [
      AccountListCommand.self, PurchaseOrderCommand.self, InvoiceRecipientsCommand.self,
      VATNumberCommand.self, MessageCommand.self,
    ],
    defaultSubcommand: AccountListCommand.self)
}

/// All accounts with their people.
struct AccountListCommand: PrintingCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the store's accounts and their people.",
    discussion: "Nothing is written.")

  @OptionGroup var options: GlobalOptions
  @OptionGroup var output: OutputOptions

  private struct Document: Encodable {
    struct Account: Encodable {
      let id: AccountID
      let company: String
      let kind: String
      let people: [Member]
    }

    struct Member: Encodable {
      let email: PersonID
      let name: String
      let role: Person.Role
    }

    struct Unreadable: Encodable {
      let id: AccountID
      /// What is wrong, why, and what to do.
      let message: String
    }

    let accounts: [Account]
    let unreadable: [Unreadable]
  }

  func run() throws {
    let workspace = try Workspace.reading(options, isASCII: output.isASCII)
    let accounts = try workspace.ask { (service) throws(ServiceError) in
      try service.accounts()
    }
    try output.write(
      Self.document(of: accounts, workspace.formats),
      else: Self.text(of: accounts, workspace.formats))
  }

  private static func document(of accounts: AccountListing, _ formats: Formats) -> Document {
    Document(
      accounts: accounts.readable.map { account in
        Document.Account(
          id: account.id, company: account.companyName, kind: account.kind.code,
          people: account.people.map { .init(email: $0.id, name: $0.name, role: $0.role) })
      },
      unreadable: accounts.unreadable.map { account in
        Document.Unreadable(id: account.id, message: formats.explain(account.fault).oneLine)
      })
  }

  private static func text(of accounts: AccountListing, _ formats: Formats) -> String {
    guard accounts != AccountListing() else {
      return formats.words(
        "This store has no accounts.", "Questo archivio non contiene account.") + "\n"
    }
    var table = TextTable(columns: [
      .init("Account"), .init(formats.words("Company", "Azienda")),
      .init(formats.words("Kind", "Tipo")), .init(formats.words("Person", "Persona")),
      .init("E-mail"), .init(formats.words("Role", "Ruolo")),
    ])
    for account in accounts.readable {
      for person in account.people {
        table.rows.append([
          account.id.rawValue, account.companyName, formats.kind(account.kind),
          person.name, person.id.rawValue, formats.role(person.role),
        ])
      }
    }
    for account in accounts.unreadable {
      let blanks = Array(repeating: "", count: table.columns.count - 1)
      table.add([account.id.rawValue] + blanks, notes: [formats.explain(account.fault).oneLine])
    }
    return table.text
  }
}

extension AccountKind {
  /// A stable word for scripts.
  fileprivate var code: String {
    switch self {
    case .online: "online"
    case .corporate: "corporate"
    }
  }
}
