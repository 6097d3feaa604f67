import Billing

/// A value that an account holds by the hundred or that every purchase writes, read from a tape member by
/// member.
///
/// Its own `init(from:)` says the same. A container of the standard library costs an allocation and
/// some look-ups of types for every object, many times what reading it takes.
protocol PlainValue: Decodable {
  /// - Throws: `NotPlain` where its own `init(from:)` would refuse it.
  init(reading object: inout PlainObject) throws
}

/// An object of a tape, whose members are asked for by name.
struct PlainObject {
  private let tape: JSONTape
  private let place: Int
  /// How many of its members were taken.
  private var taken: Int32 = 0

  init(_ value: PlainDecoder) throws {
    (tape, place) = (value.tape, value.place)
    guard tape.values[place].kind == .object else { throw NotPlain() }
  }

  /// The only member that there is, an object: a case with what it holds.
  mutating func only() throws -> (name: String, value: PlainObject) {
    guard tape.values[place].count == 1 else { throw NotPlain() }
    taken = 1
    let value = try PlainObject(PlainDecoder(tape: tape, place: place + 2))
    return (try tape.string(at: place + 1), value)
  }

  /// The place of a member's value; nil where there is none of that name.
  private mutating func find(_ name: StaticString) -> Int? {
    let name = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    guard let member = tape.member(name, of: place) else { return nil }
    taken += 1
    return member
  }

  /// Reads a value from it, which takes all its members: one that has no line here is not lost.
  private mutating func whole<Value: PlainValue>(_ type: Value.Type) throws -> Value {
    let value = try Value(reading: &self)
    try end()
    return value
  }

  /// - Throws: `NotPlain` where it has a member that was not taken.
  func end() throws {
    guard taken == tape.values[place].count else { throw NotPlain() }
  }

  /// Reads a value.
  ///
  /// - Throws: `NotPlain` where it is none, or has a member that is not known here.
  static func read<Value: PlainValue>(_ type: Value.Type, _ value: PlainDecoder) throws -> Value {
    var object = try PlainObject(value)
    return try object.whole(type)
  }

  /// A member; nil where there is none, or it is null.
  mutating func optional(_ name: StaticString) -> PlainDecoder? {
    guard let place = find(name), tape.values[place].kind != .null else { return nil }
    return PlainDecoder(tape: tape, place: place)
  }

  private mutating func value(_ name: StaticString) throws -> PlainDecoder {
    PlainDecoder(tape: tape, place: try place(of: name))
  }

  private mutating func place(of name: StaticString) throws -> Int {
    guard let place = find(name) else { throw NotPlain() }
    return place
  }

  // What most members are is taken from the tape itself: to hand it on in a decoder for each costs as
  // much as to read them.

  mutating func text(_ name: StaticString) throws -> String {
    try tape.string(at: place(of: name))
  }

  mutating func number(_ name: StaticString) throws -> Int {
    try tape.integer(at: place(of: name))
  }

  mutating func number(_ name: StaticString, in range: ClosedRange<Int>) throws -> Int {
    let number = try number(name)
    guard range.contains(number) else { throw NotPlain() }
    return number
  }

  mutating func id<Subject>(_ name: StaticString) throws -> Identifier<Subject> {
    Identifier(rawValue: try text(name))
  }

  mutating func choice<Choice: RawRepresentable<String>>(_ name: StaticString) throws -> Choice {
    try tape.choice(at: place(of: name))
  }

  mutating func day(_ name: StaticString) throws -> Day { try tape.day(at: place(of: name)) }

  mutating func read<Value: PlainValue>(_ name: StaticString) throws -> Value {
    try Self.read(Value.self, value(name))
  }

  mutating func readIfPresent<Value: PlainValue>(_ name: StaticString) throws -> Value? {
    try optional(name).map { try Self.read(Value.self, $0) }
  }

  /// The members of an object that go by names of the data.
  mutating func named<Value>(
    _ name: StaticString, _ read: (String, PlainDecoder) throws -> Value
  ) throws -> [Value] {
    let (object, tape) = (try value(name), tape)
    guard tape.values[object.place].kind == .object else { throw NotPlain() }
    var place = object.place + 1
    return try (0..<tape.values[object.place].count).map { _ in
      defer { place = Int(tape.values[place + 1].next) }
      return try read(tape.string(at: place), PlainDecoder(tape: tape, place: place + 1))
    }
  }

