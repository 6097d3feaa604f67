import Billing
import Testing

/// What changes of a subscription cost, worked out by `proration.py` from the rules alone.
enum ProrationTable {
  /// Three seats, changed once in their first period.
  static let firstPeriods = situations(monthly + "\n" + annual)
  static let afterPriceRise = situations(olderPrice)
  static let forTheSamePrice = situations(equalPrice)
  static let secondChanges = situations(twice)
  /// The rows end with the days of the period that follows.
  static let afterRenewals = situations(laterPeriods)

  struct Configuration: Hashable, Sendable, CustomStringConvertible {
    let plan: PlanID
    let seats: Int
    let frequency: BillingFrequency

    /// As the tables write it: `pro 3 m`.
    var description: String { "\(plan.tier) \(seats) \(frequency == .monthly ? "m" : "y")" }
  }

  /// A subscription's past, and all that could be asked for on one day.
  struct Situation: Sendable, CustomTestStringConvertible {
    struct Step: Sendable {
      let day: Day
      let configuration: Configuration
    }

    let purchase: Step
    let earlierChanges: [Step]
    let today: Day
    let days: Days
    fileprivate(set) var rows: [Row] = []
    let testDescription: String

    /// What the subscription is on the day.
    var configuration: Configuration { (earlierChanges.last ?? purchase).configuration }
  }

  /// Of the period: those from today to its end, and all.
  struct Days: Hashable, Sendable {
    let remaining: Int
    let total: Int
  }

  struct Row: Sendable {
    enum Outcome: String, Sendable {
      case restart
      case adjust
      case refused
    }

    let target: Configuration
    let outcome: Outcome
    /// The whole row, which an answer has to read like.
    let text: String
  }
}

// MARK: - Reading

extension ProrationTable {
  private static func situations(_ text: String) -> [Situation] {
    var situations: [Situation] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("@ ") {
        situations.append(situation(line.dropFirst(2)))
      } else {
        situations[situations.count - 1].rows.append(row(line))
      }
    }
    return situations
  }

  private static func situation(_ text: Substring) -> Situation {
    let parts = text.split(separator: ";")
    let steps = parts.dropLast().map { part in
      let words = words(part, 4)
      return Situation.Step(day: day(words[0]), configuration: configuration(words.dropFirst()))
    }
    let now = words(parts[parts.count - 1], 2)
    let days = now[1].split(separator: "/").map { number(String($0)) }
    return Situation(
      purchase: steps[0], earlierChanges: Array(steps.dropFirst()), today: day(now[0]),
      days: Days(remaining: days[0], total: days[1]), testDescription: String(text))
  }

  private static func row(_ text: Substring) -> Row {
    let parts = text.split(separator: ",")
    let word = parts[1].split(separator: " ")[0]
    guard let outcome = Row.Outcome(rawValue: String(word)) else {
      preconditionFailure("\(word) is no outcome")
    }
    return Row(
      target: configuration(words(parts[0], 3)[...]), outcome: outcome, text: String(text))
  }

  private static func configuration(_ words: ArraySlice<String>) -> Configuration {
    let words = Array(words)
    guard let frequency = ["m": BillingFrequency.monthly, "y": .annual][words[2]] else {
      preconditionFailure("\(words[2]) is no frequency")
    }
    return Configuration(
      plan: PlanID(product: "gotowebinar", tier: TierID(words[0])), seats: number(words[1]),
      frequency: frequency)
  }

  private static func words(_ text: Substring, _ count: Int) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    precondition(words.count == count, "\(text) has not \(count) words")
    return words
  }

  private static func number(_ text: String) -> Int {
    guard let number = Int(text) else { preconditionFailure("\(text) is no number") }
    return number
  }
}
