/// A quote as `--json` prints it, as far as the tests look.
struct QuoteFigures: Decodable, Hashable, Sendable {
  struct Item: Decodable, Hashable, Sendable {
    let kind: String
    let subscription: String?
    let period: Days
    let billingDate: String?
    let trialDaysGivenUp: Int?
    let lines: [Line]
  }

  struct Days: Decodable, Hashable, Sendable {
    let start: String
    /// The first day after it.
    let end: String
  }

  struct Line: Decodable, Hashable, Sendable {
    struct Part: Decodable, Hashable, Sendable {
      let remaining: Int
      let total: Int
    }

    let kind: String
    let seats: Int
    let unitPrice: Int
    let net: Int
    let days: Part

    init(_ kind: String, _ net: Int, seats: Int, at unitPrice: Int, days: Int, of total: Int) {
      self.kind = kind
      self.net = net
      self.seats = seats
      self.unitPrice = unitPrice
      self.days = Part(remaining: days, total: total)
    }
  }

  struct VAT: Decodable, Hashable, Sendable {
    let category: String
    let rateBasisPoints: Int
    let net: Int
    let amount: Int

    init(_ category: String, _ rateBasisPoints: Int, net: Int, _ amount: Int) {
      self.category = category
      self.rateBasisPoints = rateBasisPoints
      self.net = net
      self.amount = amount
    }
  }

  /// What the lines come to.
  struct Totals: Hashable, Sendable {
    var net: Int
    var vat: Int
    var gross: Int
    var balanceUsed = 0
    var due: Int
    var toBalance = 0
    var balanceAfter = 0
  }

  let currency: String
  let items: [Item]
  let vat: [VAT]
  let net: Int
  let vatTotal: Int
  let gross: Int
  let balanceUsed: Int
  let due: Int
  let toBalance: Int
  let balanceAfter: Int

  var totals: Totals {
    Totals(
      net: net, vat: vatTotal, gross: gross, balanceUsed: balanceUsed, due: due,
      toBalance: toBalance, balanceAfter: balanceAfter)
  }
}
