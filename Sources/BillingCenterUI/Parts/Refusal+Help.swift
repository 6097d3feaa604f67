import Billing
import BillingDocuments
import BillingService
import TerminalUI

extension ScreenContext {
  /// What Enter does on the buttons of a refusal, for `enterHelp`.
  ///
  /// - Parameters:
  ///   - error: What is refused; nil has no buttons.
  ///   - name: The refusal's name, where a page has several.
  /// - Returns: The way that each button leads.
  func wayHelp(_ error: BillingError?, named name: String = "refusal") -> [ControlID: String] {
    let ways = error?.ways(of: account) ?? []
    return [ControlID: String](
      uniqueKeysWithValues: ways.enumerated().map { index, way in
        (ControlID("\(name)-\(index + 1)"), strings.name(of: way))
      })
  }
}

extension ScreenContext {
  /// What Enter does on the buttons of what the service refused, for `enterHelp`.
  func wayHelp(_ error: ServiceError?) -> [ControlID: String] {
    switch error {
    case .refused(let reason): wayHelp(reason)
    case nil: [:]
    case .some: ["refusal-1": strings.name(of: .customerService)]
    }
  }
}

extension Result {
  /// Why there is no value; nil where there is one.
  var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
