import BillingCenterUI
import TerminalUI
import Testing

/// Every way through the program, forth and back.
@Suite("The page graph")
struct PageGraphTests {
  /// Somebody from whose account all is walked.
  enum Walker: CaseIterable, Sendable {
    case contact
    case pastDue
    case newcomer
    case reader
    case corporate

    func shop() throws -> Shop {
      switch self {
      case .contact: return try Shop(.anna)
      case .pastDue:
        let shop = try Shop(.anna)
        try shop.fallPastDue()
        return shop
      case .newcomer: return try Shop(.giulia)
      case .reader: return try Shop(.marco)
      case .corporate: return try Shop(.paolo)
      }
    }
  }

  /// Ways from which Esc does not lead back to where one was.
  struct OneWay: Sendable {
    /// Nil: from everywhere.
    let from: ScreenName?
    /// Keys, and the controls that they are pressed on.
    let by: [String]
    let reason: String

    init(_ from: ScreenName?, _ by: [String], _ reason: String) {
      self.from = from
      self.by = by
      self.reason = reason
    }

    func allows(_ edge: PageGraph.Edge) -> Bool {
      (from == nil || from == edge.from) && by.contains(edge.by)
    }
  }

  /// Enter and Space on a button.
  private static func press(_ buttons: String...) -> [String] {
    buttons.flatMap { ["⏎ \($0)", "space \($0)"] }
  }

  static let oneWays = [
    OneWay(
      nil, ["1", "2", "3", "4", "5", "6", "7", "c"], "a section replaces all that was open"),
    OneWay(.palette, ["⏎ search"], "it goes where one asked to go, and is closed itself"),
    OneWay(
      .seats, press("next") + ["⏎ seats"], "the modal is done with: Esc leads back to the tier"),
    OneWay(
      .billingPlan, press("finish") + ["⏎ frequency"], "the plan is in the cart, or the trial runs"),
    OneWay(
      .options,
      press(
        "cancel", "change", "pay", "reactivate", "remove-cancellation", "subscribe",
        "another-product"), "the menu is done with: what was chosen takes its place"),
    OneWay(.change, press("finish"), "the change is in the cart"),
    OneWay(.cancel, press("confirm"), "the cancellation is pending"),
    OneWay(.removeCancellation, press("confirm"), "the cancellation is removed"),
    OneWay(
      .payInvoice, press("pay") + ["⏎ method", "⏎ full-or-part"], "the invoice is paid"),
    OneWay(.offer, press("accept"), "the offer is accepted"),
    OneWay(.rejectOffer, press("reject"), "the offer is rejected"),
    OneWay(.invoiceRecipients, press("save") + ["⏎ recipient"], "the recipients are kept"),
    OneWay(.paymentMethod, ["⏎ vat-number"], "the number is kept"),
    OneWay(.helpTopic, press("way-#"), "another section replaces Help"),
    OneWay(.checkout, press("edit") + ["e"], "the cart replaces the wizard"),
    OneWay(.cart, press("remove-item-#"), "the item is gone"),
    OneWay(.payment, press("place") + ["⏎ method"], "the card is kept, and the order placed"),
  ]

  @Test(
    "Esc leads back from everywhere to where one was, as one left it", arguments: Walker.allCases)
  func backFromEverywhere(walker: Walker) throws {
    let shop = try walker.shop()
    shop.session.resize(to: Size(columns: 80, rows: 24))
    let graph = try PageGraph(of: shop)
    for fault in graph.faults { Issue.record("\(fault)") }
    for edge in graph.edges where edge.kind == .jumps || edge.kind == .acts {
      #expect(
        Self.oneWays.contains { $0.allows(edge) },
        """
        Esc does not lead back from \(edge.to) after \(edge.by) on \(edge.from). \
        Mend it, or name it above with its reason.
        """)
    }
  }
}
