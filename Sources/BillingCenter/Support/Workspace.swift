import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation

/// What a command works on: the words, the clock, and the service on an open store.
struct Workspace {
  let formats: Formats
  let service: BillingService

  /// Opens the store that the options name, and makes it with sample accounts on its first use.
  ///
  /// - Throws: `CommandFailure`.
  init(_ options: GlobalOptions, isASCII: Bool = false) throws {
    try self.init(options, storePath: options.storePath, isASCII: isASCII)
  }

  /// Opens the store at a path.
  ///
  /// - Throws: `CommandFailure`.
  init(_ options: GlobalOptions, storePath: String, isASCII: Bool = false) throws {
    let formats = try options.formats(isASCII: isASCII)
    let clock = try options.clock(formats)
    self.formats = formats
    do throws(ServiceError) {
      let store = try StoreSetup.openOrCreate(at: storePath, clock: clock)
      let catalog = try CatalogSource.catalog(of: store)
      service = BillingService(
        store: store, gateway: SandboxGateway(store: store), clock: clock, catalog: catalog)
    } catch {
      throw CommandFailure(error, formats: formats, catalog: Self.embeddedCatalog)
    }
  }

  /// The program's own catalog, which its tests read.
  private static var embeddedCatalog: Catalog {
    do {
      return try CatalogSource.embedded()
    } catch {
      preconditionFailure("the embedded catalog cannot be read: \(error)")
    }
  }

  /// Asks the service, and words what it refuses.
  ///
  /// - Throws: `CommandFailure`.
  func ask<Answer>(
    _ question: (BillingService) throws(ServiceError) -> Answer
  ) throws -> Answer {
    do throws(ServiceError) {
      return try question(service)
    } catch {
      throw CommandFailure(error, formats: formats, catalog: service.catalog)
    }
  }

  /// Who acts: the account and person that the options name.
  ///
  /// A named account without a named person is its billing contact's.
  ///
  /// - Returns: Nil where no account is named and there are several people to choose from.
  /// - Throws: `CommandFailure` for an unknown account or person.
  func actor(_ options: GlobalOptions) throws -> (id: AccountID, person: PersonID)? {
    guard let id = options.account.map({ AccountID($0) }) else { return try onlyActor(options) }
    let account = try ask { (service) throws(ServiceError) in try service.load(id) }
    guard let user = options.user.map({ PersonID($0) }) else {
      return (account.billingContact ?? account.people.first).map { (id, $0.id) }
    }
    guard account.person(user) != nil else {
      throw CommandFailure(
        .refused(.unknownPerson(user, known: account.people.map(\.id))), formats: formats,
        catalog: service.catalog)
    }
    return (id, user)
  }

  /// The first account with its billing contact, for a screen that must be somebody's.
  ///
  /// - Throws: `CommandFailure` where the store has no accounts.
  func firstActor() throws -> (id: AccountID, person: PersonID) {
    let accounts = try ask { (service) throws(ServiceError) in try service.accounts() }
    for account in accounts {
      let contact = account.people.first { $0.role == .billingContact } ?? account.people.first
      if let contact { return (account.id, contact.id) }
    }
    throw CommandFailure(
      .usage,
      Explanation(
        formats.words("this store has no accounts", "questo archivio non contiene account"),
        remedy: formats.words("name another --store", "indica un altro --store")))
  }

  /// Where only a person is named, the first account that knows them; where there is only one
  /// person in all, that one.
  private func onlyActor(_ options: GlobalOptions) throws -> (id: AccountID, person: PersonID)? {
    let accounts = try ask { (service) throws(ServiceError) in try service.accounts() }
    let everyone = accounts.flatMap { account in account.people.map { (account.id, $0.id) } }
    guard let user = options.user.map({ PersonID($0) }) else {
      return everyone.count == 1 ? everyone.first : nil
    }
    guard let found = everyone.first(where: { $0.1 == user }) else {
      throw CommandFailure(
        .refused(.unknownPerson(user, known: everyone.map(\.1))), formats: formats,
        catalog: service.catalog)
    }
    return found
  }
}
