import Billing
import BillingDocuments
import BillingService
import TerminalUI

/// A card as it is being typed; it lives in memory only (rule 30).
struct CardForm: Sendable {
  enum Part: String, CaseIterable, Sendable {
    case number = "card-number"
    case expiry = "card-expiry"
    case securityCode = "card-code"
    case holder = "card-holder"

    var control: ControlID { ControlID(rawValue) }
  }

  private(set) var number = ""
  private(set) var expiry = ""
  private(set) var securityCode = ""
  private(set) var holder = ""
  /// Whether faults are shown: once the user has tried to go on.
  var showsFaults = false

  private var digits: String { number.filter { $0 != " " } }
  private var brand: CardBrand { CardBrand(startingWith: digits) }

  mutating func set(_ part: Part, to text: String) {
    switch part {
    case .number: number = Self.grouped(text.filter { $0 != " " })
    case .expiry: expiry = Self.expiryText(text, before: expiry)
    case .securityCode: securityCode = text
    case .holder: holder = text
    }
  }

  /// The card, where every part is right.
  func entry(on today: Day) -> CardEntry? {
    guard Part.allCases.allSatisfy({ fault(in: $0, on: today) == nil }),
      let number = try? CardNumber(number), let expiry = CardExpiry(monthAndYear: expiry)
    else { return nil }
    return CardEntry(
      number: number, expiry: expiry, securityCode: securityCode, holder: holder.trimmed)
  }

  func firstFault(on today: Day) -> Part? {
    Part.allCases.first { fault(in: $0, on: today) != nil }
  }
}

// MARK: - Checking

extension CardForm {
  /// What is wrong with a part.
  enum Fault: Hashable, Sendable {
    case number(CardNumber.Fault)
    case expiryForm
    case expired
    case securityCode(length: Int)
    case holder
    /// The number was typed where the name belongs; it must not be kept (rule 30).
    case holderIsNumber
  }

  func fault(in part: Part, on today: Day) -> Fault? {
    switch part {
    case .number:
      do throws(CardNumber.Fault) {
        _ = try CardNumber(number)
        return nil
      } catch {
        return .number(error)
      }
    case .expiry:
      guard let expiry = CardExpiry(monthAndYear: expiry) else { return .expiryForm }
      return expiry.isPast(on: today) ? .expired : nil
    case .securityCode:
      let length = brand.securityCodeLength
      return securityCode.count == length ? nil : .securityCode(length: length)
    case .holder:
      if holder.trimmed.isEmpty { return .holder }
      return PaymentMethod.isHolder(holder) ? nil : .holderIsNumber
    }
  }

  private static func grouped(_ digits: String) -> String {
    var rest = digits[...]
    var groups: [Substring] = []
    for length in CardBrand(startingWith: digits).grouping where !rest.isEmpty {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return (groups + (rest.isEmpty ? [] : [rest])).joined(separator: " ")
  }

  /// Puts the slash behind the month while one types on, and leaves it alone while one deletes.
  private static func expiryText(_ text: String, before: String) -> String {
    let hasShortMonth = text.dropFirst().first == "/"
    let digits = (hasShortMonth ? "0" : "") + text.filter { $0 != "/" }
    guard text.count > before.count, digits.count >= 2 else { return text }
    return digits.prefix(2) + "/" + digits.dropFirst(2)
  }
}

// MARK: - View

extension CardForm {
  func view<Message: Sendable>(
    in context: ScreenContext, onChange: @escaping @Sendable (Part, String) -> Message
  ) -> View<Message> {
    let strings = context.strings
    let brandHint = brand == .unknown ? nil : context.formats.brand(brand)
    let number = field(
      .number, strings.cardNumber, number, columns: 24, limit: 23, hint: brandHint, context,
      onChange)
    let expiry = field(
      .expiry, strings.cardExpiry, expiry, columns: 9, limit: 7, placeholder: strings.monthYear,
      context, onChange)
    let code = field(
      .securityCode, "CVC", securityCode, columns: 6, limit: 4, isMasked: true, context, onChange)
    let holder = field(
      .holder, strings.cardHolder, holder, columns: 34, limit: 80, context, onChange)
    return .adaptive { columns in
      columns >= 64
        ? .column([
          .row(spacing: 2, [number.width(31), expiry.width(22), code.width(12)]), holder,
          .text(strings.sandbox, role: .muted),
        ])
        : .column([
          number, .row(spacing: 2, [expiry.width(22), code.width(12)]), holder,
          .text(strings.sandbox, role: .muted),
        ])
    }
  }

  private func field<Message: Sendable>(
    _ part: Part, _ label: String, _ text: String, columns: Int, limit: Int,
    placeholder: String = "", isMasked: Bool = false, hint: String? = nil,
    _ context: ScreenContext, _ onChange: @escaping @Sendable (Part, String) -> Message
  ) -> View<Message> {
    let fault = showsFaults ? fault(in: part, on: context.today) : nil
    return .field(
      Field(
        id: part.control, label: label, text: text, placeholder: placeholder, isMasked: isMasked,
        maximumLength: limit, columns: columns, accepts: Self.accepts(part),
        hasLocalEcho: !Self.isGrouped(part),
        error: fault.map { context.strings.words(for: $0, context.formats) }, hint: hint,
        onChange: { onChange(part, $0) }))
  }

  /// Whether blanks or a slash are put into what is typed.
  private static func isGrouped(_ part: Part) -> Bool {
    part == .number || part == .expiry
  }

  private static func accepts(_ part: Part) -> @Sendable (Character) -> Bool {
    switch part {
    case .number: { $0.isASCIIDigit || $0 == " " }
    case .expiry: { $0.isASCIIDigit || $0 == "/" }
    case .securityCode: { $0.isASCIIDigit }
    case .holder: { _ in true }
    }
  }
}
