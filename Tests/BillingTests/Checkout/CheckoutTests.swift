import Billing
import CustomDump
import Testing

@Suite("Checkout")
struct CheckoutTests {
  private typealias State = Checkout.State
  private typealias Move = Checkout.Move

  private static let order: OrderNumber = "ACME-ORD-000001"

  private static let states: [State] = [
    .configuring, .summary, .startingTrial, .cart,
    .review(fromCart: false), .review(fromCart: true),
    .payment(fromCart: false), .payment(fromCart: true),
    .placing(fromCart: false), .placing(fromCart: true),
    .declined(.cardDeclined, fromCart: false), .declined(.cardDeclined, fromCart: true),
    .confirmed(order), .confirmed(nil),
  ]

  private static let moves: [Move] = [
    .chooseSeats, .addToCart, .complete, .startTrial, .addAnother, .editItem, .editOrder, .confirm,
    .place, .succeed(order), .succeed(nil), .decline(.cardDeclined), .reprice,
    .interrupt, .back,
  ]

  private static let table: [State: [Move: State]] = [
    .configuring: [.chooseSeats: .summary],
    .summary: [
      .back: .configuring, .addToCart: .cart, .complete: .review(fromCart: false),
      .startTrial: .startingTrial,
    ],
    .startingTrial: [
      .succeed(order): .confirmed(order), .succeed(nil): .confirmed(nil), .interrupt: .summary,
    ],
    .cart: [
      .addAnother: .configuring, .editItem: .configuring, .complete: .review(fromCart: true),
    ],
    .review(fromCart: false): [
      .back: .summary, .editOrder: .cart, .confirm: .payment(fromCart: false),
    ],
    .review(fromCart: true): [
      .back: .cart, .editOrder: .cart, .confirm: .payment(fromCart: true),
    ],
    .payment(fromCart: false): [
      .back: .review(fromCart: false), .place: .placing(fromCart: false),
    ],
    .payment(fromCart: true): [
      .back: .review(fromCart: true), .place: .placing(fromCart: true),
    ],
    .placing(fromCart: false): [
      .succeed(order): .confirmed(order), .succeed(nil): .confirmed(nil),
      .decline(.cardDeclined): .declined(.cardDeclined, fromCart: false),
      .reprice: .review(fromCart: false), .interrupt: .payment(fromCart: false),
    ],
    .placing(fromCart: true): [
      .succeed(order): .confirmed(order), .succeed(nil): .confirmed(nil),
      .decline(.cardDeclined): .declined(.cardDeclined, fromCart: true),
      .reprice: .review(fromCart: true), .interrupt: .payment(fromCart: true),
    ],
    .declined(.cardDeclined, fromCart: false): [
      .back: .review(fromCart: false), .place: .placing(fromCart: false),
    ],
    .declined(.cardDeclined, fromCart: true): [
      .back: .review(fromCart: true), .place: .placing(fromCart: true),
    ],
    .confirmed(order): [:],
    .confirmed(nil): [:],
  ]

  @Test("Every state takes the table's moves and refuses all others by name")
  func everyPair() {
    for state in Self.states {
      for move in Self.moves {
        var checkout = Checkout(state: state)
        let expected = Self.table[state]?[move]
        do throws(Checkout.IllegalMove) {
          try checkout.make(move)
          expectNoDifference(checkout.state, expected)
        } catch {
          #expect(expected == nil, "\(move) in \(state) is refused")
          #expect(error.state == state)
          #expect(error.move == move)
          #expect(checkout.state == state)
        }
      }
    }
  }

  @Test("An order begins with the choice of a plan")
  func beginning() {
    #expect(Checkout().state == .configuring)
  }

  @Test("The states are those that can be reached, and from each an order can still be confirmed")
  func noDeadEnd() {
    let reached = reachable(from: .configuring)
    #expect(reached.subtracting(Self.states).isEmpty, "the table has every state")
    for state in Self.states {
      #expect(reached.contains(state), "\(state) cannot be reached")
      #expect(reachable(from: state).contains(.confirmed(Self.order)) || state == .confirmed(nil))
    }
  }

  private func reachable(from start: Checkout.State) -> Set<Checkout.State> {
    var reached: Set = [start]
    var frontier = [start]
    while let state = frontier.popLast() {
      for move in Self.moves {
        var checkout = Checkout(state: state)
        guard (try? checkout.make(move)) != nil else { continue }
        if reached.insert(checkout.state).inserted { frontier.append(checkout.state) }
      }
    }
    return reached
  }
}
