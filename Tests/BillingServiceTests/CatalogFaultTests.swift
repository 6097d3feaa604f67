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
        .invalid(found: nil)),
      Edit(
        "\"days\": 14", "\"days\": 0", "products[0] (gotomeeting) › trial › days",
        .invalid(found: "0")),
      Edit(
        "\"seatLimit\": 1000", "\"seatLimit\": -1",
        "products[0] (gotomeeting) › tiers[0] (starter) › seatLimit",
        .invalid(found: "-1")),
      Edit(
        "\"id\": \"gotowebinar\"", "\"id\": \"gotomeeting\"", "products", .repeated("gotomeeting")),
      Edit(
        "\"rateBasisPoints\": 2200", "\"rateBasisPoints\": 22000",
        "vatRates[15] (IT) › rateBasisPoints", .invalid(found: "22000")),
      Edit("IE1234567T", "IE1234567X", "seller › vatNumber", .invalid(found: "IE1234567X")),
      Edit(
        "\"seatKind\": \"agent\"", "\"seatKind\": \"spy\"",
        "products[3] (gotoassist) › seatKind", .invalid(found: "spy")),
      Edit(
        "\"id\": \"pro\"", "\"id\": \"starter\"", "products[0] (gotomeeting) › tiers",
        .repeated("starter")),
      Edit("{", "[", "", .notJSON),
    ])
  func place(edit: Edit) throws {
    var text = try CatalogText()
    try text.replace(edit.old, with: edit.new)
    let json = text.bytes
    let fault = #expect(throws: CatalogFault.self) { try CatalogSource.decode(json) }
    #expect(fault?.place == edit.place)
    #expect(fault?.problem == edit.problem)
  }

  @Test("A product without tiers says so")
  func noTiers() throws {
    var text = try CatalogText()
    let all = text.text
    let start = try #require(all.range(of: "\"tiers\": ["))
    let end = try #require(all.range(of: "\"featureGroups\""))
    try text.replace(String(all[start.upperBound..<end.lowerBound]), with: "], ")
    let json = text.bytes
    let fault = #expect(throws: CatalogFault.self) { try CatalogSource.decode(json) }
    #expect(fault?.place == "products[0] (gotomeeting) › tiers")
    #expect(fault?.problem == .empty)
  }

  @Test("A catalog without products says so")
  func empty() {
    let json = """
      {"seller": {"name": "N", "address": {"street": "S", "postalCode": "P", "city": "C",
      "country": "IE"}, "vatNumber": "IE1234567T", "customerService": {"email": "e", "phone": "p",
      "hours": {"en": "h", "it": "h"}}}, "vatRates": [], "products": []}
      """
    let fault = #expect(throws: CatalogFault.self) { try CatalogSource.decode(Array(json.utf8)) }
    #expect(fault?.place == "products")
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
