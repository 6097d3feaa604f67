/// The way of one order from choosing a plan to its confirmation.
///
/// What may happen where; every other pair of state and move is refused by name:
///
/// | state         | move → state |
/// |---------------|---|
/// | configuring   | `chooseSeats` → summary |
/// | summary       | `back` → configuring · `addToCart` → cart · `complete` → review · `startTrial` → startingTrial |
/// | startingTrial | `succeed` → confirmed · `interrupt` → summary |
/// | cart          | `addAnother` → configuring · `editItem` → configuring · `complete` → review |
/// | review        | `back` → where it came from · `editOrder` → cart · `confirm` → payment |
/// | payment       | `back` → review · `place` → placing |
/// | placing       | `succeed` → confirmed · `decline` → declined · `reprice` → review · `interrupt` → payment |
/// | declined      | `back` → review · `place` → placing |
/// | confirmed     | — |
public struct Checkout: Hashable, Sendable {
  /// Where an order is.
  public enum State: Hashable, Sendable {
    /// A plan and its seats are being chosen.
    case configuring
    /// Billing frequency and order summary.
    case summary
    /// A trial is about to begin, without an order.
    case startingTrial
    case cart
    /// The whole order before paying; `fromCart` tells where `back` leads.
    case review(fromCart: Bool)
    case payment(fromCart: Bool)
    /// The order is under way; nothing but its outcome is taken.
    case placing(fromCart: Bool)
    case declined(PaymentFailure, fromCart: Bool)
    /// Done; nil where a trial began without an order.
    case confirmed(OrderNumber?)
  }

  /// What can happen to an order.
  public enum Move: Hashable, Sendable {
    case chooseSeats
    case addToCart
    /// Complete transaction.
    case complete
    case startTrial
    case addAnother
    case editItem
    case editOrder
    case confirm
    case place
    case succeed(OrderNumber?)
    case decline(PaymentFailure)
    /// What was agreed to is no longer what it costs (rule 23).
    case reprice
    /// Neither paid nor declined: something else went wrong, and nothing was ordered.
    case interrupt
    case back
  }

  /// A move that the table does not have.
  public struct IllegalMove: Error, Hashable, Sendable {
    public let move: Move
    public let state: State
  }

  public private(set) var state: State

  public init(state: State = .configuring) {
    self.state = state
  }

  /// Makes a move.
  ///
  /// - Parameter move: What happens.
  /// - Throws: `IllegalMove`; the state is then as it was.
  public mutating func make(_ move: Move) throws(IllegalMove) {
    guard let next = Self.state(after: move, in: state) else {
      throw IllegalMove(move: move, state: state)
    }
    state = next
  }

  private static func state(after move: Move, in state: State) -> State? {
    switch (state, move) {
    case (.configuring, .chooseSeats), (.startingTrial, .interrupt): .summary
    case (.summary, .back), (.cart, .addAnother), (.cart, .editItem): .configuring
    case (.summary, .addToCart), (.review, .editOrder): .cart
    case (.summary, .complete): .review(fromCart: false)
    case (.summary, .startTrial): .startingTrial
    case (.startingTrial, .succeed(let order)), (.placing, .succeed(let order)): .confirmed(order)
    case (.cart, .complete): .review(fromCart: true)
    case (.review(let fromCart), .back): fromCart ? .cart : .summary
    case (.review(let fromCart), .confirm), (.placing(let fromCart), .interrupt):
      .payment(fromCart: fromCart)
    case (.payment(let fromCart), .back), (.placing(let fromCart), .reprice),
      (.declined(_, let fromCart), .back):
      .review(fromCart: fromCart)
    case (.payment(let fromCart), .place), (.declined(_, let fromCart), .place):
      .placing(fromCart: fromCart)
    case (.placing(let fromCart), .decline(let failure)): .declined(failure, fromCart: fromCart)
    default: nil
    }
  }
}
