/// All that a decision may know besides the account itself.
public struct Context: Hashable, Sendable {
  /// Who asks.
  public enum Actor: Hashable, Sendable {
    case person(PersonID)
    /// The vendor's program: it lets time go on, finishes payments and makes offers.
    case system
  }

  /// The day in the account's time zone.
  public let today: Day
  public let catalog: Catalog
  public let actor: Actor

  public init(today: Day, catalog: Catalog, actor: Actor) {
    self.today = today
    self.catalog = catalog
    self.actor = actor
  }
}
