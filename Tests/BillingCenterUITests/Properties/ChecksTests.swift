import Billing
import BillingService
import BillingStore
import TerminalUI
import Testing

/// The checks of the random walk, on screens and books that are wrong.
@Suite("What random keys are checked for")
struct ChecksTests {
  // MARK: - Screens

  /// What is wrong with the page of the subscriptions, whose focus is in a card's box.
  enum Damage: String, CaseIterable, Sendable {
    case leftSide = "│"
    case topLeft = "╭"
    case topRight = "╮"
    case bottomLeft = "╰"
    case bottomRight = "╯"
    case rightSide, lowerEdge, cutButton, halfOfWide, control
    case noCursor, cursorOutside, cursorElsewhere, twoFocuses, noFocus

    func done(to frame: Frame) throws -> Frame {
      var frame = frame
      let cursor = try #require(frame.cursor)
      switch self {
      case .leftSide, .topLeft, .topRight, .bottomLeft, .bottomRight:
        let (column, row) = try place(of: rawValue, in: frame)
        frame[column, row].text = " "
      case .rightSide:
        let (column, row) = try place(of: "╮", in: frame)
        frame[column, row + 1].text = "x"
      case .lowerEdge:
        let (column, row) = try place(of: "╰", in: frame)
        frame[column + 4, row].text = "x"
      case .cutButton: frame[cursor.column, cursor.row].text = "…"
      case .halfOfWide: frame[0, 0].width = 2
      case .control: frame[0, 0].text = "\u{1B}"
      case .noCursor: frame.cursor = nil
      case .cursorOutside: frame.cursor = Point(column: 0, row: frame.size.rows)
      case .cursorElsewhere: frame.cursor = Point(column: 0, row: 0)
      case .twoFocuses: frame[0, 0].role = .buttonFocused
      case .noFocus: frame.focus = nil
      }
      return frame
    }

    private func place(of text: String, in frame: Frame) throws -> (Int, Int) {
      let index = try #require(frame.cells.firstIndex { $0.text == text })
      return (index % frame.size.columns, index / frame.size.columns)
    }
  }

  @Test(
    "A broken box, a lost focus and a misplaced cursor are each noticed",
    arguments: Damage.allCases, [Size(columns: 100, rows: 30), Size(columns: 160, rows: 45)])
  func screens(damage: Damage, size: Size) throws {
    let shop = try Shop(.anna, size: size)
    shop.goToSubscriptions()
    let frame = shop.session.frame
    #expect(FrameChecks.faults(in: frame) == [])
    #expect(FrameChecks.faults(in: try damage.done(to: frame)) != [])
  }

  @Test(
    "A cursor on what does not look focused is noticed, but where the page was scrolled by hand")
  func focusWithoutLook() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    var frame = shop.session.frame
    for row in 0..<frame.size.rows {
      for column in 0..<frame.size.columns where frame[column, row].role == .buttonFocused {
        frame[column, row].role = .button
      }
    }
    #expect(FrameChecks.faults(in: frame) != [])
    #expect(FrameChecks.faults(in: frame, isScrolled: true) == [])
  }

  @Test("A focus that is out of sight is noticed, but where the screen is too small")
  func hiddenFocus() throws {
    let shop = try Shop(.anna)
    shop.goToSubscriptions()
    var frame = shop.session.frame
    #expect(!FrameChecks.hidesFocus(frame))
    frame.cursor = nil
    #expect(FrameChecks.hidesFocus(frame))
    var small = Frame(size: Size(columns: 59, rows: 30))
    small.focus = frame.focus
    #expect(!FrameChecks.hidesFocus(small))
  }

  // MARK: - Books

  /// An event that no command makes, and what is then found.
  enum Mistake: String, CaseIterable, Sendable {
    case negativeBalance = "the balance is -1"
    case paidWithoutCharge = "the gateway has"
    case paidTooMuch = "is paid too much"
    case sameNumber = "is number"
    case gapBeforeRenewal = "was not renewed at its end"
    case gapInChange = "goes on from"
    case paymentLeftOpen = "a payment was left open"

    func event(in account: Account) throws -> Event {
      let day = Day.november23
      let record = try #require(account.invoices.last)
      var subscription = try #require(account.subscription(Shop.webinar))
      var term = try #require(subscription.paidTerm)
      term.period = Period(
        start: term.period.end.advanced(by: 1), end: term.period.end.advanced(by: 31))
      switch self {
      case .negativeBalance:
        let amount = Money(
          minorUnits: -1 - account.balance.minorUnits, currency: account.currency)
        return .balanceChanged(
          entry: BalanceEntry(day: day, amount: amount, cause: .openingCredit))
      case .paidWithoutCharge, .paidTooMuch:
        return .invoicePaid(
          number: record.invoice.number,
          payment: InvoicePayment(
            day: day, amount: record.invoice.gross, reference: "charge", brand: .visa,
            lastFour: "4242"))
      case .sameNumber: return .invoiceIssued(invoice: record.invoice)
      case .gapBeforeRenewal: return .subscriptionRenewed(subscription: subscription.id, term: term)
      case .gapInChange:
        subscription.standing = .paid(term)
        return .subscriptionChanged(subscription: subscription)
      case .paymentLeftOpen:
        return .paymentBegan(
          intent: PaymentIntent(
            key: "acme/pay-1", day: day, amount: record.invoice.gross,
            purpose: .invoice(record.invoice.number), method: try #require(account.paymentMethod)))
      }
    }
  }

  @Test("rule 42 · Books that are wrong are noticed", arguments: Mistake.allCases)
  func books(mistake: Mistake) throws {
    let shop = try Shop(.anna)
    let store = try Store(opening: shop.storePath)
    #expect(try BookChecks.faults(in: store) == [])
    let stored = try store.load(shop.user.account)
    _ = try store.append(
      [try mistake.event(in: stored.account)], onto: stored,
      at: BillingClock.fixed(.november23).timestamp(in: stored.account.timeZone), by: "system")
    let faults = try BookChecks.faults(in: store)
    #expect(faults.contains { $0.contains(mistake.rawValue) }, "\(faults)")
  }
}
