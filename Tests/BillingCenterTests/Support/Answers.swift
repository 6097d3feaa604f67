/// A cart as `--json` prints it, as far as the tests look.
struct CartAnswer: Decodable, Hashable {
  struct Item: Decodable, Hashable {
    struct Problem: Decodable, Hashable {
      let code: String
    }

    let item: String
    let kind: String
    let subscription: String?
    let tier: String?
    let seats: Int
    let frequency: String?
    let problem: Problem?
  }

  let items: [Item]
  let quote: QuoteFigures
}

/// What `cart add` prints.
struct AddedAnswer: Decodable {
  let added: String
  let replaced: CartAnswer.Item?
  let cart: CartAnswer
}

/// What `order place` prints.
struct OrderAnswer: Decodable {
  struct Payment: Decodable, Hashable {
    let amount: Int
    let lastFour: String
  }

  let order: String
  let subscriptions: [String]
  let document: String?
  let payment: Payment?
  let quote: QuoteFigures
}

/// A subscription as `--json` prints it.
struct SubscriptionAnswer: Decodable, Hashable {
  struct PastDue: Decodable, Hashable {
    let open: Int
    let failedAttempts: Int
    let nextAttempt: String
    let lastUsableDay: String
  }

  let id: String
  let name: String
  let tier: String
  let seats: Int
  let status: String
  let frequency: String?
  let billingDate: String?
  let pastDue: PastDue?
  let endedSince: String?
  let invoice: String?
}

/// What the commands on one subscription print.
struct ChosenSubscriptionAnswer: Decodable {
  let subscription: SubscriptionAnswer
}

/// What `subscriptions --json` prints.
struct SubscriptionsAnswer: Decodable {
  let subscriptions: [SubscriptionAnswer]
}

/// An invoice in a list.
struct InvoiceAnswer: Decodable, Hashable {
  let number: String
  let status: String
  let gross: Int
  let due: Int
  let open: Int
}

/// What `invoices --json` prints.
struct InvoicesAnswer: Decodable {
  struct CreditNote: Decodable, Hashable {
    let number: String
    let corrects: [String]
    let gross: Int
    let toBalance: Int
  }

  let balance: Int
  let invoices: [InvoiceAnswer]
  let creditNotes: [CreditNote]
}

/// What `invoices pay` prints.
struct PaidAnswer: Decodable {
  let payment: OrderAnswer.Payment
  let invoice: InvoiceAnswer
}
