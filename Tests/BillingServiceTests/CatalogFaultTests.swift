import Billing
import BillingService
import Foundation
import Testing

@Suite("A faulty catalog")
struct CatalogFaultTests {
  @Test(
    "The fault names its place",
    arguments: [
      Edit(
        "\"monthly\": \"109.00\", ", "",
        "products[1] (gotowebinar) › tiers[0] (starter) › prices › EUR › monthly", .missing),
      Edit(
        "\"109.00\"", "\"109,00\"",
        "products[1] (gotowebinar) › tiers[0] (starter) › prices › EUR › monthly",
        .invalid(found: "109,00")),
      Edit(
        "\"109.00\"", "109",
        "products[1] (gotowebinar) › tiers[0] (starter) › prices › EUR › monthly",
        .invalid(found: "109")),
      Edit(
        "\"EUR\"", "\"EURO\"", "products[0] (gotomeeting) › tiers[0] (starter) › prices › EURO",
        .unknownCurrency),
      Edit(
        "\"days\": 14", "\"days\": 0", "products[0] (gotomeeting) › trial › days",
        .outOfRange(found: "0", 1...366)),
      Edit(
        "\"seatLimit\": 1000", "\"seatLimit\": -1",
        "products[0] (gotomeeting) › tiers[0] (starter) › seatLimit",
        .outOfRange(found: "-1", 1...1_000_000)),
      Edit(
        "\"id\": \"gotowebinar\"", "\"id\": \"gotomeeting\"", "products", .repeated("gotomeeting")),
      Edit(
        "\"rateBasisPoints\": 2200", "\"rateBasisPoints\": 22000",
        "vatRates[15] (IT) › rateBasisPoints", .outOfRange(found: "22000", 0...10_000)),
      Edit("IE1234567T", "IE1234567X", "seller › vatNumber", .invalid(found: "IE1234567X")),
      Edit(
        "\"seatKind\": \"agent\"", "\"seatKind\": \"spy\"",
        "products[3] (gotoassist) › seatKind", .invalid(found: "spy")),
      Edit(
        "\"id\": \"pro\"", "\"id\": \"starter\"", "products[0] (gotomeeting) › tiers",
        .repeated("starter")),
      Edit("{", "[", "", .notJSON(line: 2)),
    ])
  func place(edit: Edit) throws {
    var text = try CatalogText()
    try text.replace(edit.old, with: edit.new)
    let json = text.bytes
    let fault = #expect(throws: CatalogFault.self) { try CatalogSource.decode(json) }
    #expect(fault?.place == edit.place)
    #expect(fault?.problem == edit.problem)
  }

  @Test(
    "A list without an entry says so",
    arguments: [
      ("\"tiers\": [", "],\n      \"featureGroups\"", "products[0] (gotomeeting) › tiers"),
      ("\"products\": [", "]\n}", "products"),
    ])
  func empty(start: String, end: String, place: String) throws {
    var text = try CatalogText()
    let all = text.text
    let first = try #require(all.range(of: start)).upperBound
    let last = try #require(all[first...].range(of: end)).lowerBound
    try text.replace(String(all[first..<last]), with: "")
    let json = text.bytes
    let fault = #expect(throws: CatalogFault.self) { try CatalogSource.decode(json) }
    #expect(fault?.place == place)
    #expect(fault?.problem == .empty)
  }

  struct Edit: CustomTestStringConvertible, Sendable {
    let old: String
    let new: String
    let place: String
    let problem: CatalogFault.Problem

    init(_ old: String, _ new: String, _ place: String, _ problem: CatalogFault.Problem) {
      self.old = old
      self.new = new
      self.place = place
      self.problem = problem
    }

    var testDescription: String { "\(old) → \(new)" }
  }
}
