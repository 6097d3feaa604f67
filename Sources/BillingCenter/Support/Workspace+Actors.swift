import Billing
import BillingDocuments
import BillingService

/// A person in charge of an account.
struct AccountActor {
  let account: AccountSummary
  let person: PersonID

  init(_ account: AccountSummary, _ person: PersonID) {
    self.account = account
    self.person = person
  }

  var id: AccountID { account.id }
}

extension Workspace {
  /// Who acts: the account and person that the options name.
  ///
  /// A named account without a named person is its billing contact's.
  ///
  /// - Returns: Nil where no account is named and there are several people to choose from.
  /// - Throws: `CommandFailure` for an unknown account or person.
  func actor(_ options: ActorOptions) throws -> AccountActor? {
    guard let id = options.account.map({ AccountID($0) }) else { return try onlyActor(options) }
    let account = try ask { (service) throws(ServiceError) in
      try service.summary(of: id, since: known)
    }
    guard let user = options.user.map({ PersonID($0) }) else { return contact(of: account) }
    guard account.people.contains(where: { $0.id == user }) else {
      throw unknown(user, known: account.people)
    }
    return AccountActor(account, user)
  }

  private func contact(of account: AccountSummary) -> AccountActor? {
    let contact = account.people.first { $0.role == .billingContact } ?? account.people.first
    return contact.map { AccountActor(account, $0.id) }
  }

  /// Every account that can be read with its billing contact.
  ///
  /// - Throws: `CommandFailure` where the store has no accounts, or none that can be read.
  func actors() throws -> [AccountActor] {
    let actors = try accounts().readable.compactMap(contact)
    return actors.isEmpty ? [try firstActor()] : actors
  }

  /// The first account with its billing contact, for a screen that must be somebody's.
  ///
  /// - Throws: `CommandFailure` where the store has no accounts, or none that can be read.
  func firstActor() throws -> AccountActor {
    let accounts = try accounts()
    if let actor = accounts.readable.lazy.compactMap(contact).first { return actor }
    throw accounts.unreadable.first.map(failure) ?? emptyStore
  }

  /// The account that a command is about, up to date: the one that the options name, or the only
  /// one.
  ///
  /// Everybody on an account sees all of it (promise A2), so a named person only has to be on it.
  ///
  /// - Throws: `CommandFailure` for an unknown account or person, and where several accounts could
  ///   be meant.
  func account(_ options: ActorOptions) throws -> Account {
    try load(try summary(options).id)
  }

  /// The account that somebody acts on, up to date.
  ///
  /// - Throws: `CommandFailure`.
  func account(of actor: AccountActor) throws -> Account {
    try load(actor.id)
  }

  private func load(_ id: AccountID) throws -> Account {
    try ask { (service) throws(ServiceError) in try service.load(id) }
  }

  /// Who changes something: the person whom the options name, else the account's billing contact.
  ///
  /// - Throws: What `account` throws, and `notBillingContact` for an account without people.
  func buyer(_ options: ActorOptions) throws -> AccountActor {
    if let actor = try actor(options) { return actor }
    let account = try summary(options)
    guard let contact = contact(of: account) else {
      throw CommandFailure(
        .refused(.notBillingContact(contact: nil)), formats: formats, catalog: catalog)
    }
    return contact
  }

  /// What a decision of the account's billing contact knows.
  func contactContext(for account: Account) -> Context {
    let contact = account.billingContact ?? account.people.first
    return service.context(for: account, actor: contact.map { .person($0.id) } ?? .system)
  }

  private func summary(_ options: ActorOptions) throws -> AccountSummary {
    if let actor = try actor(options) { return actor.account }
    if let named = options.account {
      return try ask { (service) throws(ServiceError) in
        try service.summary(of: AccountID(named))
      }
    }
    let accounts = try accounts()
    let known = (accounts.readable.map(\.id) + accounts.unreadable.map(\.id)).sorted()
    guard known.count <= 1 else { throw ambiguous(among: known) }
    if let only = accounts.readable.first { return only }
    throw accounts.unreadable.first.map(failure) ?? emptyStore
  }

  private func accounts() throws -> AccountListing {
    try ask { (service) throws(ServiceError) in try service.accounts() }
  }

  private func failure(_ account: UnreadableAccount) -> CommandFailure {
    CommandFailure(.store(account.fault), formats: formats, catalog: catalog)
  }

  /// Who is meant where no account is named.
  ///
  /// The first account that knows the named person; without a name the only person in all. Who is
  /// on an account that cannot be read is not known.
  private func onlyActor(_ options: ActorOptions) throws -> AccountActor? {
    let accounts = try accounts()
    let everyone = accounts.readable.flatMap { account in
      account.people.map { AccountActor(account, $0.id) }
    }
    guard let user = options.user.map({ PersonID($0) }) else {
      return everyone.count == 1 && accounts.unreadable.isEmpty ? everyone.first : nil
    }
    guard let found = everyone.first(where: { $0.person == user }) else {
      throw accounts.unreadable.first.map(failure)
        ?? unknown(user, known: accounts.readable.flatMap(\.people))
    }
    return found
  }

  private func unknown(_ user: PersonID, known people: [Person]) -> CommandFailure {
    CommandFailure(
      .refused(.unknownPerson(user, known: people.map(\.id))), formats: formats,
      catalog: catalog)
  }

  private var emptyStore: CommandFailure {
    CommandFailure.usage(
      formats, ("there is nobody to show", "non c'è nessuno da mostrare"),
      why: ("this store has no accounts", "questo archivio non contiene account"),
      remedy: ("name another --store", "indica un altro --store"))
  }

  private func ambiguous(among known: [AccountID]) -> CommandFailure {
    let names = known.map(\.rawValue).joined(separator: ", ")
    return CommandFailure.usage(
      formats, ("no account was named", "non è indicato alcun account"),
      why: ("the store has \(names)", "l'archivio contiene \(names)"),
      remedy: (
        "use --account with one of these", "usa --account con uno di questi"
      ), code: "accountMissing")
  }
}