  /// - Throws: `NotPlain` where two members have one key.
  static func dictionary<Key: Hashable, Value>(
    _ members: [(Key, Value)]
  ) throws -> [Key: Value] {
    try Dictionary(members) { _, _ in throw NotPlain() }
  }

  /// A member of any type.
  mutating func decoded<Value: Decodable>(_ name: StaticString) throws -> Value {
    try value(name).decode(Value.self)
  }

  mutating func list<Value: PlainValue>(_ name: StaticString) throws -> [Value] {
    try value(name).list(of: Value.self)
  }

  /// Entries of any type.
  mutating func values<Value: Decodable>(_ name: StaticString) throws -> [Value] {
    try value(name).entries { try $0.decode(Value.self) }
  }
}

extension JSONTape {
  /// One of a few texts.
  ///
  /// - Throws: `NotPlain` where something else is there.
  fileprivate func choice<Choice: RawRepresentable<String>>(at place: Int) throws -> Choice {
    guard let choice = Choice(rawValue: try string(at: place)) else { throw NotPlain() }
    return choice
  }

  /// - Throws: `NotPlain` where something else is there.
  fileprivate func day(at place: Int) throws -> Day {
    try made(at: place) { Day(iso8601UTF8: $0) }
  }
}

extension PlainDecoder {
  func choice<Choice: RawRepresentable<String>>() throws -> Choice { try tape.choice(at: place) }
  func day() throws -> Day { try tape.day(at: place) }

  /// A list of values that are read member by member.
  func list<Value: PlainValue>(of type: Value.Type) throws -> [Value] {
    try entries { try PlainObject.read(type, $0) }
  }

  fileprivate func entries<Value>(_ read: (PlainDecoder) throws -> Value) throws -> [Value] {
    guard tape.values[place].kind == .array else { throw NotPlain() }
    let count = tape.values[place].count
    var values: [Value] = []
    values.reserveCapacity(Int(count))
    var entry = place + 1
    for _ in 0..<count {
      values.append(try read(PlainDecoder(tape: tape, place: entry)))
      entry = Int(tape.values[entry].next)
    }
    return values
  }

  /// A value that is read member by member; nil where it is of another type.
  func plainValue<Value>(_ type: Value.Type) throws -> Value? {
    if type == [Subscription].self { return try list(of: Subscription.self) as? Value }
    if type == [Order].self { return try list(of: Order.self) as? Value }
    if type == [InvoiceRecord].self { return try list(of: InvoiceRecord.self) as? Value }
    if type == Money.self { return try PlainObject.read(Money.self, self) as? Value }
    if type == InvoiceRecord.self {
      return try PlainObject.read(InvoiceRecord.self, self) as? Value
    }
    if type == Invoice.self { return try PlainObject.read(Invoice.self, self) as? Value }
    if type == Mail.self { return try PlainObject.read(Mail.self, self) as? Value }
    if type == CartItem.self { return try PlainObject.read(CartItem.self, self) as? Value }
    if type == PaymentIntent.self {
      return try PlainObject.read(PaymentIntent.self, self) as? Value
    }
    if type == PaymentMethod.self {
      return try PlainObject.read(PaymentMethod.self, self) as? Value
    }
    if type == Company.self { return try PlainObject.read(Company.self, self) as? Value }
    if type == AccountKind.self { return try PlainObject.read(AccountKind.self, self) as? Value }
    if type == Counters.self { return try PlainObject.read(Counters.self, self) as? Value }
    if type == Event.self { return try PlainObject.event(self) as? Value }
    if type == Catalog.self { return try PlainObject.read(Catalog.self, self) as? Value }
    return nil
  }
}

// MARK: - What they are

extension Money: PlainValue {
  init(reading object: inout PlainObject) throws {
    guard let currency = Currency(code: try object.text("currency")) else { throw NotPlain() }
    self.init(minorUnits: Int64(try object.number("minorUnits")), currency: currency)
  }
}

extension PlanID: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(product: try object.id("product"), tier: try object.id("tier"))
  }
}

extension Period: PlainValue {
  init(reading object: inout PlainObject) throws {
    let (start, end) = (try object.day("start"), try object.day("end"))
    guard start < end else { throw NotPlain() }
    self.init(start: start, end: end)
  }
}

