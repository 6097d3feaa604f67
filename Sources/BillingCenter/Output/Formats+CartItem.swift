import Billing
import BillingDocuments

extension Formats {
  /// What is wanted, whether or not it can be ordered: `GoToWebinar Pro, 3 organizers, monthly`,
  /// `GoToWebinar Starter, +3 organizers`.
  ///
  /// - Parameters:
  ///   - content: What is wanted.
  ///   - account: Names what is added to.
  ///   - catalog: Names the plan.
  /// - Returns: The words.
  func item(_ content: CartItem.Content, on account: Account, _ catalog: Catalog) -> String {
    let subscription = content.subscription.flatMap(account.subscription)
    let name =
      content.plan.map(catalog.name) ?? subscription?.planName
      ?? content.subscription?.rawValue ?? ""
    let product = catalog.products.first { $0.id == content.plan?.product }
    let kind = product?.seatKind ?? subscription?.seatKind
    let seats = kind.map { self.seats(content.seats, $0) } ?? number(content.seats)
    let text =
      switch content {
      case .addSeats: "\(name), +\(seats)"
      case .trial: "\(name), \(seats), " + words("trial", "prova")
      case .purchase(let request): "\(name), \(seats), \(frequency(request.frequency))"
      case .change(let request), .subscribe(let request), .reactivation(let request):
        "\(name), \(seats), \(frequency(request.frequency))"
      }
    return fitted(text)
  }
}
