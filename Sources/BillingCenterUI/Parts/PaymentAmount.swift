import Billing
import BillingDocuments
import TerminalUI

/// How much of an open invoice is paid: all of it, or a part that is typed (promise G3).
struct PaymentAmount: Hashable, Sendable {
  enum Message: Sendable {
    case choose(Int)
    case type(String)
  }

  /// What is wrong with a part.
  enum Fault: Error, Hashable, Sendable {
    case empty
    case form
    case tooManyDecimals
    case notPositive
    case aboveOpen(Money)
  }

  static let control: ControlID = "full-or-part"
  static let field: ControlID = "part"

  private var isPart = false
  private var text = ""
  /// Whether a fault is shown: once the user has tried to go on.
  var showsFault = false

  mutating func update(_ message: Message) {
    switch message {
    case .choose(let index): isPart = index == 1
    case .type(let typed): text = typed
    }
    showsFault = false
  }

  /// What is paid.
  ///
  /// - Parameters:
  ///   - open: What is still to be paid.
  ///   - language: Tells how amounts are typed.
  /// - Returns: More than zero, at most what is open.
  /// - Throws: What is wrong with the part that was typed.
  func amount(of open: Money, in language: Language) throws(Fault) -> Money {
    isPart ? try Self.part(text, of: open, in: language) : open
  }

  /// Reads an amount as people type it in a language: `100`, `100,50`, `1.000,00 €`.
  static func part(
    _ text: String, of open: Money, in language: Language
  ) throws(Fault) -> Money {
    let typed = number(in: text, open.currency)
    guard !typed.isEmpty else { throw .empty }
    let (decimalMark, groupMark): (Character, Character) =
      switch language {
      case .english: (".", ",")
      case .italian: (",", ".")
      }
    let parts = typed.split(separator: decimalMark, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = ungrouped(parts[0], groupMark) else { throw .form }
    let decimals = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !decimals.isEmpty, decimals.allSatisfy(\.isASCIIDigit) else {
      throw .form
    }
    guard decimals.count <= open.currency.decimals else { throw .tooManyDecimals }
    let decimal = whole + (decimals.isEmpty ? "" : "." + decimals)
    guard let amount = Money(decimal: decimal, currency: open.currency), amount <= open else {
      throw .aboveOpen(open)
    }
    guard amount.isPositive else { throw .notPositive }
    return amount
  }

  /// The text without blanks at its ends and without the currency's name or sign.
  private static func number(in text: String, _ currency: Currency) -> String {
    var number = text.trimmed
    let names = currency == .eur ? [currency.code, "€"] : [currency.code]
    for name in names {
      if number.hasPrefix(name) { number = String(number.dropFirst(name.count)).trimmed }
      if number.hasSuffix(name) { number = String(number.dropLast(name.count)).trimmed }
    }
    return number
  }

  /// A whole part without its grouping; nil where it is no number, or grouped otherwise than by
  /// thousands.
  private static func ungrouped(_ text: Substring, _ mark: Character) -> String? {
    let groups = text.split(separator: mark, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      groups.count == 1 || groups[0].count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    return groups.joined()
  }
}

// MARK: - View

extension PaymentAmount {
  func view<Parent: Sendable>(
    open: Money, in context: ScreenContext, _ message: @escaping @Sendable (Message) -> Parent
  ) -> View<Parent> {
    let strings = context.strings
    var rows: [View<Parent>] = [
      .choice(
        Self.control,
        options: [strings.wholeAmount(context.formats.amount(open)), strings.partOfAmount],
        selected: isPart ? 1 : 0, style: .radio, onChange: { message(.choose($0)) })
    ]
    if isPart {
      rows.append(
        View.field(
          Field(
            id: Self.field, label: strings.partToPay, text: text, maximumLength: 24, columns: 20,
            error: fault(open: open, in: context),
            hint: strings.upToAmount(context.formats.amount(open)),
            onChange: { message(.type($0)) })
        ).padding(top: 1, leading: 2))
    }
    return .box(title: [Span(strings.fullOrPart, .title)], .column(rows))
  }

  private func fault(open: Money, in context: ScreenContext) -> String? {
    guard showsFault else { return nil }
    do throws(Fault) {
      _ = try amount(of: open, in: context.language)
      return nil
    } catch {
      return context.strings.words(for: error)
    }
  }
}
