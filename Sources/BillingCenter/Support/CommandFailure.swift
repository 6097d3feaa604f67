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

  let kind: Kind
  let explanation: Explanation

  init(_ kind: Kind, _ explanation: Explanation) {
    self.kind = kind
    self.explanation = explanation
  }

  /// Words what the service refused, in a language.
  ///
  /// - Parameters:
  ///   - error: What was refused or went wrong.
  ///   - formats: The language.
  ///   - catalog: Names products and Customer Service.
  init(_ error: ServiceError, formats: Formats, catalog: Catalog) {
    explanation = error.explanation(in: formats, catalog: catalog)
    kind =
      switch error {
      case .refused(.unknownPerson): .usage
      case .refused: .refused
      case .card: .declined
      case .store(let error): Self.kind(of: error)
      case .catalog, .gateway: .store
      }
  }

  /// An account that is named wrongly is the user's slip, and no fault of the store's.
  private static func kind(of error: StoreError) -> Kind {
    switch error {
    case .unknownAccount, .invalidAccountID: .usage
    default: .store
    }
  }

  var exitCode: Int32 { kind.rawValue }

  /// Writes `error: what; why; what to do` to standard error.
  func report() {
    FileHandle.standardError.write(Data("error: \(explanation.oneLine)\n".utf8))
  }
}
