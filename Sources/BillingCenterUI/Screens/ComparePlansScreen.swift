import Billing
import BillingDocuments
import TerminalUI

/// All features of all tiers of a product, side by side (promise B4).
struct ComparePlansScreen: Screen {
  enum Message: Sendable {
    case move(Int)
    case toggleDifferences
    case choose
  }

  let name = ScreenName.comparePlans
  var tab: Tab? { .subscriptions }
  let product: Product
  private var tier: TierID
  private var showsDifferencesOnly = false
  /// The message that tells the screen below which tier was chosen.
  private let reply: @Sendable (TierID) -> any Sendable

  init(
    product: Product, tier: TierID, reply: @escaping @Sendable (TierID) -> any Sendable
  ) {
    self.product = product
    self.tier = tier
    self.reply = reply
  }

  mutating func update(_ message: Message, in context: ScreenContext) -> Step<Message> {
    switch message {
    case .move(let distance):
      let index = (product.tiers.firstIndex { $0.id == tier } ?? 0) + distance
      if product.tiers.indices.contains(index) { tier = product.tiers[index].id }
    case .toggleDifferences:
      showsDifferencesOnly.toggle()
    case .choose:
      return .answer(reply(tier))
    }
    return .none
  }

  func content(in context: ScreenContext) -> ScreenContent<Message> {
    let strings = context.strings
    let differences = View<Message>.checkbox(
      "differences", strings.differencesOnly, isOn: showsDifferencesOnly,
      action: .toggleDifferences)
    let choice = product.hasTiers ? strings.choose(product.name(of: tier)) : strings.back
    return ScreenContent(
      body: .column([
        .heading(
          "\(strings.comparePlans) · \(product.name)",
          trailing: product.hasTiers ? differences : .empty),
        .adaptive { columns in .table(table(in: context, columns: columns)) }.flexible(),
      ]), bodyScrolls: false,
      actions: .actionRow([], main: .button("choose", choice, kind: .primary, action: .choose)),
      bindings: [
        context.key(
          .left, help: strings.tier.lowercasedFirst,
          isEnabled: product.hasTiers,
          action: .move(-1)),
        context.key(
          .right, help: strings.tier.lowercasedFirst,
          isEnabled: product.hasTiers,
          action: .move(1)),
        context.key(
          .enter, help: product.hasTiers ? strings.keyChoose : strings.keyBack, action: .choose),
        context.key(
          .differences, help: strings.differencesOnly, isEnabled: product.hasTiers,
          action: .toggleDifferences),
      ],
      initialFocus: "comparison")
  }
}

// MARK: - The table

extension ComparePlansScreen {
  private enum Row: Sendable {
    case prices
    case group(LocalizedText)
    case feature(Feature)
  }

  private func table(in context: ScreenContext, columns: Int) -> Table<Message> {
    let rows = rows
    let tierColumns = columns >= 110 ? 17 : columns >= 90 ? 14 : 11
    let tiers = product.tiers.map { tier in
      let title = product.hasTiers ? tier.name : ""
      let isChosen = tier.id == self.tier && product.hasTiers
      return TableColumn(
        isChosen ? "\(title) ●" : title, titleRole: isChosen ? .accent : .title,
        width: .fixed(tierColumns), priority: tier.id == self.tier ? 2 : 1)
    }
    return Table(
      id: "comparison",
      columns: [TableColumn("", width: .flexible(minimum: 15), priority: 3)] + tiers,
      count: rows.count,
      row: { index in cells(of: rows[index], in: context) })
  }

  private var rows: [Row] {
    [.prices]
      + product.featureGroups.flatMap { group -> [Row] in
        let features = group.features.filter { !showsDifferencesOnly || isDifferent($0) }
        return features.isEmpty ? [] : [.group(group.name)] + features.map { .feature($0) }
      }
  }

  private func isDifferent(_ feature: Feature) -> Bool {
    Set(product.tiers.map { feature.value(in: $0.id) }).count > 1
  }

  private func cells(of row: Row, in context: ScreenContext) -> [[Span]] {
    switch row {
    case .prices:
      return [[Span(context.strings.monthlyPrice, .muted)]]
        + product.tiers.map { tier in
          let price = tier.prices[context.account.currency]?.monthly
          return [Span(price.map(context.formats.amount) ?? "–", .accent)]
        }
    case .group(let name):
      return [[Span(name[context.language], .title)]] + product.tiers.map { _ in [] }
    case .feature(let feature):
      return [[Span("  " + feature.name[context.language])]]
        + product.tiers.map { [value(of: feature, in: $0, context)] }
    }
  }

  private func value(of feature: Feature, in tier: Tier, _ context: ScreenContext) -> Span {
    switch feature.value(in: tier.id) {
    case .included: Span("✓", .success)
    case .notIncluded: Span("–", .muted)
    case .amount(let amount): Span(context.formats.number(amount))
    case .text(let text): Span(text[context.language])
    }
  }
}
