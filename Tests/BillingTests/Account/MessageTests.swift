import Billing
import CustomDump
import Testing

@Suite("Messages")
struct MessageTests {
  private static let corporate = Account.sample(
    kind: .corporate(representative: .sample, paymentDays: 30))

  @Test(
    "J3 · a message is kept as it was written, with who wrote it, and changes nothing else",
    arguments: [
      (.representative, .contact), (.billingContact, .reader), (.customerService, .reader),
      (.customerService, .contact),
    ] as [(Correspondent, PersonID)])
  func kept(to: Correspondent, author: PersonID) throws {
    var shop = Shop(Self.corporate)
    shop.actor = .person(author)
    let events = try shop.perform(.write(to: to, "Ten more seats, please"))
    let message = WrittenMessage(
      day: day("2026-11-23"), author: author, to: to, text: "Ten more seats, please")
    expectNoDifference(events, [.messageWritten(message: message)])
    expectNoDifference(shop.account.messages, [message])
  }

  @Test(
    "G4 · an online account's people write to their contact and to Customer Service",
    arguments: [.billingContact, .customerService] as [Correspondent])
  func online(to: Correspondent) throws {
    var shop = Shop()
    shop.actor = .person(.reader)
    try shop.perform(.write(to: to, "Hello"))
    #expect(shop.account.messages.map(\.to) == [to])
  }

  @Test("Rule 40 · only the billing contact of a Corporate account writes to the representative")
  func representative() {
    var shop = Shop(Self.corporate)
    shop.actor = .person(.reader)
    #expect(
      shop.refusal(of: .write(to: .representative, "Hello"))
        == .notBillingContact(contact: shop.account.billingContact))
    #expect(Shop().refusal(of: .write(to: .representative, "Hello")) == .onlineAccount)
  }

  @Test("J3 · the billing contact is told not to write to themselves")
  func oneself() {
    #expect(Shop().refusal(of: .write(to: .billingContact, "Hello")) == .messageToOneself)
  }

  @Test("J3 · without a billing contact there is nobody to write to but Customer Service")
  func nobody() throws {
    let sample = Account.sample()
    let account = Account(
      id: sample.id, series: sample.series, kind: .online, currency: .eur,
      timeZone: sample.timeZone, language: .italian, company: sample.company,
      people: sample.people.filter { $0.role == .reader }, openedOn: day("2026-11-23"))
    var shop = Shop(account)
    shop.actor = .person(.reader)
    #expect(shop.refusal(of: .write(to: .billingContact, "Hello")) == .noBillingContact)
    #expect(shop.refusal(of: .write(to: .customerService, "Hello")) == nil)
  }

  @Test("J3 · who is not on the account writes to nobody", arguments: Correspondent.allCases)
  func stranger(to: Correspondent) {
    var shop = Shop(Self.corporate)
    shop.actor = .person(.stranger)
    #expect(shop.refusal(of: .write(to: to, "Hello"))?.code == "unknownPerson")
  }

  @Test("J3 · a message is not blank and has at most 4000 characters")
  func length() {
    let shop = Shop()
    let long = String(repeating: "x", count: 4000)
    #expect(shop.refusal(of: .write(to: .customerService, long)) == nil)
    #expect(shop.refusal(of: .write(to: .customerService, long + "x")) == .messageLength(4001))
    #expect(shop.refusal(of: .write(to: .customerService, " \n")) == .messageLength(2))
    #expect(shop.refusal(of: .write(to: .customerService, "")) == .messageLength(0))
  }
}
