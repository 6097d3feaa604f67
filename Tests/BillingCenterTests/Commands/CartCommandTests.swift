import CustomDump
import Foundation
import Testing

@Suite("The cart by script")
struct CartCommandTests {
  let sandbox: Sandbox

  init() throws {
    sandbox = try Sandbox()
  }

  @Test("Rule 21 · a second item for a subscription replaces the first and says so")
  func replacesSubscription() async throws {
    try await sandbox.makeStore()
    let first = try await sandbox.document(
      "cart add seats sub-3 +3", of: "acme", as: AddedAnswer.self)
    #expect(first.replaced == nil)
    let second = try await sandbox.document(
      "cart add change sub-3 --tier pro", of: "acme", as: AddedAnswer.self)
    expectNoDifference(second.added, first.added)
    expectNoDifference(second.replaced?.kind, "addSeats")
    expectNoDifference(second.replaced?.seats, 3)
    expectNoDifference(second.cart.items.map(\.kind), ["change"])
    expectNoDifference(second.cart.items[0].tier, "pro")
    expectNoDifference(second.cart.items[0].seats, 5)
    let third = try await sandbox.done("cart add seats sub-3 2", of: "acme")
    #expect(
      third.hasPrefix(
        "Put into the cart as \(first.added): GoToWebinar Starter, +2 organizers. "
          + "It replaces GoToWebinar Starter → Pro, 5 organizers, monthly.\n"))
  }

  @Test(
    "Rule 21 · a second trial of a product replaces the first, and purchases stand side by side")
  func replacesTrial() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add gotowebinar pro --seats 3 --trial")
    let trial = try await sandbox.document(
      "cart add gotowebinar plus --seats 1 --trial", as: AddedAnswer.self)
    expectNoDifference(trial.replaced?.tier, "pro")
    try await sandbox.done("cart add plan gotowebinar pro --seats 1 --monthly")
    let other = try await sandbox.document(
      "cart add gotowebinar pro --seats 1 --monthly", as: AddedAnswer.self)
    #expect(other.replaced == nil)
    expectNoDifference(other.cart.items.map(\.kind), ["trial", "purchase", "purchase"])
  }

  @Test("The same item again says that it is there already")
  func addsTwice() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("cart add seats sub-3 3", of: "acme")
    let again = try await sandbox.done("cart add seats sub-3 3", of: "acme")
    #expect(again.hasPrefix("In the cart already as item-4: GoToWebinar Starter, +3 organizers.\n"))
  }

  @Test("Rule 22 · an edit keeps what is not named")
  func edits() async throws {
    try await sandbox.makeStore()
    let added = try await sandbox.document(
      "cart add gotowebinar pro --seats 3 --monthly", as: AddedAnswer.self)
    try await sandbox.done("cart edit \(added.added) --seats 4")
    try await sandbox.done("cart edit \(added.added) --annual")
    let cart = try await sandbox.document(
      "cart edit \(added.added) --tier plus", as: CartAnswer.self)
    expectNoDifference(
      cart.items,
      [
        .init(
          item: added.added, kind: "purchase", subscription: nil, tier: "plus", seats: 4,
          frequency: "annual", problem: nil)
      ])
    expectNoDifference(cart.quote.net, 2_059_200)
  }

  @Test("Only what an item has can be edited")
  func editsNothingElse() async throws {
    try await sandbox.makeStore()
    let seats = try await sandbox.document(
      "cart add seats sub-3 3", of: "acme", as: AddedAnswer.self
    ).added
    let trial = try await sandbox.document(
      "cart add gototraining pro --seats 1 --trial", as: AddedAnswer.self
    ).added
    for (command, account, code, exitCode) in [
      ("cart edit \(seats) --tier pro", "acme", "usage", 2),
      ("cart edit \(seats) --annual", "acme", "usage", 2),
      ("cart edit \(trial) --annual", "nuova", "usage", 2),
      ("cart edit \(trial)", "nuova", "usage", 2),
      ("cart edit \(trial) --seats 4", "nuova", "seatsOutOfRange", 1),
      ("cart edit item-99 --seats 4", "nuova", "unknownCartItem", 1),
      ("cart remove item-99", "nuova", "unknownCartItem", 1),
    ] {
      try await sandbox.expectRefusal(code, of: command, by: account, exitCode: Int32(exitCode))
    }
  }

  @Test(
    "Rule 23 · an item that has become impossible is kept with its reason, and blocks the order")
  func problem() async throws {
    try await sandbox.makeStore()
    let blocked = try await sandbox.document(
      "cart add seats sub-3 3", of: "acme", as: AddedAnswer.self
    ).added
    try await sandbox.done("cart add rescueassist --seats 1 --monthly", of: "acme")
    try await sandbox.done("subscriptions cancel sub-3", of: "acme")
    let cart = try await sandbox.document("cart", of: "acme", as: CartAnswer.self)
    expectNoDifference(cart.items.map { $0.problem?.code }, ["cancellationPending", nil])
    expectNoDifference(cart.quote.net, 7_900)
    let list = try await sandbox.done("cart list", of: "acme")
    #expect(
      list.hasPrefix(
        """
        \(blocked)  GoToWebinar Starter, +3 organizers
          Cannot be ordered: a cancellation is pending; this subscription ends on 7
          December 2026 and is not renewed;
        """))
    for command in ["quote cart", "order place", "order place --due 96.38"] {
      try await sandbox.expectRefusal("cartItemBlocked", of: command, by: "acme")
    }
    try await sandbox.done("cart remove \(blocked)", of: "acme")
    let quote = try await sandbox.document("quote cart", of: "acme", as: QuoteFigures.self)
    expectNoDifference(quote.due, 9_638)
  }

  @Test("An empty cart is empty, and costs nothing to look at")
  func empty() async throws {
    try await sandbox.makeStore()
    let english = try await sandbox.done("cart")
    expectNoDifference(english, "The cart of nuova is empty.\n")
    let italian = try await sandbox.done("cart --lang it")
    expectNoDifference(italian, "Il carrello di nuova è vuoto.\n")
    try await sandbox.expectRefusal("cartEmpty", of: "quote cart")
    try await sandbox.expectRefusal("cartEmpty", of: "order place")
  }

  @Test("A2 · Somebody who may only read puts nothing into the cart")
  func reader() async throws {
    try await sandbox.makeStore()
    for command in ["cart add seats sub-3 1", "subscriptions cancel sub-3", "order place"] {
      try await sandbox.expectRefusal(
        "notBillingContact", of: command + " --user marco.bianchi@acme.example", by: "acme")
    }
  }

  @Test(
    "Seats are added in whole numbers, and never taken away like this",
    arguments: [
      ("-1", 2, "seatsNegative"), ("-99999999999999999999", 2, "seatsInvalid"),
      ("0", 1, "seatsOutOfRange"), ("three", 2, "seatsInvalid"), ("3 4", 2, "seatsInvalid"),
      ("9223372036854775807", 1, "seatsOutOfRange"), ("+146", 1, "seatsOutOfRange"),
    ])
  func seats(number: String, exitCode: Int32, code: String) async throws {
    try await sandbox.makeStore()
    for command in ["quote seats sub-3", "cart add seats sub-3"] {
      try await sandbox.expectRefusal(
        code, of: "\(command) \(number)", by: "acme", exitCode: exitCode)
    }
  }

  @Test("Fewer seats than now are told the way")
  func wayToFewerSeats() async throws {
    let answer = try await sandbox.ask("quote seats sub-3 -3", of: "acme")
    expectNoDifference(
      answer.standardError,
      "error: seats cannot be taken away like this; -3 is below zero; "
        + "use change sub-3 --seats with the number that is to remain\n")
  }

  @Test("An item that the cart does not have is told beside those it has")
  func unknownItem() async throws {
    try await sandbox.makeStore()
    for command in ["cart edit item-9 --seats 2", "cart remove item-9"] {
      try await sandbox.expectRefusal("unknownCartItem", of: command)
      let empty = try await sandbox.ask(command)
      expectNoDifference(
        empty.standardError,
        "error: there is no item “item-9” in the cart; the cart is empty; "
          + "use an id that cart list tells\n")
    }
    try await sandbox.done("cart add gotowebinar pro --seats 1 --monthly")
    let answer = try await sandbox.ask("cart remove item-9 --lang it")
    expectNoDifference(
      answer.standardError,
      "error: nel carrello non c'è un articolo «item-9»; contiene item-1; "
        + "usa un id elencato da cart list\n")
  }

  @Test("Rule 24 · No line of a summary is wider than a terminal of 80 columns")
  func width() async throws {
    try await sandbox.makeStore()
    for language in ["en", "it"] {
      let text = try await sandbox.done(
        "quote change sub-3 --annual --seats 50 --lang \(language)", of: "acme")
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 76 }, "\(text)")
    }
  }

  @Test("Rule 27 · VAT at several rates is told with what each is computed on")
  func severalRates() async throws {
    try await sandbox.makeStore()
    try await sandbox.done("account vat-number set IT00743110157", of: "acme")
    let text = try await sandbox.done("quote seats sub-3 +3", of: "acme")
    #expect(text.contains("(Italy; no VAT number on file) on −€"), "\(text)")
    #expect(text.contains("€872.00 "), "\(text)")
  }
}
