import ArgumentParser
import Billing
import BillingDocuments
import BillingService

/// Something that can be priced or put into the cart, as it was typed.
protocol ItemArguments: ParsableArguments {
  /// The subcommand that takes it.
  static var name: String { get }
  /// The subcommand of `quote` that takes it, where that is another word.
  static var quoteName: String { get }
  /// What it is, in an account's words: `a new subscription`.
  static var subject: String { get }

  /// What is wanted.
  ///
  /// - Parameters:
  ///   - account: As it is today; it tells what was not typed.
  ///   - workspace: The catalog and the words.
  /// - Returns: The cart's content.
  /// - Throws: `CommandFailure` where something that is needed is missing or unknown.
  func content(on account: Account, in workspace: Workspace) throws -> CartItem.Content
}

extension ItemArguments {
  static var quoteName: String { name }
}

/// A new subscription, bought or tried.
struct PurchaseArguments: ItemArguments {
  /// How it begins.
  enum Manner: String, EnumerableFlag {
    case monthly
    case annual
    case trial

    static func help(for manner: Manner) -> ArgumentHelp? {
      switch manner {
      case .monthly: "Bill it every month."
      case .annual: "Bill it every year."
      case .trial: "Try it for nothing."
      }
    }
  }

  static let name = "plan"
  static let quoteName = "add"
  static let subject = "a new subscription"

  @OptionGroup var wanted: PlanArguments
  @Flag var manner: Manner

  func content(on account: Account, in workspace: Workspace) throws -> CartItem.Content {
    let (plan, seats) = (try wanted.plan(in: workspace), wanted.seats)
    return switch manner {
    case .monthly: .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: .monthly))
    case .annual: .purchase(PurchaseRequest(plan: plan, seats: seats, frequency: .annual))
    case .trial: .trial(TrialRequest(plan: plan, seats: seats))
    }
  }
}

/// More seats on a subscription.
struct SeatsArguments: ItemArguments {
  static let name = "seats"
  static let subject = "more seats on a subscription"

  @Argument(help: ArgumentHelp("The subscription's id.", valueName: "subscription"))
  var subscription: String

  /// A number with a hyphen before it looks like an option, and is to be answered in words.
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("How many seats to add, like +3.", valueName: "number"))
  var addition: [String]

  func content(on account: Account, in workspace: Workspace) throws -> CartItem.Content {
    .addSeats(
      SeatAddition(
        subscription: SubscriptionID(subscription), seats: try seats(workspace.formats)))
  }

  private func seats(_ formats: Formats) throws -> Int {
    let text = addition.joined(separator: " ")
    guard let seats = Int(text) else {
      throw CommandFailure.usage(
        formats,
        (
          "“\(text.shortened)” is not a number of seats",
          "«\(text.shortened)» non è un numero di postazioni"
        ),
        why: ("seats are added in whole numbers", "le postazioni si aggiungono in numeri interi"),
        remedy: ("write how many to add, like +3", "scrivi quante aggiungerne, come +3"),
        code: "seatsInvalid")
    }
    guard seats >= 0 else {
      throw CommandFailure.usage(
        formats, ("seats cannot be taken away like this", "così non si tolgono postazioni"),
        why: ("\(text) is below zero", "\(text) è minore di zero"),
        remedy: (
          "use change \(subscription.shortened) --seats with the number that is to remain",
          "usa change \(subscription.shortened) --seats con il numero che deve restare"
        ),
        code: "seatsNegative")
    }
    return seats
  }
}

/// Another tier, number of seats or frequency of a paid subscription.
struct ChangeArguments: ItemArguments {
  static let name = "change"
  static let subject = "a change of a subscription"

  @OptionGroup var wanted: SubscriptionArguments

  func content(on account: Account, in workspace: Workspace) throws -> CartItem.Content {
    .change(try wanted.request(on: account, in: workspace))
  }
}

/// A paid plan after a trial.
struct SubscribeArguments: ItemArguments {
  static let name = "subscribe"
  static let subject = "a paid plan after a trial"

  @OptionGroup var wanted: SubscriptionArguments

  func content(on account: Account, in workspace: Workspace) throws -> CartItem.Content {
    .subscribe(try wanted.request(on: account, in: workspace))
  }
}

/// A paid plan that had ended.
struct ReactivateArguments: ItemArguments {
  static let name = "reactivate"
  static let subject = "a subscription that had ended"

  @OptionGroup var wanted: SubscriptionArguments

  func content(on account: Account, in workspace: Workspace) throws -> CartItem.Content {
    .reactivation(try wanted.request(on: account, in: workspace))
  }
}