extension VATTreatment: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      category: try object.choice("category"),
      rateBasisPoints: try object.number("rateBasisPoints"),
      reason: try object.choice("reason"), country: try object.id("country"))
  }
}

extension QuoteLine: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      kind: try object.choice("kind"), plan: try object.read("plan"),
      planName: try object.text("planName"), seatKind: try object.choice("seatKind"),
      seats: try object.number("seats"), frequency: try object.choice("frequency"),
      unitPrice: try object.read("unitPrice"), net: try object.read("net"),
      period: try object.read("period"), days: try object.optional("days")?.decode(Days.self),
      treatment: try object.read("treatment"))
  }
}

extension QuoteItem: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      item: try object.id("item"), kind: try object.choice("kind"),
      plan: try object.read("plan"), planName: try object.text("planName"),
      seatKind: try object.choice("seatKind"), seats: try object.number("seats"),
      frequency: try object.optional("frequency")?.choice(),
      subscription: try object.optional("subscription")?.decode(SubscriptionID.self),
      period: try object.read("period"), billingDate: try object.optional("billingDate")?.day(),
      trialDaysGivenUp: try object.optional("trialDaysGivenUp")?.decode(Int.self),
      lines: try object.list("lines"))
    let isFree = kind == .trial || kind == .removal
    guard isFree || (charge != nil && frequency != nil) else { throw NotPlain() }
  }
}

extension PaidTerm: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      frequency: try object.choice("frequency"), unitPrice: try object.read("unitPrice"),
      anchor: try object.day("anchor"), period: try object.read("period"),
      treatment: try object.read("treatment"), invoice: try object.id("invoice"),
      cancellation: try object.optional("cancellation")?.day(),
      dunning: try object.optional("dunning")?.decode(Dunning.self))
  }
}

extension Subscription: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      id: try object.id("id"), plan: try object.read("plan"),
      planName: try object.text("planName"), seatKind: try object.choice("seatKind"),
      seats: try object.number("seats"), standing: try object.read("standing"))
  }
}

extension Subscription.Standing: PlainValue {
  init(reading object: inout PlainObject) throws {
    var (name, terms) = try object.only()
    self =
      switch name {
      case "paid": .paid(try terms.read("term"))
      case "trial": .trial(try terms.read("period"))
      case "ended": .ended(try terms.decoded("ending"))
      default: throw NotPlain()
      }
    try terms.end()
  }
}

extension AccountKind: PlainValue {
  init(reading object: inout PlainObject) throws {
    var (name, terms) = try object.only()
    self =
      switch name {
      case "online": .online
      case "corporate":
        .corporate(
          representative: try terms.decoded("representative"),
          paymentDays: try terms.number("paymentDays"))
      default: throw NotPlain()
      }
    try terms.end()
  }
}

extension Counters: PlainValue {
  init(reading object: inout PlainObject) throws {
    self.init(
      subscriptions: try object.number("subscriptions"),
      cartItems: try object.number("cartItems"), orders: try object.number("orders"),
      payments: try object.number("payments"), mails: try object.number("mails"),
      offers: try object.number("offers"), invoices: try object.numbersByYear("invoices"),
      creditNotes: try object.numbersByYear("creditNotes"))
  }
}

extension PlainObject {
  fileprivate mutating func numbersByYear(_ name: StaticString) throws -> [Int: Int] {
    let numbers = try named(name) { year, number in
      guard let year = Int(year) else { throw NotPlain() }
      return (year, try number.decode(Int.self))
    }
    return try Self.dictionary(numbers)
  }
}

extension Mail.Subject: PlainValue {
  init(reading object: inout PlainObject) throws {
    var (name, about) = try object.only()
    self =
      switch name {
      case "order": .order(try about.id("number"))
      case "trialStarted": .trialStarted(try about.id("subscription"))
      case "renewal": .renewal(try about.id("subscription"), try about.id("invoice"))
      case "paymentFailed": .paymentFailed(try about.id("subscription"), try about.id("invoice"))
      case "cancellationSet": .cancellationSet(try about.id("subscription"))
      case "cancellationRemoved": .cancellationRemoved(try about.id("subscription"))
      case "offerAccepted": .offerAccepted(try about.id("offer"))
      case "invoicePaid": .invoicePaid(try about.id("number"))
      case "message": .message(try about.decoded("to"))
      default: throw NotPlain()
      }
    try about.end()
  }
}
