import Billing
import BillingService
import BillingStore
import CustomDump
import Testing

@Suite("Orders")
struct OrderTests {
  private let shop: Shop

  init() throws {
    shop = try Shop()
  }

  @Test("Rule 8's example is invoiced, charged and usable at once (B12)")
  func workedExample() throws {
    let quote = try shop.fillCart()
    let outcome = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed(let order, let account) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let record = try #require(order.invoice.flatMap(account.invoice))
    let invoice = record.invoice
    #expect(invoice.number == "NUOVA-2026-000001")
    #expect(invoice.net.minorUnits == 68_700)
    #expect(invoice.vatTotal.minorUnits == 15_114)
    #expect(invoice.gross.minorUnits == 83_814)
    #expect(invoice.due.minorUnits == 83_814)
    #expect(record.status == .paid)
    #expect(record.payments.map(\.amount.minorUnits) == [83_814])
    #expect(invoice.lines.map(\.period) == [.november23to22])
    #expect(account.cart.isEmpty)
    #expect(
      account.entitlements(on: .november23).map(\.plan)
        == [PlanID(product: "gotowebinar", tier: "pro")])
    expectNoDifference(try shop.service.load("nuova"), account)
  }

  @Test("The charge is what the summary, the invoice and the e-mail say (rule 24)")
  func oneFigure() throws {
    let before = try shop.captured().count
    let quote = try shop.fillCart()
    let outcome = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed(let order, let account) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    let charges = try shop.captured().dropFirst(before)
    #expect(charges.map(\.amount) == [quote.due])
    #expect(charges.map(\.key) == ["nuova/order/1"])
    let mail = try #require(account.mails.last)
    #expect(mail.about == .order(order.number))
    #expect(mail.recipient == "giulia@nuova.example")
    #expect(mail.body.contains("838,14"))
    #expect(mail.message.contains("Date: Mon, 23 Nov 2026 11:00:00 +0000"))
  }

  @Test("The order's e-mail lies in the outbox")
  func outbox() throws {
    _ = try shop.service.placeOrder(
      agreed: try shop.fillCart(), on: "nuova", as: Shop.giulia)
    let mails = try shop.directory.files().keys.filter { $0.contains("nuova/outbox/new/") }
    #expect(mails.count == 1)
  }

  @Test("A card that is declined does not take the place of the one on file (rule 32)")
  func declinedBeside() throws {
    _ = try shop.fillCart()
    #expect(throws: ServiceError.card(.cardDeclined)) {
      try shop.service.save(.test("4000000000000002"), on: "nuova", as: Shop.giulia)
    }
    #expect(try shop.service.load("nuova").paymentMethod?.lastFour == "4242")
  }

  @Test("A card whose holder looks like a number is not saved, nor named to the gateway (rule 30)")
  func holderIsNumber() throws {
    let entries = try shop.gateway.entries().count
    let card = CardEntry(
      number: try CardNumber("4242424242424242"),
      expiry: try #require(CardExpiry(month: 12, year: 2030)),
      securityCode: "123", holder: "4000 0000 0000 0002")
    #expect(throws: ServiceError.refused(.cardHolderIsNumber)) {
      try shop.service.save(card, on: "nuova", as: Shop.giulia)
    }
    #expect(try shop.gateway.entries().count == entries)
    #expect(try shop.service.load("nuova").paymentMethod == nil)
  }

  @Test("A declined charge buys nothing, keeps the cart and says why (rule 32)")
  func declined() throws {
    let quote = try shop.fillCart(cardNumber: "4000000000000341")
    let before = try shop.service.load("nuova")
    let outcome = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .declined(let reason, let account) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(reason == .cardDeclined)
    #expect(account.cart == before.cart)
    #expect(account.orders.isEmpty)
    #expect(account.invoices.isEmpty)
    #expect(account.subscriptions.isEmpty)
    #expect(account.mails.isEmpty)
    #expect(account.openPayment == nil)

    _ = try shop.service.save(.test("4242424242424242"), on: "nuova", as: Shop.giulia)
    let second = try shop.service.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    guard case .placed(let order, _) = second else {
      Issue.record("\(second)")
      return
    }
    #expect(order.invoice == "NUOVA-2026-000001")
  }

  @Test("A price that is no longer so is not charged (rule 23)")
  func quoteChanged() throws {
    let quote = try shop.fillCart()
    let tomorrow = shop.terminal(on: Day.november23.advanced(by: 1))
    #expect {
      try tomorrow.placeOrder(agreed: quote, on: "nuova", as: Shop.giulia)
    } throws: { error in
      guard case .refused(.quoteChanged(let agreed, let now)) = error as? ServiceError else {
        return false
      }
      return agreed == quote && now.items[0].period.start == Day.november23.advanced(by: 1)
    }
    #expect(try shop.service.load("nuova").cart.items.count == 1)
  }

  @Test("A trial begins without a card, an invoice or a charge, and an e-mail says so (rule 35)")
  func trial() throws {
    let charges = try shop.captured().count
    let account = try shop.service.perform(
      .startTrial(Shop.meetingTrial), on: "nuova", as: Shop.giulia)
    #expect(account.subscriptions.count == 1)
    #expect(account.invoices.isEmpty)
    #expect(account.orders.isEmpty)
    #expect(account.mails.map(\.about) == [.trialStarted(account.subscriptions[0].id)])
    #expect(try shop.captured().count == charges)
  }

  @Test("A cart of trials is ordered without touching the gateway (rule 28)")
  func freeOrder() throws {
    let gateway = TestGateway(
      sandbox: shop.gateway, beforeCharge: { () throws(GatewayFault) in throw .unreachable })
    let service = shop.terminal(gateway: gateway)
    let account = try service.perform(
      .addToCart(.trial(Shop.meetingTrial)), on: "nuova", as: Shop.giulia)
    let outcome = try service.placeOrder(
      agreed: try shop.quote(of: account), on: "nuova", as: Shop.giulia)
    guard case .placed(let order, let after) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(order.invoice == nil)
    #expect(after.mails.map(\.about) == [.order(order.number)])
    #expect(after.invoices.isEmpty)
  }

  @Test("A reader is refused, and no card is kept (A2)")
  func reader() throws {
    let cards = try shop.gateway.entries().count
    #expect(throws: ServiceError.self) {
      try shop.service.save(.test("4242424242424242"), on: "acme", as: Shop.marco)
    }
    #expect(throws: ServiceError.self) {
      try shop.service.perform(.addToCart(Shop.webinarPro), on: "acme", as: Shop.marco)
    }
    #expect(try shop.gateway.entries().count == cards)
  }

  @Test("Rule 40 · Nobody fills a corporate account's cart, and its billing contact keeps a card")
  func corporate() throws {
    #expect {
      try shop.service.perform(.addToCart(Shop.webinarPro), on: "globex", as: Shop.paolo)
    } throws: { error in
      guard case .refused(.corporateAccount) = error as? ServiceError else { return false }
      return true
    }
    let account = try shop.service.save(
      .test("4242424242424242"), on: "globex", as: Shop.paolo)
    #expect(account.paymentMethod?.lastFour == "4242")
  }

  @Test("An expired card is refused before the gateway sees it")
  func expiredCard() throws {
    let cards = try shop.gateway.entries().count
    let later = shop.terminal(on: Day(iso8601: "2029-07-01")!)
    #expect(throws: ServiceError.refused(.cardExpired(CardExpiry(month: 6, year: 2029)!))) {
      try later.save(.test("4242424242424242"), on: "nuova", as: Shop.giulia)
    }
    #expect(try shop.gateway.entries().count == cards)
  }

  @Test("A card that the gateway does not accept changes nothing")
  func refusedCard() throws {
    #expect(throws: ServiceError.card(.processingError)) {
      try shop.service.save(.test("4000000000000119"), on: "nuova", as: Shop.giulia)
    }
    #expect(try shop.service.load("nuova").paymentMethod == nil)
  }
}

extension Period {
  /// 23 November to 22 December 2026, the last day included.
  static var november23to22: Period {
    Period(start: .november23, end: Day.november23.advanced(by: 30))
  }
}
