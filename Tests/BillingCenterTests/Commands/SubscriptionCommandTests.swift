import CustomDump
import Foundation
import Testing

@Suite("Subscriptions by script")
struct SubscriptionCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  private func subscription(
    _ id: String, of account: String = "nuova", on day: String
  ) async throws -> SubscriptionAnswer {
    let list = try await sandbox.document(
      "subscriptions", of: account, on: day, as: SubscriptionsAnswer.self)
    return try #require(list.subscriptions.first { $0.id == id })
  }

  @Test("Rule 19 · cancelling names the last usable day, and keeping restores the renewal")
  func cancelAndKeep() async throws {
    try await sandbox.makeStore()
    let before = try await subscription("sub-3", of: "acme", on: "2026-11-23")
    let cancelled = try await sandbox.done("subscriptions cancel sub-3", of: "acme")
    expectNoDifference(
      cancelled,
      "GoToWebinar Starter (sub-3) is cancelled: usable until 7 Dec 2026, then not renewed.\n")
    let pending = try await subscription("sub-3", of: "acme", on: "2026-11-23")
    expectNoDifference(pending.status, "pendingCancellation")
    #expect(pending.billingDate == nil)
    try await sandbox.expectRefusal(
      "cancellationPending", of: "subscriptions cancel sub-3", by: "acme")
    let kept = try await sandbox.done("subscriptions keep sub-3 --lang it", of: "acme")
    expectNoDifference(
      kept, "GoToWebinar Starter (sub-3) è mantenuta: si rinnova l'8 dic 2026.\n")
    let after = try await subscription("sub-3", of: "acme", on: "2026-11-23")
    expectNoDifference(after, before)
    try await sandbox.expectRefusal("noCancellation", of: "subscriptions keep sub-3", by: "acme")
  }

  @Test("A subscription keeps its plan's name where the catalog calls the plan otherwise")
  func keptName() async throws {
    try await sandbox.makeStore()
    let catalog = try sandbox.catalog(replacing: [
      (#""name": "GoToWebinar""#, #""name": "GoToStage""#)
    ])
    try Data(catalog.utf8).write(to: URL(filePath: sandbox.storePath + "/catalog.json"))
    let list = try await sandbox.done("subscriptions list", of: "acme")
    #expect(list.contains("\nsub-3  GoToWebinar Starter        Active "), "\(list)")
    let kept = try await subscription("sub-3", of: "acme", on: "2026-11-23")
    expectNoDifference(kept.name, "GoToWebinar Starter")
  }

  @Test("Rule 16 · a trial has no cancel, and what has ended or is unknown neither")
  func notCancelled() async throws {
    try await sandbox.makeStore()
    for (id, code) in [
      ("sub-4", "trialEndsByItself"), ("sub-2", "subscriptionEnded"),
      ("sub-99", "unknownSubscription"),
    ] {
      try await sandbox.expectRefusal(code, of: "subscriptions cancel \(id)", by: "acme")
    }
    for (command, code) in [
      ("change sub-4 --annual", "subscriptionIsTrial"), ("change sub-3", "nothingChanges"),
      ("change sub-99 --annual", "unknownSubscription"), ("seats sub-2 1", "subscriptionEnded"),
      ("change sub-1 --monthly", "cancellationPending"),
      ("subscribe sub-3", "subscriptionNotTrial"), ("reactivate sub-3", "subscriptionNotEnded"),
    ] {
      try await sandbox.expectRefusal(code, of: "quote \(command)", by: "acme")
      try await sandbox.expectRefusal(code, of: "cart add \(command)", by: "acme")
    }
  }

  @Test("Rule 13 · a lower tier is refused by name")
  func lowerTier() async throws {
    try await sandbox.makeStore(buying: "gotowebinar pro --seats 1 --monthly", on: "2026-11-08")
    try await sandbox.expectRefusal("lowerTier", of: "quote change sub-1 --tier starter --annual")
  }

  @Test("Rule 37 · what is past due tells the next attempt, and cancelling it credits its invoice")
  func pastDue() async throws {
    try await sandbox.makeStore(buying: "gotowebinar pro --seats 1 --monthly", on: "2026-11-08")
    try await sandbox.done(
      "payment-method set", on: "2026-11-08", input: Sandbox.decliningCard)
    let pastDue = try await subscription("sub-1", on: "2026-12-08")
    expectNoDifference(pastDue.status, "pastDue")
    expectNoDifference(
      pastDue.pastDue,
      .init(
        open: 27_938, failedAttempts: 1, nextAttempt: "2026-12-11", lastUsableDay: "2026-12-14"))
    expectNoDifference(pastDue.invoice, "NUOVA-2026-000002")
    let text = try await sandbox.done("subscriptions", on: "2026-12-08")
    expectNoDifference(
      text.split(separator: "\n").dropFirst().joined(separator: "\n"),
      """
      sub-1  GoToWebinar Pro  Payment failed  14 Dec 2026
             1 organizer, monthly, €229.00 per organizer a month
             tried again on 11 Dec 2026
      """)
    let ended = try await subscription("sub-1", on: "2026-12-15")
    expectNoDifference(ended.status, "ended")
    expectNoDifference(ended.endedSince, "2026-12-15")

    let cancelled = try await sandbox.done("subscriptions cancel sub-1", on: "2026-12-09")
    expectNoDifference(
      cancelled,
      "GoToWebinar Pro (sub-1) has ended today. "
        + "Its open invoice is credited by NUOVA-CN-2026-000001.\n")
    let invoices = try await sandbox.document(
      "invoices", on: "2026-12-09", as: InvoicesAnswer.self)
    expectNoDifference(invoices.invoices.first?.status, "credited")
    expectNoDifference(invoices.creditNotes.map(\.corrects), [["NUOVA-2026-000002"]])
  }

  @Test("Rule 16 · a trial needs no card, and each product can be tried once")
  func trial() async throws {
    try await sandbox.makeStore()
    let started = try await sandbox.done("trial start gotowebinar pro --seats 3")
    expectNoDifference(
      started,
      "GoToWebinar Pro (sub-1), 3 organizers: a trial for 7 days, usable until 29 Nov 2026.\n")
    let trial = try await subscription("sub-1", on: "2026-11-29")
    expectNoDifference(trial.status, "trial")
    let ended = try await subscription("sub-1", on: "2026-11-30")
    expectNoDifference(ended.status, "ended")
    try await sandbox.expectRefusal(
      "trialAlreadyUsed", of: "trial start gotowebinar starter --seats 1")
    try await sandbox.expectRefusal("seatsOutOfRange", of: "trial start gotomeeting pro --seats 11")
    try await sandbox.expectRefusal("unknownProduct", of: "trial start gotofail --seats 1")
    try await sandbox.expectRefusal(
      "tierMissing", of: "trial start gotomeeting --seats 1", exitCode: 2)
  }

  @Test(
    "Rule 21 · a trial that begins at once takes the cart's trial of the product out, and says so")
  func trialLeavesCart() async throws {
    try await sandbox.makeStore()
    let added = try await sandbox.document(
      "cart add gotowebinar plus --seats 1 --trial", as: AddedAnswer.self)
    let started = try await sandbox.done("trial start gotowebinar pro --seats 3")
    #expect(started.hasSuffix("usable until 29 Nov 2026. \(added.added) has left the cart.\n"))
    let cart = try await sandbox.done("cart")
    expectNoDifference(cart, "The cart of nuova is empty.\n")
  }

  @Test("Rule 39 · fewer seats apply once they are ordered")
  func ordersChange() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add change sub-3 --seats 2", of: "acme")
    let before = try await subscription("sub-3", of: "acme", on: "2026-11-23")
    expectNoDifference(before.seats, 5)
    try await sandbox.done("order place", of: "acme")
    let after = try await subscription("sub-3", of: "acme", on: "2026-11-23")
    expectNoDifference(after.seats, 2)
    expectNoDifference(after.billingDate, "2026-12-08")
  }
}
