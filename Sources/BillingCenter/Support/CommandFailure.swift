import Billing
import BillingDocuments
import BillingService
import BillingStore
import Foundation

/// Why a command has not done what it was asked to.
struct CommandFailure: Error {
  /// What kind of failure it is; the raw values are the exit codes.
  enum Kind: Int32 {
    case refused = 1
    case usage = 2
    case store = 3
    case declined = 4
  }

  private(set) var kind: Kind
  /// A stable word for scripts.
  let code: String
  /// `what; why; what to do`.
  let message: String

  /// Takes a failure that no rule is about.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - explanation: What went wrong, in words.
  ///   - code: A word for scripts; the kind's own name where there is nothing closer to say.
  init(_ kind: Kind, _ explanation: Explanation, code: String? = nil) {
    self.kind = kind
    self.code = code ?? "\(kind)"
    message = explanation.oneLine.withoutMiddle
  }

  /// Words what the service refused, in a language.
  ///
  /// - Parameters:
  ///   - error: What was refused or went wrong.
  ///   - formats: The language.
  ///   - catalog: Names products and Customer Service.
  init(_ error: ServiceError, formats: Formats, catalog: Catalog) {
    self.init(
      Self.kind(of: error), error.explanation(in: formats, catalog: catalog),
      code: Self.code(of: error))
  }

  /// Words why a store was not opened: a place that holds none is named wrongly.
  ///
  /// - Parameters:
  ///   - error: What went wrong.
  ///   - formats: The language.
  ///   - catalog: As for every refusal.
  /// - Returns: The failure.
  static func opening(
    _ error: ServiceError, formats: Formats, catalog: Catalog
  ) -> CommandFailure {
    var failure = CommandFailure(error, formats: formats, catalog: catalog)
    switch error {
    case .store(.missing), .store(.notADirectory), .store(.symbolicLink): failure.kind = .usage
    default: break
    }
    return failure
  }

  private static func kind(of error: ServiceError) -> Kind {
    switch error {
    case .refused(.unknownPerson): .usage
    case .refused, .cannotAdvance: .refused
    case .card: .declined
    case .store(let error): kind(of: error)
    case .catalog, .gateway: .store
    }
  }

  /// A place or an account that is named wrongly is the user's slip, and no fault of the store's.
  private static func kind(of error: StoreError) -> Kind {
    switch error {
    case .unknownAccount, .invalidAccountID, .notEmpty, .insideSource, .notAnExport: .usage
    default: .store
    }
  }

  private static func code(of error: ServiceError) -> String? {
    switch error {
    case .refused(let error): error.code
    case .card(let failure): failure.rawValue
    case .store(.unknownAccount), .store(.invalidAccountID): "unknownAccount"
    case .store, .gateway: nil
    case .catalog: "catalog"
    case .cannotAdvance(.dayPast): "dayPast"
    case .cannotAdvance(.tooFar): "dayTooFar"
    }
  }

  var exitCode: Int32 { kind.rawValue }
}

extension CommandFailure {
  private struct Document: Encodable {
    struct Failure: Encodable {
      let code: String
      let message: String
    }

    let error: Failure
  }

  /// Writes `error: what; why; what to do` to standard error.
  ///
  /// - Parameter asJSON: Whether a document with the error goes to standard output as well, where
  ///   that takes it.
  func report(asJSON: Bool) {
    StandardError.write("error: \(message)\n")
    guard asJSON else { return }
    try? StandardOutput.write(json: Document(error: .init(code: code, message: message)))
  }
}

extension String {
  private static let mostCharacters = 1000

  /// The text without its middle, where a name in it is so long that the rest would be lost.
  fileprivate var withoutMiddle: String {
    let half = Self.mostCharacters / 2
    return count <= Self.mostCharacters ? self : prefix(half) + "…" + suffix(half)
  }
}
