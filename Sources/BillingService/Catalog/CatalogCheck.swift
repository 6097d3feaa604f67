import BillingDocuments
import Billing

/// Looks through a catalog's file for all that is wrong with it.
///
/// It goes through the text's own values, because a decoder stops at its first fault and keeps one
/// of two members with the same name in silence.
struct CatalogCheck {
  /// A value and where it stands.
  struct Node {
    let place: CatalogPlace
    let value: JSONValue

    /// A member, where it is there and not null.
    subscript(name: String) -> Node? {
      guard let member = value[name], member != .null else { return nil }
      return Node(place: place.member(name), value: member)
    }
  }

  private(set) var faults: [CatalogFault] = []
  /// The currencies that any tier of the file has a price in.
  private let currencies: [Currency]

  /// Finds every fault of a file.
  ///
  /// - Parameter file: The file's value.
  /// - Returns: The faults, the seller's first, then those of products and VAT rates.
  static func faults(in file: JSONValue) -> [CatalogFault] {
    var check = CatalogCheck(file)
    check.catalog(Node(place: CatalogPlace(), value: file))
    return check.faults
  }

  private init(_ file: JSONValue) {
    let tiers = (file["products"]?.entries ?? []).flatMap { $0["tiers"]?.entries ?? [] }
    let codes = Set(tiers.flatMap { ($0["prices"]?.members ?? []).map(\.name) })
    currencies = codes.sorted().compactMap(Currency.init)
  }

  private mutating func catalog(_ catalog: Node) {
    guard isObject(catalog, of: ["seller", "vatRates", "products", "retryDays"]) else { return }
    let seller = member("seller", of: catalog)
    let country = seller.flatMap { self.seller($0) }
    if let products = member("products", of: catalog) {
      let ids = entries(of: products, atLeastOne: true).map { product in
        self.product(product, currencies)
        return product.value["id"]?.text
      }
      reportRepeated(ids, at: products.place)
    }
    if let rates = member("vatRates", of: catalog) { vatRates(rates, seller: country) }
    if let days = catalog["retryDays"] { retryDays(days) }
  }

  /// Looks through the days after a renewal on which its charge is tried again (rule 37).
  private mutating func retryDays(_ days: Node) {
    var last: Int?
    for day in entries(of: days) {
      guard let number = wholeNumber(day, in: Self.retryDays) else { continue }
      if let last, number <= last { report(.notRising(found: number, after: last), at: day.place) }
      last = number
    }
  }

  /// They end before the shortest period does.
  private static let retryDays = 1...27
}

// MARK: - What is found

extension CatalogCheck {
  mutating func report(
    _ problem: CatalogFault.Problem, at place: CatalogPlace,
    _ severity: CatalogFault.Severity = .error
  ) {
    faults.append(CatalogFault(place: place.text, problem: problem, severity: severity))
  }

  /// Reports each name that is there more than once, once.
  mutating func reportRepeated(_ names: [String?], at place: CatalogPlace) {
    var counts: [String: Int] = [:]
    for name in names.compactMap(\.self) {
      counts[name, default: 0] += 1
      if counts[name] == 2 { report(.repeated(name.shortened), at: place) }
    }
  }

  /// Reports a value that is not of the kind that belongs there.
  mutating func reportKind(of node: Node) {
    let found: String? =
      switch node.value {
      case .text(let text): text.shortened
      case .number(let number): number.shortened
      case .boolean(let boolean): "\(boolean)"
      case .object, .list, .null: nil
      }
    report(.invalid(found: found), at: node.place)
  }
}

// MARK: - What is expected

extension CatalogCheck {
  /// Whether a value is an object; reports members with other names than the given ones.
  mutating func isObject(_ node: Node, of names: Set<String>) -> Bool {
    guard isObject(node) else { return false }
    for name in node.value.members.map(\.name) where !names.contains(name) {
      report(.unknownField, at: node.place.member(name), .warning)
    }
    return true
  }

  /// Whether a value is an object, with whatever members; reports those that are there twice.
  mutating func isObject(_ node: Node) -> Bool {
    guard case .object(let members) = node.value else {
      reportKind(of: node)
      return false
    }
    reportRepeated(members.map(\.name), at: node.place)
    return true
  }

  /// A member that has to be there.
  mutating func member(_ name: String, of node: Node) -> Node? {
    if let member = node[name] { return member }
    report(.missing, at: node.place.member(name))
    return nil
  }

  /// A list's entries; none where there is something else.
  mutating func entries(of node: Node, atLeastOne: Bool = false) -> [Node] {
    guard case .list(let entries) = node.value else {
      reportKind(of: node)
      return []
    }
    if entries.isEmpty, atLeastOne { report(.empty, at: node.place) }
    return entries.enumerated().map { index, entry in
      Node(place: node.place.entry(index, entry), value: entry)
    }
  }

  /// A member that is a text and says something.
  @discardableResult
  mutating func text(_ name: String, of node: Node) -> String? {
    guard let member = member(name, of: node) else { return nil }
    guard let text = member.value.text else {
      reportKind(of: member)
      return nil
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      report(.empty, at: member.place)
      return nil
    }
    return text
  }

  /// A member that is a whole number of a range.
  @discardableResult
  mutating func wholeNumber(
    _ name: String, of node: Node, in range: ClosedRange<Int>
  ) -> Int? {
    member(name, of: node).flatMap { wholeNumber($0, in: range) }
  }

  mutating func wholeNumber(_ node: Node, in range: ClosedRange<Int>) -> Int? {
    guard case .number(let text) = node.value else {
      reportKind(of: node)
      return nil
    }
    guard let number = Int(text), range.contains(number) else {
      report(.outOfRange(found: text.shortened, range), at: node.place)
      return nil
    }
    return number
  }

  /// A member that is a text in every language.
  mutating func localizedText(_ name: String, of node: Node) {
    if let member = member(name, of: node) { localizedText(member) }
  }

  mutating func localizedText(_ node: Node) {
    let languages = Language.allCases.map(\.rawValue)
    guard isObject(node, of: Set(languages)) else { return }
    for language in languages { text(language, of: node) }
  }
}
