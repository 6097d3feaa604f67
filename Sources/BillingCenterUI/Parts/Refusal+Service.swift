import Billing
import BillingDocuments
import BillingService
import TerminalUI

extension ScreenContext {
  /// What Enter does on the buttons of a refusal by the service.
  func wayHelp(_ error: ServiceError) -> [ControlID: String] {
    if case .refused(let reason) = error { return wayHelp(reason) }
    return ["refusal-1": strings.name(of: .customerService)]
  }
}

extension View {
  /// Why the service did not do something; with the ways on where a rule said no.
  static func refusal(
    _ error: ServiceError, in context: ScreenContext,
    way: @escaping @Sendable (GlobalAction) -> Message
  ) -> View {
    if case .refused(let reason) = error {
      return .refusal(reason, in: context, way: way)
    }
    return .column([
      .explanation(context.explain(error)),
      .wrappingRow([
        .button(
          "refusal-1", context.strings.name(of: .customerService), action: way(.customerService))
      ]).padding(leading: 2),
    ])
  }
}
