import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation

/// What a command works on: the words, the clock, and the service on an open store.
struct Workspace {
  let formats: Formats
  let service: BillingService
  /// The store that the service changes; nil where it only reads.
  let store: Store?
  /// The account that was read while the catalog was decoded.
  private(set) var known: StoredAccount?

  /// Works on a service that only reads.
  init(formats: Formats, service: BillingService) {
    self.formats = formats
    self.service = service
    store = nil
  }

  /// Opens the store at a path, and makes it with sample accounts on its first use.
  ///
  /// - Parameters:
  ///   - storePath: Where it is or is to be.
  ///   - clock: What the day is.
  ///   - account: What will be asked for first, and is read before the catalog is waited for.
  ///   - embedded: Gives the catalog of a store that has none of its own.
  ///   - formats: The words for what goes wrong.
  /// - Throws: `CommandFailure`.
  init(
    storePath: String, clock: BillingClock, reading account: AccountID? = nil,
    catalog embedded: () throws(CatalogFault) -> Catalog = CatalogSource.embedded,
    _ formats: Formats
  ) throws {
    self.formats = formats
    let store: Store
    do throws(ServiceError) {
      store = try StoreSetup.openOrCreate(at: storePath, clock: clock)
    } catch {
      throw CommandFailure.opening(error, formats: formats, catalog: Self.embeddedCatalog)
    }
    self.store = store
    do throws(ServiceError) {
      let catalog: Catalog
      (catalog, known) = try Self.read(account, of: store, else: embedded)
      service = BillingService(
        store: store, gateway: SandboxGateway(store: store), clock: try clock.moved(by: store),
        catalog: catalog)
    } catch {
      throw CommandFailure(error, formats: formats, catalog: Self.embeddedCatalog)
    }
  }

  /// The catalog in force, and an account that is read while that is decoded.
  private static func read(
    _ account: AccountID?, of store: Store, else embedded: () throws(CatalogFault) -> Catalog
  ) throws(ServiceError) -> (Catalog, StoredAccount?) {
    let own = try CatalogSource.own(of: store).map { json in
      EarlyCatalog { () throws(CatalogFault) in try CatalogSource.decode(json) }
    }
    // What is wrong with it is found again when it is asked for.
    let known = account.flatMap { try? store.load($0) }
    do throws(CatalogFault) {
      guard let own else { return (try embedded(), known) }
      return (try own.wait(), known)
    } catch {
      throw .catalog(error)
    }
  }

  /// The program's own catalog, which its tests read.
  static var embeddedCatalog: Catalog {
    do {
      return try CatalogSource.embedded()
    } catch {
      preconditionFailure("the embedded catalog cannot be read: \(error)")
    }
  }

  var catalog: Catalog { service.catalog }

  /// A directory that is not there, so that no key of a snapshot can make a file below it.
  var nowhere: String { service.store.path + "/.nowhere" }

  /// Asks the service, and words what it refuses.
  ///
  /// - Throws: `CommandFailure`.
  func ask<Answer>(
    _ question: (BillingService) throws(ServiceError) -> Answer
  ) throws -> Answer {
    do throws(ServiceError) {
      return try question(service)
    } catch {
      throw CommandFailure(error, formats: formats, catalog: catalog)
    }
  }

  /// Asks the rules, and words what they refuse.
  ///
  /// - Throws: `CommandFailure`.
  func decide<Answer>(_ question: () throws(BillingError) -> Answer) throws -> Answer {
    do throws(BillingError) {
      return try question()
    } catch {
      throw CommandFailure(.refused(error), formats: formats, catalog: catalog)
    }
  }
}

// MARK: - Changing

extension Workspace {
  /// Works on the store that the options name, and makes it with sample accounts on its first use;
  /// standard error says so where `--store` named the place.
  ///
  /// - Parameters:
  ///   - options: The store, the language and the day.
  ///   - output: Whether words are written with what ASCII has.
  /// - Returns: The open store.
  /// - Throws: `CommandFailure`.
  static func changing(_ options: GlobalOptions, _ output: OutputOptions) throws -> Workspace {
    let formats = try options.formats(isASCII: output.isASCII)
    let clock = try options.clock(formats)
    let isNew = !Store.isStore(at: options.storePath)
    let workspace = try Workspace(storePath: options.storePath, clock: clock, formats)
    if isNew, let named = options.store {
      note(
        formats.words(
          "there was no store at \(named); it has been made with sample accounts",
          "in \(named) non c'era un archivio; è stato creato con account di esempio"), formats)
    }
    return workspace
  }

  /// Carries out a command for a person.
  ///
  /// - Throws: `CommandFailure`.
  func perform(_ command: Command, as actor: AccountActor) throws -> Account {
    try ask { (service) throws(ServiceError) in
      try service.perform(command, on: actor.id, as: actor.person)
    }
  }

  /// Writes something worth knowing, which is no failure, to standard error.
  static func note(_ words: String, _ formats: Formats) {
    let note = formats.words("note", "nota")
    StandardError.write("\(note): \(words)\n")
  }
}

// MARK: - Reading

extension Workspace {
  /// Works on the store that the options name, and writes nothing: time goes on in memory.
  ///
  /// Where there is no store yet the accounts are the samples that the first use would make;
  /// standard error says so where `--store` was to name one.
  ///
  /// - Parameters:
  ///   - options: The store, the language and the day.
  ///   - isASCII: Whether words are written with what ASCII has.
  /// - Returns: What is in memory over the store.
  /// - Throws: `CommandFailure`.
  static func reading(_ options: GlobalOptions, isASCII: Bool) throws -> Workspace {
    let formats = try options.formats(isASCII: isASCII)
    let clock = try options.clock(formats)
    let store: Store?
    do throws(StoreError) {
      store = try StoreSetup.openForReading(at: options.storePath)
    } catch {
      throw CommandFailure.opening(.store(error), formats: formats, catalog: embeddedCatalog)
    }
    if store == nil, let named = options.store { note(missing: named, formats) }
    let service: BillingService
    do throws(ServiceError) {
      service =
        if let store {
          try BillingService.reading(store, clock: clock)
        } else {
          try BillingService.samples(at: options.storePath, clock: clock)
        }
    } catch {
      throw CommandFailure(error, formats: formats, catalog: embeddedCatalog)
    }
    return Workspace(formats: formats, service: service)
  }

  private static func note(missing path: String, _ formats: Formats) {
    note(
      formats.words(
        "there is no store at \(path) yet; this is what sample accounts would show",
        "in \(path) non c'è ancora un archivio; questo è ciò che mostrerebbero gli account di "
          + "esempio"), formats)
  }
}
